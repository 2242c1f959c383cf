import type { AddedItem, AddedMilestone, Corrections, ItemEdit, MilestoneEdit } from './corrections';

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
  return touched.size + (corrections.document === undefined ? 0 : 1);
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

export function editItem(corrections: Corrections, id: string, edit: ItemEdit): Corrections {
  const added = corrections.addedItems.find((item) => item.id === id);
  if (added !== undefined) {
    const changed: AddedItem = { ...added, ...edit };
    return { ...corrections, addedItems: corrections.addedItems.map((item) => (item.id === id ? changed : item)) };
  }
  return { ...corrections, items: { ...corrections.items, [id]: { ...corrections.items[id], ...edit } } };
}

export function editMilestone(corrections: Corrections, id: string, edit: MilestoneEdit): Corrections {
  const added = corrections.addedMilestones.find((milestone) => milestone.id === id);
  if (added !== undefined) {
    const changed: AddedMilestone = { ...added, ...edit };
    const addedMilestones = corrections.addedMilestones.map((entry) => (entry.id === id ? changed : entry));
    return { ...corrections, addedMilestones };
  }
  return {
    ...corrections,
    milestones: { ...corrections.milestones, [id]: { ...corrections.milestones[id], ...edit } },
  };
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
