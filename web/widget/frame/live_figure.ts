import type { EmbedReport } from '../../embed/embed_report';
import { describeFigure } from '../../embed/figure';
import type { EmbedElement } from '../../embed/node';
import { embedRow, figureOf, fiveRows, showable, withRepeats } from '../../embed/of_rows';
import type { Analysis } from '../../library/analysis';
import { isOfResults, targetCards, type RowsOfCards } from '../../report/headlines';
import { loadScript } from './load_script';
import { takeHeadlines } from './live_catalogue';
import { nameRows } from './live_names';
import { rowsAsRead } from './live_rows';
import type { LiveQuestion } from './live_messages';
import type { LoadedUntargeted, Untargeted } from './untargeted';

/**
 * The figure of a text that was just read: as one that was baked, on the reader's day. In several tasks, because the
 * frame may share its thread with the page around it.
 */
export async function liveFigure(question: LiveQuestion & { text: string }, json: string): Promise<EmbedElement> {
  const analysis = JSON.parse(json) as Analysis;
  await nextTask();
  const rows = rowsAsRead(analysis, question.text);
  await nextTask();
  const report = await liveReport(question, analysis, rows);
  await nextTask();
  // Nobody looks over what is read here: results that the reader is not sure of do not make a figure.
  const isNothing = rows.targets.length === 0 && rows.results.every(({ confidence }) => confidence === 'check');
  return isNothing ? (await loadUntargeted()).describeNothing(report, question.text) : describeFigure(report);
}

/** The data of that figure. */
export async function liveReport(
  { text, lang, all, source }: LiveQuestion & { text: string },
  analysis: Analysis,
  rows: RowsOfCards,
): Promise<EmbedReport> {
  takeHeadlines(analysis.headlines);
  const cards = isOfResults(analysis, rows)
    ? (await loadUntargeted()).resultCards(analysis, rows)
    : targetCards(analysis, rows, analysis.headlines);
  const shown = showable(rows, cards);
  const listed = all ? shown.all : fiveRows(shown);
  await nameRows(listed, lang);
  const sentences = new Map(analysis.items.map(({ id, sentence }) => [id, sentence]));
  const made = listed.map((row) => embedRow(row, text, sentences.get(row.id) ?? null, lang));
  const report = figureOf(analysis.document, shown, withRepeats(made, text), {
    lang,
    last: true,
    page: new URL('../', location.href).href,
    made: new Date().toLocaleDateString('sv'),
  });
  return source === '' ? report : { ...report, source };
}

async function loadUntargeted(): Promise<Untargeted> {
  const loaded = self as unknown as Partial<LoadedUntargeted>;
  if (loaded.mubiaoUntargeted === undefined) await loadScript('untargeted.js');
  return (loaded as LoadedUntargeted).mubiaoUntargeted;
}

function nextTask(): Promise<unknown> {
  return new Promise((done) => setTimeout(done, 0));
}
