import { copyForms, type ClipboardForms } from './copy_forms';
import { guardFormula } from './formula_guard';
import { tableSource } from './html_table';
import type { ReportModel } from '../report/model';
import { READING_COLUMNS, reportTable, type Cell, type Table, type TableChoice, type TableName } from './tables';

/** What a copy of the table holds; formula starts are made harmless in both forms, since both may land in a spreadsheet. */
export function clipboardForms(model: ReportModel, name: TableName, choice: TableChoice = {}): ClipboardForms {
  const table = reportTable(model, name, { columns: READING_COLUMNS, ...choice });
  return { html: tableSource(table, guardFormula), text: tabSeparated(table) };
}

/** Puts the table on the clipboard; call it from a click. Rejects where the browser refuses. */
export async function copyTable(model: ReportModel, name: TableName, choice: TableChoice = {}): Promise<void> {
  await copyForms(clipboardForms(model, name, choice));
}

function tabSeparated(table: Table): string {
  const lines = [table.columns.map((column) => column.heading), ...table.rows];
  return lines.map((cells) => `${cells.map(tabCell).join('\t')}\n`).join('');
}

function tabCell(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : guardFormula(cell.replace(/[\t\r\n]+/g, ' '));
}
