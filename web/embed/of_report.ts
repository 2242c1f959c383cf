import { countCorrections } from '../report/edits';
import { formsOf } from '../report/format/forms';
import { headlineCards } from '../report/headlines';
import type { Span } from '../library/analysis';
import type { ReportModel } from '../report/model';
import { sentenceAround, type ItemRow, type ReportRows } from '../report/rows';
import { FIVE, type EmbedLang, type EmbedReport, type EmbedRow } from './embed_report';
import { describeFigure } from './figure';
import { embedRow, figureOf, fiveRows, showable, withRepeats, type Showable } from './of_rows';
import { quotedLetters, withoutSections } from './quoted_part';
import { describeWechat } from './wechat';
import { writeHtml } from './write_html';

/** What a person chooses before a figure is made. */
export interface EmbedChoices {
  /** The strip alone, five rows more, every row, or those of these ids. */
  rows: 'strip' | 'five' | 'all' | ReadonlySet<string>;
  /** Last year's results in the strip. */
  last: boolean;
  lang: EmbedLang;
  source: string;
  inArticle: boolean;
  accent: string;
  /** Address of the page that shows the whole report. */
  page: string;
  /** YYYY-MM-DD. */
  made: string;
  /** Leaves parts of the sentences out where they have more letters than this; whole sentences if absent. */
  shorten?: (rows: readonly EmbedRow[], most: number) => EmbedRow[];
  /** Whether a figure of many rows is so even with what was left out; then titles of sections are left out too. */
  isTooMuch?: (report: EmbedReport) => boolean;
}

/**
 * The figure's data: the report with its corrections, without what was dismissed. The catalogue of `choices.lang` must be
 * loaded. Linear in the text for each row.
 */
export function embedReport(model: ReportModel, rows: ReportRows, choices: EmbedChoices): EmbedReport {
  const { source, accent, inArticle, shorten, isTooMuch = () => false } = choices;
  const shown = toShow(model, rows);
  const listed = listedRows(shown, choices.rows);
  const withLetters = (most: number): EmbedReport => ({
    ...figureOf(model.analysis.document, shown, quotedRows(model, listed, choices, most), choices),
    ...(source.trim() === '' ? {} : { source: source.trim() }),
    inArticle,
    corrected: countCorrections(model.corrections) > 0,
    ...(accent === '' ? {} : { accent }),
  });
  const cost = COST_OF_ROW[formsOf(choices.lang).ofReports ? 'ofReports' : 'other'];
  const report = withLetters(MOST_QUOTED - cost * listed.length);
  if (listed.length > FIVE) return isTooMuch(report) ? { ...report, rows: withoutSections(report.rows) } : report;
  return shorten === undefined ? report : fitted(report, withLetters);
}

/** A figure of few rows, with less of its longest sentences where one of its forms would be too long. */
function fitted(report: EmbedReport, withLetters: (most: number) => EmbedReport): EmbedReport {
  let fit = report;
  let letters = quotedLetters(report.rows);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const over =
      Math.max(...[describeFigure(fit), describeWechat(fit)].map((form) => writeHtml(form).length)) - MOST_OF_FIVE;
    if (over <= 0) break;
    letters -= Math.ceil(over / 2);
    fit = withLetters(letters);
  }
  return fit;
}

/** The rows that a figure of this report may list, in the order of the text, and those of them that `five` lists. */
export function rowsToChoose(model: ReportModel, rows: ReportRows): { all: ItemRow[]; five: ItemRow[] } {
  const shown = toShow(model, rows);
  return { all: shown.all, five: fiveRows(shown) };
}

function toShow({ analysis }: ReportModel, rows: ReportRows): Showable {
  return showable(rows, headlineCards(analysis, rows));
}

function listedRows(shown: Showable, chosen: EmbedChoices['rows']): ItemRow[] {
  if (chosen === 'strip') return [];
  if (chosen === 'all') return [...shown.all];
  return chosen === 'five' ? fiveRows(shown) : shown.all.filter(({ id }) => chosen.has(id));
}

/** Characters that a figure of five rows may have, as HTML or for WeChat; each time it is written once more. */
const MOST_OF_FIVE = 5990;
const MOST_TRIES = 8;

/** What a figure may quote, less what each row costs beside its words: all targets stay below 10 KB. */
const MOST_QUOTED = 4300;
/** Names and figures in another language stand in no sentence, so each row has them packed for itself. */
const COST_OF_ROW = { ofReports: 12, other: 36 } as const;

/** Rows with so much of their sentences as the figure has room for. */
function quotedRows(
  { text, analysis }: ReportModel,
  listed: readonly ItemRow[],
  { lang, inArticle, shorten }: EmbedChoices,
  most: number,
): EmbedRow[] {
  const sentences = new Map(analysis.items.map(({ id, sentence }) => [id, sentence]));
  const rows = listed.map((row) => embedRow(row, text, sentences.get(row.id) ?? addedSentence(text, row), lang));
  const quoted = shorten?.(rows, most) ?? rows;
  const led = quoted.map((row) => (inArticle && row.before !== '' ? { ...row, lead: row.before } : row));
  return withRepeats(led, text);
}

function addedSentence(text: string, { start, end }: ItemRow): Span | null {
  return start === null || end === null ? null : sentenceAround(text, { start, end });
}
