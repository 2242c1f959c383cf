import type { ItemRow } from '../rows';

/** A figure in the unit that the report writes it in: 4.5 万人, where the base unit has 45000 人. */
export interface AsWritten {
  value: number;
  unit: string;
}

/** Words of scale, the longer ones first, and what they stand for. */
const SCALES: readonly [word: string, factor: number][] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];
const NUMBER = /\d[\d,，]*(?:[.．]\d+)?/;

/**
 * Null where the words hold no single figure in digits, or one that is not the value: a range, 三万人, a figure that a
 * person corrected.
 */
export function asWritten({ written, value, unit }: Pick<ItemRow, 'written' | 'value' | 'unit'>): AsWritten | null {
  const words = written.normalize('NFKC').replace(/\s/g, '');
  const found = NUMBER.exec(words);
  if (found === null || value === null || unit === null) return null;
  const number = Number(found[0].replace(/[,，]/g, ''));
  const behind = words.slice(found.index + found[0].length);
  const [scale, factor] = SCALES.find(([word]) => behind.startsWith(word)) ?? ['', 1];
  const isSame = Math.abs(number * factor - Math.abs(value)) <= 1e-9 * Math.abs(value);
  // Beyond the scale the report may write another word for the unit; the base unit's is the one that is understood.
  return isSame ? { value: value < 0 ? -number : number, unit: scale + unit } : null;
}
