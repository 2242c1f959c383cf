import type { Analysis } from '../library/analysis';
import type { Corrections } from './corrections';
import type { Locale } from './format/forms';

export type { Locale };

/** A read report: what tables, pictures and exports are made from. */
export interface ReportModel {
  /** With the title, place, year and kind that a person set, and the times that follow from the year. */
  analysis: Analysis;
  /** As it was read, where `analysis` is not that. */
  original?: Analysis;
  /** The text that was analysed; spans of the analysis point into it. */
  text: string;
  corrections: Corrections;
  locale: Locale;
  /** What the text came from, for exports: the name of its file, the address of the official text; absent where unknown. */
  name?: string | null;
  address?: string | null;
  /** Name of a catalogue entry in `locale`; null where the catalogue has none (the words of the report are used then). */
  indicatorName: (code: string) => string | null;
  /** Name of a unit in `locale`; the unit as written if absent. */
  unitName?: (unit: string) => string;
}
