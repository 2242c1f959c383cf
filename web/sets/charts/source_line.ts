import type { SetWords } from '../../locales/sets';
import type { Compared } from '../members';

/** What a picture is made from, and by what. */
export function sourceLine(compared: Compared, reports: readonly string[], words: SetWords): string {
  return `${basisLine(compared, reports, words)} · ${words.picture.readBy}`;
}

/** The titles of a few reports, the number of many. */
export function basisLine(compared: Compared, reports: readonly string[], words: SetWords): string {
  const all = [...new Set(reports)].map((report) => compared.report(report));
  const titles = all.map(({ title, place, year }) => title ?? [place, year].filter((part) => part !== null).join(' '));
  const named = titles.length <= 2 && titles.every((title) => title !== '');
  return named ? words.picture.source(titles) : words.picture.sources(all.length);
}
