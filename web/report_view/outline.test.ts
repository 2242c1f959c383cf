import { describe, expect, it } from 'vitest';
import { noCorrections } from '../report/corrections';
import { reportRows } from '../report/rows';
import { analysis, item } from '../library/testing';
import { outlineTree } from './outline';

const section = (id: string, level: number) => ({
  id,
  level,
  number: null,
  title: id,
  start: 0,
  end: 9,
  part: 'plan' as const,
});

describe('outlineTree', () => {
  it('nests by level, also where a level is left out, and counts what is inside', () => {
    const sections = [section('a', 1), section('b', 2), section('c', 4), section('d', 2), section('e', 1)];
    const found = analysis({
      sections,
      items: [item('i1', { section: 'c' }), item('i2', { section: 'd', status: 'result' })],
    });
    const rows = reportRows({
      analysis: found,
      text: '',
      corrections: noCorrections(),
      locale: 'zh',
      indicatorName: () => null,
    });
    const drawn = (branches: ReturnType<typeof outlineTree>): string =>
      branches
        .map(({ section: { id }, counts, children }) => `${id}${counts.targets}${counts.results}(${drawn(children)})`)
        .join(' ');
    expect(drawn(outlineTree(sections, rows))).toBe('a11(b10(c10()) d01()) e00()');
  });
});
