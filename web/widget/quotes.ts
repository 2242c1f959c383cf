import { folded } from './folded';

/** A sentence that was baked, with what tells it from others of the same words. */
export interface Quote {
  sentence: string;
  /** Where the figure stands in `sentence`, in UTF-16 units; null where it is not there as written. */
  figureAt: readonly [number, number] | null;
  /** The clause before the sentence in the report, where these words stand there more than once; else ''. */
  before: string;
  /** Where the figure starts in the report, in code points; null where that is not known. */
  start: number | null;
}

/** A quote's place in the letters of an article: indices from the first to behind the last one. */
export interface Found {
  sentence: readonly [number, number];
  figure: readonly [number, number];
}

/** A sentence of fewer letters, with nothing known of what stood before it, says too little. */
const ALONE = 6;

/** Of a sentence that stands more often than this, nobody can tell which one was meant. */
const MOST_PLACES = 1000;

const STOP = /^[\p{P}\p{S}]$/u;

interface FoldedQuote {
  sentence: string;
  figure: readonly [number, number];
  before: string;
  /** Where the sentence starts in the report, without counting white space in it. */
  start: number | null;
}

/** A sentence that is in the report once and in the article once: an anchor for those that are not. */
interface Anchor {
  start: number;
  at: number;
}

/** The letters of an article, and which of them begin a paragraph or a line. */
export interface Letters {
  text: string;
  begins: ReadonlySet<number>;
}

/**
 * Finds each quote in the letters of an article, with a stop after each: its place, or null where it does not stand
 * there or where it cannot be told which of several places was meant. A place has to follow the clause that stood before;
 * that of a quote without one has to begin a clause itself. Of several places the nearest to where the quote stood between
 * its anchors is taken. Quotes times length of the article at worst.
 */
export function* findQuotes(article: Letters, quotes: readonly Quote[]): Generator<undefined, (Found | null)[]> {
  const all: FoldedQuote[] = [];
  const places: number[][] = [];
  for (const quote of quotes) {
    const own = foldedQuote(quote);
    all.push(own);
    places.push(placesOf(own, article));
    yield;
  }
  const anchors = all.flatMap(({ start, before }, index): Anchor[] => {
    const [at, other] = places[index] ?? [];
    return before !== '' || start === null || at === undefined || other !== undefined ? [] : [{ start, at }];
  });
  return all.map((quote, index) => {
    const at = nearest(quote, places[index] ?? [], anchors);
    if (at === undefined) return null;
    const [start, end] = quote.figure;
    return { sentence: [at, at + quote.sentence.length], figure: [at + start, at + end] };
  });
}

function foldedQuote({ sentence, figureAt, before, start }: Quote): FoldedQuote {
  const upTo = (end: number): number => folded(sentence.slice(0, end)).length;
  const all = folded(sentence);
  const clause = folded(before);
  const figure = figureAt === null ? ([0, all.length] as const) : ([upTo(figureAt[0]), upTo(figureAt[1])] as const);
  return {
    sentence: all,
    figure,
    before: clause.slice(0, withoutStops(clause, clause.length)),
    start: start === null ? null : start - figure[0],
  };
}

/** The places that agree with what is known of the quote, in the order of the article. */
function placesOf({ sentence, before }: FoldedQuote, article: Letters): number[] {
  const { text } = article;
  // Half of the clause before is not enough: 第一产业 and 第二产业 end alike.
  const agrees = (at: number): boolean =>
    before === '' ? beginsClause(article, at) : text.endsWith(before, withoutStops(text, at));
  const places: number[] = [];
  let seen = 0;
  if (before === '' && sentence.length < ALONE) return places;
  for (let at = text.indexOf(sentence); at !== -1; at = text.indexOf(sentence, at + 1)) {
    seen += 1;
    if (seen > MOST_PLACES) return [];
    if (agrees(at)) places.push(at);
  }
  return places;
}

/** More stops and brackets than these do not stand together. */
const MOST_STOPS = 4;

function withoutStops(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < MOST_STOPS && STOP.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** A sentence that is part of a longer one says something else: 去年城镇新增就业 is not 城镇新增就业. */
function beginsClause({ text, begins }: Letters, at: number): boolean {
  return begins.has(at) || STOP.test(text.charAt(at - 1));
}

/**
 * The place that was meant. A sentence that the report has more than once may be left of another one in the article, so
 * its place must also keep the order of the anchors around it.
 */
function nearest(
  { start, before }: FoldedQuote,
  places: readonly number[],
  anchors: readonly Anchor[],
): number | undefined {
  if (start === null || (before === '' && places.length < 2)) return places.length < 2 ? places[0] : undefined;
  const [above, below] = around(start, anchors);
  const possible = before === '' ? places : places.filter((at) => above.at <= at && at <= below.at);
  const anchor = start - above.start < below.start - start ? above : below;
  const expected = Number.isFinite(anchor.at) ? anchor.at + start - anchor.start : start;
  const far = (at: number): number => Math.abs(at - expected);
  return [...possible].sort((one, other) => far(one) - far(other))[0];
}

/** The nearest anchors before and behind a place in the report; infinitely far away where there is none. */
function around(start: number, anchors: readonly Anchor[]): [above: Anchor, below: Anchor] {
  let above: Anchor = { start: -Infinity, at: -Infinity };
  let below: Anchor = { start: Infinity, at: Infinity };
  for (const anchor of anchors) {
    if (anchor.start <= start && anchor.start > above.start) above = anchor;
    if (anchor.start >= start && anchor.start < below.start) below = anchor;
  }
  return [above, below];
}
