import { fileName, type ExportFile } from './export_file';
import { guardFormula } from './formula_guard';
import type { ReportModel } from '../report/model';
import { reportTable, type Cell, type PlainTable, type TableChoice, type TableName } from './tables';

/** Excel takes a CSV file for UTF-8 only where it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** One table as CSV by RFC 4180: UTF-8 with BOM, CRLF, quotes where needed, formula starts made harmless. */
export function csvFile(model: ReportModel, name: TableName = 'items', choice?: TableChoice): ExportFile {
  const table = reportTable(model, name, choice);
  return {
    name: fileName(model, table.title, 'csv'),
    type: 'text/csv;charset=utf-8',
    content: csvText(table),
  };
}

/** The supervision ledger as CSV. */
export function ledgerCsvFile(model: ReportModel): ExportFile {
  return csvFile(model, 'ledger');
}

/** A table as the text of a CSV file. */
export function csvText(table: PlainTable): string {
  const lines = [table.columns.map((column) => column.heading), ...table.rows];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** A cell with the quotes and the guard that it needs. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  // A negative number begins with a minus, yet is no formula.
  const text = typeof cell === 'number' ? String(cell) : guardFormula(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
