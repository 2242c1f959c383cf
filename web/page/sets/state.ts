import type { VerdictName } from '../../locales/sets';
import type { ReportPair } from '../../sets/changes';
import type { SetEntry } from '../../sets/entry';
import type { HandPair, SetComparison } from '../../sets/hand_pairs';
import type { Across } from '../../sets/matrix';
import type { PlaceYear } from '../../sets/outcomes';
import type { SetRefusal } from '../../sets/set_file';
import type { SetView } from '../../sets/tables';

/** What a person should know of what was just given. */
export type SetNotice =
  | { kind: 'same'; name: string | null; kept: string | null }
  | { kind: 'too-many'; read: number; all: number }
  | { kind: 'several'; key: string; parts: readonly string[] }
  | { kind: 'nothing' }
  | { kind: 'refused'; refusal: SetRefusal }
  | { kind: 'stopped'; left: number };

/** Everything about several reports that may change; it lives as long as the page. */
export interface SetState {
  entries: readonly SetEntry[];
  /** The one that was removed last, with its place in the list. */
  removed: { entry: SetEntry; at: number } | null;
  /** What a person paired, and what was so before the last pair; null where nothing is to be taken back. */
  pairs: readonly HandPair[];
  pairsBefore: readonly HandPair[] | null;
  comparison: SetComparison | null;
  /** The entries that `comparison` was made of. */
  compared: readonly SetEntry[];
  comparing: 'no' | 'running' | 'failed';
  notices: readonly SetNotice[];
  view: SetView;
  pair: PlaceYear | null;
  filter: VerdictName | null;
  /** The row of the outcomes that is open, as indicator and report. */
  open: string | null;
  change: ReportPair | null;
  across: Across;
  status: 'target' | 'result';
  /** Rows of the matrix that are in the document. */
  rows: number;
  /** How often rows were added to those that come at once. */
  drawn: number;
  rank: { indicator: string; year: number } | null;
  exporting: boolean;
  withTexts: boolean;
}

/** Rows of the matrix at first: two screens. */
export const FIRST_ROWS = 40;

export function initialSetState(): SetState {
  return {
    entries: [],
    removed: null,
    pairs: [],
    pairsBefore: null,
    comparison: null,
    compared: [],
    comparing: 'no',
    notices: [],
    view: 'outcomes',
    pair: null,
    filter: null,
    open: null,
    change: null,
    across: { by: 'all' },
    status: 'target',
    rows: FIRST_ROWS,
    drawn: 0,
    rank: null,
    exporting: false,
    withTexts: false,
  };
}
