import type { Corrections } from './corrections';

/**
 * Corrections of one report that two tabs made from the same beginning: what either changed is changed, and where both
 * touched one row, `mine` stays. Rows that both added under one id are two rows. Linear.
 */
export function mergeCorrections(base: Corrections, mine: Corrections, theirs: Corrections): Corrections {
  const freshId = idsAbove(base, mine, theirs);
  const documentIsMine = !same(mine.document, base.document);
  return {
    items: mergeRecords(base.items, mine.items, theirs.items),
    milestones: mergeRecords(base.milestones, mine.milestones, theirs.milestones),
    dismissed: mergeLists(base.dismissed, mine.dismissed, theirs.dismissed, (id) => id),
    addedItems: mergeAdded(base.addedItems, mine.addedItems, theirs.addedItems, freshId),
    addedMilestones: mergeAdded(base.addedMilestones, mine.addedMilestones, theirs.addedMilestones, freshId),
    document: documentIsMine ? mine.document : theirs.document,
    chosen: mergeRecords(base.chosen, mine.chosen, theirs.chosen),
    unfit: mergeLists(base.unfit, mine.unfit, theirs.unfit, (loose) => JSON.stringify(loose)),
  };
}

/** Values are plain JSON, and whoever writes them keeps the order of their keys. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function mergeRecords<T>(
  base: Record<string, T>,
  mine: Record<string, T>,
  theirs: Record<string, T>,
): Record<string, T> {
  const merged = new Map(Object.entries(theirs));
  for (const id of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    const value = Object.hasOwn(mine, id) ? mine[id] : undefined;
    if (same(value, Object.hasOwn(base, id) ? base[id] : undefined)) continue;
    if (value === undefined) merged.delete(id);
    else merged.set(id, value);
  }
  return Object.fromEntries(merged);
}

/** What they have, without what I took out, and with what I put in. */
function mergeLists<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[], keyOf: (entry: T) => string): T[] {
  const keys = (list: readonly T[]): Set<string> => new Set(list.map(keyOf));
  const [before, now, there] = [keys(base), keys(mine), keys(theirs)];
  const left = theirs.filter((entry) => now.has(keyOf(entry)) || !before.has(keyOf(entry)));
  return [...left, ...mine.filter((entry) => !before.has(keyOf(entry)) && !there.has(keyOf(entry)))];
}

function mergeAdded<T extends { id: string }>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  freshId: () => string,
): T[] {
  const byId = (list: readonly T[]): Record<string, T> => Object.fromEntries(list.map((entry) => [entry.id, entry]));
  const [before, there] = [byId(base), byId(theirs)];
  const own = mine.map((entry) => {
    const meets = before[entry.id] === undefined && there[entry.id] !== undefined && !same(entry, there[entry.id]);
    return meets ? { ...entry, id: freshId() } : entry;
  });
  return Object.values(mergeRecords(before, byId(own), there));
}

/** `u7`, `u8` …: above every number that any of them uses. */
function idsAbove(...all: readonly Corrections[]): () => string {
  const used = all.flatMap(({ addedItems, addedMilestones }) =>
    [...addedItems, ...addedMilestones].map(({ id }) => Number(id.slice(1))),
  );
  let last = Math.max(0, ...used);
  return () => `u${(last += 1)}`;
}
