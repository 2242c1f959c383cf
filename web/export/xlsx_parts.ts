import type { Cell, CellKind, PlainTable } from './tables';

/*
 * The least of Office Open XML (ECMA-376) that Excel, WPS and LibreOffice open without complaint. Strings stand in
 * their cells (`inlineStr`), so nothing in them can become a formula and no string table is needed. A library was
 * weighed (write-excel-file): it has no filter row, which the ledger needs.
 */

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Indices into `cellXfs` of the style sheet below. */
const STYLE = { plain: 0, heading: 1, wrapped: 2, day: 3 } as const;

/** Longest string that Excel takes in one cell, in UTF-16 code units. */
const MAX_CELL_TEXT = 32767;
/** Columns at least this wide hold sentences and wrap. */
const WRAP_FROM_WIDTH = 28;

/** The files of a workbook by their path in the archive, one sheet a table. */
export function workbookParts(tables: readonly PlainTable[]): Record<string, string> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(tables.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(tables),
    'xl/_rels/workbook.xml.rels': relations([
      ...tables.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
  tables.forEach((table, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(table, index === 0);
  });
  return parts;
}

function contentTypes(sheets: number): string {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = Array.from(
    { length: sheets },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${main}.worksheet+xml"/>`,
  );
  return [
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/>`,
    ...overrides,
    '</Types>',
  ].join('');
}

/** Ids are `rId1`, `rId2` … in the order given. */
function relations(entries: readonly [type: string, target: string][]): string {
  const list = entries.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${list.join('')}</Relationships>`;
}

function workbook(tables: readonly PlainTable[]): string {
  const sheets = tables.map(
    (table, index) => `<sheet name="${sheetName(table.title)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const name = (kind: string, index: number, more: string, table: PlainTable, range: string): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="${index}"${more}>'${sheetName(table.title)}'!${range}</definedName>`;
  // Excel wants the range of every filter as a hidden name too, else it repairs the file on opening.
  const names = tables.flatMap((table, index) => [
    name('_FilterDatabase', index, ' hidden="1"', table, absoluteRange(table)),
    name('Print_Titles', index, '', table, '$1:$1'),
  ]);
  return [
    `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}">`,
    `<sheets>${sheets.join('')}</sheets>`,
    `<definedNames>${names.join('')}</definedNames>`,
    '</workbook>',
  ].join('');
}

/** At most 31 characters, none of `[]:*?/\'`. */
function sheetName(title: string): string {
  return escapeXml(title.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31));
}

const STYLES = [
  `${DECLARATION}<styleSheet xmlns="${SPREADSHEET}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
  '<border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="4">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">',
  '<alignment vertical="top" wrapText="1"/></xf>',
  // 14 is the built-in short date, shown as the reader's own system writes it.
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">',
  '<alignment vertical="top"/></xf>',
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');

function worksheet(table: PlainTable, first: boolean): string {
  const widths = table.columns.map(
    (column, index) => `<col min="${index + 1}" max="${index + 1}" width="${column.width}" customWidth="1"/>`,
  );
  const heading = table.columns.map((column, index) => textCell(column.heading, cellName(index, 1), STYLE.heading));
  const rows = table.rows.map((cells, index) => sheetRow(table, cells, index + 2));
  return [
    `${DECLARATION}<worksheet xmlns="${SPREADSHEET}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ''}>`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols>`,
    `<sheetData><row r="1">${heading.join('')}</row>${rows.join('')}</sheetData>`,
    `<autoFilter ref="${absoluteRange(table).replaceAll('$', '')}"/>`,
    // A4 across, as wide as the page, as many pages as it takes; the title and the page's number below.
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddFooter>&amp;L${footerText(table.source ?? table.title)}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');
}

/** At most 255 characters with the rest of the footer; a `&` would begin a code. */
function footerText(text: string): string {
  return escapeXml(text.slice(0, 200).replaceAll('&', '&&'));
}

function sheetRow(table: PlainTable, cells: readonly Cell[], number: number): string {
  const written = cells.map((cell, index) => {
    const column = table.columns[index];
    return column === undefined ? '' : sheetCell(cell, column.kind, column.width, cellName(index, number));
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

function sheetCell(cell: Cell, kind: CellKind, width: number, name: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${name}" s="${STYLE.plain}"><v>${cell}</v></c>`;
  const serial = kind === 'day' ? daySerial(cell) : null;
  if (serial !== null) return `<c r="${name}" s="${STYLE.day}"><v>${serial}</v></c>`;
  return textCell(cell, name, width >= WRAP_FROM_WIDTH ? STYLE.wrapped : STYLE.plain);
}

function textCell(text: string, name: string, style: number): string {
  const kept = text.length > MAX_CELL_TEXT ? `${text.slice(0, MAX_CELL_TEXT - 1)}…` : text;
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(kept)}</t></is></c>`;
}

/** Days since 1899-12-30, as spreadsheets count; null for a day before 1900-03-01 (Excel's false leap year) or no day at all. */
export function daySerial(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  // 31 February parses, as 3 March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null;
  const serial = (time - Date.UTC(1899, 11, 30)) / 86_400_000;
  return serial > 60 ? serial : null;
}

function absoluteRange(table: PlainTable): string {
  return `$A$1:$${columnName(table.columns.length - 1)}$${table.rows.length + 1}`;
}

function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** XML 1.0 has no place for most control characters nor for lone surrogates, not even escaped. */
function escapeXml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- the characters that XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
