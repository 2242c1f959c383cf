import type { ItemRow, MilestoneRow, PairRow, ReportRows } from '../rows';
import type { TableKind } from './columns';

/** A row of any table, with what filters and sorting ask of it. */
export type AnyRow =
  { kind: 'item'; item: ItemRow } | { kind: 'milestone'; milestone: MilestoneRow } | { kind: 'pair'; pair: PairRow };

/** Id that selection, text marks and corrections know the row by; a pair goes by its target. */
export function rowId(row: AnyRow): string {
  if (row.kind === 'item') return row.item.id;
  return row.kind === 'milestone' ? row.milestone.id : row.pair.target.id;
}

/** Unique within its table: a target may be paired with two results. */
export function rowKey(row: AnyRow): string {
  return row.kind === 'pair' ? `${row.pair.target.id}~${row.pair.result.id}` : rowId(row);
}

/** The item or milestone that stands for the row. */
export function rowSubject(row: AnyRow): ItemRow | MilestoneRow {
  if (row.kind === 'item') return row.item;
  return row.kind === 'milestone' ? row.milestone : row.pair.target;
}

/** The rows of every table, in the order of the text. */
export function tableRows(rows: ReportRows | null): Record<TableKind, AnyRow[]> {
  const items = (list: ItemRow[] | undefined): AnyRow[] => (list ?? []).map((item) => ({ kind: 'item', item }));
  return {
    targets: items(rows?.targets),
    results: items(rows?.results),
    pairs: (rows?.pairs ?? []).map((pair) => ({ kind: 'pair', pair })),
    milestones: (rows?.milestones ?? []).map((milestone) => ({ kind: 'milestone', milestone })),
  };
}

/** The item or milestone of that id, dismissed ones included. */
export function findRow(rows: ReportRows | null, id: string | null): AnyRow | null {
  if (id === null || rows === null) return null;
  const item = [rows.targets, rows.results, rows.dismissedItems].flat().find((row) => row.id === id);
  if (item !== undefined) return { kind: 'item', item };
  const milestone = [rows.milestones, rows.dismissedMilestones].flat().find((row) => row.id === id);
  return milestone === undefined ? null : { kind: 'milestone', milestone };
}
