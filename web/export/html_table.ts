import { fileName, type ExportFile } from './export_file';
import { LANGUAGES } from '../locales';
import { exportWords } from '../locales/pictures_and_files';
import { documentTitle } from './markdown';
import { escapeHtml } from '../report/format/escape_html';
import type { ReportModel } from '../report/model';
import { sourceLine } from './source_line';
import {
  READING_COLUMNS,
  reportTable,
  type Cell,
  type CellKind,
  type PlainTable,
  type TableChoice,
  type TableName,
} from './tables';

const DOCUMENT_TABLES: readonly TableName[] = ['targets', 'results', 'milestones', 'pairs'];

/** One table as HTML source, with caption and scoped headings; no scripts, no styles, no links. */
export function htmlTable(model: ReportModel, name: TableName, choice: TableChoice = {}): string {
  return tableSource(reportTable(model, name, { columns: READING_COLUMNS, ...choice }), String);
}

/** How a table is set where it stands alone: hairlines, figures to the right, readable on a phone and on paper. */
const STYLE = `
body { max-width: 1100px; margin: 24px auto; padding: 0 16px; font: 15px/1.6 system-ui, 'Noto Sans CJK SC', sans-serif; color: #1c1c1c; background: #fff; }
table { border-collapse: collapse; width: 100%; margin: 0 0 32px; font-size: 14px; }
caption { text-align: left; font-weight: 600; padding: 0 0 6px; }
th, td { padding: 5px 10px 5px 0; border-bottom: 1px solid #d8d8d8; text-align: left; vertical-align: top; }
th { border-color: #888; white-space: nowrap; }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
footer { color: #555; font-size: 13px; }
@media screen and (max-width: 700px) { table { display: block; overflow-x: auto; } }
@media print { @page { size: A4 landscape; } body { margin: 0; max-width: none; font-size: 9pt; } table { font-size: 8pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;

/** A page of its own with a table each for targets, results, milestones and pairs; empty ones are left out. No script, no link. */
export function htmlFile(model: ReportModel): ExportFile {
  const words = exportWords(model.locale);
  const title = escapeHtml(documentTitle(model));
  const tables = DOCUMENT_TABLES.map((name) => reportTable(model, name, { columns: READING_COLUMNS }))
    .filter((table) => table.rows.length > 0)
    .map((table) => tableSource(table, String));
  const source = [
    `<!doctype html>\n<html lang="${LANGUAGES[model.locale].tag}">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n` +
      `<meta name="viewport" content="width=device-width, initial-scale=1">\n<style>${STYLE}</style>\n</head>`,
    `<body>\n<h1>${title}</h1>`,
    ...tables,
    `<footer>${escapeHtml(sourceLine(model))}</footer>`,
    '</body>\n</html>\n',
  ];
  return {
    name: fileName(model, words.tables.items, 'html'),
    type: 'text/html;charset=utf-8',
    content: source.join('\n'),
  };
}

/** What stands in the tags of a table. */
export interface TableLook {
  table: string;
  caption: string;
  heading: (kind: CellKind) => string;
  cell: (kind: CellKind) => string;
}

const isFigure = (kind: CellKind): boolean => kind === 'number' || kind === 'figure';

/** For a page that has styles of its own. */
const PLAIN: TableLook = {
  table: '',
  caption: '',
  heading: (kind) => (isFigure(kind) ? ' class="figure"' : ''),
  cell: (kind) => (isFigure(kind) ? ' class="figure"' : ''),
};

/** For an editor that keeps only what stands in each tag (mail, 公众号): readable in a column of 677 px. */
export const INLINE: TableLook = {
  table: ' style="border-collapse:collapse;width:100%;font-size:14px;line-height:1.5"',
  caption: ' style="text-align:left;font-weight:bold;padding:0 0 4px"',
  heading: (kind) =>
    ` style="padding:4px 8px 4px 0;border-bottom:1px solid #888888;text-align:${isFigure(kind) ? 'right' : 'left'}"`,
  cell: (kind) =>
    ` style="padding:4px 8px 4px 0;border-bottom:1px solid #d8d8d8;vertical-align:top;text-align:${isFigure(kind) ? 'right' : 'left'}"`,
};

/** `show` turns the text of a cell into what is written (before escaping): a copy guards against formulas, a page does not. */
export function tableSource(table: PlainTable, show: (text: string) => string, look: TableLook = PLAIN): string {
  const kinds = table.columns.map(({ kind }) => kind);
  const head = table.columns.map(
    ({ heading, kind }) => `<th scope="col"${look.heading(kind)}>${escapeHtml(heading)}</th>`,
  );
  const data = (cell: Cell, index: number): string => {
    const words = cell === null ? '' : typeof cell === 'number' ? String(cell) : show(cell);
    return `<td${look.cell(kinds[index] ?? 'text')}>${escapeHtml(words)}</td>`;
  };
  return [
    `<table${look.table}>`,
    `<caption${look.caption}>${escapeHtml(table.title)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>\n${table.rows.map((cells) => `<tr>${cells.map(data).join('')}</tr>`).join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}
