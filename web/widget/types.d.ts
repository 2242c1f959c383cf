/** What the attribute `show` takes: parts of a figure of one report, and what the rows of one of several reports are. */
export type MubiaoShow = 'headlines' | 'targets' | 'outcomes' | 'changes' | 'rank';

/**
 * The custom element that `widget.js` defines. It shows the figure that was baked into it, and leads from each row to the
 * sentence in the report and in the article around it.
 */
export interface MubiaoReportElement extends HTMLElement {
  /** The rows of the figure that still have their words. */
  readonly rows: readonly MubiaoRow[];
  /** With `live`: what was read of the text, as soon as it is; `mubiao:error` tells why nothing was. */
  readonly analysis: Promise<MubiaoAnalysis> | undefined;
  /** Opens a row and shows its sentence in the article; null closes it. */
  select(row: MubiaoRow | null): void;
  /** Takes the marks out of the article until a row is chosen again. */
  unmark(): void;
}

/** The analysis as `mubiao.d.ts` describes it. */
export type MubiaoAnalysis = object;

/** A row as it stands in the figure. */
export interface MubiaoRow {
  readonly indicator: string;
  /** As the figure says it, with its comparator: as written in the report (4.5万人以上), or in English (≥45,000 people). */
  readonly figure: string;
  /** Period and strength as the figure shows them; of several reports the verdict, the change or the rank. '' for none. */
  readonly facts: string;
  /** The one that the figure stands in; '' where there is none. */
  readonly sentence: string;
  readonly section: string;
  /** In base units; null for ranges and words, and where the data was lost on the way. */
  readonly value: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  /** Where the figure starts in the report, in code points. */
  readonly start: number | null;
}

export interface MubiaoEvents {
  /** The figure is shown and, with `for`, the article was read; `found` rows have their sentence in it. */
  'mubiao:ready': CustomEvent<{ rows: readonly MubiaoRow[]; found: number }>;
  'mubiao:select': CustomEvent<{ row: MubiaoRow | null }>;
  /** With `live`: the text was read. */
  'mubiao:result': CustomEvent<{ analysis: MubiaoAnalysis }>;
  'mubiao:error': CustomEvent<{ code: MubiaoErrorCode; message: string }>;
}

export type MubiaoErrorCode =
  /** An attribute has no such value; its default holds. */
  | 'attribute'
  /** `for` leads to no article. */
  | 'article'
  /** The figure inside the element has no words any more; it is left as it is. */
  | 'figure'
  /** With `live`: the text or the engine could not be had. */
  | 'live'
  /** Something failed that should not; the figure is left as it is. */
  | 'failed';

declare global {
  interface HTMLElementTagNameMap {
    'mubiao-report': MubiaoReportElement;
  }
  interface HTMLElementEventMap {
    'mubiao:ready': MubiaoEvents['mubiao:ready'];
    'mubiao:select': MubiaoEvents['mubiao:select'];
    'mubiao:result': MubiaoEvents['mubiao:result'];
    'mubiao:error': MubiaoEvents['mubiao:error'];
  }
}
