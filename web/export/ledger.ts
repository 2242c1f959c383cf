import type { Mark } from '../report/corrections';
import type { ReportModel } from '../report/model';
import { byPlace, reportRows, type ItemRow, type MilestoneRow } from '../report/rows';

/** One promise of the supervision ledger (督查台账): a target with a figure or a milestone. */
export interface LedgerRow {
  id: string;
  /** From 1, in the order of the text. */
  number: number;
  promise: 'target' | 'milestone';
  section: string;
  task: string;
  figure: string | null;
  /** Time limit as written, and its last day (YYYY-MM-DD) where that is known. */
  deadline: string | null;
  deadlineDay: string | null;
  strength: 'hard' | 'soft' | null;
  sentence: string;
  mark: Mark | null;
}

/** Every target and every milestone still to come, in the order of the text; results are no promises. */
export function ledgerRows(model: ReportModel): LedgerRow[] {
  const { targets, milestones } = reportRows(model);
  const promises = [
    ...targets.map((row) => ({ start: row.start, entry: targetEntry(row) })),
    ...milestones
      .filter((row) => row.status === 'target')
      .map((row) => ({ start: row.start, entry: milestoneEntry(row) })),
  ];
  promises.sort(byPlace);
  return promises.map(({ entry }, index) => ({ ...entry, number: index + 1 }));
}

function targetEntry(row: ItemRow): Omit<LedgerRow, 'number'> {
  return {
    id: row.id,
    promise: 'target',
    section: row.section,
    task: row.indicator,
    figure: row.written,
    deadline: row.period,
    deadlineDay: row.periodTo,
    strength: row.strength,
    sentence: row.sentence,
    mark: row.mark,
  };
}

function milestoneEntry(row: MilestoneRow): Omit<LedgerRow, 'number'> {
  return {
    id: row.id,
    promise: 'milestone',
    section: row.section,
    task: `${row.subject} ${row.event}`.trim(),
    figure: null,
    deadline: row.period,
    deadlineDay: row.periodTo,
    strength: null,
    sentence: row.sentence,
    mark: row.mark,
  };
}
