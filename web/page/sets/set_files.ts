import { csvText } from '../../export/csv';
import { joinedName, type ExportFile } from '../../export/export_file';
import { markdownText, tableText } from '../../export/markdown';
import { workbook, XLSX_TYPE } from '../../export/xlsx';
import { tableSource } from '../../export/html_table';
import { LANGUAGES } from '../../locales';
import type { SetWords } from '../../locales/sets';
import { renderPng, renderSvgText } from '../../charts';
import type { Chart } from '../../charts';
import { escapeHtml } from '../../report/format/escape_html';
import { SET_CHARTS } from '../../sets/charts';
import type { LookedAt } from '../../sets/looked_at';
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

/** CSS pixels of a picture without its margins; with them, and two pixels each, a PNG has 1200. */
const PICTURE_WIDTH = 560;

/** The picture of what is looked at; null where there is nothing to draw. */
function pictureOf(view: SetView, written: Written, look: LookedAt): Chart | null {
  return SET_CHARTS[view](written, look, PICTURE_WIDTH);
}

export function setSvg(view: SetView, written: Written, look: LookedAt): ExportFile | null {
  const chart = pictureOf(view, written, look);
  if (chart === null) return null;
  return { name: `${pictureName(chart)}.svg`, type: 'image/svg+xml', content: renderSvgText(chart) };
}

export async function setPng(view: SetView, written: Written, look: LookedAt): Promise<ExportFile | null> {
  const chart = pictureOf(view, written, look);
  if (chart === null) return null;
  const bytes = await (await renderPng(chart)).arrayBuffer();
  return { name: `${pictureName(chart)}.png`, type: 'image/png', content: new Uint8Array(bytes) };
}

/** Its title tells place, years and view. */
const pictureName = ({ title }: Chart): string => title.replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^-|-$/g, '');

const HTML_STYLE =
  'body{margin:16px;font:16px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1a1a1a;background:#fff}' +
  'svg{max-width:100%;height:auto}table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}' +
  'caption{text-align:left;font-weight:600}th,td{border-bottom:1px solid #d0cdc6;padding:4px 12px 4px 0;text-align:left;vertical-align:top}' +
  '.figure{text-align:right}';

/** A page of its own: the picture of what is looked at, and the table of the whole view. */
export function setHtml(view: SetView, written: Written, look: LookedAt): ExportFile {
  const table = setTable(view, written);
  const chart = pictureOf(view, written, look);
  const title = escapeHtml(table.title);
  const head = `<meta charset="utf-8">\n<title>${title}</title>\n<style>${HTML_STYLE}</style>`;
  const picture = chart === null ? '' : `<figure>\n${renderSvgText(chart)}</figure>\n`;
  const page = `<!doctype html>\n<html lang="${LANGUAGES[written.locale].tag}">\n<head>\n${head}\n</head>\n`;
  return {
    name: nameOf(written, table.title, 'html'),
    type: 'text/html;charset=utf-8',
    content: `${page}<body>\n<h1>${title}</h1>\n${picture}${tableSource(table, String)}\n</body>\n</html>\n`,
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
