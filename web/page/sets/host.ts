import type { Known } from '../../library/mubiao';
import type { EngineClient, Outcome } from '../../engine/client';
import type { Analysis, Span } from '../../library/analysis';
import type { Corrections } from '../../report/corrections';

/** What a set of reports asks of the page around it. */
export interface SetHost {
  /** Reads a text in the worker; one at a time. */
  analyse: (text: string, known: Known) => Promise<Outcome>;
  /** Lays analyses side by side in the worker; null where that cannot be done. */
  compare: EngineClient['compare'];
  /** Shows one report alone, at a place of it. */
  openReport: (text: string, name: string | null, at: Span | null) => Promise<void>;
  /** What a person corrected in this text, now or in an earlier visit, by the ids of this analysis. */
  corrections: (text: string, analysis: Analysis) => Corrections;
  /** The report that is shown alone, and what a person said of it. */
  current: () => { text: string; name: string | null; known: Omit<Known, 'name'> } | null;
  /** To the report that is shown alone, or to the box where there is none. */
  leave: () => void;
}
