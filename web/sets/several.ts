import { foldedText } from './entry';

/**
 * Where a report opens: 现在，我代表…政府，向大会报告工作. A text that holds this twice, far apart, holds two reports.
 * A title alone would not do: pages bring theirs several times, in the frame and in the text.
 */
const OPENING = /我代表[^，。\n]{0,20}政府，?\s*向大会[作报]/g;
const TITLE = /^[^，。；：\n]{0,40}工\s*作\s*报\s*告\s*$/;
const SALUTATION = /^\s*各位代表/;
/** Characters that lie between two openings at least: the shortest reports have several times as many. */
const LEAST = 1500;
/** Characters before an opening in which its title is looked for. */
const HEAD = 600;
/** Letters behind an opening that no two reports share: they go beyond greetings, into what was done last year. */
const OWN = 400;
/** Characters in which they are looked for: some pages have a blank line behind each. */
const OWN_WITHIN = 4 * OWN;

/**
 * The reports that a text holds one behind the other; the text itself where it is one. A page that brings its report a
 * second time, to be printed, holds one. Linear in the text.
 */
export function reportsIn(text: string): string[] {
  const cuts: number[] = [];
  const seen = new Set<string>();
  let last = -Infinity;
  for (const { index } of text.matchAll(OPENING)) {
    const own = foldedText(text.slice(index, index + OWN_WITHIN)).slice(0, OWN);
    if (index - last >= LEAST && last !== -Infinity && !seen.has(own)) cuts.push(startOf(text, index));
    seen.add(own);
    last = index;
  }
  return [0, ...cuts].map((start, at) => text.slice(start, cuts[at] ?? text.length).trim());
}

/** Where the report begins that opens at `at`: at its title, else where it greets, else at the line itself. */
function startOf(text: string, at: number): number {
  const from = Math.max(0, at - HEAD);
  let start = text.lastIndexOf('\n', at) + 1;
  let title: number | null = null;
  for (let end = start - 1; end > from;) {
    const line = text.lastIndexOf('\n', end - 1) + 1;
    const words = text.slice(line, end);
    if (TITLE.test(words)) title = line;
    else if (title === null && SALUTATION.test(words)) start = line;
    else if (title !== null) break;
    end = line - 1;
  }
  return title ?? start;
}

/** How a report begins, to tell it from others: its first line with words in it, cut. */
export function firstLine(text: string): string {
  const line = /\S[^\n]*/.exec(text)?.[0].trim() ?? '';
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
