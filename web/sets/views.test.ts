import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Shape } from '../charts/chart';
import { workbook } from '../export/xlsx';
import type { Analyzer } from '../library/mubiao';
import { setWords } from '../locales/sets';
import { changeGroups, reportPairs } from './changes';
import { comparedOf, engineForTests, entriesOf, report } from './compared.fixture';
import { failedEntry, type SetEntry } from './entry';
import { acrossChoices, matrixOf } from './matrix';
import { quoteOf, type Compared } from './members';
import { bandOf, countsOf, outcomesOf, outcomeSentence, placeYears, ruleOf, verdictName, verdictsOf } from './outcomes';
import { positionsOf, rankChanges, ranksOf, targetsBefore, unstatedIn } from './rank';
import { SET_CHARTS } from './charts';
import { setTable, SET_VIEWS, type SetView } from './tables';

const BEFORE = report(
  '示例市',
  2025,
  '地区生产总值增长5.1%',
  '地区生产总值增长5.5%左右，城镇新增就业4万人以上，居民消费价格涨幅2%左右，居民人均可支配收入增长6%',
);
const AFTER = report(
  '示例市',
  2026,
  '地区生产总值增长5%，城镇新增就业4.3万人，居民消费价格上涨0.3%',
  '地区生产总值增长5%左右，城镇新增就业4万人以上，居民消费价格保持合理水平',
);
const OTHER = report(
  '别处市',
  2026,
  '地区生产总值增长5%',
  '地区生产总值增长5%—6%，“十五五”时期居民人均可支配收入年均增长5%',
);

let analyzer: Analyzer;
let entries: SetEntry[];
let compared: Compared;
const words = setWords('zh');
const codeOf = (indicator: string): string | null => compared.indicator(indicator).code;

beforeAll(async () => {
  analyzer = await engineForTests();
  entries = entriesOf(analyzer, [AFTER, OTHER, BEFORE]);
  compared = await comparedOf(analyzer, entries);
});

describe('outcomes', () => {
  it('are those of one place and year, headline targets and what became of them', () => {
    expect(placeYears(compared)).toEqual([{ place: '示例市', year: 2025 }]);
    const { sure } = outcomesOf(compared, { place: '示例市', year: 2025 });
    expect(sure.map((row) => [codeOf(row.indicator), verdictName(row)]).sort()).toEqual([
      ['cpi', 'below'],
      ['disposable_income', 'not_reported'],
      ['gdp', 'missed'],
      ['new_urban_jobs', 'exceeded'],
    ]);
    // Beside a target that is wanted near is not failed.
    expect(countsOf(sure)).toEqual({ all: 4, met: 1, about: 0, missed: 1, beside: 1, unreported: 1, rest: 0 });
    expect(verdictsOf(sure)).toEqual(['exceeded', 'missed', 'below', 'not_reported']);
  });

  it('can be said in one sentence', () => {
    const { sure } = outcomesOf(compared, { place: '示例市', year: 2025 });
    const sentences = sure.map((row) => outcomeSentence(row, compared, words, 'zh'));
    expect(sentences).toContain('示例市2025年地区生产总值目标增长5.5%左右，实际增长5%，低于目标0.5个百分点，未完成。');
    expect(sentences).toContain('示例市2025年居民人均可支配收入目标增长6%，未报告：后一份报告没有提到这项指标。');
    const english = sure.map((row) => outcomeSentence(row, compared, setWords('en'), 'en')).join('\n');
    expect(english).toMatch(/target ≈5\.5%, came to 5%, 0\.5 pp below the target: missed\./);
  });

  it('lead to the sentence that each figure stands in', () => {
    const [row] = outcomesOf(compared, { place: '示例市', year: 2025 }).sure;
    const quote = row === undefined ? null : quoteOf(compared.entry(row.from), row.target);
    expect(quote?.figure).toBe(row?.target.words);
    expect(`${quote?.before}${quote?.figure}`).toMatch(/^今年的主要预期目标是：.*5\.5%左右$/);
    expect(quoteOf({ ...(entries[0] as SetEntry), text: null }, { item: 'i1', start: 0, end: 1 })).toBeNull();
    expect(quoteOf({ ...(entries[0] as SetEntry), text: '短' }, { item: 'i1', start: 0, end: 9 })).toBeNull();
  });

  it('name the line of the rule and its band', () => {
    const { sure } = outcomesOf(compared, { place: '示例市', year: 2025 });
    const rules = sure.map((row) => [
      codeOf(row.indicator),
      ruleOf(row, compared.indicator(row.indicator).aim),
      bandOf(row.target),
    ]);
    expect(rules.sort()).toEqual([
      ['cpi', 'near', 0.1],
      ['disposable_income', 'plain', 0.3],
      ['gdp', 'loose', 0.275],
      ['new_urban_jobs', 'plain', 2000],
    ]);
  });

  it('have half a point at most for a band of percentages', () => {
    const target = { value: 58, low: null, high: null, unit: '%' };
    expect(bandOf(target as never)).toBe(0.5);
    expect(bandOf({ ...target, unit: '万吨' } as never)).toBe(2.9);
    expect(bandOf({ ...target, value: null } as never)).toBeNull();
  });
});

describe('reports that do not follow each other', () => {
  it('show how targets changed, whatever order they came in, and no outcomes', async () => {
    const early = report('示例市', 2023, '地区生产总值增长6%', '地区生产总值增长7%左右');
    for (const texts of [
      [early, AFTER],
      [AFTER, early],
    ]) {
      const gap = await comparedOf(analyzer, entriesOf(analyzer, texts));
      expect(placeYears(gap)).toEqual([]);
      const years = reportPairs(gap).map(({ from, to }) => [gap.report(from).year, gap.report(to).year]);
      expect(years).toEqual([[2023, 2026]]);
      expect(gap.comparison.notes.map(({ kind }) => kind)).toEqual(['years-gap']);
    }
  });
});

describe('a place that was only guessed', () => {
  it('is told, and each verdict from it is to be checked', async () => {
    const guessed = entries.map((entry): SetEntry => {
      if (entry.analysis === null || entry.key !== 's1') return entry;
      const document = { ...entry.analysis.document, placeFrom: 'text', confidence: 'check' } as const;
      return { ...entry, analysis: { ...entry.analysis, document } };
    });
    const made = await comparedOf(analyzer, guessed);
    expect(made.comparison.notes.map(({ kind }) => kind)).toContain('guessed');
    const { sure } = outcomesOf(made, { place: '示例市', year: 2025 });
    expect(sure.length).toBeGreaterThan(3);
    expect(sure.map(({ confidence }) => confidence).filter((each) => each !== 'check')).toEqual([]);
  });
});

describe('changes', () => {
  it('are grouped by kind, those that a reader asks for first', () => {
    const pairs = reportPairs(compared);
    expect(pairs.map(({ from, to }) => [compared.report(from).year, compared.report(to).year])).toEqual([[2025, 2026]]);
    const groups = pairs.flatMap((pair) => changeGroups(compared, pair));
    expect(groups.map(([kind, rows]) => [kind, rows.map(({ indicator }) => codeOf(indicator))])).toEqual(
      expect.arrayContaining([
        ['lowered', ['gdp']],
        ['kept', ['new_urban_jobs']],
      ]),
    );
    expect(groups[0]?.[0]).toBe('lowered');
  });
});

describe('the matrix', () => {
  const emptiness = (matrix: ReturnType<typeof matrixOf>, code: string): unknown[] | undefined =>
    matrix.rows
      .find(({ indicator }) => indicator.code === code)
      ?.cells.map((cell) => ('figure' in cell ? cell.figure.words : cell.empty));

  it('tells four kinds of emptiness apart', () => {
    const failed = failedEntry('s9', '坏.pdf', { of: 'file', code: 'broken' });
    const matrix = matrixOf(compared, [...entries, failed], 'target', { by: 'all' });
    const heads = matrix.columns.map(({ report: id }) => (id === null ? null : compared.report(id).place));
    expect(heads).toEqual(['别处市', '示例市', '示例市', null]);
    expect(emptiness(matrix, 'gdp')).toEqual(['5%—6%', '5.5%左右', '5%左右', 'unread']);
    expect(emptiness(matrix, 'cpi')).toEqual(['unstated', '2%左右', 'words', 'unread']);
    expect(emptiness(matrix, 'disposable_income')).toEqual(['years', '6%', 'unstated', 'unread']);
    expect(matrix.rows.map(({ headline }) => headline).lastIndexOf(true)).toBeGreaterThan(0);
  });

  it('leaves out what one report alone says in its own words', async () => {
    const own = (year: number, more: string): string =>
      report('示例市', year, '地区生产总值增长5%', `地区生产总值增长5%左右，新建口袋花园驿站30个${more}`);
    const both = entriesOf(analyzer, [own(2025, '，新建星光灯塔书屋20个'), own(2026, '')]);
    const { rows } = matrixOf(await comparedOf(analyzer, both), both, 'target', { by: 'all' });
    const texts = rows.map(({ indicator }) => indicator.text).join(' ');
    expect(texts).toContain('口袋花园驿站');
    expect(texts).not.toContain('星光灯塔书屋');
  });

  it('stands the years of a place or the places of a year side by side', () => {
    expect(acrossChoices(compared)).toEqual([
      { by: 'all' },
      { by: 'place', place: '示例市' },
      { by: 'year', year: 2026 },
    ]);
    const years = matrixOf(compared, entries, 'target', { by: 'place', place: '示例市' });
    expect(emptiness(years, 'gdp')).toEqual(['5.5%左右', '5%左右']);
    const places = matrixOf(compared, entries, 'result', { by: 'year', year: 2026 });
    expect(emptiness(places, 'gdp')).toEqual(['5%', '5%']);
  });
});

describe('ranks', () => {
  it('say who states how much, who states nothing, and how targets stand to those before', () => {
    const gdp = ranksOf(compared).find(({ indicator, year }) => codeOf(indicator) === 'gdp' && year === 2026);
    expect(gdp?.rows.map(({ report: id, rank }) => [compared.report(id).place, rank])).toEqual([
      ['别处市', 1],
      ['示例市', 2],
    ]);
    if (gdp === undefined) return;
    expect(rankChanges(compared, gdp)).toEqual([['lowered', 1]]);
    expect(unstatedIn(compared, gdp)).toEqual([]);
    expect(unstatedIn(compared, { ...gdp, rows: gdp.rows.slice(0, 1) })).toEqual(['示例市']);
    const before = targetsBefore(compared, gdp);
    expect([...before.values()].map((figure) => figure.words)).toEqual(['5.5%左右']);
    const placed = positionsOf(gdp, before);
    expect([...placed.now.values()]).toEqual([
      [0, 1],
      [0, 0],
    ]);
    expect([...placed.before.values()]).toEqual([[0.5, 0.5]]);
  });
});

describe('tables for files', () => {
  it.each(SET_VIEWS)('%s have a cell for each column, in both languages', (view) => {
    for (const locale of ['zh', 'en'] as const) {
      const table = setTable(view, { compared, entries, words: setWords(locale), locale, across: { by: 'all' } });
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      expect(new Set(table.columns.map(({ heading }) => heading)).size).toBe(table.columns.length);
    }
  });

  it('make a workbook with one sheet a view', async () => {
    const written = { compared, entries, words, locale: 'zh', across: { by: 'all' } } as const;
    const book = await workbook(SET_VIEWS.map((view) => setTable(view, written)));
    const parts = unzipSync(book);
    expect(Object.keys(parts).filter((path) => path.includes('worksheets/'))).toHaveLength(4);
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="兑现"');
  });

  it('carry sentences, numbers and the rule beside each outcome', () => {
    const { columns, rows } = setTable('outcomes', { compared, entries, words, locale: 'zh', across: { by: 'all' } });
    const gdp = rows.find((row) => row.includes('gdp'));
    const cell = (heading: string): unknown => gdp?.[columns.findIndex((column) => column.heading === heading)];
    expect(cell('承诺值')).toBe(5.5);
    expect(cell('差')).toBe(-0.5);
    expect(cell('承诺原句')).toContain('地区生产总值增长5.5%左右');
    expect(cell('规则')).toMatch(/^mubiao\.verdicts\/1 /);
  });
});

describe('pictures', () => {
  const look = { pair: null, change: null, across: { by: 'all' }, status: 'target', rank: null } as const;
  const chartOf = (view: SetView, locale: 'zh' | 'en' = 'zh') =>
    SET_CHARTS[view]({ compared, entries, words: setWords(locale), locale, across: { by: 'all' } }, look, 560);
  const textsOf = (shapes: readonly Shape[]): string[] =>
    shapes.flatMap(({ text, children }) => [...(text === undefined ? [] : [text]), ...textsOf(children ?? [])]);

  it.each(SET_VIEWS)(
    'of %s have a title, a source, their figures uncut and the data behind, in both languages',
    (view) => {
      for (const locale of ['zh', 'en'] as const) {
        const chart = chartOf(view, locale);
        expect(chart?.title).not.toBe('');
        expect(chart?.source).toMatch(/Mubiao/);
        expect(chart?.table.rows.length).toBeGreaterThan(0);
        for (const row of chart?.table.rows ?? []) expect(row).toHaveLength(chart?.table.head.length ?? 0);
        expect(textsOf(chart?.shapes ?? []).filter((text) => /\d/.test(text) && text.endsWith('…'))).toEqual([]);
      }
    },
  );

  it('draw what the views say', () => {
    expect(textsOf(chartOf('outcomes')?.shapes ?? [])).toContain('5.5%左右 → 5%');
    expect(chartOf('outcomes')?.table.rows).toContainEqual(['地区生产总值', '5.5%左右', '5%', '未完成']);
    expect(chartOf('changes')?.table.rows).toContainEqual(['地区生产总值', '5.5%左右', '5%左右', '调低']);
    // Jobs are no percentage: told beside, not drawn.
    expect(textsOf(chartOf('changes')?.shapes ?? []).join()).toMatch(/另有 \d+ 项单位不同/);
    expect(chartOf('matrix')?.table.rows.map(([name]) => name)).toEqual(['别处市 2026', '示例市 2025', '示例市 2026']);
    expect(chartOf('rank')?.table.rows).toEqual([
      ['别处市', '5%—6%', '', '5%'],
      ['示例市', '5%左右', '5.5%左右', '5%'],
    ]);
    expect(textsOf(chartOf('rank')?.shapes ?? [])).toEqual(expect.arrayContaining(['左右', '区间', '上年实际']));
  });

  it('are none where there is nothing to draw', async () => {
    const alone = entriesOf(analyzer, [report('甲市', 2026, '', ''), report('乙市', 2024, '', '')]);
    const written = {
      compared: await comparedOf(analyzer, alone),
      entries: alone,
      words,
      locale: 'zh',
      across: look.across,
    } as const;
    for (const view of SET_VIEWS) expect(SET_CHARTS[view](written, look, 560)).toBeNull();
  });
});
