import type { Theme } from './colors';

/** What the parts of a figure are called: the strip, and its rows by what they are of. */
const SHOWN = ['headlines', 'targets', 'outcomes', 'changes', 'rank'];

const MOST_ROWS = 200;

/** Takes the name of an attribute whose value is none, and what is wrong with it. */
type Wrong = (message: string) => void;

/** Whether the strip is shown, and whether the rows are: both, if nothing else is said. */
export function shownParts(value: string | null, wrong: Wrong): [strip: boolean, rows: boolean] {
  const asked = value?.match(/\S+/g) ?? [];
  const known = asked.filter((part) => SHOWN.includes(part));
  if (known.length < asked.length) wrong(`show="${asked.join(' ')}": only ${SHOWN.join(', ')}`);
  const shown = known.length === 0 ? SHOWN : known;
  return [shown.includes('headlines'), shown.some((part) => part !== 'headlines')];
}

/** The most rows that are shown; all of the figure's, if nothing else is said. */
export function rowLimit(value: string | null, wrong: Wrong): number {
  if (value === null) return Infinity;
  const limit = /^\s*\d{1,3}\s*$/.test(value) ? Number(value) : 0;
  if (limit >= 1 && limit <= MOST_ROWS) return limit;
  wrong(`limit="${value}": only 1–${MOST_ROWS}`);
  return Infinity;
}

/** The theme that was asked for; null for the host's own. */
export function askedTheme(value: string | null, wrong: Wrong): Theme | null {
  if (value === 'light' || value === 'dark') return value;
  if (value !== null && value !== 'auto') wrong(`theme="${value}": only auto, light, dark`);
  return null;
}
