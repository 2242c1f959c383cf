import { englishPeriod, englishReference, englishRelative, type Relative } from './relative';

interface Scale {
  from: number;
  divisor: number;
  word: string;
}

/** How a language writes figures and names. */
export interface Forms {
  /** The language of the reports: their own words are shown, and units stand at their figures without a gap. */
  ofReports: boolean;
  /** Words for large numbers, the largest first; below the last one digits are grouped. */
  scales: readonly Scale[];
  /** Digits are grouped from this number on. */
  groupedFrom: number;
  /** A place among others: 第3位. */
  rank: (place: number) => { number: string; unit: string };
  /** A difference between two percentages. */
  points: (number: string) => string;
  /** A target without a number, what it is measured by, and a time by its first and last day; null: the report's own words say it. */
  relative: (figure: Relative) => string | null;
  reference: (words: string) => string | null;
  period: (from: string | null, to: string | null) => string | null;
}

/** The languages of the page. What they say stands in `web/locales/` and `web/page/report/help.ts`. */
export const FORMS = {
  zh: {
    ofReports: true,
    scales: [
      { from: 1e12, divisor: 1e12, word: '万亿' },
      { from: 1e8, divisor: 1e8, word: '亿' },
      { from: 1e4, divisor: 1e4, word: '万' },
    ],
    groupedFrom: 1e5,
    rank: (place) => ({ number: `第${place}`, unit: '位' }),
    points: (number) => `${number}个百分点`,
    relative: () => null,
    reference: () => null,
    period: () => null,
  },
  en: {
    ofReports: false,
    scales: [
      { from: 1e12, divisor: 1e12, word: ' trillion' },
      { from: 1e9, divisor: 1e9, word: ' billion' },
      { from: 1e6, divisor: 1e6, word: ' million' },
    ],
    groupedFrom: 0,
    rank: (place) => ({ number: `no. ${place}`, unit: '' }),
    points: (number) => `${number} pp`,
    relative: englishRelative,
    reference: englishReference,
    period: englishPeriod,
  },
} satisfies Record<string, Forms>;

export type Locale = keyof typeof FORMS;

export function formsOf(locale: Locale): Forms {
  return FORMS[locale];
}
