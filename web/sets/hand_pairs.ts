import type { Analysis, Item, Span } from '../library/analysis';
import type { ComparedFigure, ComparedIndicator, Comparison, PromiseOutcome } from '../library/comparison';
import { keyOf, type SetEntry } from './entry';

/** What a person decided about one promise: which figure answers it, or that none does. By places, since ids may move. */
export interface HandPair {
  /** Key of the report that promises. */
  from: string;
  target: Span;
  /** Key of the report that answers. */
  to: string;
  result: Span | null;
}

/** An outcome, and whether a person paired it or took its pair away. */
export type HandOutcome = PromiseOutcome & { hand?: 'paired' | 'unpaired' };

/** A comparison in which outcomes may be a person's. */
export interface SetComparison extends Comparison {
  outcomes: HandOutcome[];
}

/** The pairs with this one in place of what was said of the same promise before. */
export function withPair(pairs: readonly HandPair[], pair: HandPair): HandPair[] {
  return [...withoutPair(pairs, pair), pair];
}

export function withoutPair(
  pairs: readonly HandPair[],
  { from, target }: Pick<HandPair, 'from' | 'target'>,
): HandPair[] {
  return pairs.filter((pair) => pair.from !== from || pair.target.start !== target.start);
}

/**
 * The figures of a report that a person may pair with a promise: results of the same measure and unit, those of the same
 * code first, then in the order of the text. Figures of another unit cannot answer.
 */
export function candidatesFor(row: PromiseOutcome, indicator: ComparedIndicator, later: SetEntry | undefined): Item[] {
  if (row.target.item === null || indicator.measure === null) return [];
  const results = (later?.analysis?.items ?? []).filter(
    (item) => item.status === 'result' && isOfKind(item, indicator) && item.quantity.start !== row.result?.start,
  );
  const same = (item: Item): number => Number(item.indicator?.code === indicator.code && indicator.code !== null);
  return results.sort((a, b) => same(b) - same(a) || a.quantity.start - b.quantity.start);
}

function isOfKind({ measure, quantity }: Item, wanted: ComparedIndicator): boolean {
  if (quantity.value === null && quantity.low === null) return false;
  if (quantity.unit !== wanted.unit) return false;
  // 规上工业增加值8.1% says no more than the percentage.
  return measure === wanted.measure || (measure === 'level' && wanted.measure === 'growth' && quantity.unit === '%');
}

/**
 * The pairs as reports of their own, two for each, at a place that has no others: the comparison of these says by the
 * same rule what became of each promise. What is paired and not there any more is left out.
 */
export function judgedApart(
  pairs: readonly HandPair[],
  { indicators, outcomes, reports }: Comparison,
  entries: readonly SetEntry[],
): { file: string; analysis: Analysis }[] {
  const keys = new Map(reports.map((report) => [report.id, keyOf(report)]));
  const measured = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return pairs.flatMap((pair, at) => {
    const [earlier, later] = [pair.from, pair.to].map((key) => analysisOf(entries, key));
    const row = outcomes.find((each) => keys.get(each.from) === pair.from && each.target.start === pair.target.start);
    const indicator = row === undefined ? undefined : measured.get(row.indicator);
    const target = earlier == null ? undefined : itemAt(earlier, pair.target);
    const result = later == null || pair.result === null ? undefined : itemAt(later, pair.result);
    if (earlier == null || later == null || row === undefined || target === undefined || result === undefined)
      return [];
    const answer = answering(result, target, indicator?.measure ?? result.measure, row.year);
    return [
      { file: `${at} from`, analysis: alone(earlier, at, [target, ...further(earlier, target)]) },
      { file: `${at} to`, analysis: alone(later, at, [answer, ...referencesIn(later, target, result)]) },
    ];
  });
}

/** The comparison with what a person decided; `judged` is that of `judgedApart`. Counts follow from its rows. */
export function withPairs(
  comparison: Comparison,
  pairs: readonly HandPair[],
  judged: Comparison | null,
  entries: readonly SetEntry[],
): SetComparison {
  const ids = new Map(comparison.reports.map((report) => [keyOf(report), report.id]));
  const verdicts = new Map(judged?.outcomes.map((row) => [row.place, row]));
  const made = new Map(
    pairs.flatMap((pair, at): [string, HandPair & { verdict: PromiseOutcome | undefined }][] => {
      const from = ids.get(pair.from);
      return from === undefined
        ? []
        : [[`${from} ${pair.target.start}`, { ...pair, verdict: verdicts.get(placeOf(at)) }]];
    }),
  );
  const outcomes = comparison.outcomes.map((row): HandOutcome => {
    const pair = made.get(`${row.from} ${row.target.start}`);
    if (pair === undefined) return row;
    if (pair.result === null) return { ...unanswered(row), seen: row.result ?? row.seen, hand: 'unpaired' };
    const { verdict } = pair;
    const to = ids.get(pair.to);
    if (verdict === undefined || to === undefined) return row;
    const figure = (of: ComparedFigure | null): ComparedFigure | null => placed(of, analysisOf(entries, pair.to));
    return {
      ...row,
      ...verdict,
      indicator: row.indicator,
      place: row.place,
      from: row.from,
      to,
      target: row.target,
      next: row.next,
      seen: null,
      result: figure(verdict.result),
      reference: figure(verdict.reference),
      hand: 'paired',
    };
  });
  return { ...comparison, outcomes };
}

function unanswered(row: PromiseOutcome): PromiseOutcome {
  const nothing = { result: null, difference: null, why: null, says: null, side: null, stretch: null, reference: null };
  // What cannot be judged stays so; nothing was reported of the rest.
  const verdict = row.verdict === null && row.why === null ? null : 'not_reported';
  return { ...row, ...nothing, verdict, basis: 'figure', estimate: false, parts: [] };
}

const placeOf = (at: number): string => `pair ${at}`;

function analysisOf(entries: readonly SetEntry[], key: string): Analysis | null {
  return entries.find((entry) => entry.key === key)?.analysis ?? null;
}

function itemAt({ items }: Analysis, { start, end }: Span): Item | undefined {
  return items.find(({ quantity }) => quantity.start === start && quantity.end === end);
}

/** The figure under the id that it has in its whole report. */
function placed(figure: ComparedFigure | null, analysis: Analysis | null): ComparedFigure | null {
  if (figure === null || analysis === null) return figure;
  return { ...figure, item: itemAt(analysis, figure)?.id ?? null };
}

/** A report that says nothing but these. */
function alone(analysis: Analysis, at: number, items: readonly Item[]): Analysis {
  const ids = new Map(items.map(({ id }, index) => [id, `i${index + 1}`]));
  const renamed = items.map((item) => ({
    ...item,
    id: ids.get(item.id) ?? item.id,
    stretch: item.stretch === null ? null : (ids.get(item.stretch) ?? null),
  }));
  const document = { ...analysis.document, place: placeOf(at), placeFrom: 'user', yearFrom: 'user' } as const;
  return { ...analysis, document: { ...document, confidence: 'sure' }, items: renamed, headlines: [], remarks: [] };
}

/** The further of two steps. */
function further({ items }: Analysis, { stretch }: Item): Item[] {
  return items.filter(({ id }) => id === stretch);
}

/** What relative targets are held against (与经济增长同步). */
const REFERENCES = ['gdp', 'disposable_income_urban'];

function referencesIn({ items }: Analysis, target: Item, result: Item): Item[] {
  const code = target.indicator?.code ?? null;
  return items.filter(
    (item) =>
      item.status === 'result' &&
      item.id !== result.id &&
      item.indicator?.code !== code &&
      REFERENCES.includes(item.indicator?.code ?? ''),
  );
}

/** The result as the one that a person says it is: of what was promised, for its year and the whole place. */
function answering(result: Item, target: Item, measure: Item['measure'], year: number): Item {
  const days = { from: `${year}-01-01`, to: `${year}-12-31`, by: 'stated', span: 'year' } as const;
  return {
    ...result,
    indicator: target.indicator,
    measure,
    scope: 'whole',
    rate: null,
    horizon: null,
    definition: null,
    stretch: null,
    confidence: 'sure',
    period: { text: null, start: null, end: null, ...days },
  };
}
