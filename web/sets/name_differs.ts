import type { SetEntry } from './entry';

/** What a file's name says that its text says otherwise. */
export interface NameDiffers {
  place: string | null;
  year: number | null;
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const PLACE = /[\p{Script=Han}]{2,}?(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡)/gu;

/**
 * A name that tells another place or year than the text, which wins: a city's name over the national report, a 2024 that
 * is the report of 2023. Null where the two agree, where the name tells neither, or where what holds was told by the name or by
 * a person.
 */
export function nameDiffers({ name, analysis }: SetEntry): NameDiffers | null {
  if (name === null || analysis === null) return null;
  const { place, placeFrom, year, yearFrom } = analysis.document;
  const own = name.slice(name.lastIndexOf('/') + 1);
  const years = [...own.matchAll(YEAR)].map(([digits]) => Number(digits));
  const places = [...own.matchAll(PLACE)].map(([words]) => words);
  const isTold = (from: string | null): boolean => from !== null && from !== 'file' && from !== 'user';
  const otherYear = year !== null && isTold(yearFrom) && !years.includes(year) ? (years[0] ?? null) : null;
  const isSame = (words: string): boolean =>
    place !== null && (words.includes(bare(place)) || place.includes(bare(words)));
  const otherPlace = place !== null && isTold(placeFrom) && !places.some(isSame) ? (places[0] ?? null) : null;
  return otherYear === null && otherPlace === null ? null : { place: otherPlace, year: otherYear };
}

/** 示例市 and 示例 are one. */
const bare = (place: string): string => (place.length > 2 ? place.replace(/(?:省|市|县|区)$/, '') : place);
