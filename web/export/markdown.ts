import { fileName, type ExportFile } from './export_file';
import { exportWords } from '../locales/pictures_and_files';
import type { ReportModel } from '../report/model';
import { READING_COLUMNS, reportTable, type Cell, type PlainTable, type TableChoice, type TableName } from './tables';

const DOCUMENT_TABLES: readonly TableName[] = ['targets', 'results', 'milestones', 'pairs'];

/** One table in GitHub's Markdown. */
export function markdownTable(model: ReportModel, name: TableName, choice: TableChoice = {}): string {
  return tableText(reportTable(model, name, { columns: READING_COLUMNS, ...choice }));
}

/** The whole report: a title and a table each for targets, results, milestones and pairs; empty ones are left out. */
export function markdownFile(model: ReportModel): ExportFile {
  const words = exportWords(model.locale);
  const tables = DOCUMENT_TABLES.map((name) =>
    reportTable(model, name, { columns: READING_COLUMNS.filter((key) => key !== 'sentence') }),
  ).filter((table) => table.rows.length > 0);
  const parts = [
    `# ${markdownText(documentTitle(model))}`,
    ...tables.map((table) => `## ${markdownText(table.title)}\n\n${tableText(table)}`),
  ];
  return {
    name: fileName(model, words.tables.items, 'md'),
    type: 'text/markdown;charset=utf-8',
    content: `${parts.join('\n\n')}\n`,
  };
}

/** `示例市 2025 政府工作报告`, as far as the report says it. */
export function documentTitle(model: ReportModel): string {
  const { place, year, title } = model.analysis.document;
  const words = [place, year === null ? null : String(year), title].filter((word) => word !== null && word !== '');
  return words.length > 0 ? words.join(' ') : exportWords(model.locale).untitled;
}

/** A table as GitHub's Markdown, without its title. */
export function tableText(table: PlainTable): string {
  const rule = table.columns.map((column) => (column.kind === 'number' ? '---:' : '---'));
  const lines = [
    table.columns.map((column) => markdownText(column.heading)),
    rule,
    ...table.rows.map((cells) => cells.map(markdownCell)),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function markdownCell(cell: Cell): string {
  return cell === null ? '' : markdownText(String(cell));
}

/** Signs that Markdown, or GitHub's reading of it (`$x$` is a formula there), takes for markup, and what is written. */
const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
const MARKUP = /[\\`*_[\]<>&|~#$]/g;

/** Text that Markdown shows as it is, in one line. The command's writer passes the same cases, tests/cells.json. */
export function markdownText(text: string): string {
  return text.replace(/[ \t]*[\r\n][ \t\r\n]*/g, ' ').replace(MARKUP, (sign) => ENTITIES[sign] ?? `\\${sign}`);
}
