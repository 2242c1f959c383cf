import type { Analysis, Span } from '../library/analysis';
import type { ReportMessages } from '../locales/report';
import type { Locale } from '../report/model';
import type { ReportRows } from '../report/rows';

/** 700 and 1100 px are where the text becomes a drawer and where both panes fit. */
export type Width = 'phone' | 'tablet' | 'desktop';

/** What every view of a read report is made from, whatever face shows it. */
export interface Look {
  readonly analysis: Analysis;
  /** The text that was analysed. */
  readonly text: string;
  /** With a person's corrections. */
  readonly rows: ReportRows;
  /** Number of each row in print, by id. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly locale: Locale;
  readonly width: Width;
  /** Id of the row that is selected in table, strip and text. */
  readonly selection: string | null;
  readonly words: ReportMessages;
  /** What the ids of elements begin with: another for each report of a document. */
  readonly prefix: string;
  select(id: string): void;
  /** Brings a place of the text into view; absent where no text is shown. */
  show?(place: Span): void;
}
