import type { PlainTable } from '../export/tables';
import type { AnyRow } from '../report/table/any_row';
import type { ColumnName, TableKind } from '../report/table/columns';
import { cell } from './cells';
import type { Look } from './look';
import { isNumeric } from './row_line';
import { templateLines } from './template_text';

/** Characters, for writers that set widths. */
const WIDTH = 16;

/**
 * The table that stands on the screen, as words: its columns in their order, its rows in theirs, each cell as it is read
 * there. Linear in the cells; `rows` may be all that a filter left, also those that are not in the document.
 */
export function screenTable(
  look: Look,
  kind: TableKind,
  columns: readonly ColumnName[],
  rows: readonly AnyRow[],
): PlainTable {
  const words = (row: AnyRow, column: ColumnName): string =>
    templateLines(cell(look, row, column))
      .join(' ')
      .trim();
  return {
    title: look.words.tabs[kind],
    columns: columns.map((column) => ({
      heading: look.words.columns[column],
      kind: isNumeric(column) ? 'figure' : 'text',
      width: WIDTH,
    })),
    rows: rows.map((row) => columns.map((column) => words(row, column))),
  };
}
