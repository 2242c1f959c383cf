import { describe, expect, it } from 'vitest';
import type { Comparator } from '../../library/analysis';
import { englishPeriod, englishRelative } from './relative';

describe('a target without a number in English', () => {
  it.each<[string, string | null, Comparator, string | null]>([
    ['与经济增长同步', '经济增长', 'sync', 'in step with economic growth'],
    ['与经济增长基本同步', '经济增长', 'sync', 'broadly in step with economic growth'],
    ['高于全国平均水平', '全国平均水平', '>', 'above the national average'],
    ['快于全国', '全国', '>', 'above the country'],
    ['不低于全省平均水平', '全省平均水平', '≥', 'not below the provincial average'],
    ['低于经济增速', '经济增速', '<', 'below economic growth'],
    ['高于城镇居民收入增速', '城镇居民收入增速', '>', 'above urban incomes'],
    ['与邻近县区同步', '邻近县区', 'sync', null],
    ['高于上级要求', null, '>', null],
  ])('%s', (written, reference, comparator, english) => {
    expect(englishRelative({ written, reference, comparator })).toBe(english);
  });
});

describe('a time in English', () => {
  it.each([
    ['2025-01-01', '2025-12-31', '2025'],
    ['2021-01-01', '2025-12-31', '2021–2025'],
    [null, '2027-12-31', 'by 2027'],
    [null, '2025-06-30', 'by 2025-06-30'],
    ['2025-01-01', '2025-03-31', '2025-01-01 – 2025-03-31'],
    ['2025-06-30', '2025-06-30', '2025-06-30'],
    ['2025-07-01', null, 'from 2025-07-01'],
    [null, null, null],
  ])('%s to %s', (from, to, english) => {
    expect(englishPeriod(from, to)).toBe(english);
  });
});
