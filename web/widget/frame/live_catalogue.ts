import { names, parts, units } from 'virtual:mubiao/headline-names';
import type { Headline } from '../../library/analysis';
import type { EnglishNames } from '../../report/catalogue';

/*
 * Stands for `report/catalogue.ts` in the scripts that read in the hidden frame (`web/page/build/classic_scripts_plugin.ts`):
 * each reads for figures of one language, and most show no names but those of the standard indicators. These have no
 * codes here: the engine lists all of them in each analysis, in the order of the table that the names are from.
 */

let codes: readonly string[] = [];
let all: EnglishNames | undefined;

export function takeHeadlines(headlines: readonly Pick<Headline, 'code'>[]): void {
  codes = headlines.map(({ code }) => code);
}

export function takeEnglishNames(names: EnglishNames): void {
  all = names;
}

export function indicatorName(code: string): string | null {
  return all?.indicators[code] || names[codes.indexOf(code)] || null;
}

export function unitName(unit: string): string {
  return (all?.units ?? units)[unit] ?? unit;
}

export function saidUnit(unit: string): string {
  const name = unitName(unit);
  return name.startsWith('(') ? '' : name;
}

export function partsOf(code: string): readonly string[] {
  return (parts[codes.indexOf(code)] ?? []).flatMap((at) => codes[at] ?? []);
}
