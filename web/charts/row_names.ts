import { formsOf, type Locale } from '../report/format/forms';
import type { ItemRow } from '../report/rows';

/**
 * A name for each row of a picture: the catalogue's. Where one catalogue name would stand beside several rows that the
 * report tells apart (urban and rural income are both disposable income) the words of the report, behind that name where
 * these are of another language.
 */
export function rowNames(rows: readonly ItemRow[], locale: Locale): string[] {
  const words = new Map<string, Set<string>>();
  for (const { standardName, indicator } of rows) {
    if (standardName === null) continue;
    words.set(standardName, (words.get(standardName) ?? new Set()).add(indicator));
  }
  return rows.map(({ standardName, indicator }) => {
    if (standardName === null) return indicator;
    if ((words.get(standardName)?.size ?? 0) < 2 || indicator === '') return standardName;
    return formsOf(locale).ofReports ? indicator : `${standardName} (${indicator})`;
  });
}
