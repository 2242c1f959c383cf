import { fileName, type ExportFile } from './export_file';
import { LANGUAGES } from '../locales';
import { exportWords } from '../locales/pictures_and_files';
import { documentTitle } from './markdown';
import { escapeHtml } from '../report/format/escape_html';
import type { ReportModel } from '../report/model';
import {
  READING_COLUMNS,
  reportTable,
  type Cell,
  type CellKind,
  type Table,
  type TableChoice,
  type TableName,
} from './tables';

const DOCUMENT_TABLES: readonly TableName[] = ['targets', 'results', 'milestones', 'pairs'];

/** One table as HTML source, with caption and scoped headings; no scripts, no styles, no links. */
export function htmlTable(model: ReportModel, name: TableName, choice: TableChoice = {}): string {
  return tableSource(reportTable(model, name, { columns: READING_COLUMNS, ...choice }), String);
}

/** A page of its own with a table each for targets, results, milestones and pairs; empty ones are left out. */
export function htmlFile(model: ReportModel): ExportFile {
  const words = exportWords(model.locale);
  const title = escapeHtml(documentTitle(model));
  const tables = DOCUMENT_TABLES.map((name) => reportTable(model, name, { columns: READING_COLUMNS }))
    .filter((table) => table.rows.length > 0)
    .map((table) => tableSource(table, String));
  const source = [
    `<!doctype html>\n<html lang="${LANGUAGES[model.locale].tag}">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n</head>`,
    `<body>\n<h1>${title}</h1>`,
    ...tables,
    '</body>\n</html>\n',
  ];
  return {
    name: fileName(model, words.tables.items, 'html'),
    type: 'text/html;charset=utf-8',
    content: source.join('\n'),
  };
}

/** `show` turns the text of a cell into what is written (before escaping): a copy guards against formulas, a page does not. */
export function tableSource(table: Table, show: (text: string) => string): string {
  const head = table.columns.map((column) => `<th scope="col">${escapeHtml(column.heading)}</th>`).join('');
  const body = table.rows.map((cells) => {
    const data = cells.map((cell, index) => cellSource(cell, table.columns[index]?.kind ?? 'text', show));
    return `<tr>${data.join('')}</tr>`;
  });
  return [
    '<table>',
    `<caption>${escapeHtml(table.title)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

function cellSource(cell: Cell, kind: CellKind, show: (text: string) => string): string {
  if (cell === null) return '<td></td>';
  if (kind === 'number') return `<td align="right">${String(cell)}</td>`;
  return `<td>${escapeHtml(show(String(cell)))}</td>`;
}
