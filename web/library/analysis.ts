/**
 * The analysis that `extract` returns (schema `mubiao.analysis/1`).
 *
 * Every offset is a UTF-16 code unit index into the text exactly as it was given, half-open:
 * `text.slice(span.start, span.end)` is the source of a span. Keys without a value are `null`.
 */
export interface Span {
  start: number;
  end: number;
}

export interface TextSpan extends Span {
  text: string;
}

export type Status = 'target' | 'result';
export type Measure = 'level' | 'growth' | 'change' | 'rank';
export type Direction = 'up' | 'down';
export type Comparator = '=' | '≈' | '≥' | '>' | '≤' | '<' | 'range' | 'sync';
export type Confidence = 'sure' | 'check';
export type Part = 'review' | 'plan' | 'other';

export interface DocumentInfo {
  title: string | null;
  place: string | null;
  year: number | null;
  /** Length of the text in UTF-16 code units. */
  length: number;
}

export interface Section extends Span {
  id: string;
  level: number;
  number: string | null;
  title: string;
  part: Part;
}

export interface Quantity extends TextSpan {
  comparator: Comparator;
  /** In base units (万, 亿 multiplied out; percentages 0–100); null for a range or a relative target. */
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string | null;
  from: number | null;
}

export interface Indicator extends TextSpan {
  /** Entry of the indicator catalogue, null where the text resolves to none. */
  code: string | null;
}

export interface Period extends TextSpan {
  /** ISO dates (YYYY-MM-DD), resolved from the report's own year; null where that is not possible. */
  from: string | null;
  to: string | null;
}

export interface Modality extends TextSpan {
  strength: 'hard' | 'soft';
}

export interface Evidence extends Span {
  for: 'measure' | 'direction' | 'status' | 'comparator' | 'period' | 'indicator' | 'modality' | 'headline';
}

export interface Item {
  id: string;
  status: Status;
  indicator: Indicator | null;
  measure: Measure;
  direction: Direction | null;
  quantity: Quantity;
  period: Period | null;
  /** For a relative target: what it is compared with. */
  reference: TextSpan | null;
  headline: boolean;
  modality: Modality | null;
  confidence: Confidence;
  evidence: Evidence[];
  section: string | null;
  sentence: Span;
}

export interface Milestone extends Span {
  id: string;
  status: Status;
  subject: string;
  event: string;
  period: Period | null;
  section: string | null;
}

/** Joins a target to the result that the same report gives for the same indicator and unit. */
export interface Link {
  kind: 'last-result';
  target: string;
  result: string;
}

export interface Headline {
  code: string;
  item: string | null;
}

/** A place where the text was mended before it was read (joined lines, dropped spaces, a garbled sign …). */
export interface Repair extends Span {
  kind: string;
}

export interface Analysis {
  schema: 'mubiao.analysis/1';
  document: DocumentInfo;
  sections: Section[];
  items: Item[];
  milestones: Milestone[];
  links: Link[];
  headlines: Headline[];
  repairs: Repair[];
}
