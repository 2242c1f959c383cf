import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { embedReport } from '../../embed/of_report';
import type { EmbedLang } from '../../embed/embed_report';
import { loadAnalyzer, type Analyzer } from '../../library/mubiao';
import { indicatorName, loadCatalogue, partsOf } from '../../report/catalogue';
import { noCorrections } from '../../report/corrections';
import { reportRows } from '../../report/rows';
import * as live from './live_catalogue';
import { liveReport } from './live_figure';
import { rowsAsRead } from './live_rows';

/*
 * A figure that is read where it stands is made from the analysis by a shorter way than one that is baked
 * (`live_rows.ts`): both must show the same.
 */

const ENGINE = resolve('build/wasm/mubiao-engine.wasm');
const CORPUS = resolve('../shared/corpus');

/** Figures of the year, of a plan, in words, without a year, of the year gone by alone; and none. */
const TEXTS: Record<string, string> = {
  'the sample': readFileSync(resolve('public/sample.txt'), 'utf8'),
  'a plan of years': `示例市2026年政府工作报告
一、“十四五”时期工作回顾
地区生产总值年均增长5.8%，去年粮食产量预计达到30亿斤左右。
二、“十五五”时期目标
地区生产总值年均增长6%左右，研发经费投入年均增长8%以上。
三、2026年工作安排
今年的主要预期目标是：地区生产总值增长5.5%左右、力争6%，居民人均可支配收入增长与经济增长同步，
单位地区生产总值能耗完成省下达任务，居民消费价格涨幅2%—3%。确保新建示例公园12个，𠮷祥路改造3条。`,
  'no year': '地区生产总值增长5%以上。城镇新增就业3万人以上。城镇新增就业3万人以上，就业要稳。',
  'results alone': `示例市2024年国民经济和社会发展统计公报
全年地区生产总值1200亿元，比上年增长5.2%。粮食产量30万吨，下降1.1%。城镇新增就业3.1万人。`,
  'no targets': '会议通知\n会议于9点30分在3号楼召开，请24名代表参加。',
  'a list as a sentence': `示例市2025年工作安排\n${'今年新建示例路12公里，'.repeat(120)}改造老旧小区30个。`,
  nothing: '',
};

interface Script {
  onload: () => void;
}

/** What scripts leave in the frame. */
const scope = {};

describe.skipIf(!existsSync(ENGINE))('liveReport', () => {
  let analyzer: Analyzer;
  beforeAll(async () => {
    analyzer = await loadAnalyzer({ wasmBinary: readFileSync(ENGINE) });
    await loadCatalogue('en');
    vi.stubGlobal('self', scope);
    await import('./untargeted');
  });
  beforeEach(() => {
    vi.stubGlobal('location', { href: 'https://example.org/mubiao/v1/embed.html#live-zh' });
    // What is loaded is there at once; the names of the catalogue are.
    vi.stubGlobal('self', scope);
    vi.stubGlobal('document', {
      createElement: () => ({}),
      body: { append: (script: Script) => setTimeout(script.onload) },
    });
    return () => vi.unstubAllGlobals();
  });

  const both = async (text: string, lang: EmbedLang, all: boolean): Promise<unknown[]> => {
    const analysis = analyzer.extract(text);
    const source = all ? 'https://example.org/report.txt' : '';
    const name = (code: string): string | null => indicatorName(code, lang);
    const model = { analysis, text, corrections: noCorrections(), locale: lang, indicatorName: name };
    const report = await liveReport({ text, lang, all, source }, analysis, rowsAsRead(analysis, text));
    const baked = embedReport(model, reportRows(model), {
      rows: all ? 'all' : 'five',
      last: true,
      lang,
      source,
      inArticle: false,
      accent: '',
      page: 'https://example.org/mubiao/',
      made: report.made,
    });
    return [report, baked];
  };

  it.each(Object.entries(TEXTS))('shows what a baked figure shows: %s', async (_, text) => {
    for (const lang of ['zh', 'en'] as const)
      for (const all of [false, true]) {
        const [live, baked] = await both(text, lang, all);
        expect(live).toEqual(baked);
      }
  });

  it('finds names and parts of standard indicators by their order, which is the engine’s', () => {
    const { headlines } = analyzer.extract('');
    const codes = headlines.map(({ code }) => code);
    live.takeHeadlines(headlines);
    expect(codes).toContain('disposable_income_urban');
    expect(codes.map(live.indicatorName)).toEqual(codes.map((code) => indicatorName(code, 'zh')));
    expect(codes.map(live.partsOf)).toEqual(codes.map(partsOf));
    expect([live.indicatorName('gnp'), live.partsOf('engel')]).toEqual([null, []]);
  });

  const reports = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith('.txt')) : [];
  it.skipIf(reports.length === 0)(
    'shows what a baked figure shows, of every text of the shared folder',
    async () => {
      const others: string[] = [];
      for (const name of reports) {
        const text = readFileSync(resolve(CORPUS, name), 'utf8');
        for (const lang of ['zh', 'en'] as const) {
          const [live, baked] = await both(text, lang, true);
          const [five, bakedFive] = await both(text, lang, false);
          if (JSON.stringify([live, five]) !== JSON.stringify([baked, bakedFive])) others.push(`${name} ${lang}`);
        }
      }
      expect(others).toEqual([]);
    },
    300_000,
  );
});
