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

/** What sort of document a text may be; the engine is told one by its place in this list. */
export const DOCUMENT_KINDS = ['report', 'plan', 'budget', 'communique', 'policy', 'news', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export type Level = 'national' | 'province' | 'prefecture' | 'county' | 'township';
export type HeadSource = 'title' | 'dateline' | 'heading' | 'text' | 'file' | 'user';

export interface DocumentInfo {
  title: string | null;
  place: string | null;
  /** The year of the plan; of a communiqué, the year that it counts. */
  year: number | null;
  /** Length of the text in UTF-16 code units. */
  length: number;
  kind: DocumentKind;
  level: Level | null;
  /** The province or city that is named in front of the place. */
  parent: string | null;
  placeFrom: HeadSource | null;
  yearFrom: HeadSource | null;
  /** Of place and year: `check` where one of them was only guessed from the body of the text. */
  confidence: Confidence;
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

export interface Period {
  /** The words that name it; null where only a heading or the report itself does (`by` section or report). */
  text: string | null;
  start: number | null;
  end: number | null;
  /** ISO dates (YYYY-MM-DD), resolved from the report's own year; null where that is not possible. */
  from: string | null;
  to: string | null;
  /** How near it is named: in the clause, the sentence, the paragraph, by the heading, or nowhere. */
  by: 'stated' | 'sentence' | 'paragraph' | 'section' | 'report';
  /** One whole year, a part of one, several, or the end of a stretch (到2030年底). */
  span: 'year' | 'part' | 'years' | 'point' | null;
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
  /** Of several years: a yearly average, their sum, so much each year. */
  rate: 'average' | 'total' | 'each' | null;
  /** 预计, 初步核算 of what is past or under way. */
  estimate: boolean;
  /** The report's own place, a part of it, another place. */
  scope: 'whole' | 'part' | 'other';
  /** Words that change what is counted (不含农户, 同口径). */
  definition: string | null;
  /** When a target is due: within the report's year, by a plan of several years, later. */
  horizon: 'year' | 'plan' | 'later' | null;
  /** Of the first of two steps (7%以上，力争8%): the further one. */
  stretch: string | null;
}

export interface Milestone extends Span {
  id: string;
  status: Status;
  subject: string;
  event: string;
  period: Period | null;
  section: string | null;
}

/** Joins a target to the result of the year before: the same indicator, measure, unit and scope, no average, no sum. */
export interface Link {
  kind: 'last-result';
  target: string;
  result: string;
}

/** A standard indicator: its target of the report's own year and place, else how the main targets put it in words, else neither. */
export interface Headline {
  code: string;
  item: string | null;
  words: TextSpan | null;
  /** Further targets of the indicator: the plan's average, a part's. */
  also: string[];
}

/** A result in words of a headline indicator, about the year before the report's (城镇新增就业超额完成全年任务). */
export interface Remark extends TextSpan {
  code: string;
  /** What it says of the year's target; null for 总体平稳. */
  says: 'met' | 'missed' | null;
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
  /** Absent in analyses that an older version stored. */
  remarks?: Remark[];
  repairs: Repair[];
}
