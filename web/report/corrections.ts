import type { Comparator, Confidence, Direction, Measure, Span, Status } from '../library/analysis';
import type { DocumentEdit } from './document';

/** How a row came to differ from what the reader of the report found; `confirmed` where a person only found it right. */
export type Mark = 'corrected' | 'confirmed' | 'dismissed' | 'added';

/** The fields of an item that a person may set; a key that is absent keeps what was read. */
export interface ItemEdit {
  status?: Status;
  indicator?: string;
  /** The standard indicator; null for none. */
  code?: string | null;
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
  confidence?: Confidence;
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

/** A correction that has no row in the present text: what was done, and the words by which its row is found again. */
export interface LooseCorrection {
  kind: 'item' | 'milestone';
  /** The sentence that the row stood in, without blanks; empty for a row that was added without a place. */
  sentence: string;
  /** Which of several equal sentences, from 0. */
  nth: number;
  /** Where in the sentence its figure (or the milestone) stands, and the words themselves. */
  offset: number;
  words: string;
  /** The indicator, or what a milestone is about. */
  name: string;
  edit: ItemEdit | MilestoneEdit | null;
  dismissed: boolean;
  added: AddedItem | AddedMilestone | null;
  /** Title of the section of an added row. */
  section: string | null;
  /** Standard indicators whose card the row was given. */
  codes: string[];
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
  /** Standard indicator → the row that its card was given. */
  chosen: Record<string, string>;
  /** What could not be carried over to the present text. */
  unfit: LooseCorrection[];
}

/** Corrections before anything was corrected. */
export function noCorrections(): Corrections {
  return { items: {}, milestones: {}, dismissed: [], addedItems: [], addedMilestones: [], chosen: {}, unfit: [] };
}
