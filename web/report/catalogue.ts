import { groups, parts, reportCounts } from 'virtual:mubiao/catalogue';
import { formsOf, type Locale } from './format/forms';

interface Entry {
  name: string;
  group: string;
}

const entries: ReadonlyMap<string, Entry> = new Map(
  Object.entries(groups).flatMap(([group, names]) =>
    Object.entries(names).map(([code, name]): [string, Entry] => [code, { name, group }]),
  ),
);

/** The English names, once they are asked for: the Chinese page does without, other languages show them. */
let english: EnglishNames | null = null;

/** Code → name, and unit as the analysis writes it → name. */
export type EnglishNames = Pick<typeof import('virtual:mubiao/catalogue-en'), 'indicators' | 'units'>;

/** Fetches the names that a language shows. */
export async function loadCatalogue(locale: Locale): Promise<void> {
  if (!formsOf(locale).ofReports) takeEnglishNames(await import('virtual:mubiao/catalogue-en'));
}

/** For who fetches the names in another way. */
export function takeEnglishNames(names: EnglishNames): void {
  english = names;
}

/** Name of a catalogue entry; null where the catalogue has no such code or no name in that language. */
export function indicatorName(code: string, locale: Locale): string | null {
  const name = formsOf(locale).ofReports ? entries.get(code)?.name : english?.indicators[code];
  return name === undefined || name === '' ? null : name;
}

/** Every standard indicator with its name in the locale. */
export function standardIndicators(locale: Locale): [code: string, name: string][] {
  return [...entries.keys()].map((code) => [code, indicatorName(code, locale) ?? code]);
}

/** Group of a catalogue entry (economy, people …), null where it has none. */
export function indicatorGroup(code: string | null): string | null {
  const group = code === null ? undefined : entries.get(code)?.group;
  return group === undefined || group === '' ? null : group;
}

/** Codes of the parts that an indicator is divided into (urban and rural); none where it is not. */
export function partsOf(code: string): readonly string[] {
  return parts[code] ?? [];
}

/** Whether a name is of what a report counts of itself (方面工作, 民生实事). */
export function isReportCount(name: string): boolean {
  return reportCounts.some((end) => name.endsWith(end));
}

/** The unit in the locale; as the report writes it where there is no other name. */
export function unitName(unit: string, locale: Locale): string {
  return named(unit, locale).replace(/^\((.*)\)$/, '$1');
}

/** The unit as it is said behind a figure: '' for a classifier (个) where the locale needs none. */
export function saidUnit(unit: string, locale: Locale): string {
  const name = named(unit, locale);
  return name.startsWith('(') ? '' : name;
}

/** In brackets where it is not said behind a figure. */
function named(unit: string, locale: Locale): string {
  return formsOf(locale).ofReports ? unit : (english?.units[unit] ?? unit);
}
