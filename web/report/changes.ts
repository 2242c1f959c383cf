import { noCorrections, type AddedItem, type AddedMilestone, type ItemEdit, type MilestoneEdit } from './corrections';
import type { DocumentEdit } from './document';
import type { ChangeKind } from './edits';
import type { ReportModel } from './model';
import { reportRows, type ItemRow, type MilestoneRow, type ReportRows } from './rows';

export type ChangedField = keyof ItemEdit | keyof MilestoneEdit | keyof DocumentEdit;
export type FieldValue = string | number | null;

/** One change as the list of them shows it. */
export interface Change {
  kind: ChangeKind;
  id: string;
  /** The row as it was read, or as it was added; the title of the document. */
  name: string;
  /** Where the row stands, to be shown in the text. */
  placed: boolean;
  fields: { field: ChangedField; before: FieldValue; after: FieldValue }[];
  /** The standard indicator whose card was given to the row. */
  code?: string;
}

/** Everything that a person changed, in the order of the text. Linear in the rows. */
export function listChanges(model: ReportModel): Change[] {
  const { corrections } = model;
  const read = new Map(subjects(reportRows({ ...model, corrections: noCorrections() })).map((row) => [row.id, row]));
  const dismissed = new Set(corrections.dismissed);
  const of = (row: ItemRow | MilestoneRow, change: Pick<Change, 'kind' | 'fields'>): Change => ({
    ...change,
    id: row.id,
    name: nameOf(row),
    placed: row.start !== null,
  });
  const changes: Change[] = documentChange(model);
  for (const row of read.values()) {
    const edit = corrections.items[row.id] ?? corrections.milestones[row.id];
    const fields = edit === undefined ? [] : changedFields(row, edit, model);
    const confirmed = fields.length > 0 && fields.every(({ field }) => field === 'confidence');
    if (fields.length > 0) changes.push(of(row, { kind: confirmed ? 'confirmed' : 'edited', fields }));
    if (dismissed.has(row.id)) changes.push(of(row, { kind: 'dismissed', fields: [] }));
  }
  for (const row of [...corrections.addedItems, ...corrections.addedMilestones])
    changes.push({ kind: 'added', id: row.id, name: addedName(row), placed: row.span !== null, fields: [] });
  for (const [code, id] of Object.entries(corrections.chosen)) {
    const row = read.get(id);
    const added = corrections.addedItems.find((item) => item.id === id);
    const name = row !== undefined ? nameOf(row) : added === undefined ? id : addedName(added);
    changes.push({ kind: 'chosen', id, name, placed: row !== undefined, fields: [], code });
  }
  return changes;
}

function documentChange({ analysis, original, corrections }: ReportModel): Change[] {
  const read = (original ?? analysis).document;
  const edit = corrections.document;
  if (edit === undefined) return [];
  const fields = (Object.keys(edit) as (keyof DocumentEdit)[]).map((field) => ({
    field,
    before: read[field],
    after: edit[field] ?? null,
  }));
  return [{ kind: 'document', id: '', name: read.title ?? '', placed: false, fields }];
}

function subjects({ targets, results, milestones }: ReportRows): (ItemRow | MilestoneRow)[] {
  return [...targets, ...results, ...milestones].sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity));
}

export function nameOf(row: ItemRow | MilestoneRow): string {
  return 'indicator' in row ? `${row.indicator} ${row.written}`.trim() : `${row.subject} ${row.event}`;
}

export function addedName(row: AddedItem | AddedMilestone): string {
  return 'indicator' in row ? `${row.indicator} ${row.written}` : `${row.subject} ${row.event}`;
}

function changedFields(
  row: ItemRow | MilestoneRow,
  edit: ItemEdit | MilestoneEdit,
  { indicatorName }: ReportModel,
): Change['fields'] {
  const shown = (field: string, value: FieldValue): FieldValue =>
    field === 'code' && typeof value === 'string' ? (indicatorName(value) ?? value) : value;
  const before = row as unknown as Record<string, FieldValue>;
  return Object.entries(edit as Record<string, FieldValue | undefined>).flatMap(([field, after]) =>
    after === undefined || after === before[field]
      ? []
      : [{ field: field as ChangedField, before: shown(field, before[field] ?? null), after: shown(field, after) }],
  );
}
