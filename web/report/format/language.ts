import type { Relative } from './relative';

interface Scale {
  /** What it stands for, and the number from which it is used. */
  from: number;
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
