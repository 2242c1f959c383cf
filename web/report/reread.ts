import type { Analysis, DocumentKind } from '../library/analysis';
import { carryOver } from './carry_over';
import type { Corrections } from './corrections';
import type { History } from './history';
import { moveToIds, placesOf } from './places';

/** What is known of one text: what was read in it, and what a person changed. */
export interface Reading {
  text: string;
  analysis: Analysis;
  corrections: Corrections;
  history: History;
}

/** The kind that a person gave the document; null where what was read stays. */
export function kindSet({ document }: Corrections): DocumentKind | null {
  return document?.kind ?? null;
}

/**
 * The same text as it was read under another kind. Rows keep what was corrected in them, by their places: the kind tells
 * status and times anew, and no row its number. The document keeps the kind that the reader found, so that the one that a
 * person set stays a correction, to be listed and taken back. Linear in the rows for each step.
 */
export function reread(
  { text, analysis, corrections, history }: Reading,
  again: Analysis,
  found: DocumentKind,
): Reading {
  const now = { ...again, document: { ...again.document, kind: found } };
  const move = (step: Corrections): Corrections => moveToIds(step, placesOf(step, analysis), text, now);
  return {
    text,
    analysis: now,
    corrections: carryOver(corrections, { text, analysis }, { text, analysis: now }),
    history: { past: history.past.map(move), future: history.future.map(move) },
  };
}
