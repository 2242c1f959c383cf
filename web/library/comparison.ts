import type { Analysis, Comparator, Confidence, DocumentKind, HeadSource, Level, Measure, Status } from './analysis';

/**
 * Several reports side by side (schema `mubiao.compare/1`), by the rule `mubiao.verdicts/1`.
 *
 * Reports and indicators are named by their ids, `r1` … and `k1` …; figures name the item of the report's analysis that
 * they are. Keys without a value are `null`.
 */
export interface Comparison {
  schema: 'mubiao.compare/1';
  rule: 'mubiao.verdicts/1';
  /** By place, year and kind, whatever order they were given in. */
  reports: ComparedReport[];
  indicators: ComparedIndicator[];
  cells: ComparedCell[];
  outcomes: PromiseOutcome[];
  changes: TargetChange[];
  ranks: PlaceRank[];
  notes: ComparisonNote[];
}

export interface ComparedReport {
  id: string;
  file: string | null;
  title: string | null;
  place: string | null;
  level: Level | null;
  parent: string | null;
  year: number | null;
  kind: DocumentKind | null;
  placeFrom: HeadSource | null;
  yearFrom: HeadSource | null;
  confidence: Confidence;
  items: number;
  /** False for what takes no part: the same text twice, the shorter of two reports of one place and year. */
  used: boolean;
}

export interface ComparedIndicator {
  id: string;
  /** Entry of the catalogue; null where it was matched by its wording. */
  code: string | null;
  text: string | null;
  measure: Measure | null;
  unit: string | null;
  definition: string | null;
  /** Which side is wanted: more, less, near the target. */
  aim: 'up' | 'down' | 'near';
  by: 'code' | 'wording';
}

/** One figure of one report, signed (下降 2 % is −2). */
export interface ComparedFigure {
  /** Its id in the report's analysis; null for words without a figure. */
  item: string | null;
  value: number | null;
  low: number | null;
  high: number | null;
  comparator: Comparator | 'words';
  unit: string | null;
  /** As it is written. */
  words: string | null;
  where: 'headline' | 'body';
  strength: 'hard' | 'soft' | null;
  start: number;
  end: number;
}

/** What one report states of an indicator for a year; `others` states it again. */
export interface ComparedCell {
  indicator: string;
  report: string;
  year: number;
  status: Status;
  figure: ComparedFigure;
  others: ComparedFigure[];
}

export type Verdict = 'exceeded' | 'met' | 'about_met' | 'missed' | 'words' | 'not_reported';

/** Why no result answers a promise. */
export type NoResult =
  'none' | 'years' | 'measure' | 'scope' | 'parts' | 'definition' | 'indicator' | 'reference' | 'rank' | 'bound';

/** One promise and what became of it. */
export interface PromiseOutcome {
  indicator: string;
  place: string | null;
  year: number;
  from: string;
  to: string;
  target: ComparedFigure;
  result: ComparedFigure | null;
  next: ComparedFigure | null;
  /** Result less target; 0 within a range. */
  difference: number | null;
  /** Null where the promise cannot be judged (稳量提质): a target without figure, sign or reference. */
  verdict: Verdict | null;
  why: NoResult | null;
  says: 'met' | 'missed' | null;
  /** Of an indicator that is wanted near its target. */
  side: 'below' | 'above' | null;
  /** Of two steps (7%以上、力争8%): whether the further one was reached. */
  stretch: 'met' | 'missed' | null;
  basis: 'figure' | 'parts' | 'basis';
  /** What a relative target was held against. */
  reference: ComparedFigure | null;
  estimate: boolean;
  definition: string | null;
  confidence: Confidence;
  /** A figure that does not answer the promise but stands nearest. */
  seen: ComparedFigure | null;
  parts: ComparedFigure[];
}

export type ChangeKind =
  | 'raised'
  | 'lowered'
  | 'kept'
  | 'hardened'
  | 'softened'
  | 'widened'
  | 'narrowed'
  | 'moved'
  | 'dropped'
  | 'new'
  | 'unlike';

/** What became of a target from one report of a place to its next. */
export interface TargetChange {
  indicator: string;
  place: string | null;
  from: string;
  to: string;
  before: ComparedFigure | null;
  after: ComparedFigure | null;
  change: ChangeKind;
  /** From the headline targets to the body, or back. */
  moved: boolean;
  difference: number | null;
}

/** The places of one level in the order of one figure. */
export interface PlaceRank {
  indicator: string;
  year: number;
  status: Status;
  level: Level | null;
  rows: { report: string; figure: ComparedFigure; rank: number; tied: number }[];
}

export interface ComparisonNote {
  kind:
    'same-text' | 'same-place-year' | 'no-place' | 'no-year' | 'guessed' | 'no-items' | 'years-gap' | 'name-differs';
  reports: string[];
}

/** What of a comparison is wanted. */
export interface CompareOptions {
  /** Outcomes, changes and statements of this place only, by the name that its reports have; ranks hold all places. */
  place?: string;
  /** Of the promises and results; of a change, the year of its later report. */
  year?: number;
  /** Only what a report names among its main targets. */
  headline?: boolean;
}

/** A text to be compared, with what is known of it (`Known`). */
export interface ComparedText {
  text: string;
  /** The name of its file; its place and year are told by it only where the text is silent. */
  file?: string;
  place?: string;
  year?: number;
}

/** An analysis to be compared, as `extract` or `extractJson` gave it. */
export interface ComparedAnalysis {
  analysis: Analysis | string;
  file?: string;
}

export type Comparable = string | Analysis | ComparedText | ComparedAnalysis;
