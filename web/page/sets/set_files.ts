import { csvText } from '../../export/csv';
import { joinedName, type ExportFile } from '../../export/export_file';
import { markdownText, tableText } from '../../export/markdown';
import { workbook, XLSX_TYPE } from '../../export/xlsx';
import type { SetWords } from '../../locales/sets';
import type { SetState } from './state';
import { writeSet } from '../../sets/set_file';
import { setTable, type SetView, type Written } from '../../sets/tables';

export function setCsv(view: SetView, written: Written): ExportFile {
  return {
    name: nameOf(written, written.words.views[view], 'csv'),
    type: 'text/csv;charset=utf-8',
    content: csvText(setTable(view, written)),
  };
}

export function setMarkdown(view: SetView, written: Written): ExportFile {
  const table = setTable(view, written);
  return {
    name: nameOf(written, table.title, 'md'),
    type: 'text/markdown;charset=utf-8',
    content: `# ${markdownText(table.title)}\n\n${tableText(table)}\n`,
  };
}

/** One sheet a view. */
export async function setXlsx(views: readonly SetView[], written: Written): Promise<ExportFile> {
  return {
    name: nameOf(written, written.words.export.name, 'xlsx'),
    type: XLSX_TYPE,
    content: await workbook(views.map((view) => setTable(view, written))),
  };
}

/** The set itself, to be opened again. */
export function setJson({ entries, pairs, withTexts }: SetState, words: SetWords): ExportFile {
  return {
    name: joinedName([words.export.setName, String(entries.length)], 'json'),
    type: 'application/json',
    content: writeSet(entries, pairs, withTexts),
  };
}

/** The place where there is one only, the years from first to last, the view. */
function nameOf({ compared }: Written, part: string, extension: string): string {
  const used = compared.comparison.reports.filter((report) => report.used);
  const places = [...new Set(used.map(({ place }) => place))];
  const years = used.flatMap(({ year }) => (year === null ? [] : [year]));
  const span = years.length === 0 ? null : [...new Set([Math.min(...years), Math.max(...years)])].join('-');
  return joinedName([places.length === 1 ? places[0] : null, span, part], extension);
}
