import type { EmbedLang, EmbedReport } from '../../embed/embed_report';
import { describeFigure } from '../../embed/figure';
import { element, type EmbedElement } from '../../embed/node';
import { embedReport, rowsToChoose } from '../../embed/of_report';
import { EMBED_WORDS } from '../../embed/words';
import type { Analysis } from '../../library/analysis';
import { indicatorName, takeEnglishNames, unitName } from '../../report/catalogue';
import { noCorrections } from '../../report/corrections';
import { formsOf } from '../../report/format/forms';
import { rowsAsRead, type ItemRow } from '../../report/rows';
import { loadScript } from './load_script';
import type { LoadedNames } from './names_en';
import type { LiveQuestion } from './live_messages';

function takeNames(): void {
  const { mubiaoNames } = self as Partial<LoadedNames>;
  if (mubiaoNames !== undefined) takeEnglishNames(mubiaoNames);
}

takeNames();

/** Whether what a figure shows has names that only the whole list may hold. */
function lacksNames(rows: readonly ItemRow[], lang: EmbedLang): boolean {
  return rows.some(
    ({ code, unit }) =>
      (code !== null && indicatorName(code, lang) === null) || (unit !== null && unitName(unit, lang) === unit),
  );
}

/** Where the list does not come, the report's words stand for its names. */
async function loadNames(): Promise<void> {
  await loadScript('names-en.js').catch(() => undefined);
  takeNames();
}

let allNames: Promise<void> | null = null;

const NOTHING = {
  zh: (numbers: number) => `没有读到目标。这段文字里有 ${numbers} 个数字。`,
  en: (numbers: number) => `No targets were read. Figures in this text: ${numbers}.`,
};

const NUMBER = /[0-9０-９]+(?:[.．,，][0-9０-９]+)*|百分之/g;

/**
 * The figure of a text that was just read: as one that was baked, on the reader's day. In several tasks, because the
 * frame may share its thread with the page around it.
 */
export async function liveFigure(question: LiveQuestion & { text: string }, json: string): Promise<EmbedElement> {
  const { text, lang, all, source } = question;
  const analysis = JSON.parse(json) as Analysis;
  await nextTask();
  const name = (code: string): string | null => indicatorName(code, lang);
  const model = { analysis, text, corrections: noCorrections(), locale: lang, indicatorName: name };
  const rows = rowsAsRead(model);
  await nextTask();
  const shown = rowsToChoose(model, rows);
  if (!formsOf(lang).ofReports && lacksNames(all ? shown.all : shown.five, lang)) await (allNames ??= loadNames());
  const page = new URL('../', location.href).href;
  const report = embedReport(model, rows, {
    rows: all ? 'all' : 'five',
    last: true,
    lang,
    source,
    inArticle: false,
    accent: '',
    page: page.startsWith('http') ? page : '',
    made: new Date().toLocaleDateString('sv'),
  });
  await nextTask();
  // Nobody looks over what is read here: results that the reader is not sure of do not make a figure.
  const isNothing = rows.targets.length === 0 && rows.results.every(({ confidence }) => confidence === 'check');
  return isNothing ? describeNothing(report, text) : describeFigure(report);
}

function nextTask(): Promise<unknown> {
  return new Promise((done) => setTimeout(done, 0));
}

function describeNothing(report: EmbedReport, text: string): EmbedElement {
  const numbers = text.match(NUMBER)?.length ?? 0;
  const figure = describeFigure({ ...report, of: undefined, shown: 0, all: 0, strip: [], rows: [] });
  const [head = '', ...rest] = figure.children;
  const line = element('p', { lang: EMBED_WORDS[report.lang].tag }, NOTHING[report.lang](numbers));
  return { ...figure, children: [head, line, ...rest] };
}
