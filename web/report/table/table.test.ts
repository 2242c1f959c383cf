import { describe, expect, it } from 'vitest';
import { noCorrections } from '../corrections';
import { reportRows } from '../rows';
import type { Quantity } from '../../library/analysis';
import { analysis, item } from '../../library/testing';
import { rowId, type AnyRow } from './any_row';
import { countValues, filterRows, type FilterContext } from './filter';
import { MAIN_FIRST, NO_FILTER, TEXT_ORDER, type Filter, type Sort } from './settings';
import { nextSort, sortRows } from './sort';

const text = '城镇新增就业4.4万人。贷款余额增长14%以上。物价涨幅2%左右。';
const quantity = (start: number, end: number, change: Partial<Quantity>): Quantity => ({
  ...item('x').quantity,
  text: text.slice(start, end),
  start,
  end,
  ...change,
});
const items = [
  item('i1', { section: 's2', modality: { text: '确保', start: 0, end: 2, strength: 'hard' } }),
  item('i2', {
    indicator: { text: '贷款余额', start: 12, end: 16, code: 'loans' },
    quantity: quantity(18, 23, { value: 14, unit: '%', comparator: '≥' }),
    direction: 'up',
    measure: 'growth',
    confidence: 'check',
    section: 's1',
    sentence: { start: 12, end: 24 },
  }),
  item('i3', {
    indicator: { text: '物价', start: 24, end: 26, code: 'cpi' },
    quantity: quantity(28, 32, { value: null, low: 2, high: 3, unit: '%' }),
    sentence: { start: 24, end: 33 },
  }),
];
const model = {
  analysis: analysis({ items }),
  text,
  corrections: noCorrections(),
  locale: 'zh' as const,
  indicatorName: () => null,
};
const rows: AnyRow[] = reportRows(model).targets.map((row) => ({ kind: 'item', item: row }));
const context: FilterContext = {
  within: (section) => new Set(section === 's1' ? ['s1', 's2'] : [section]),
  groupOf: (code) => (code === 'cpi' ? 'prices' : null),
};

describe('filterRows', () => {
  const filters: [Partial<Filter>, string[]][] = [
    [{}, ['i1', 'i2', 'i3']],
    [{ query: '就业' }, ['i1']],
    [{ query: '贷款 14' }, ['i2']],
    [{ query: '贷款 就业局' }, []],
    [{ section: 's1' }, ['i1', 'i2']],
    [{ section: 's2' }, ['i1']],
    [{ group: 'prices' }, ['i3']],
    [{ unit: '%' }, ['i2', 'i3']],
    [{ strength: 'hard' }, ['i1']],
    [{ strength: 'none' }, ['i2', 'i3']],
    [{ confidence: 'check' }, ['i2']],
  ];
  it.each(filters)('%j', (filter, ids) => {
    expect(filterRows(rows, { ...NO_FILTER, ...filter }, context).map(rowId)).toEqual(ids);
  });

  it('counts the values that a filter can take', () => {
    expect(countValues(rows, (row) => row.unit)).toEqual([
      ['%', 2],
      ['人', 1],
    ]);
  });
});

describe('sortRows', () => {
  const sorts: [Sort, string[]][] = [
    [TEXT_ORDER, ['i1', 'i2', 'i3']],
    [{ column: 'written', descending: false }, ['i3', 'i2', 'i1']],
    [{ column: 'written', descending: true }, ['i1', 'i2', 'i3']],
    [{ column: 'indicator', descending: false }, ['i1', 'i2', 'i3']],
    // Rows without a value stay last both ways.
    [{ column: 'strength', descending: true }, ['i1', 'i2', 'i3']],
  ];
  it.each(sorts)('%j', (sort, ids) => {
    expect(sortRows(rows, sort).map(rowId)).toEqual(ids);
  });

  it('goes from ascending to descending to the order of the text', () => {
    const first = nextSort(TEXT_ORDER, 'period');
    const second = nextSort(first, 'period');
    expect([first, second, nextSort(second, 'period')]).toEqual([
      { column: 'period', descending: false },
      { column: 'period', descending: true },
      TEXT_ORDER,
    ]);
  });
});

describe('main targets first', () => {
  const target = (id: string, change: Parameters<typeof item>[1]) => item(id, { horizon: 'year', ...change });
  const all = [
    target('i1', { headline: true, horizon: 'plan', rate: 'average' }),
    target('i2', { indicator: { text: '方面工作', start: 0, end: 4, code: null } }),
    target('i3', {}),
    target('i4', { headline: true }),
  ];
  const own = reportRows({ ...model, analysis: analysis({ items: all }) }).targets;
  const shown: AnyRow[] = own.map((row) => ({ kind: 'item', item: row }));

  it('puts figures of several years and bare counts last, each group in the order of the text', () => {
    expect(sortRows(shown, MAIN_FIRST).map(rowId)).toEqual(['i4', 'i3', 'i1', 'i2']);
  });

  it('can leave all others out', () => {
    expect(filterRows(shown, { ...NO_FILTER, headline: 'yes' }, context).map(rowId)).toEqual(['i1', 'i4']);
  });

  it('comes back after a heading was clicked three times', () => {
    const descending: Sort = { column: 'period', descending: true };
    expect(nextSort(descending, 'period', MAIN_FIRST)).toEqual(MAIN_FIRST);
  });
});
