import type { Corrections } from './corrections';

/** What a person changed, step by step. Corrections are never changed in place, so a step is the whole of them as they were. */
export interface History {
  /** From the first to the last. */
  readonly past: readonly Corrections[];
  /** What was undone; the next to be done again first. */
  readonly future: readonly Corrections[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** More than anyone takes back one by one; the list of changes takes back the others. */
const MAX_STEPS = 500;

/** After a change of what was `before`. What was undone earlier can no longer be done again. */
export function recorded({ past }: History, before: Corrections): History {
  return { past: [...past.slice(1 - MAX_STEPS), before], future: [] };
}

interface Step {
  history: History;
  corrections: Corrections;
}

/** One step back from `now`; null at the beginning. */
export function undone({ past, future }: History, now: Corrections): Step | null {
  const corrections = past.at(-1);
  if (corrections === undefined) return null;
  return { corrections, history: { past: past.slice(0, -1), future: [now, ...future] } };
}

/** One step forward again; null where nothing was undone. */
export function redone({ past, future }: History, now: Corrections): Step | null {
  const [corrections, ...rest] = future;
  if (corrections === undefined) return null;
  return { corrections, history: { past: [...past, now], future: rest } };
}
