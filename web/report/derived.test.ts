import { describe, expect, it } from 'vitest';
import { analysis, item } from '../library/testing';
import { noCorrections } from './corrections';
import { NO_FILTER, TEXT_ORDER } from './table/settings';
import { Derived, type ReportState } from './derived';

const table = { filter: NO_FILTER, sort: TEXT_ORDER };

function report(id: string): ReportState {
  return {
    analysis: analysis({ items: [item(id)] }),
    text: '城镇新增就业4.4万人',
    corrections: noCorrections(),
    locale: 'zh',
    tables: { targets: table, results: table, pairs: table, milestones: table },
  };
}

describe('Derived', () => {
  it('makes nothing again while two reports are asked in turn', () => {
    const [one, other] = ['i1', 'i2'].map((id) => {
      const state = report(id);
      return new Derived(() => state);
    });
    const parts = (of: Derived | undefined) => [of?.model, of?.rows, of?.shown('targets'), of?.marks, of?.numbers];
    const [first, second] = [parts(one), parts(other)];
    for (const [at, part] of parts(one).entries()) expect(part).toBe(first[at]);
    for (const [at, part] of parts(other).entries()) expect(part).toBe(second[at]);
    expect(one?.marks.map(({ id }) => id)).toEqual(['i1']);
    expect(other?.marks.map(({ id }) => id)).toEqual(['i2']);
  });

  it('makes again what has changed, and only that', () => {
    let state = report('i1');
    const derived = new Derived(() => state);
    const { rows } = derived;
    const shown = derived.shown('targets');
    state = { ...state, tables: { ...state.tables, targets: { ...table, filter: { ...NO_FILTER, query: '无' } } } };
    expect(derived.rows).toBe(rows);
    expect(derived.shown('targets')).not.toBe(shown);
    expect(derived.shown('targets')).toEqual([]);
  });
});
