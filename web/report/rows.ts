import type {
  Comparator,
  Confidence,
  Direction,
  Item,
  Measure,
  Milestone,
  Period,
  Section,
  Span,
  Status,
} from '../library/analysis';
import type { AddedItem, AddedMilestone, ItemEdit, Mark, MilestoneEdit } from './corrections';
import type { ReportModel } from './model';

/** One target or result as the exports show it: corrections applied, names in the locale, source text quoted. */
export interface ItemRow {
  id: string;
  status: Status;
  mark: Mark | null;
  /** The words of the report, or what a person put in their place. */
  indicator: string;
  /** Catalogue code and its name in the locale; null where the catalogue has no such entry. */
  code: string | null;
  standardName: string | null;
  measure: Measure;
  direction: Direction | null;
  comparator: Comparator;
  /** The quantity as written. */
  written: string;
  /** In base units, as in the analysis. */
  value: number | null;
  low: number | null;
  high: number | null;
  from: number | null;
  unit: string | null;
  /**
   * Time expression as written, with the days it stands for where they are known (YYYY-MM-DD). Null with days where
   * only a heading or the report itself gives the time (`periodBy`): no words of the report are invented for it, so
   * exports leave the words empty and give the days, and the page says the year with where it comes from.
   */
  period: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  periodBy: Period['by'] | null;
  rate: Item['rate'];
  estimate: boolean;
  scope: Item['scope'];
  definition: string | null;
  horizon: Item['horizon'];
  /** Id of the further of two steps (7%以上，力争8%). */
  stretch: string | null;
  reference: string | null;
  strength: 'hard' | 'soft' | null;
  modality: string | null;
  headline: boolean;
  confidence: Confidence | null;
  sectionId: string | null;
  /** Titles from the outermost section inwards, joined by ` › `. */
  section: string;
  sentence: string;
  /** Place of the quantity in the text, in UTF-16 code units; null for a row added without a place. */
  start: number | null;
  end: number | null;
}

/** One milestone as the exports show it. */
export interface MilestoneRow {
  id: string;
  status: Status;
  mark: Mark | null;
  subject: string;
  event: string;
  period: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  periodBy: Period['by'] | null;
  sectionId: string | null;
  section: string;
  sentence: string;
  start: number | null;
  end: number | null;
}

/** A target beside the result that the same report gives for the same indicator. */
export interface PairRow {
  target: ItemRow;
  result: ItemRow;
  /** target.value − result.value; null where either is a range, or the units differ. */
  difference: number | null;
}

export interface ReportRows {
  targets: ItemRow[];
  results: ItemRow[];
  milestones: MilestoneRow[];
  pairs: PairRow[];
  /** Rows that a person dismissed; in no table, kept so that an undo can be offered. */
  dismissedItems: ItemRow[];
  dismissedMilestones: MilestoneRow[];
  /** Standard indicator → id of the row that a person gave its card to. */
  chosen: Readonly<Record<string, string>>;
}

/**
 * The rows of a report with the corrections of the model applied: in the order of the text, added rows at their
 * place or last. Linear in the rows and sections; quotes are slices of `model.text`.
 */
export function reportRows(model: ReportModel): ReportRows {
  const quote = quoter(model);
  const dismissed = new Set(model.corrections.dismissed);
  const items = [
    ...model.analysis.items.map((item) => correctedRow(itemRow(item, model, quote), model, dismissed)),
    ...model.corrections.addedItems.map((item) => addedItemRow(item, model, quote)),
  ].sort(byPlace);
  const milestones = [
    ...model.analysis.milestones.map((milestone) => milestoneRow(milestone, model, quote, dismissed)),
    ...model.corrections.addedMilestones.map((milestone) => addedMilestoneRow(milestone, quote)),
  ].sort(byPlace);
  const kept = items.filter((row) => row.mark !== 'dismissed');
  return {
    targets: kept.filter((row) => row.status === 'target'),
    results: kept.filter((row) => row.status === 'result'),
    milestones: milestones.filter((row) => row.mark !== 'dismissed'),
    pairs: pairRows(model, kept),
    dismissedItems: items.filter((row) => row.mark === 'dismissed'),
    dismissedMilestones: milestones.filter((row) => row.mark === 'dismissed'),
    chosen: model.corrections.chosen,
  };
}

/** Targets and results together. */
export function itemsInTextOrder({ targets, results }: ReportRows): ItemRow[] {
  return [...targets, ...results].sort(byPlace);
}

interface Quoter {
  section(id: string | null): string;
  sentence(span: Span | null): string;
  /** A sentence, or so much of a very long one as stands around `figure`. */
  sentenceOf(sentence: Span, figure: Span): string;
  /** The sentence around a place: out to the nearest full stop or line break on both sides. */
  around(span: Span | null): string;
}

function quoter({ text, analysis }: ReportModel): Quoter {
  const paths = sectionPaths(analysis.sections);
  const sentence = (span: Span | null): string => (span === null ? '' : quoted(text, span));
  return {
    section: (id) => (id === null ? '' : (paths.get(id) ?? '')),
    sentence,
    sentenceOf: (whole, figure) => quoteOf(text, whole, figure),
    around: (span) => sentence(span === null ? null : sentenceAround(text, span)),
  };
}

function quoted(text: string, { start, end }: Span): string {
  const words = text.slice(start, end);
  // Most have no line break, and the pattern would look for one from every character.
  return (words.includes('\n') ? words.replace(/\s*\n\s*/g, '') : words).trim();
}

/** A sentence on one line, or so much of a very long one as stands around `figure`. */
export function quoteOf(text: string, whole: Span, figure: Span): string {
  const shown = sentenceWindow(text, whole, figure);
  return (shown.start > whole.start ? '…' : '') + quoted(text, shown) + (shown.end < whole.end ? '…' : '');
}

/** Section titles with those of the sections that contain them, by id. Sections come in text order. */
function sectionPaths(sections: readonly Section[]): Map<string, string> {
  const paths = new Map<string, string>();
  const open: { level: number; label: string }[] = [];
  for (const section of sections) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= section.level) open.pop();
    open.push({ level: section.level, label: sectionLabel(section) });
    paths.set(section.id, open.map((entry) => entry.label).join(' › '));
  }
  return paths;
}

/** 一、回顾, （一）目标, 第一章 总则. */
export function sectionLabel(section: Section): string {
  if (section.number === null) return section.title;
  return `${section.number}${numberSeparator(section.number)}${section.title}`.trim();
}

function numberSeparator(number: string): string {
  if (/^[一二三四五六七八九十百\d]+$/.test(number)) return '、';
  return /[)）、.．]$/.test(number) ? '' : ' ';
}

const SENTENCE_END = /[。！？；\n]/;
/** Longest stretch looked at on either side of a milestone, in UTF-16 code units. */
const SENTENCE_REACH = 300;

/** The sentence around a place: out to the nearest full stop or line break on both sides. */
export function sentenceAround(text: string, span: Span): Span {
  let start = span.start;
  const first = Math.max(0, span.start - SENTENCE_REACH);
  while (start > first && !SENTENCE_END.test(text.charAt(start - 1))) start -= 1;
  let end = Math.max(span.end, start);
  const last = Math.min(text.length, span.end + SENTENCE_REACH);
  while (end < last && !SENTENCE_END.test(text.charAt(end))) end += 1;
  if (end < text.length && text.charAt(end) !== '\n') end += 1;
  return { start, end };
}

/** UTF-16 code units of a very long sentence that are shown on either side of a figure; the command cuts alike. */
const WINDOW_REACH = 400;

/**
 * A sentence that is a list of hundreds of figures stands in each of their rows: only what is around the figure is shown
 * there.
 */
export function sentenceWindow(text: string, sentence: Span, figure: Span): Span {
  if (sentence.end - sentence.start <= 2 * WINDOW_REACH) return sentence;
  const splits = (at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at));
  const start = Math.max(sentence.start, figure.start - WINDOW_REACH);
  const end = Math.min(sentence.end, figure.end + WINDOW_REACH);
  return { start: splits(start) ? start + 1 : start, end: splits(end) ? end + 1 : end };
}

function itemRow(item: Item, model: ReportModel, quote: Quoter): ItemRow {
  const code = item.indicator?.code ?? null;
  return {
    id: item.id,
    status: item.status,
    mark: null,
    indicator: item.indicator?.text ?? '',
    code,
    standardName: code === null ? null : model.indicatorName(code),
    measure: item.measure,
    direction: item.direction,
    comparator: item.quantity.comparator,
    written: item.quantity.text,
    value: item.quantity.value,
    low: item.quantity.low,
    high: item.quantity.high,
    from: item.quantity.from,
    unit: item.quantity.unit,
    period: item.period?.text ?? null,
    periodFrom: item.period?.from ?? null,
    periodTo: item.period?.to ?? null,
    periodBy: item.period?.by ?? null,
    rate: item.rate,
    estimate: item.estimate,
    scope: item.scope,
    definition: item.definition,
    horizon: item.horizon,
    stretch: item.stretch,
    reference: item.reference?.text ?? null,
    strength: item.modality?.strength ?? null,
    modality: item.modality?.text ?? null,
    headline: item.headline,
    confidence: item.confidence,
    sectionId: item.section,
    section: quote.section(item.section),
    sentence: quote.sentenceOf(item.sentence, item.quantity),
    start: item.quantity.start,
    end: item.quantity.end,
  };
}

function correctedRow(row: ItemRow, model: ReportModel, dismissed: Set<string>): ItemRow {
  const edit = model.corrections.items[row.id];
  if (edit !== undefined) applyItemEdit(row, edit, model);
  if (dismissed.has(row.id)) row.mark = 'dismissed';
  return row;
}

/** Overwrites what the person set. A changed indicator or period loses the code or the days that belonged to the old words. */
function applyItemEdit(row: ItemRow, edit: ItemEdit, model: ReportModel): void {
  const set = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
  if (edit.indicator !== undefined && edit.indicator !== row.indicator) {
    row.code = null;
    row.standardName = null;
  }
  if (edit.period !== undefined && edit.period !== row.period) {
    row.periodFrom = null;
    row.periodTo = null;
    row.periodBy = null;
  }
  if (edit.strength !== undefined && edit.strength !== row.strength) row.modality = null;
  Object.assign(row, set);
  if (edit.code !== undefined) row.standardName = edit.code === null ? null : model.indicatorName(edit.code);
  const fields = Object.keys(set);
  if (fields.length > 0) row.mark = fields.every((field) => field === 'confidence') ? 'confirmed' : 'corrected';
}

function addedItemRow(item: AddedItem, model: ReportModel, quote: Quoter): ItemRow {
  const code = item.code ?? null;
  return {
    id: item.id,
    status: item.status,
    mark: 'added',
    indicator: item.indicator,
    code,
    standardName: code === null ? null : model.indicatorName(code),
    measure: item.measure ?? 'level',
    direction: item.direction ?? null,
    comparator: item.comparator ?? '=',
    written: item.written,
    value: item.value ?? null,
    low: item.low ?? null,
    high: item.high ?? null,
    from: null,
    unit: item.unit ?? null,
    period: item.period ?? null,
    periodFrom: null,
    periodTo: null,
    periodBy: null,
    rate: null,
    estimate: false,
    scope: 'whole',
    definition: null,
    horizon: null,
    stretch: null,
    reference: null,
    strength: item.strength ?? null,
    modality: null,
    headline: false,
    confidence: null,
    sectionId: item.section,
    section: quote.section(item.section),
    sentence: quote.around(item.span),
    start: item.span?.start ?? null,
    end: item.span?.end ?? null,
  };
}

function milestoneRow(milestone: Milestone, model: ReportModel, quote: Quoter, dismissed: Set<string>): MilestoneRow {
  const row: MilestoneRow = {
    id: milestone.id,
    status: milestone.status,
    mark: null,
    subject: milestone.subject,
    event: milestone.event,
    period: milestone.period?.text ?? null,
    periodFrom: milestone.period?.from ?? null,
    periodTo: milestone.period?.to ?? null,
    periodBy: milestone.period?.by ?? null,
    sectionId: milestone.section,
    section: quote.section(milestone.section),
    sentence: quote.around(milestone),
    start: milestone.start,
    end: milestone.end,
  };
  const edit = model.corrections.milestones[milestone.id];
  if (edit !== undefined) applyMilestoneEdit(row, edit);
  if (dismissed.has(milestone.id)) row.mark = 'dismissed';
  return row;
}

function applyMilestoneEdit(row: MilestoneRow, edit: MilestoneEdit): void {
  const set = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
  if (edit.period !== undefined && edit.period !== row.period) {
    row.periodFrom = null;
    row.periodTo = null;
    row.periodBy = null;
  }
  Object.assign(row, set);
  if (Object.keys(set).length > 0) row.mark = 'corrected';
}

function addedMilestoneRow(milestone: AddedMilestone, quote: Quoter): MilestoneRow {
  return {
    id: milestone.id,
    status: milestone.status,
    mark: 'added',
    subject: milestone.subject,
    event: milestone.event,
    period: milestone.period ?? null,
    periodFrom: null,
    periodTo: null,
    periodBy: null,
    sectionId: milestone.section,
    section: quote.section(milestone.section),
    sentence: quote.around(milestone.span),
    start: milestone.span?.start ?? null,
    end: milestone.span?.end ?? null,
  };
}

function pairRows(model: ReportModel, rows: readonly ItemRow[]): PairRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return model.analysis.links.flatMap((link) => {
    const target = byId.get(link.target);
    const result = byId.get(link.result);
    return target === undefined || result === undefined || !stillMeet(target, result)
      ? []
      : [{ target, result, difference: difference(target, result) }];
  });
}

/** A link is of what was read: corrected, the two may be of different measures or units, or no longer target and result. */
function stillMeet(target: ItemRow, result: ItemRow): boolean {
  if (target.mark !== 'corrected' && result.mark !== 'corrected') return true;
  const met = target.measure === result.measure && target.unit === result.unit;
  return met && target.status === 'target' && result.status === 'result';
}

/** In the unit of both, without the noise of binary fractions (5.5 − 5.2 is 0.3). */
function difference(target: ItemRow, result: ItemRow): number | null {
  if (target.value === null || result.value === null || target.unit !== result.unit) return null;
  return Number((signed(target) - signed(result)).toPrecision(12));
}

/** The value with its direction: a fall of 2.7 % is −2.7. */
export function signed(row: Pick<ItemRow, 'value' | 'direction'>): number {
  const value = row.value ?? 0;
  return row.direction === 'down' ? -value : value;
}

/** For sorting: in the order of the text, what has no place last. */
export function byPlace(a: { start: number | null }, b: { start: number | null }): number {
  return (a.start ?? Infinity) === (b.start ?? Infinity) ? 0 : (a.start ?? Infinity) - (b.start ?? Infinity);
}
