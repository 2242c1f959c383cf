import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { noCorrections } from '../report/corrections';
import type { ExportFile } from './export_file';
import { reportRows } from '../report/rows';
import { ANALYSIS, sampleModel } from '../report/sample_report.fixture';
import { ledgerXlsxFile, xlsxFile } from './xlsx';
import { daySerial } from './xlsx_parts';

type CellValue = string | number;

interface Sheet {
  name: string;
  xml: Document;
  rows: Record<string, CellValue>[];
}

/** Reads a workbook the way a spreadsheet does: from the package relations to the cells, not by known file names. */
function openWorkbook(file: ExportFile): Sheet[] {
  const parts = unzipSync(file.content as Uint8Array);
  const { window } = new JSDOM('');
  const xml = (path: string): Document => {
    const bytes = parts[path];
    if (bytes === undefined) throw new Error(`no part ${path}`);
    return new window.DOMParser().parseFromString(new TextDecoder().decode(bytes), 'application/xml');
  };
  const targets = (path: string): Map<string | null, string> =>
    new Map(
      [...xml(path).querySelectorAll('Relationship')].map((relation) => [
        relation.getAttribute('Id'),
        relation.getAttribute('Target') ?? '',
      ]),
    );
  const workbookPath = targets('_rels/.rels').get('rId1') ?? '';
  const sheetPaths = targets('xl/_rels/workbook.xml.rels');
  return [...xml(workbookPath).querySelectorAll('sheets > sheet')].map((sheet) => {
    const document = xml(`xl/${sheetPaths.get(sheet.getAttribute('r:id')) ?? ''}`);
    return { name: sheet.getAttribute('name') ?? '', xml: document, rows: readRows(document) };
  });
}

function readRows(sheet: Document): Record<string, CellValue>[] {
  const lines = [...sheet.querySelectorAll('row')].map(
    (row) =>
      new Map(
        [...row.querySelectorAll('c')].map((cell) => [
          cell.getAttribute('r')?.replace(/\d+/, '') ?? '',
          cell.getAttribute('t') === 'inlineStr' ? cell.textContent : Number(cell.querySelector('v')?.textContent),
        ]),
      ),
  );
  const [head = new Map<string, CellValue>(), ...rest] = lines;
  return rest.map((line) => Object.fromEntries([...line].map(([column, value]) => [head.get(column) ?? '', value])));
}

describe('xlsxFile', () => {
  it('has one sheet each for targets, results, milestones and pairs', async () => {
    const sheets = openWorkbook(await xlsxFile(sampleModel()));
    expect(sheets.map((sheet) => [sheet.name, sheet.rows.length])).toEqual([
      ['目标', 5],
      ['完成', 2],
      ['里程碑', 1],
      ['对照', 2],
    ]);
  });

  it('read again, holds the figures of the analysis as numbers', async () => {
    const [targets, results] = openWorkbook(await xlsxFile(sampleModel()));
    const rows = new Map([...(targets?.rows ?? []), ...(results?.rows ?? [])].map((row) => [row['编号'], row]));
    expect(rows.size).toBe(ANALYSIS.items.length);
    for (const item of ANALYSIS.items) {
      const row = rows.get(item.id);
      expect(row?.['数值'] ?? null).toBe(item.quantity.value);
      expect(row?.['下限'] ?? null).toBe(item.quantity.low);
      expect(row?.['上限'] ?? null).toBe(item.quantity.high);
      expect(row?.['指标']).toBe(item.indicator?.text);
    }
  });

  it('writes days as dates and the difference of a pair as a number', async () => {
    const [, , milestones, pairs] = openWorkbook(await xlsxFile(sampleModel()));
    // 31 December 2025 in a spreadsheet.
    expect(milestones?.rows[0]?.['期限止']).toBe(46022);
    expect(pairs?.rows[0]).toMatchObject({ 上期数值: 5.1, 目标数值: 5.5, 差值: 0.4 });
  });

  it('freezes the headings and filters the whole table', async () => {
    const [targets] = openWorkbook(await xlsxFile(sampleModel()));
    expect(targets?.xml.querySelector('pane')?.getAttribute('state')).toBe('frozen');
    expect(targets?.xml.querySelector('autoFilter')?.getAttribute('ref')).toBe('A1:AK6');
  });

  it('prints across, as wide as the page, with its headings on each page', async () => {
    const file = await ledgerXlsxFile(sampleModel());
    const [ledger] = openWorkbook(file);
    const setup = ledger?.xml.querySelector('pageSetup');
    expect([setup?.getAttribute('orientation'), setup?.getAttribute('fitToWidth')]).toEqual(['landscape', '1']);
    expect(setup?.getAttribute('fitToHeight')).toBe('0');
    expect(ledger?.xml.querySelector('pageSetUpPr')?.getAttribute('fitToPage')).toBe('1');
    expect(ledger?.xml.querySelector('oddFooter')?.textContent).toContain('来源：政府工作报告，示例市，2025');
    const workbook = new TextDecoder().decode(unzipSync(file.content as Uint8Array)['xl/workbook.xml']);
    expect(workbook).toContain("'督查台账'!$1:$1</definedName>");
  });

  it('takes characters that XML cannot hold', async () => {
    const indicator = 'a\u0000b\ud800c <&>"\ufffe';
    const corrections = { ...noCorrections(), items: { i3: { indicator } } };
    const [targets] = openWorkbook(await xlsxFile(sampleModel({ corrections })));
    expect(targets?.rows[0]?.['指标']).toBe('ab\ufffdc <&>"');
  });

  it('opens for a report without any row', async () => {
    const analysis = { ...ANALYSIS, items: [], milestones: [], links: [] };
    const sheets = openWorkbook(await xlsxFile(sampleModel({ analysis })));
    expect(sheets.map((sheet) => sheet.rows.length)).toEqual([0, 0, 0, 0]);
  });
});

describe('ledgerXlsxFile', () => {
  it('has one row a promise', async () => {
    const [ledger, ...others] = openWorkbook(await ledgerXlsxFile(sampleModel()));
    const rows = reportRows(sampleModel());
    expect(others).toEqual([]);
    expect(ledger?.name).toBe('督查台账');
    expect(ledger?.rows).toHaveLength(rows.targets.length + rows.milestones.length);
    expect(ledger?.rows[4]).toMatchObject({ 序号: 5, 任务: '青石大桥 通车', 截止日期: 46022 });
  });
});

it.each([
  ['1900-03-01', 61],
  ['2025-01-01', 45658],
  ['1900-02-28', null],
  ['2025-02-31', null],
  ['年底前', null],
])('daySerial(%s) is %s', (day, serial) => {
  expect(daySerial(day)).toBe(serial);
});
