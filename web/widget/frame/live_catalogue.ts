import { names, parts, units } from 'virtual:mubiao/headline-names';
import type { EnglishNames } from '../../report/catalogue';

/*
 * Stands for `report/catalogue.ts` in the scripts that read in the hidden frame (`web/page/build/classic_scripts_plugin.ts`):
 * each reads for figures of one language, and most show no names but those of the standard indicators.
 */

let known: EnglishNames = { indicators: names, units };

export function takeEnglishNames(all: EnglishNames): void {
  known = all;
}

export function indicatorName(code: string): string | null {
  return known.indicators[code] || null;
}

export function unitName(unit: string): string {
  return known.units[unit] ?? unit;
}

export function partsOf(code: string): readonly string[] {
  return parts[code] ?? [];
}
