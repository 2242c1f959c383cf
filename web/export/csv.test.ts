import { describe, expect, it } from 'vitest';
import { noCorrections } from '../report/corrections';
import { csvFile, ledgerCsvFile } from './csv';
import type { ExportFile } from './export_file';
import { ANALYSIS, sampleModel } from '../report/sample_report.fixture';

/** A reader by RFC 4180, character by character, that shares nothing with the writer. */
function parseCsv(source: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quoted && character === '"' && source.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ',' || character === '\r')) {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (!quoted && character === '\n') rows.push([]);
    else cell += character;
  }
  return rows.slice(0, -1);
}

function records(file: ExportFile): Record<string, string>[] {
  const [head = [], ...rows] = parseCsv(String(file.content).replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

describe('csvFile', () => {
  it('begins with the mark that Excel needs and ends its lines with CRLF', () => {
    const source = String(csvFile(sampleModel()).content);
    expect(source.startsWith('\uFEFF编号,')).toBe(true);
    expect(source.endsWith('\r\n')).toBe(true);
  });

  it('read again, holds every item of the analysis with its figures', () => {
    const read = records(csvFile(sampleModel()));
    expect(read.map((row) => row['编号'])).toEqual(ANALYSIS.items.map((item) => item.id));
    for (const item of ANALYSIS.items) {
      const row = read.find((entry) => entry['编号'] === item.id);
      expect(row?.['原文数值']).toBe(item.quantity.text);
      expect(row?.['数值']).toBe(item.quantity.value === null ? '' : String(item.quantity.value));
      expect(row?.['下限']).toBe(item.quantity.low === null ? '' : String(item.quantity.low));
      expect(row?.['单位']).toBe(item.quantity.unit);
      expect(row?.['位置起']).toBe(String(item.quantity.start));
    }
  });

  it('makes a cell that begins like a formula harmless', () => {
    expect(records(csvFile(sampleModel())).at(-1)?.['指标']).toBe("'=新建公园");
  });

  it('keeps negative numbers numbers', () => {
    const corrections = { ...noCorrections(), items: { i3: { value: 4 } } };
    const pair = records(csvFile(sampleModel({ corrections }), 'pairs'))[0];
    expect(pair?.['差值']).toBe('-1.1');
  });

  it('carries quotes, commas and line breaks through', () => {
    const corrections = { ...noCorrections(), items: { i3: { indicator: '说“好”,"quoted"\n第二行' } } };
    const row = records(csvFile(sampleModel({ corrections }), 'targets'))[0];
    expect(row?.['指标']).toBe('说“好”,"quoted"\n第二行');
    expect(row?.['人工修改']).toBe('已更正');
  });

  it('writes the columns and rows chosen, in English when asked', () => {
    const file = csvFile(sampleModel({ locale: 'en' }), 'targets', { columns: ['indicator', 'value'], rows: ['i4'] });
    expect(String(file.content)).toBe('\uFEFFIndicator,Value\r\n城镇新增就业,44000\r\n');
  });

  it('is named after the report', () => {
    expect(csvFile(sampleModel()).name).toBe('示例市-2025-政府工作报告-目标与完成.csv');
  });
});

describe('ledgerCsvFile', () => {
  it('has one row a promise in the order of the text, with empty columns to be filled in', () => {
    const read = records(ledgerCsvFile(sampleModel()));
    expect(read.map((row) => row['任务'])).toEqual([
      '地区生产总值',
      '城镇新增就业',
      '居民消费价格',
      '单位能耗',
      '青石大桥 通车',
      "'=新建公园",
    ]);
    expect(read.map((row) => row['序号'])).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(read[0]).toMatchObject({ 量化要求: '5.5%左右', 力度: '软', 责任单位: '', 进展情况: '', 类别: '量化目标' });
    expect(read[4]).toMatchObject({ 类别: '里程碑', 截止日期: '2025-12-31', '时限（原文）': '年底前' });
  });
});
