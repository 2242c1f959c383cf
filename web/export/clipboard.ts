import { copyForms, type ClipboardForms } from './copy_forms';
import { guardFormula } from './formula_guard';
import { escapeHtml } from '../report/format/escape_html';
import { INLINE, tableSource } from './html_table';
import type { Cell, PlainTable } from './tables';

/**
 * What a copy of a table holds, with its source under it; formula starts are made harmless in both forms, since both may land
 * in a spreadsheet.
 */
export function clipboardForms(table: PlainTable): ClipboardForms {
  const source = table.source ?? '';
  const under = source === '' ? '' : `<p style="color:#666666;font-size:12px">${escapeHtml(guardFormula(source))}</p>`;
  return {
    html: tableSource(table, guardFormula, INLINE) + under,
    text: tabSeparated(table) + (source === '' ? '' : `${tabCell(source)}\n`),
  };
}

/** Puts the table on the clipboard; call it from a click. Rejects where the browser refuses. */
export async function copyTable(table: PlainTable): Promise<void> {
  await copyForms(clipboardForms(table));
}

function tabSeparated(table: PlainTable): string {
  const lines = [table.columns.map((column) => column.heading), ...table.rows];
  return lines.map((cells) => `${cells.map(tabCell).join('\t')}\n`).join('');
}

function tabCell(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : guardFormula(cell.replace(/[\t\r\n]+/g, ' '));
}
