import type { Span } from '../library/analysis';
import type { ItemRow, MilestoneRow, ReportRows } from './rows';

/** Something to be highlighted in the text: a row of one of the tables with its place. */
export interface MarkSpan extends Span {
  id: string;
  kind: 'target' | 'result' | 'milestone';
  /** Outline dashed: a reader should look. */
  check: boolean;
}

/** The marks of a report in the order of the text, of two at one place the longer first; rows without a place have none. */
export function reportMarks(rows: ReportRows | null): MarkSpan[] {
  if (rows === null) return [];
  return [
    ...[...rows.targets, ...rows.results].flatMap((row) => mark(row, row.status, row.confidence === 'check')),
    ...rows.milestones.flatMap((row) => mark(row, 'milestone', false)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

function mark({ id, start, end }: ItemRow | MilestoneRow, kind: MarkSpan['kind'], check: boolean): MarkSpan[] {
  return start === null || end === null ? [] : [{ id, start, end, kind, check }];
}
