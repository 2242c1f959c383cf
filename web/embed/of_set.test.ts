import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { setWords } from '../locales/sets';
import type { Analyzer } from '../library/mubiao';
import { comparedOf, engineForTests, entriesOf, report } from '../sets/compared.fixture';
import type { SetEntry } from '../sets/entry';
import type { Compared } from '../sets/members';
import { EMBED_VIEWS, type EmbedReport, type EmbedView } from './embed_report';
import { describeFigure } from './figure';
import { packFragment, unpackFragment } from './fragment';
import { inFrame } from './frame';
import { frameAddress, framedReport } from './frame_snippet';
import { embedSet, setRowsToChoose } from './of_set';
import { FORMS, snippet } from './snippet';
import { writeHtml } from './write_html';

/** As long as a real one: each target in a sentence of its own, with what is done about it. */
const DO = '坚持稳中求进、以进促稳，把各项政策措施落到实处，让企业和居民得到实惠，推动各方面工作再上新台阶';
const TARGETS = [
  '地区生产总值增长5.5%左右',
  '城镇新增就业4万人以上',
  '居民消费价格涨幅2%左右',
  '固定资产投资增长6%',
  '社会消费品零售总额增长7%以上',
  '一般公共预算收入增长3%—4%',
  '粮食产量稳定在120万吨以上',
];
const RESULTS = [
  '地区生产总值增长5%',
  '城镇新增就业4.3万人',
  '居民消费价格上涨0.3%',
  '固定资产投资增长4.2%',
  '社会消费品零售总额增长7.5%',
  '一般公共预算收入增长3.5%',
];
const BEFORE = report('示例市', 2025, '地区生产总值增长5.1%', TARGETS.join(`，${DO}；`));
const AFTER = report(
  '示例市',
  2026,
  RESULTS.join(`，${DO}；`),
  TARGETS.join(`，${DO}；`).replace('5.5%左右', '5%左右'),
);
const OTHERS = Array.from('甲乙丙丁戊己', (name, at) =>
  report(
    `${name}山市`,
    2026,
    '地区生产总值增长5%',
    `地区生产总值增长${4 + at / 2}%${at % 2 === 0 ? '左右' : ''}，${DO}`,
  ),
);

let analyzer: Analyzer;
let entries: SetEntry[];
let compared: Compared;
const LOOK = { pair: null, change: null, across: { by: 'all' }, status: 'target', rank: null } as const;
const CHOICES = {
  rows: 'five',
  last: true,
  lang: 'zh',
  source: '',
  inArticle: false,
  accent: '',
  page: 'https://example.org/mubiao/',
  made: '2026-03-01',
} as const;

beforeAll(async () => {
  analyzer = await engineForTests();
  entries = entriesOf(analyzer, [BEFORE, AFTER, ...OTHERS]);
  compared = await comparedOf(analyzer, entries);
});

function figureOf(view: EmbedView, choices: Partial<Parameters<typeof embedSet>[2]> = {}): EmbedReport {
  const all = { ...CHOICES, ...choices };
  const made = embedSet(view, { compared, look: LOOK, words: setWords(all.lang) }, all);
  if (made === null) throw new Error(`nothing in ${view}`);
  return made;
}

const textOf = (html: string): string => JSDOM.fragment(html).textContent;

describe('a figure of several reports', () => {
  it('says what became of each promise, with both sentences', () => {
    const figure = figureOf('outcomes');
    expect(figure.title).toBe('示例市 2025 年的承诺兑现得怎样');
    expect(figure.several?.basis).toBe('依据：《示例市2025年政府工作报告》《示例市2026年政府工作报告》');
    expect(figure.several?.counts).toMatch(/^\d+ 项承诺：.*。 · 列出 5 项$/);
    const [gdp] = figure.rows;
    expect([gdp?.indicator, gdp?.move, gdp?.figure, gdp?.note]).toEqual([
      '地区生产总值',
      'growth',
      '5%',
      '目标 5.5%左右 · 未完成，差 −0.5个百分点',
    ]);
    for (const { figure: words, sentence, figureAt, second } of figure.rows) {
      expect(sentence.slice(...(figureAt ?? [0, 0]))).toBe(words);
      if (second !== undefined) expect(second.sentence.slice(...(second.figureAt ?? [0, 0]))).toMatch(/\d/);
    }
    expect(figure.rows[0]?.second?.sentence).toContain('地区生产总值增长5.5%左右');
  });

  it('says how targets changed, and who promises how much', () => {
    const [gdp] = figureOf('changes').rows;
    expect([gdp?.figure, gdp?.note, gdp?.second?.label]).toEqual(['5%左右', '调低 · 先前 5.5%左右', '先前']);
    const rank = figureOf('rank', { rows: 'all' });
    expect(rank.rows.map(({ indicator, note }) => [indicator, note])).toContainEqual([
      '示例市',
      '第 4（并列） · 先前 5.5%左右',
    ]);
    expect(rank.rows).toHaveLength(7);
    expect(rank.several?.basis).toBe('依据：7 份报告');
  });

  it.each(EMBED_VIEWS)('of %s is in all four forms, within the sizes of one report', (view) => {
    for (const lang of ['zh', 'en'] as const) {
      const figure = figureOf(view, { lang });
      const folder = 'https://example.org/mubiao/v1/';
      const codes = FORMS.map((form) => snippet(form, figure, folder, () => 400));
      const [still = '', element = '', frame = '', wechat = ''] = codes;
      expect(still.length).toBeLessThanOrEqual(6000);
      expect(wechat.length).toBeLessThanOrEqual(6000);
      expect(/ src="([^"]*)"/.exec(frame)?.[1]?.length).toBeLessThanOrEqual(1000);
      expect(element).toContain(`<mubiao-report show="${view}" lang="${lang}">${still}`);
      for (const code of [still, wechat])
        for (const { note = '', figure: words } of figure.rows) {
          expect(textOf(code)).toContain(note);
          expect(textOf(code)).toContain(words);
        }
      for (const code of codes) expect(textOf(code)).toContain(figure.several?.basis);
    }
  });

  it.each(EMBED_VIEWS)('of %s goes through the address of a frame and comes back', (view) => {
    for (const rows of ['five', 'all'] as const) {
      const figure = inFrame(figureOf(view, { rows }));
      const back = unpackFragment(packFragment(figure));
      // A frame has no article beside it.
      const bare = { start: null, value: null, unit: null, comparator: '=' };
      expect(back).toEqual({ report: { ...figure, rows: figure.rows.map((row) => ({ ...row, ...bare })) } });
    }
    expect(frameAddress(figureOf(view), 'https://example.org/v1/')).toContain('embed.html#2.');
    expect(framedReport(figureOf(view)).rows).toHaveLength(5);
  });

  it('lists what was ticked, says that a person changed it, and quotes nothing without texts', async () => {
    const choice = setRowsToChoose('changes', { compared, look: LOOK, words: setWords('zh') }, 'zh');
    expect(choice[0]).toEqual({ id: '0', label: '地区生产总值 5%左右 调低 · 先前 5.5%左右' });
    expect(figureOf('changes', { rows: new Set(['1', '3']) }).rows).toHaveLength(2);
    expect(figureOf('outcomes').corrected).toBe(false);
    const textless = entries.map((entry) => ({ ...entry, text: null, corrected: ['i1', 'i2', 'i3'] }));
    const set = { compared: await comparedOf(analyzer, textless), look: LOOK, words: setWords('zh') };
    const made = embedSet('outcomes', set, CHOICES);
    expect([
      made?.corrected,
      made?.rows.every(({ sentence, second }) => sentence === '' && second === undefined),
    ]).toEqual([true, true]);
    expect(writeHtml(describeFigure(made ?? figureOf('rank')))).not.toContain('<details');
  });

  it('is none where the view is empty', async () => {
    const alone = entriesOf(analyzer, [OTHERS[0] ?? '', report('乙市', 2024, '', '')]);
    const set = { compared: await comparedOf(analyzer, alone), look: LOOK, words: setWords('zh') };
    for (const view of EMBED_VIEWS) expect(embedSet(view, set, CHOICES)).toBeNull();
  });
});
