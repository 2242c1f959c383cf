/** One run of glyphs as a page of a PDF places it; the origin is bottom left, lengths are in points. */
export interface PlacedRun {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** Size of the type; 1 em. */
  size: number;
}

interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Runs whose baselines differ by less than this many em stand on one line (superscripts, mixed fonts). */
const SAME_LINE = 0.5;
/** A run that begins this many em before the end of the one before it starts a new line or column. */
const STEP_BACK = 0.8;
/** A gap this wide, in em, separates words of Latin letters … */
const WORD_GAP = 0.18;
/** … and this wide, cells of a table. */
const CELL_GAP = 2;
/** A line that begins this many em inside the others is the first of a paragraph. */
const INDENT = 1.2;
/** A line that ends this many em before the others is the last of a paragraph. */
const SHORT = 1.8;
/** Lines further apart than this many times the usual pitch belong to different paragraphs. */
const WIDE_PITCH = 1.4;
/** Type that differs by more than this share is a heading or a note. */
const OTHER_SIZE = 0.12;

/**
 * The text of one page: a line of the result is a paragraph (or a table row, cells separated by tabs). Paragraphs are
 * told by first-line indent, by a short last line, by a gap, by a change of type size. Runs are taken in the order of
 * the file, which keeps the columns of a newspaper apart. Page numbers stay; the core knows them. n log n in the runs.
 */
export function pageText(runs: readonly PlacedRun[]): string {
  const lines = joinRuns(runs.filter((run) => run.text.trim() !== ''));
  return joinLines(lines).map(closeTracking).join('\n');
}

/** Single ASCII characters in a row, each after a space, with no word beside them: `5 . 5 %`. */
const TRACKED = /(?<![!-~] ?)[!-~](?: [!-~])+(?! ?[!-~])/g;

/** Takes back the spaces that pdf.js reads into letter-spaced type; Word spaces letters out to fit its grid. */
function closeTracking(text: string): string {
  return text.replace(TRACKED, (tracked) => tracked.replaceAll(' ', ''));
}

function joinRuns(runs: readonly PlacedRun[]): Line[] {
  const lines: Line[] = [];
  let current: Line | null = null;
  for (const run of runs) {
    if (current !== null && continuesLine(current, run)) {
      current.text += separator(current, run) + run.text.trimStart();
      current.right = Math.max(current.right, run.x + run.width);
      current.size = Math.max(current.size, run.size);
    } else {
      current = { text: run.text.trimStart(), left: run.x, right: run.x + run.width, y: run.y, size: run.size };
      lines.push(current);
    }
  }
  return lines;
}

function continuesLine(line: Line, run: PlacedRun): boolean {
  const em = Math.max(line.size, run.size);
  return Math.abs(line.y - run.y) < SAME_LINE * em && run.x > line.right - STEP_BACK * em;
}

function separator(line: Line, run: PlacedRun): string {
  const gap = (run.x - line.right) / Math.max(line.size, 1);
  if (gap > CELL_GAP) return '\t';
  const spaced = /\s$/.test(line.text) || /^\s/.test(run.text);
  if (spaced) return /\s$/.test(line.text) ? '' : ' ';
  return gap > WORD_GAP && isLatin(line.text.at(-1)) && isLatin(run.text[0]) ? ' ' : '';
}

function joinLines(lines: readonly Line[]): string[] {
  const paragraphs: string[] = [];
  let before: { line: Line; column: ColumnMeasure } | null = null;
  for (const lineGroup of columns(lines)) {
    const column = columnMeasure(lineGroup);
    for (const line of lineGroup) {
      if (before === null || startsParagraph(before.line, before.column, line, column)) {
        paragraphs.push(line.text.trimEnd());
      } else {
        paragraphs.push(joinWords(paragraphs.pop() ?? '', line.text.trimEnd()));
      }
      before = { line, column };
    }
  }
  return paragraphs;
}

/** Lines that run down the page; a line further up than the one before begins a new column. */
function columns(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  let before: Line | null = null;
  for (const line of lines) {
    if (before === null || line.y > before.y) found.push([]);
    found.at(-1)?.push(line);
    before = line;
  }
  return found;
}

interface ColumnMeasure {
  left: number;
  right: number;
  pitch: number;
}

/** Where the lines of running text begin and end, and how far apart they are. */
function columnMeasure(lines: readonly Line[]): ColumnMeasure {
  const pitches = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const rights = lines.map((line) => line.right);
  return {
    left: commonest(lines.map((line) => line.left)) ?? Math.min(...lines.map((line) => line.left)),
    right: commonest(rights) ?? Math.max(...rights),
    pitch: median(pitches.filter((pitch) => pitch > 0)),
  };
}

function startsParagraph(before: Line, above: ColumnMeasure, line: Line, column: ColumnMeasure): boolean {
  const em = line.size;
  if (Math.abs(before.size - line.size) > OTHER_SIZE * Math.max(before.size, line.size)) return true;
  if (before.text.includes('\t') || line.text.includes('\t')) return true;
  if (before.y - line.y > column.pitch * WIDE_PITCH) return true;
  if (line.left > column.left + INDENT * em) return true;
  // A justified line reaches the right edge but for hanging punctuation.
  return before.right < above.right - SHORT * em;
}

function joinWords(before: string, after: string): string {
  return isLatin(before.at(-1)) && isLatin(after[0]) && !before.endsWith('-') ? `${before} ${after}` : before + after;
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9,.;:!?)('"%-]/.test(character);
}

/** The commonest of positions, those within 3 points taken together; null where none is shared by a sixth of the lines. */
function commonest(positions: readonly number[]): number | null {
  const counts = new Map<number, number>();
  let best: number | null = null;
  let bestCount = Math.max(1, positions.length / 6);
  for (const position of positions) {
    const cell = Math.round(position / 3);
    const count = (counts.get(cell) ?? 0) + 1;
    counts.set(cell, count);
    if (count > bestCount) {
      best = position;
      bestCount = count;
    }
  }
  return best;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
