import { expect, it } from 'vitest';
import type { Period } from '../../library/analysis';
import { sampleModel } from '../../report/sample_report.fixture';
import { newEntry, slimAnalysis } from '../../sets/entry';
import { SetActions } from './actions';
import type { SetHost } from './host';

const unused = (): never => {
  throw new Error('not asked for');
};
const HOST: SetHost = {
  analyse: unused,
  compare: unused,
  openReport: unused,
  corrections: unused,
  current: unused,
  leave: unused,
};

/** A time of the year before the report's, as the report or its own words give it. */
const time = (text: string | null, year: number): Period => ({
  text,
  start: null,
  end: null,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  by: text === null ? 'report' : 'sentence',
  span: 'year',
});

it('moves the times of a report without its text to the year that a person tells', () => {
  const act = new SetActions(HOST, () => undefined, unused, unused);
  const { analysis } = sampleModel();
  const periods = [time(null, 2025), time('去年', 2024), time('2024年', 2024), null];
  const items = periods.flatMap((period, at) => {
    const item = analysis.items[at];
    return item === undefined ? [] : [{ ...item, period }];
  });
  const document = { ...analysis.document, year: 2025, yearFrom: 'text' as const };
  const stored = slimAnalysis({ ...analysis, document, items });
  act.set({ entries: [{ ...newEntry('s1', null, null), analysis: stored, state: 'read' }] });
  act.know('s1', { year: 2026 });
  const moved = act.state.entries[0]?.analysis;
  expect(moved?.document).toMatchObject({ year: 2026, yearFrom: 'user', place: document.place });
  expect(moved?.items.map(({ period }) => period?.to)).toEqual(['2026-12-31', '2025-12-31', '2024-12-31', undefined]);
});
