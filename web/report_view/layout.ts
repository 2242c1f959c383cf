import type { Repair, Section, Span } from '../library/analysis';
import type { MarkSpan } from '../report/marks';

/** A stretch of a block: plain text, or a mark that may hold further pieces (a milestone around a figure). */
export type Piece = { kind: 'text'; start: number; end: number } | { kind: 'mark'; mark: MarkSpan; pieces: Piece[] };

/** A paragraph or heading. `section` is set on the block where a section begins. */
export interface Block extends Span {
  heading: number | null;
  /** Sections that begin in this block. */
  sections: string[];
  pieces: Piece[];
}

/** Longer than this, a line that opens a section is a paragraph with a run-in heading, not a heading of its own. */
const LONGEST_HEADING = 48;

/**
 * The report as paragraphs and headings with its marks in place. Line breaks inside a repaired stretch (a newspaper
 * column, a hard wrap) don't start a paragraph. Every code unit but line breaks and the space around paragraphs is
 * in exactly one piece. O(text + marks log marks).
 */
export function layOut(
  text: string,
  sections: readonly Section[],
  marks: readonly MarkSpan[],
  repairs: readonly Repair[],
): Block[] {
  const nested = nestMarks(marks, text.length);
  const blocks: Block[] = [];
  let firstMark = 0;
  let nextSection = 0;
  for (const span of paragraphs(text, repairs)) {
    const starting: Section[] = [];
    for (
      let section = sections[nextSection];
      section !== undefined && section.start < span.end;
      section = sections[++nextSection]
    )
      starting.push(section);
    // A mark that runs on into the next paragraph is cut there: a <mark> cannot leave its <p>.
    const inside: MarkNode[] = [];
    for (let node = nested[firstMark]; node !== undefined && node.start < span.end; node = nested[firstMark]) {
      inside.push(node);
      firstMark += 1;
    }
    blocks.push({
      ...span,
      heading: headingLevel(span, starting),
      sections: starting.map((section) => section.id),
      pieces: piecesOf(span, inside),
    });
  }
  return blocks;
}

function headingLevel(span: Span, starting: readonly Section[]): number | null {
  const first = starting[0];
  return first !== undefined && span.end - span.start <= LONGEST_HEADING ? first.level : null;
}

/** Spans between line breaks, trimmed, without the breaks that a repair bridged. */
function* paragraphs(text: string, repairs: readonly Repair[]): Generator<Span> {
  const bridged = [...repairs].sort((a, b) => a.start - b.start);
  let repair = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at === text.length ? 10 : text.charCodeAt(at);
    if (unit !== 10 && unit !== 13 && unit !== 0x2028 && unit !== 0x2029) continue;
    while ((bridged[repair]?.end ?? Infinity) <= at) repair += 1;
    if (at < text.length && (bridged[repair]?.start ?? Infinity) <= at) continue;
    const span = trimmed(text, start, at);
    if (span.start < span.end) yield span;
    start = at + 1;
  }
}

const SPACE = /[\s\u3000\ufeff]/;

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

interface MarkNode extends Span {
  mark: MarkSpan;
  children: MarkNode[];
}

/** Marks as a forest: one inside another becomes its child; of two that cross, the later gives up the shared part. */
function nestMarks(marks: readonly MarkSpan[], length: number): MarkNode[] {
  const sorted = marks
    .map((mark) => ({
      mark,
      start: Math.max(0, mark.start),
      end: Math.min(length, mark.end),
      children: [] as MarkNode[],
    }))
    .filter((node) => node.start < node.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const roots: MarkNode[] = [];
  const open: MarkNode[] = [];
  for (const node of sorted) {
    let parent = open.at(-1);
    while (parent !== undefined && parent.end <= node.start) {
      open.pop();
      parent = open.at(-1);
    }
    if (parent !== undefined) node.end = Math.min(node.end, parent.end);
    (parent?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

function piecesOf(span: Span, nodes: readonly MarkNode[]): Piece[] {
  const pieces: Piece[] = [];
  let at = span.start;
  for (const node of nodes) {
    const start = Math.max(at, node.start);
    const end = Math.min(span.end, node.end);
    if (start >= end) continue;
    if (at < start) pieces.push({ kind: 'text', start: at, end: start });
    pieces.push({ kind: 'mark', mark: node.mark, pieces: piecesOf({ start, end }, node.children) });
    at = end;
  }
  if (at < span.end) pieces.push({ kind: 'text', start: at, end: span.end });
  return pieces;
}
