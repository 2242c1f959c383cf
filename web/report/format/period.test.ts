import { describe, expect, it } from 'vitest';
import { impliedPeriod } from './period';

describe('impliedPeriod', () => {
  const year = { period: null, periodFrom: '2025-01-01', periodTo: '2025-12-31' };

  it('gives the year that a heading or the report stands for', () => {
    expect(impliedPeriod({ ...year, periodBy: 'section' })).toMatchObject({ year: 2025, by: 'section' });
    expect(impliedPeriod({ ...year, periodBy: 'report' })).toMatchObject({ year: 2025, by: 'report' });
  });

  it('gives the days of what is no whole year', () => {
    const plan = { period: null, periodFrom: '2026-01-01', periodTo: '2030-12-31', periodBy: 'section' as const };
    expect(impliedPeriod(plan)).toEqual({ year: null, days: '2026-01-01 – 2030-12-31', by: 'section' });
  });

  it('is silent where the row has its own words, or nothing is known', () => {
    expect(impliedPeriod({ ...year, period: '今年', periodBy: 'stated' })).toBeNull();
    expect(impliedPeriod({ period: null, periodFrom: null, periodTo: null, periodBy: null })).toBeNull();
  });
});
