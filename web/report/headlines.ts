import { partsOf } from './catalogue';
import type { Analysis, Headline, TextSpan } from '../library/analysis';
import type { ItemRow, PairRow, ReportRows } from './rows';

/** A standard indicator as the strip shows it. */
export interface HeadlineCard {
  code: string;
  /** The target of the year, or in a strip of results the figure of the year. */
  row: ItemRow | null;
  /** How the main targets put it where they give no figure. */
  words: TextSpan | null;
  /** What the plan of several years says of it; in a strip of results the same figure in its other measure. */
  under: ItemRow | null;
  /** The result that a link of the analysis joins to the target. */
  last: ItemRow | null;
}

export interface HeadlineCards {
  of: 'targets' | 'results';
  /** The year that the results are of. */
  year: number | null;
  cards: HeadlineCard[];
}

/** Of the report's own year and place: what a card may show. */
function isOfTheYear(row: ItemRow): boolean {
  const ofTheYear = row.horizon === 'year' || (row.horizon === null && row.periodBy === null);
  return row.status === 'target' && row.scope === 'whole' && row.rate === null && ofTheYear;
}

/**
 * The headlines of the analysis after a person's corrections: a card whose row was dismissed, or is no longer a target
 * of that indicator, goes to the next target of the year, of those the main ones first. Linear in the rows.
 */
export function correctedHeadlines(analysis: Analysis, rows: ReportRows): Headline[] {
  const targets = new Map(rows.targets.map((row) => [row.id, row]));
  const read = new Map(analysis.items.map((item) => [item.id, item.indicator?.code ?? null]));
  const setByHand = rows.targets.filter((row) => row.code !== null && row.code !== (read.get(row.id) ?? null));
  return analysis.headlines.map(({ code, item, words, also }) => {
    // One figure may stand for several indicators (城乡居民收入), so the code that was read need not be the headline's.
    const kept = (id: string): ItemRow[] => {
      const row = targets.get(id);
      return row !== undefined && row.code === (read.get(id) ?? null) ? [row] : [];
    };
    const own = item === null ? [] : kept(item);
    const others = [...also.flatMap(kept), ...setByHand.filter((row) => row.code === code)];
    // Where the reader gave the card to none, a row gets it by what a person did alone.
    const heirs = others.filter((other) => isOfTheYear(other) && (item !== null || other.mark !== null));
    const chosen = targets.get(rows.chosen[code] ?? '');
    const given = chosen?.code === code ? chosen : undefined;
    const row = given ?? own[0] ?? heirs.find((heir) => heir.headline) ?? heirs[0];
    return {
      code,
      item: row?.id ?? null,
      words: row === undefined ? words : null,
      also: [...new Set([...own, ...others])].filter((other) => other !== row).map((other) => other.id),
    };
  });
}

/** What the strip shows: the targets of the year; of a text that sets none, or a communiqué, the results of its year. */
export function headlineCards(analysis: Analysis, rows: ReportRows): HeadlineCards {
  if (isOfResults(analysis, rows)) return resultCards(analysis, rows);
  return targetCards(analysis, rows, correctedHeadlines(analysis, rows));
}

export function isOfResults({ document }: Analysis, { targets }: RowsOfCards): boolean {
  return document.kind === 'communique' || targets.length === 0;
}

/** Of the rows of a report, what cards are made from. */
export interface RowsOfCards {
  targets: ItemRow[];
  results: ItemRow[];
  pairs: readonly Pick<PairRow, 'target' | 'result'>[];
}

/** The targets of the year, and beside each what the analysis joins to it. `headlines` as they were read, or as corrected. */
export function targetCards(analysis: Analysis, rows: RowsOfCards, headlines: readonly Headline[]): HeadlineCards {
  const targets = new Map(rows.targets.map((row) => [row.id, row]));
  const lasts = new Map(rows.pairs.map(({ target, result }) => [target.id, result]));
  const cards = headlines.map(({ code, item, words, also }): HeadlineCard => {
    const others = also.flatMap((id) => targets.get(id) ?? []);
    const row = (item === null ? undatedOf(others, analysis) : targets.get(item)) ?? null;
    const plans = others.filter(isOfThePlan);
    const under = plans.find((plan) => plan.rate === 'average') ?? plans[0] ?? null;
    return {
      code,
      row,
      words: row === null ? words : null,
      under,
      last: row === null ? null : (lasts.get(row.id) ?? null),
    };
  });
  return { of: 'targets', year: null, cards: withoutAnsweredParts(cards) };
}

/** Where the report's year is not known 今年 cannot be told from another year; what is set is shown all the same. */
function undatedOf(rows: readonly ItemRow[], { document }: Analysis): ItemRow | undefined {
  if (document.year !== null) return undefined;
  const undated = rows.filter(
    (row) =>
      row.scope === 'whole' &&
      row.rate === null &&
      row.horizon === null &&
      row.periodFrom === null &&
      row.periodTo === null,
  );
  return undated.find((row) => row.headline) ?? undated[0];
}

function isOfThePlan(row: ItemRow): boolean {
  return row.scope === 'whole' && row.horizon === 'plan';
}

/** Where all of an indicator is set its parts (urban, rural) are not missing, and where the parts are set the whole is not. */
function withoutAnsweredParts(cards: readonly HeadlineCard[]): HeadlineCard[] {
  const stated = ({ row, words }: HeadlineCard): boolean => row !== null || words !== null;
  const isPartOf = (part: HeadlineCard, whole: HeadlineCard): boolean => partsOf(whole.code).includes(part.code);
  return cards.filter((card) => {
    if (stated(card) || card.under !== null) return true;
    if (cards.some((whole) => isPartOf(card, whole) && stated(whole))) return false;
    const parts = cards.filter((part) => isPartOf(part, card));
    return parts.length === 0 || !parts.every(stated);
  });
}

/** The results of a text that sets no targets, each of the year that it counts. */
export function resultCards(analysis: Analysis, rows: RowsOfCards): HeadlineCards {
  const wanted = new Set(analysis.headlines.map(({ code }) => code));
  const results = rows.results.filter(
    (row) => row.code !== null && wanted.has(row.code) && row.scope === 'whole' && row.rate === null,
  );
  const year = yearOfResults(analysis, results);
  const ofYear = results.filter((row) => year !== null && row.periodFrom?.startsWith(`${year}-01-01`));
  const cards = analysis.headlines.flatMap(({ code }): HeadlineCard[] => {
    const figures = ofYear.filter((row) => row.code === code);
    const row = figures.find(({ measure }) => measure === 'growth') ?? figures[0];
    if (row === undefined) return [];
    const under = figures.find(({ measure }) => measure !== row.measure) ?? null;
    return [{ code, row, words: null, under, last: null }];
  });
  return { of: 'results', year, cards };
}

/** A communiqué counts its own year; elsewhere it is the year that most of the figures are of. */
function yearOfResults({ document }: Analysis, results: readonly ItemRow[]): number | null {
  if (document.kind === 'communique' && document.year !== null) return document.year;
  const counts = new Map<number, number>();
  for (const { periodFrom } of results) {
    if (periodFrom === null || !periodFrom.endsWith('-01-01')) continue;
    const year = Number(periodFrom.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}
