/**
 * The data of one embedded figure: all that its four forms show, and nothing of the report beside that. Plain and
 * JSON-able, so that it goes into the address of a frame. Modules of this folder that know only this type know nothing of
 * the page; `of_report.ts` alone reaches down to the model of a read report.
 */
export interface EmbedReport {
  title: string;
  place: string;
  /** Null where the report names none. */
  year: number | null;
  /** Language of the words around the report's own, which are Chinese in every figure. */
  lang: EmbedLang;
  /** What is listed and counted: results of a text that sets no targets (a communiqué). */
  of?: 'results';
  /** Of a figure of several reports: what it says in place of counts and source, in the figure's language. */
  several?: SeveralReports;
  /** Rows listed, and those of the whole report. */
  shown: number;
  all: number;
  strip: EmbedCard[];
  rows: EmbedRow[];
  /** Address of the official text; http(s) or relative, anything else is not linked. */
  source?: string;
  /** The page that holds the figure holds the report's text as well. */
  inArticle: boolean;
  /** Where the whole report can be looked at: the newsroom's copy of the page, or the public one. */
  page: string;
  /** Day on which the figure was made, YYYY-MM-DD. */
  made: string;
  /** A person changed, added or dismissed rows. */
  corrected: boolean;
  /** `#rrggbb`, for rules and underlines only. */
  accent?: string;
}

/** Languages of the words around; their order is part of the frame's address. */
export const EMBED_LANGS = ['zh', 'en'] as const;
export type EmbedLang = (typeof EMBED_LANGS)[number];

/** Rows beside the strip where nothing else is chosen. */
export const FIVE = 5;

/** What is shown of several reports side by side; the names are values of the element's `show`. */
export const EMBED_VIEWS = ['outcomes', 'changes', 'rank'] as const;
export type EmbedView = (typeof EMBED_VIEWS)[number];

export interface SeveralReports {
  view: EmbedView;
  /** In place of the number of targets: 24 项承诺：9 项完成…. */
  counts: string;
  /** The reports that it is made from. */
  basis: string;
}

/** Another sentence of a row: the promise beside its result. */
export interface SecondQuote {
  /** Whose it is, in the figure's language. */
  label: string;
  sentence: string;
  figureAt: readonly [number, number] | null;
}

/** A standard indicator of the strip. */
export interface EmbedCard {
  /** Its name in the figure's language. */
  indicator: string;
  /** With its comparator's sign (≈5.5%); null where the report gives none. */
  figure: string | null;
  /** What it says where it gives no figure; neither: not stated. */
  words?: string;
  /** Last year's result. */
  last?: string;
  /** The reader of the report was not sure. */
  check?: true;
}

/** One target, or one result. */
export interface EmbedRow {
  /**
   * What the row says: of a report in the figure's language in the report's own words (4.5万人以上), else in the figure's
   * language as far as that can be said (≥45,000 people).
   */
  indicator: string;
  figure: string;
  /** '' where the report does not say. */
  period: string;
  /** What is said of the figure, in the figure's language: a verdict, a change, a rank. */
  note?: string;
  /** The figure is a change and no level. */
  move?: 'growth' | 'rise' | 'fall';
  strength: 'hard' | 'soft' | null;
  /**
   * Line breaks are taken out. Of a long sentence in a long figure only some clauses (`quoteAtMost`); '' for a row that
   * a person added without a place.
   */
  sentence: string;
  /** Where the figure stands in `sentence` as written, in UTF-16 code units; null where it is not there. */
  figureAt: readonly [number, number] | null;
  /** Title of the innermost section; titles from the outermost one inwards, joined by ` › `, are understood as well. */
  section: string;
  second?: SecondQuote;
  /** Where the figure starts in the report, in code points; null for a row without a place. */
  start: number | null;
  /** In base units; null for ranges and for figures that are words. */
  value: number | null;
  unit: string | null;
  comparator: string;
  /**
   * The whole clause that stands before `sentence` in the report, with what closes it, without white space: where that
   * sentence or the clause around the figure stands more than once; else ''.
   */
  before: string;
  /** The same, always, where the article holds the text: the figure's own quotation has nothing like it before it. */
  lead?: string;
  /** The clause around the figure stands more than once in the report: a link to it needs the one before it. */
  repeated?: true;
  /** The reader of the report was not sure. */
  check?: true;
}
