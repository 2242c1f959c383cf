import { headOf, type SetEntry } from '../../sets/entry';
import type { SetWords } from '../../locales/sets';

/** What a report of the set is called: its place and year, else its file. */
export function entryName(entry: SetEntry | undefined, words: SetWords): string {
  if (entry === undefined) return '';
  const { place, year } = headOf(entry);
  if (place !== null && year !== null) return `${place} ${year}`;
  return entry.name ?? place ?? words.list.paste;
}

/** By its file where it has one: for what is said of files. */
export function fileName(entry: SetEntry | undefined, words: SetWords): string {
  return entry?.name ?? entryName(entry, words);
}
