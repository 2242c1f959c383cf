import { isReportCount } from '../catalogue';
import type { ItemRow } from '../rows';

/** What a reader of the targets looks for first: main targets (0), the year's others (1), then plans and bare counts (2). */
export function weightOf(row: ItemRow): 0 | 1 | 2 {
  const ofSeveralYears = row.horizon === 'plan' || row.horizon === 'later' || row.rate === 'average';
  // A figure, but nothing that can be reached or missed.
  const bareCount = row.code === null && row.measure === 'level' && isReportCount(row.indicator);
  if (ofSeveralYears || bareCount) return 2;
  return row.headline ? 0 : 1;
}
