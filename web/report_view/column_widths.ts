import { formsOf } from '../report/format/forms';
import type { AnyRow } from '../report/table/any_row';
import type { ColumnName } from '../report/table/columns';
import { cell } from './cells';
import type { Look } from './look';
import { templateLines } from './template_text';

/** What a column may take, in em of the table's type. */
interface Room {
  least: number;
  most: number;
}

const FIGURE: Room = { least: 6, most: 13 };
const NAME: Room = { least: 9, most: 15 };
const WORD: Room = { least: 2.5, most: 5.5 };
const REST: Room = { least: 5, most: 12 };

const ROOMS: Readonly<Record<ColumnName, Room>> = {
  number: WORD,
  indicator: NAME,
  subject: { ...NAME, most: 20 },
  written: FIGURE,
  figure: FIGURE,
  last: FIGURE,
  goal: FIGURE,
  difference: FIGURE,
  event: FIGURE,
  period: { least: 3, most: 4.5 },
  strength: WORD,
  confidence: WORD,
  group: { least: 3, most: 7 },
  section: REST,
  sentence: { least: 9, most: 24 },
};

/** Where all together ask for more than there is, these give first: what is cut off in them stands in the detail, too. */
const GIVING: readonly (readonly ColumnName[])[] = [
  ['section', 'sentence', 'group'],
  ['indicator', 'subject'],
];

/** The table at 768 px, and beside the text at 1280; where it is wider, columns grow alike. */
const TABLE = { phone: 20, tablet: 48, desktop: 39 };

/** Words of a language that writes spaces go on in a second line; names are the longer ones there. */
const WITH_SPACES = 0.7;

/** Between two columns. */
const GAP = 1;

/** So many rows tell what a column holds. */
const ENOUGH_ROWS = 300;

/** A Chinese character is an em wide; others about half. */
function ems(words: string): number {
  const wide = words.match(/[\u2e80-\u9fff\uff00-\uff60“”‘’…—]/g)?.length ?? 0;
  return wide + 0.55 * (words.length - wide);
}

/**
 * The share of each column in the width of a table, in percent, by what its rows hold. Of all rows of the table: what
 * comes into its window, or through its filter, must not move columns to and fro. Linear in the rows.
 */
export function columnWidths(look: Look, rows: readonly AnyRow[], columns: readonly ColumnName[]): number[] {
  const asked = new Map(columns.map((column) => [column, askedBy(look, rows, column)]));
  let over = sum(asked) - TABLE[look.width];
  for (const names of GIVING) {
    const giving = names.filter((name) => (asked.get(name) ?? 0) > ROOMS[name].least + GAP);
    const spare = giving.reduce((all, name) => all + (asked.get(name) ?? 0) - ROOMS[name].least - GAP, 0);
    if (over <= 0 || spare === 0) continue;
    const share = Math.min(1, over / spare);
    for (const name of giving) {
      const had = asked.get(name) ?? 0;
      asked.set(name, had - share * (had - ROOMS[name].least - GAP));
    }
    over -= share * spare;
  }
  const all = sum(asked);
  return columns.map((column) => ((asked.get(column) ?? 0) / all) * 100);
}

function askedBy(look: Look, rows: readonly AnyRow[], column: ColumnName): number {
  const { least, most } = ROOMS[column];
  const atMost = ROOMS[column] === FIGURE && !formsOf(look.locale).ofReports ? most * WITH_SPACES : most;
  let longest = ems(look.words.columns[column]);
  for (const row of rows.slice(0, ENOUGH_ROWS)) {
    // Most columns hold more than they get within the first rows.
    if (longest >= atMost) break;
    for (const line of templateLines(cell(look, row, column))) longest = Math.max(longest, ems(line));
  }
  return Math.min(Math.max(longest, least), atMost) + GAP;
}

function sum(widths: ReadonlyMap<ColumnName, number>): number {
  return [...widths.values()].reduce((all, width) => all + width, 0);
}
