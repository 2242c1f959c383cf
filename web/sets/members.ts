import type { Analysis } from '../library/analysis';
import type { ComparedFigure, ComparedIndicator, ComparedReport } from '../library/comparison';
import { keyOf, type SetEntry } from './entry';
import type { SetComparison } from './hand_pairs';

/** A comparison with its ids looked up; what every view of a set is made from. */
export interface Compared {
  comparison: SetComparison;
  /** The reports by the id that the comparison gives them. */
  report: (id: string) => ComparedReport;
  indicator: (id: string) => ComparedIndicator;
  /** The member of the set that a report is. */
  entry: (report: string) => SetEntry | undefined;
  /** Whether the comparison left a member out, by its key. */
  isLeftOut: (key: string) => boolean;
}

export function lookedUp(comparison: SetComparison, entries: readonly SetEntry[]): Compared {
  const reports = new Map(comparison.reports.map((report) => [report.id, report]));
  const indicators = new Map(comparison.indicators.map((indicator) => [indicator.id, indicator]));
  const leftOut = new Set(comparison.reports.flatMap((report) => (report.used ? [] : [keyOf(report)])));
  const members = new Map(entries.map((entry) => [entry.key, entry]));
  return {
    comparison,
    report: (id) => found(reports, id),
    indicator: (id) => found(indicators, id),
    entry: (id) => members.get(keyOf(found(reports, id))),
    isLeftOut: (key) => leftOut.has(key),
  };
}

function found<T>(known: ReadonlyMap<string, T>, id: string): T {
  const value = known.get(id);
  if (value === undefined) throw new Error(`${id} is not in the comparison`);
  return value;
}

/** Whether a person changed the figure in its report. */
export function isCorrected({ entry }: Compared, report: string, figure: ComparedFigure | null): boolean {
  return figure?.item != null && entry(report)?.corrected.includes(figure.item) === true;
}

/** The sentence of the report around a figure; null where there is no text, or the figure is not where it says. */
export interface Quote {
  before: string;
  figure: string;
  after: string;
  start: number;
}

export function quoteOf(
  entry: SetEntry | undefined,
  figure: { item: string | null; start: number; end: number },
): Quote | null {
  const { text = null, analysis = null } = entry ?? {};
  // What a person added without a place stands nowhere.
  if (text === null || analysis === null || figure.end > text.length || figure.start === figure.end) return null;
  const { start, end } = sentenceAround(analysis, figure, text);
  return {
    before: text.slice(start, figure.start).replace(/^\s+/, ''),
    figure: text.slice(figure.start, figure.end),
    after: text.slice(figure.end, end).replace(/\s+$/, ''),
    start: figure.start,
  };
}

/** Words without an item have no sentence of their own: the line that they stand in, as far as a reader needs it. */
function sentenceAround(
  analysis: Analysis,
  figure: { item: string | null; start: number; end: number },
  text: string,
): { start: number; end: number } {
  const item = figure.item === null ? undefined : analysis.items[Number(figure.item.slice(1)) - 1];
  if (item !== undefined && item.sentence.start <= figure.start && figure.end <= item.sentence.end)
    return item.sentence;
  const start = Math.max(text.lastIndexOf('\n', figure.start - 1), text.lastIndexOf('。', figure.start - 1)) + 1;
  const stop = text.slice(figure.end).search(/[。\n]/);
  return { start, end: stop === -1 ? text.length : figure.end + stop + 1 };
}
