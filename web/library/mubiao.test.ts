import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  AnalyzerError,
  DOCUMENT_KINDS,
  loadAnalyzer,
  LONGEST_TEXT,
  type Analyzer,
  type CompareOptions,
  type DocumentKind,
} from './mubiao';

const WASM = resolve('build/wasm/mubiao-engine.wasm');
const COMPARE_WASM = resolve('build/wasm/mubiao-compare.wasm');

describe('loadAnalyzer', () => {
  it('takes the bytes of the engine', async () => {
    const bytes = await readFile(WASM);
    const fromView = await loadAnalyzer({ wasmBinary: bytes });
    const fromBuffer = await loadAnalyzer({ wasmBinary: new Uint8Array(bytes).buffer });
    expect(fromView.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(fromBuffer.version).toBe(fromView.version);
  });

  it('reads a file: address in Node', async () => {
    const analyzer = await loadAnalyzer({ wasmUrl: new URL(`file://${WASM}`) });
    expect(analyzer.extract('').schema).toBe('mubiao.analysis/1');
  });

  it('rejects where there is no engine', async () => {
    await expect(loadAnalyzer({ wasmUrl: 'file:///nowhere/mubiao.wasm' })).rejects.toThrow('nowhere');
    await expect(loadAnalyzer({ wasmBinary: new Uint8Array([1, 2, 3]) })).rejects.toThrow();
  });
});

describe('Analyzer', () => {
  let analyzer: Analyzer;
  beforeAll(async () => {
    analyzer = await loadAnalyzer({ wasmBinary: await readFile(WASM) });
  });

  it('gives offsets in UTF-16 code units of the text as it was given', () => {
    const text = '😀今年示例市地区生产总值增长５．５％左右。';
    const [item] = analyzer.extract(text).items;
    expect(item).toBeDefined();
    if (item === undefined) return;
    expect(text.slice(item.quantity.start, item.quantity.end)).toBe('５．５％左右');
    expect(item.quantity).toMatchObject({ text: '５．５％左右', value: 5.5, unit: '%', comparator: '≈' });
    expect(item.indicator?.code).toBe('gdp');
  });

  it.each([
    ['empty', ''],
    ['English', 'The example city grew by 5% in 2024.'],
    ['lone surrogates', '\ud800示例市生产总值\udc00增长5%\ud83d'],
    ['binary', Array.from({ length: 5000 }, (_, i) => String.fromCharCode((i * 40503) & 0xffff)).join('')],
    ['no figures', '示例市坚持稳中求进。'],
  ])('analyses any text: %s', (_, text) => {
    const analysis = analyzer.extract(text);
    expect(analysis.document.length).toBe(text.length);
    expect(JSON.stringify(analysis)).toBe(JSON.stringify(JSON.parse(analyzer.extractJson(text))));
    for (const { quantity } of analysis.items) expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
  });

  it('reads the invented report as it should be read', async () => {
    const folder = resolve('tests/whole_report');
    const expected: unknown = JSON.parse(await readFile(`${folder}/analysis.json`, 'utf8'));
    const json = analyzer.extractJson(await readFile(`${folder}/report.txt`, 'utf8'));
    expect(JSON.parse(json)).toEqual(expected);
    // Keys in the order of the contract, numbers as JavaScript writes them.
    expect(json).toBe(JSON.stringify(expected));
  });

  it.each(DOCUMENT_KINDS)('reads a text as the kind that it is given: %s', (kind) => {
    expect(analyzer.extract('今年新建公园3个。', { kind }).document.kind).toBe(kind);
  });

  it('asks the kind which part a figure stands in, and passes over what is no kind', () => {
    const text = '示例市2030年政府工作报告\n二、2030年工作安排\n新建停车位800个。';
    const status = (kind?: DocumentKind) => analyzer.extract(text, kind === undefined ? {} : { kind }).items[0]?.status;
    expect([status(), status('report'), status('news')]).toEqual(['target', 'target', 'result']);
    expect(status('poem' as DocumentKind)).toBe('target');
  });

  it.each([
    ['5千户', { value: 5000, unit: '户' }],
    ['3亿5千万元', { value: 350_000_000, unit: '元' }],
    ['百分之八点五', { value: 8.5, unit: '%' }],
    ['１,２３４', { value: 1234, unit: null }],
    ['很多', null],
    ['', null],
    ['\ud800', null],
  ])('reads a number by itself: %s', (text, reading) => {
    expect(analyzer.read(text)).toEqual(reading);
  });

  // 119,000 items in one sentence, 57 MB of JSON: seconds. Quadratic time, which this text once met, took minutes.
  it('analyses 5 MB', { timeout: 30_000 }, () => {
    const sentence = '示例市新建高标准农田15万亩，';
    const text = sentence.repeat(Math.ceil(5_000_000 / 3 / sentence.length));
    expect(analyzer.extract(text).document.length).toBe(text.length);
  });
});

/** The engine with less memory, in pages of 64 KB: the section that says how much is the only one of its kind. */
function withMemory(wasm: Uint8Array, pages: number): Uint8Array {
  const bytes = wasm.slice();
  let at = 8;
  while (at < bytes.length) {
    const id = bytes[at++];
    let size = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      const byte = bytes[at++] ?? 0;
      size |= (byte & 0x7f) << shift;
      more = byte > 0x7f;
    }
    if (id === 5) {
      // One memory, with a maximum (1): count, flag, the first number, the second.
      let last = at + 2;
      while ((bytes[last++] ?? 0) > 0x7f);
      bytes.set([(pages & 0x7f) | 0x80, ((pages >> 7) & 0x7f) | 0x80, pages >> 14], last);
      return bytes;
    }
    at += size;
  }
  throw new Error('no memory section');
}

describe('a text that is too much', () => {
  const report = '示例市2025年政府工作报告\n今年城镇新增就业3万人以上，地区生产总值增长5.5%左右。';
  const figures = '新增就业5万人，'.repeat(LONGEST_TEXT / 8);
  let bytes: Uint8Array;
  let expected: string;
  beforeAll(async () => {
    bytes = await readFile(WASM);
    expected = (await loadAnalyzer({ wasmBinary: bytes })).extractJson(report);
  });

  it('is refused by its length, and nothing happens to the engine', async () => {
    const analyzer = await loadAnalyzer({ wasmBinary: bytes });
    const long = '长'.repeat(LONGEST_TEXT + 1);
    for (const ask of [
      () => analyzer.extract(long),
      () => analyzer.read(long),
      () => analyzer.extract('', { name: long }),
    ])
      expect(ask).toThrow(expect.objectContaining({ name: 'TextTooLongError' }) as AnalyzerError);
    expect(analyzer.extractJson(report)).toBe(expected);
  });

  it.each([
    ['the reading', 1024, figures],
    ['the text itself', 280, '长'.repeat(LONGEST_TEXT)],
  ])(
    'is refused where the memory does not do for %s, and the next report reads right',
    async (_what, pages, text) => {
      const analyzer = await loadAnalyzer({ wasmBinary: withMemory(bytes, pages) });
      for (let time = 0; time < 2; time += 1) {
        expect(() => analyzer.extractJson(text)).toThrow(
          expect.objectContaining({ name: 'OutOfMemoryError' }) as AnalyzerError,
        );
        expect(analyzer.extractJson(report)).toBe(expected);
        expect(analyzer.read('5千户')).toEqual({ value: 5000, unit: '户' });
      }
    },
    120_000,
  );
});

describe('compare', () => {
  const year = (now: number, growth: string, target: string): string =>
    `示例市${now}年政府工作报告\n一、${now - 1}年工作回顾\n地区生产总值增长${growth}。\n` +
    `二、${now}年工作安排\n今年的主要预期目标是：地区生产总值增长${target}。`;
  const before = year(2025, '5.1%', '5.5%左右');
  const after = year(2026, '5.2%', '5%左右');
  let analyzer: Analyzer;
  beforeAll(async () => {
    analyzer = await loadAnalyzer({ wasmBinary: await readFile(WASM), compareBinary: await readFile(COMPARE_WASM) });
  });

  it('lays texts and analyses side by side, whatever order they come in', async () => {
    const made = await analyzer.compare([after, { file: 'a.txt', text: before }]);
    expect(made.reports.map(({ place, year, file }) => [place, year, file])).toEqual([
      ['示例市', 2025, 'a.txt'],
      ['示例市', 2026, null],
    ]);
    const [outcome] = made.outcomes;
    expect(outcome).toMatchObject({ year: 2025, verdict: 'missed', difference: -0.3, from: 'r1', to: 'r2' });
    expect(outcome?.next?.words).toBe('5%左右');
    expect(made.changes[0]).toMatchObject({ change: 'lowered', difference: -0.5 });
    const analyses = [{ file: 'a.txt', analysis: analyzer.extractJson(before) }, analyzer.extract(after)];
    expect(await analyzer.compareJson(analyses)).toBe(JSON.stringify(made));
  });

  it('leaves what is asked for', async () => {
    const of = async (options: CompareOptions): Promise<number> =>
      (await analyzer.compare([before, after], options)).outcomes.length;
    expect(await of({ year: 2025, place: '示例市', headline: true })).toBe(1);
    expect(await of({ year: 2024 })).toBe(0);
    expect(await of({ place: '别处市' })).toBe(0);
  });

  it('takes texts that no JSON reader does', async () => {
    const made = await analyzer.compare([`${before}\ud800`, { file: '\udfff.txt', text: after }]);
    expect(made.outcomes).toHaveLength(1);
  });

  it('refuses what is no analysis and goes on with the next', async () => {
    const none = { analysis: '{"schema":"mubiao.analysis/2"}' };
    await expect(analyzer.compare([before, none])).rejects.toThrow(
      expect.objectContaining({
        name: 'NotAnAnalysisError',
        message: 'analysis 2: no analysis of the schema mubiao.analysis/1',
      }) as Error,
    );
    expect((await analyzer.compare([before])).reports).toHaveLength(1);
  });

  it('rejects where its module cannot be had, and asks for it again the next time', async () => {
    const lost = await loadAnalyzer({ wasmBinary: await readFile(WASM), compareUrl: 'file:///nowhere/compare.wasm' });
    await expect(lost.compare([before])).rejects.toThrow('nowhere');
    await expect(lost.compare([before])).rejects.toThrow('nowhere');
  });
});
