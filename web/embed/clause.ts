import type { EmbedRow } from './embed_report';

/** What parts clauses; not a comma or colon between digits (4,500). */
const END = '(?:[，。；！？：…\\n]|[,;:!?](?!\\d))';
const CLOSING = '[”’』」）)》〉]*';

/** A clause with the signs that close it. */
const CLAUSE = new RegExp(`(?:(?!${END})[^])+(?:${END})*${CLOSING}`, 'g');

/** The clause around a row's figure, without what closes it. */
export interface Clause {
  text: string;
  /**
   * The whole clause before it, with what closes it: in its own sentence, else the one before that. A browser wants the
   * words that a link names to follow right after these.
   */
  before: string;
}

/** Null where the sentence does not hold the figure as written. Linear in the sentence. */
export function clauseOf({ sentence, figureAt, before }: EmbedRow): Clause | null {
  if (figureAt === null) return null;
  const [from, to] = figureAt;
  const pieces = [...sentence.matchAll(CLAUSE)];
  const at = pieces.findIndex(({ index, 0: piece }) => from < index + piece.length);
  const last = pieces.find(({ index, 0: piece }) => to <= index + piece.length);
  const first = pieces[at];
  if (first === undefined || last === undefined) return null;
  const words = sentence.slice(first.index, last.index + last[0].length);
  const previous = pieces[at - 1];
  return { text: withoutEnd(words), before: previous === undefined ? before : previous[0].trim() };
}

/** Where the clauses of a sentence stand, each with what closes it. */
export function clausesOf(sentence: string): { at: number; end: number }[] {
  return [...sentence.matchAll(CLAUSE)].map(({ index, 0: piece }) => ({ at: index, end: index + piece.length }));
}

/** The first clause of a sentence, without what closes it. */
export function firstClause(sentence: string): string {
  return withoutEnd(sentence.match(CLAUSE)?.[0] ?? '');
}

/** The last whole clause of a text, with what closes it and without white space; '' where it has none. */
export function lastClause(text: string): string {
  const pieces = text.trim().match(CLAUSE) ?? [];
  return (pieces.at(-1) ?? '').replace(/\s+/g, '');
}

const CLOSED = new RegExp(`(?:${END})+${CLOSING}$`);

/** Without the signs that close a clause. */
export function withoutEnd(words: string): string {
  return words.trim().replace(CLOSED, '');
}
