import type { EmbedRow } from './embed_report';

/** What parts clauses; not a comma or colon between digits (4,500). */
const CLAUSE_END = /[，。；！？：…\n]|[,;:!?](?!\d)/g;

/** The clause around a row's figure, and the whole clause before it: in its own sentence, else the one before that. */
export interface Clause {
  text: string;
  before: string;
}

/** Null where the sentence does not hold the figure as written. Linear in the sentence. */
export function clauseOf({ sentence, figureAt, before }: EmbedRow): Clause | null {
  if (figureAt === null || sentence === '') return null;
  const [from, to] = figureAt;
  const ends = [...sentence.matchAll(CLAUSE_END)].map(({ index }) => index);
  const earlier = ends.filter((end) => end < from);
  const last = earlier.at(-1) ?? -1;
  const end = ends.find((place) => place >= to) ?? sentence.length;
  const text = sentence.slice(last + 1, end).trim();
  if (last === -1) return { text, before };
  const previous = sentence.slice((earlier.at(-2) ?? -1) + 1, last).trim();
  return { text, before: previous };
}

/** The last whole clause of a text; '' where it has none. */
export function lastClause(text: string): string {
  const clauses = text.split(CLAUSE_END).filter((clause) => clause.trim() !== '');
  return (clauses.at(-1) ?? '').replace(/\s+/g, '');
}
