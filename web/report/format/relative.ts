import type { Comparator } from '../../library/analysis';

/** Without a number: 与经济增长同步, 高于全国平均水平. */
export interface Relative {
  comparator: Comparator;
  /** What it is measured by, as written. */
  reference: string | null;
  written: string;
}

/** What reports measure their targets by, in English; `平均`, `水平` and words for growth behind them are cut off before. */
const REFERENCES: Readonly<Record<string, string>> = {
  经济: 'economic growth',
  地区生产总值: 'economic growth',
  GDP: 'economic growth',
  全国: 'the country',
  全省: 'the province',
  全市: 'the city',
  全区: 'the region',
  城镇: 'the towns',
  城镇居民收入: 'urban incomes',
  农村居民收入: 'rural incomes',
  居民收入: 'incomes',
  各项贷款: 'all loans',
  财政收入: 'revenue',
  上年: 'last year',
  去年: 'last year',
};

const AVERAGES: Readonly<Record<string, string>> = {
  全国: 'the national average',
  全省: 'the provincial average',
  全市: 'the city’s average',
  全区: 'the regional average',
};

/** What a target is measured by, in English; null where the words are not known, which then stay as they are. */
export function englishReference(reference: string): string | null {
  const [, name = '', average] = /^(.*?)(平均)?(?:增长)?(?:水平|增速|速度|幅度)?$/.exec(reference) ?? [];
  return (average === undefined ? undefined : AVERAGES[name]) ?? REFERENCES[name] ?? null;
}

/** In English; null where the words are not known. */
export function englishRelative({ comparator, reference, written }: Relative): string | null {
  const than = reference === null ? null : englishReference(reference);
  if (than === null) return null;
  switch (comparator) {
    case 'sync':
      return `${written.includes('基本') ? 'broadly ' : ''}in step with ${than}`;
    case '>':
      return `above ${than}`;
    case '≥':
      return `not below ${than}`;
    case '<':
      return `below ${than}`;
    case '≤':
      return `not above ${than}`;
    default:
      return null;
  }
}

/** In English, of the first and last day: 2025, 2021–2025, by 2027, 2025-01-01 – 2025-03-31; null where neither is known. */
export function englishPeriod(from: string | null, to: string | null): string | null {
  const start = from?.replace(/-01-01$/, '') ?? null;
  const end = to?.replace(/-12-31$/, '') ?? null;
  if (start === null) return end === null ? null : `by ${end}`;
  if (end === null) return `from ${start}`;
  // Years stand for days only where both ends are whole.
  if (start.length > 4 || end.length > 4) return from === to ? `${from}` : `${from} – ${to}`;
  return start === end ? start : `${start}–${end}`;
}
