import { clausesOf, withoutEnd } from './clause';
import type { EmbedRow, SecondQuote } from './embed_report';

/** Clauses that may be left out of a sentence, by the place of the first one and of the one behind the last. */
interface Spare {
  sentence: Clauses;
  from: number;
  to: number;
  /** Left out first what follows all figures, then what leads to them, at last what stands between. */
  order: number;
  letters: number;
}

interface Clauses {
  text: string;
  pieces: readonly { at: number; end: number }[];
  kept: boolean[];
}

/** Letters that rows quote; a sentence of several figures is one. */
export function quotedLetters(rows: readonly EmbedRow[]): number {
  return [...new Set(allQuotes(rows).map(({ sentence }) => sentence))].join('').length;
}

/**
 * The rows with no more than `most` letters quoted, as far as that can be had: of the sentences in which it saves most,
 * clauses without any of these figures are left out. A clause with a figure is never cut. What is quoted is one piece
 * of the sentence, and `before` what stands before that piece. Whole sentences where they are short enough. Linear but
 * for the sorting of what can be left out.
 */
export function quoteAtMost(rows: readonly EmbedRow[], most: number): EmbedRow[] {
  let over = quotedLetters(rows) - most;
  if (over <= 0) return [...rows];
  const sentences = splitSentences(allQuotes(rows));
  const spares = [...sentences.values()].flatMap(sparesOf);
  for (const { sentence, from, to, letters } of spares.sort((a, b) => a.order - b.order || b.letters - a.letters)) {
    if (over <= 0) break;
    sentence.kept.fill(false, from, to);
    over -= letters;
  }
  return rows.map((row) => {
    const sentence = sentences.get(row.sentence);
    const cut = sentence === undefined ? row : { ...row, ...quotedPart(row, sentence, row.before) };
    const other = row.second === undefined ? undefined : sentences.get(row.second.sentence);
    if (row.second === undefined || other === undefined) return cut;
    const { sentence: quoted, figureAt } = quotedPart(row.second, other, '');
    return { ...cut, second: { ...row.second, sentence: quoted, figureAt } };
  });
}

/** For a figure of so many rows that it is too long with nothing but the clauses of its figures. */
export function withoutSections(rows: readonly EmbedRow[]): EmbedRow[] {
  return rows.map((row) => ({ ...row, section: '' }));
}

type Quoted = Pick<SecondQuote, 'sentence' | 'figureAt'>;

function allQuotes(rows: readonly EmbedRow[]): Quoted[] {
  return rows.flatMap((row) => (row.second === undefined ? [row] : [row, row.second]));
}

/** The sentences with the clauses that hold figures marked; those of rows whose figure has no place stay whole. */
function splitSentences(rows: readonly Quoted[]): Map<string, Clauses> {
  const sentences = new Map<string, Clauses>();
  for (const { sentence: text, figureAt } of rows) {
    const pieces = sentences.get(text)?.pieces ?? clausesOf(text);
    const kept = sentences.get(text)?.kept ?? pieces.map(() => false);
    const [from, to] = figureAt ?? [0, Infinity];
    for (const [index, { at, end }] of pieces.entries()) if (from < end && at < to) kept[index] = true;
    sentences.set(text, { text, pieces, kept });
  }
  return sentences;
}

function sparesOf(sentence: Clauses): Spare[] {
  const { pieces, kept } = sentence;
  const spares: Spare[] = [];
  for (let from = 0; from < kept.length; from += 1) {
    if (kept[from] === true) continue;
    const next = kept.indexOf(true, from);
    const to = next === -1 ? kept.length : next;
    const letters = (pieces[to - 1]?.end ?? 0) - (pieces[from]?.at ?? 0);
    spares.push({ sentence, from, to, order: next === -1 ? 0 : from === 0 ? 1 : 2, letters });
    from = to;
  }
  for (const { from, to } of spares) kept.fill(true, from, to);
  return spares;
}

/** The clauses around the row's figure up to the next that was left out. */
function quotedPart(
  { sentence, figureAt }: Quoted,
  { text, pieces, kept }: Clauses,
  before: string,
): Quoted & { before: string } {
  if (figureAt === null || kept.every(Boolean)) return { sentence, figureAt, before };
  const own = pieces.findIndex(({ end }) => figureAt[0] < end);
  const first = kept.lastIndexOf(false, own) + 1;
  const gap = kept.indexOf(false, own);
  const at = pieces[first]?.at ?? 0;
  const quoted = gap === -1 ? text.slice(at) : withoutEnd(text.slice(at, pieces[gap]?.at));
  const previous = pieces[first - 1];
  return {
    sentence: quoted,
    figureAt: [figureAt[0] - at, figureAt[1] - at],
    before: previous === undefined ? before : text.slice(previous.at, previous.end).replace(/\s+/g, ''),
  };
}
