import type { ItemRow } from '../rows';

/** What a report counts of itself (抓好5个方面工作): a figure, but nothing that can be reached or missed. */
const PARTS_OF_THE_REPORT = /(方面|重点|任务|举措|措施|行动|实事|环节)(工作)?$/;

/** What a reader of the targets looks for first: main targets (0), the year's others (1), then plans and bare counts (2). */
export function weightOf(row: ItemRow): 0 | 1 | 2 {
  const ofSeveralYears = row.horizon === 'plan' || row.horizon === 'later' || row.rate === 'average';
  const bareCount = row.code === null && row.measure === 'level' && PARTS_OF_THE_REPORT.test(row.indicator);
  if (ofSeveralYears || bareCount) return 2;
  return row.headline ? 0 : 1;
}
