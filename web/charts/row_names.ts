import type { ItemRow } from '../report/rows';

/**
 * A name for each row of a picture: the catalogue's, or the words of the report where one catalogue name would stand
 * beside several rows that the report tells apart (urban and rural income are both disposable income).
 */
export function rowNames(rows: readonly ItemRow[]): string[] {
  const words = new Map<string, Set<string>>();
  for (const { standardName, indicator } of rows) {
    if (standardName === null) continue;
    words.set(standardName, (words.get(standardName) ?? new Set()).add(indicator));
  }
  return rows.map(({ standardName, indicator }) =>
    standardName === null || ((words.get(standardName)?.size ?? 0) > 1 && indicator !== '') ? indicator : standardName,
  );
}
