import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';

/* Readers of what the page exports; they share nothing with its writers. */

/** Rows of a CSV file by their headings; the mark at its start is required. */
export function csvRecords(bytes: Buffer): Record<string, string>[] {
  const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!source.startsWith('\uFEFF')) throw new Error('no byte order mark');
  const lines = [
    ...source.slice(1).matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g),
  ];
  const cells = lines.map(([, line = '']) =>
    [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^",]*),/g)].map(([, cell = '']) =>
      cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
    ),
  );
  return records(cells);
}

/** A table whose first row names the columns. */
export function records<Cell>([head = [], ...rows]: Cell[][]): Record<string, Cell>[] {
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [String(head[at]), cell])));
}

/** Sheet name → rows; a cell of the sheet is a number only if the file says so. */
export function xlsxSheets(bytes: Buffer): Map<string, Record<string, string | number>[]> {
  const parts = unzipSync(bytes);
  const parse = (path: string): Document =>
    new JSDOM(new TextDecoder().decode(parts[path]), { contentType: 'application/xml' }).window.document;
  const targets = new Map(
    [...parse('xl/_rels/workbook.xml.rels').querySelectorAll('Relationship')].map((relation) => [
      relation.getAttribute('Id'),
      relation.getAttribute('Target') ?? '',
    ]),
  );
  return new Map(
    [...parse('xl/workbook.xml').querySelectorAll('sheet')].map((sheet) => [
      sheet.getAttribute('name') ?? '',
      sheetRecords(parse(`xl/${targets.get(sheet.getAttribute('r:id')) ?? ''}`)),
    ]),
  );
}

function sheetRecords(sheet: Document): Record<string, string | number>[] {
  const rows = [...sheet.querySelectorAll('row')].map((row) =>
    [...row.querySelectorAll('c')].map((cell): [string, string | number] => [
      (cell.getAttribute('r') ?? '').replace(/\d+$/, ''),
      cell.getAttribute('t') === 'inlineStr' ? cell.textContent : Number(cell.textContent),
    ]),
  );
  const [head = [], ...rest] = rows;
  const names = new Map(head);
  return rest.map((row) => Object.fromEntries(row.map(([column, value]) => [String(names.get(column)), value])));
}
