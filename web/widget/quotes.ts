import { folded } from './folded';

/** A sentence that was baked, with what tells it from others of the same words. */
export interface Quote {
  sentence: string;
  /** Where the figure stands in `sentence`, in UTF-16 units; null where it is not there as written. */
  figureAt: readonly [number, number] | null;
  /** The clause that stands before the sentence in the report; '' where there is none. */
  before: string;
  /** Where the figure starts in the report, in code points; null where that is not known. */
  start: number | null;
}

/** A quote's place in the letters of an article: indices from the first to behind the last one. */
export interface Found {
  sentence: readonly [number, number];
  figure: readonly [number, number];
}

/** So many letters, of the sentence and the words before it together, do not stand in an article by chance. */
const TELLING = 12;

/** Of a sentence that stands more often than this, nobody can tell which one was meant. */
const MOST_PLACES = 1000;

interface Letters {
  sentence: string;
  figure: readonly [number, number];
  before: string;
  /** Where the sentence starts in the report, without counting white space in it. */
  start: number | null;
}

/** A sentence found once is an anchor for those that stand more often. */
interface Anchor {
  start: number;
  at: number;
}

/**
 * Finds each quote in the letters of an article, with a stop after each: its place, or null where it does not stand
 * there or where it cannot be told which of several places was meant. A place has to agree with the clause before it, or,
 * where that was changed, to begin a clause itself and be long enough. Of several places those that agree with most of the
 * clause before are left, and of these the nearest to where the quote stood among those that were found once.
 * Quotes times length of the article at worst.
 */
export function* findQuotes(article: string, quotes: readonly Quote[]): Generator<undefined, (Found | null)[]> {
  const letters = quotes.map(lettersOf);
  const places: number[][] = [];
  for (const quote of letters) {
    places.push(placesOf(quote, article));
    yield;
  }
  const anchors = letters.flatMap(({ start }, index): Anchor[] => {
    const [at, other] = places[index] ?? [];
    return start === null || at === undefined || other !== undefined ? [] : [{ start, at }];
  });
  return letters.map((quote, index) => {
    const at = nearest(places[index] ?? [], quote.start, anchors);
    if (at === undefined) return null;
    const [start, end] = quote.figure;
    return { sentence: [at, at + quote.sentence.length], figure: [at + start, at + end] };
  });
}

function lettersOf({ sentence, figureAt, before, start }: Quote): Letters {
  const upTo = (end: number): number => folded(sentence.slice(0, end)).length;
  const all = folded(sentence);
  const figure = figureAt === null ? ([0, all.length] as const) : ([upTo(figureAt[0]), upTo(figureAt[1])] as const);
  return { sentence: all, figure, before: folded(before), start: start === null ? null : start - figure[0] };
}

/** The places that agree best with what stands before the quote, in the order of the article. */
function placesOf({ sentence, before }: Letters, article: string): number[] {
  if (sentence === '') return [];
  let best = 0;
  let places: number[] = [];
  let seen = 0;
  for (let at = article.indexOf(sentence); at !== -1; at = article.indexOf(sentence, at + 1)) {
    seen += 1;
    if (seen > MOST_PLACES) return [];
    const common = commonEnd(before, article, at);
    const whole = common > 0 && common === before.length;
    const telling = sentence.length + common >= TELLING && beginsClause(article, at, common);
    if (common < best || !(whole || telling)) continue;
    if (common > best) places = [];
    best = common;
    places.push(at);
  }
  return places;
}

/** How many letters before `at` are the last ones of the clause before. */
function commonEnd(before: string, article: string, at: number): number {
  let common = 0;
  while (common < before.length && common < at && before.at(-1 - common) === article.charAt(at - 1 - common)) common += 1;
  return common;
}

/** A sentence that is part of a longer one says something else: 去年城镇新增就业 is not 城镇新增就业. */
function beginsClause(article: string, at: number, common: number): boolean {
  return common > 0 || at === 0 || /^[\p{P}\p{S}]$/u.test(article.charAt(at - 1));
}

function nearest(places: readonly number[], start: number | null, anchors: readonly Anchor[]): number | undefined {
  if (places.length < 2) return places[0];
  if (start === null) return undefined;
  const expected = expectedPlace(start, anchors);
  return places.reduce((best, at) => (Math.abs(at - expected) < Math.abs(best - expected) ? at : best));
}

/** Where a quote should stand that was at `start`: as far from the nearest anchor as it was in the report. */
function expectedPlace(start: number, anchors: readonly Anchor[]): number {
  const far = (anchor: Anchor): number => Math.abs(anchor.start - start);
  const [first, ...others] = anchors;
  if (first === undefined) return start;
  const { start: was, at } = others.reduce((best, anchor) => (far(anchor) < far(best) ? anchor : best), first);
  return at + start - was;
}
