import type { Comparator, Direction, Measure, Span, Status } from '../library/analysis';
import type { DocumentEdit } from './document';

/** How a row came to differ from what the reader of the report found. */
export type Mark = 'corrected' | 'dismissed' | 'added';

/** The fields of an item that a person may set; a key that is absent keeps what was read. */
export interface ItemEdit {
  status?: Status;
  indicator?: string;
  measure?: Measure;
  direction?: Direction | null;
  comparator?: Comparator;
  /** The quantity as it should be shown: `5.5%左右`. */
  written?: string;
  value?: number | null;
  low?: number | null;
  high?: number | null;
  unit?: string | null;
  period?: string | null;
  strength?: 'hard' | 'soft' | null;
}

/** The fields of a milestone that a person may set. */
export interface MilestoneEdit {
  status?: Status;
  subject?: string;
  event?: string;
  period?: string | null;
}

/** A row added by hand. `id` starts with `u` so that it never meets an id of the analysis. */
export interface AddedItem extends ItemEdit {
  id: string;
  status: Status;
  indicator: string;
  written: string;
  section: string | null;
  /** Where in the text it stands, if the person pointed at it. */
  span: Span | null;
}

/** A milestone added by hand. */
export interface AddedMilestone extends MilestoneEdit {
  id: string;
  status: Status;
  subject: string;
  event: string;
  section: string | null;
  span: Span | null;
}

/** All that a person changed in one report; plain JSON, so it can live in localStorage. Keys of the records are ids. */
export interface Corrections {
  items: Record<string, ItemEdit>;
  milestones: Record<string, MilestoneEdit>;
  /** Ids of items and milestones that are wrong and leave every export but the JSON. */
  dismissed: string[];
  addedItems: AddedItem[];
  addedMilestones: AddedMilestone[];
  /** Title, place, year and kind, where a person set them. */
  document?: DocumentEdit | undefined;
}

/** Corrections before anything was corrected. */
export function noCorrections(): Corrections {
  return { items: {}, milestones: {}, dismissed: [], addedItems: [], addedMilestones: [] };
}
