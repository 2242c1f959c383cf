import { describe, expect, it } from 'vitest';
import { findAll, MAX_HITS } from './search';

describe('findAll', () => {
  it.each([
    ['GDP增长，gdp总量', 'gdp', [0, 6]],
    ['增增增增', '增增', [0, 2]],
    ['没有', '就业', []],
    ['有', '   ', []],
    ['İ增长', '增长', [1]],
  ])('%s: %s', (text, query, starts) => {
    expect(findAll(text, query).map((hit) => hit.start)).toEqual(starts);
  });

  it('stops counting where nobody would look any more', () => {
    expect(findAll('增'.repeat(5000), '增')).toHaveLength(MAX_HITS);
  });
});
