import type { AddedItem, AddedMilestone, Corrections, ItemEdit, MilestoneEdit } from './corrections';
import type { ItemRow, MilestoneRow } from './rows';

/** One kind of change to one row, or to the document; a row may have been edited and dismissed. */
export type ChangeKind = 'edited' | 'confirmed' | 'dismissed' | 'added' | 'chosen' | 'document';

/** All functions here return a new value; nothing is changed in place. */

/** Rows that a person touched; what the page shows as "3 corrections". */
export function countCorrections(corrections: Corrections): number {
  const touched = new Set([
    ...Object.keys(corrections.items),
    ...Object.keys(corrections.milestones),
    ...corrections.dismissed,
    ...corrections.addedItems.map((item) => item.id),
    ...corrections.addedMilestones.map((milestone) => milestone.id),
  ]);
  const document = corrections.document === undefined ? 0 : 1;
  return touched.size + Object.keys(corrections.chosen).length + document;
}

/** Whether there is nothing to keep. */
export function isEmpty(corrections: Corrections): boolean {
  return countCorrections(corrections) === 0 && corrections.unfit.length === 0;
}

/** Leaves a row out. A row that was added by hand goes altogether: there is nothing to restore it from. */
export function dismiss(corrections: Corrections, id: string): Corrections {
  const added = (entry: { id: string }): boolean => entry.id === id;
  if (corrections.addedItems.some(added) || corrections.addedMilestones.some(added))
    return {
      ...corrections,
      addedItems: corrections.addedItems.filter((entry) => !added(entry)),
      addedMilestones: corrections.addedMilestones.filter((entry) => !added(entry)),
    };
  return { ...corrections, dismissed: [...corrections.dismissed.filter((other) => other !== id), id] };
}

/** Back to what the reader found: no edit, not dismissed. */
export function restore(corrections: Corrections, id: string): Corrections {
  return {
    ...corrections,
    items: without(corrections.items, id),
    milestones: without(corrections.milestones, id),
    dismissed: corrections.dismissed.filter((other) => other !== id),
  };
}

/** A row before any correction. */
type AsRead = ItemRow | MilestoneRow;

/** `read` is the row as it was read: what is set to that again is no correction. */
export function editItem(corrections: Corrections, id: string, edit: ItemEdit, read?: AsRead): Corrections {
  const added = corrections.addedItems.find((item) => item.id === id);
  if (added !== undefined) {
    const changed: AddedItem = { ...added, ...edit };
    return { ...corrections, addedItems: corrections.addedItems.map((item) => (item.id === id ? changed : item)) };
  }
  return { ...corrections, items: withEdit(corrections.items, id, edit, read) };
}

export function editMilestone(corrections: Corrections, id: string, edit: MilestoneEdit, read?: AsRead): Corrections {
  const added = corrections.addedMilestones.find((milestone) => milestone.id === id);
  if (added !== undefined) {
    const changed: AddedMilestone = { ...added, ...edit };
    const addedMilestones = corrections.addedMilestones.map((entry) => (entry.id === id ? changed : entry));
    return { ...corrections, addedMilestones };
  }
  return { ...corrections, milestones: withEdit(corrections.milestones, id, edit, read) };
}

function withEdit<Edit extends object>(edits: Record<string, Edit>, id: string, edit: Edit, read?: AsRead) {
  const joined = { ...edits[id], ...edit };
  const before = read as Record<string, unknown> | undefined;
  const changes = Object.entries(joined).filter(([key, value]) => before === undefined || before[key] !== value);
  const others = without(edits, id);
  return changes.length === 0 ? others : { ...others, [id]: Object.fromEntries(changes) as Edit };
}

/** Gives the card of a standard indicator to a row. */
export function chooseFor(corrections: Corrections, code: string, id: string): Corrections {
  return { ...corrections, chosen: { ...corrections.chosen, [code]: id } };
}

/** Takes one change back and leaves all others as they are. */
export function takeBack(corrections: Corrections, { kind, id, code }: TakenBack): Corrections {
  switch (kind) {
    case 'added':
      return dismiss(corrections, id);
    case 'dismissed':
      return { ...corrections, dismissed: corrections.dismissed.filter((other) => other !== id) };
    case 'document':
      return { ...corrections, document: undefined };
    case 'chosen':
      return { ...corrections, chosen: without(corrections.chosen, code ?? '') };
    default:
      return {
        ...corrections,
        items: without(corrections.items, id),
        milestones: without(corrections.milestones, id),
      };
  }
}

/** Drops a correction that fits no row of the text. */
export function dropUnfit(corrections: Corrections, at: number): Corrections {
  return { ...corrections, unfit: corrections.unfit.filter((_, other) => other !== at) };
}

export interface TakenBack {
  kind: ChangeKind;
  id: string;
  /** The standard indicator whose card was given away. */
  code?: string;
}

export function addItem(
  corrections: Corrections,
  item: Omit<AddedItem, 'id'>,
): { corrections: Corrections; id: string } {
  const id = freshId(corrections);
  return { corrections: { ...corrections, addedItems: [...corrections.addedItems, { ...item, id }] }, id };
}

export function addMilestone(
  corrections: Corrections,
  milestone: Omit<AddedMilestone, 'id'>,
): { corrections: Corrections; id: string } {
  const id = freshId(corrections);
  return {
    corrections: { ...corrections, addedMilestones: [...corrections.addedMilestones, { ...milestone, id }] },
    id,
  };
}

/** `u1`, `u2` …: above every number in use, so that an id never comes back with another meaning. */
function freshId(corrections: Corrections): string {
  const used = [...corrections.addedItems, ...corrections.addedMilestones].map(({ id }) => Number(id.slice(1)));
  return `u${Math.max(0, ...used) + 1}`;
}

function without<T>(record: Record<string, T>, id: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
}
