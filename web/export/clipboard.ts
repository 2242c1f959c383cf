import { guardFormula } from './formula_guard';
import { tableSource } from './html_table';
import type { ReportModel } from '../report/model';
import { READING_COLUMNS, reportTable, type Cell, type Table, type TableChoice, type TableName } from './tables';

/** One table in the two forms that editors and spreadsheets take from a clipboard. */
export interface ClipboardForms {
  /** A bare `<table>`: Word, the WeChat editor, mail. */
  html: string;
  /** Tab separated: Excel, plain text. */
  text: string;
}

/** What a copy of the table holds; formula starts are made harmless in both forms, since both may land in a spreadsheet. */
export function clipboardForms(model: ReportModel, name: TableName, choice: TableChoice = {}): ClipboardForms {
  const table = reportTable(model, name, { columns: READING_COLUMNS, ...choice });
  return { html: tableSource(table, guardFormula), text: tabSeparated(table) };
}

/**
 * Puts the table on the clipboard; call it from a click. Where the asynchronous clipboard is missing or refused
 * (plain HTTP, an iframe without the permission) the copy event is used. Rejects if neither works.
 */
export async function copyTable(model: ReportModel, name: TableName, choice: TableChoice = {}): Promise<void> {
  const forms = clipboardForms(model, name, choice);
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([forms.html], { type: 'text/html' }),
        'text/plain': new Blob([forms.text], { type: 'text/plain' }),
      }),
    ]);
  } catch (cause) {
    if (!copyByEvent(forms)) throw new Error('the browser refused the copy', { cause });
  }
}

function copyByEvent(forms: ClipboardForms): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', forms.html);
    event.clipboardData?.setData('text/plain', forms.text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- still the only way without the asynchronous clipboard
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill);
  }
}

function tabSeparated(table: Table): string {
  const lines = [table.columns.map((column) => column.heading), ...table.rows];
  return lines.map((cells) => `${cells.map(tabCell).join('\t')}\n`).join('');
}

function tabCell(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : guardFormula(cell.replace(/[\t\r\n]+/g, ' '));
}
