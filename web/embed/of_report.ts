import { indicatorName } from '../report/catalogue';
import { countCorrections } from '../report/edits';
import { formsOf } from '../report/format/forms';
import { saidPeriod } from '../report/format/period';
import { figureText, shownFigure } from '../report/format/quantity';
import { headlineCards, type HeadlineCard } from '../report/headlines';
import type { Span } from '../library/analysis';
import type { ReportModel } from '../report/model';
import { sentenceAround, type ItemRow, type ReportRows } from '../report/rows';
import { clauseOf, lastClause } from './clause';
import { FIVE, type EmbedCard, type EmbedLang, type EmbedReport, type EmbedRow } from './embed_report';
import { EMBED_WORDS } from './words';

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
}

/**
 * The figure's data: the report with its corrections, without what was dismissed. The catalogue of `choices.lang` must be
 * loaded. Linear in the text for each row.
 */
export function embedReport(model: ReportModel, rows: ReportRows, choices: EmbedChoices): EmbedReport {
  const { document } = model.analysis;
  const { lang, source, accent } = choices;
  const { of, cards } = orderedCards(model, rows);
  const all = embeddable(rows, of);
  const listed = listedRows(all, cards, choices.rows);
  return {
    title: document.title ?? '',
    place: document.place ?? '',
    year: document.year,
    lang,
    ...(of === 'results' ? { of } : {}),
    shown: listed.length,
    all: all.length,
    strip: cards.map((card) => embedCard(card, choices)),
    rows: quotedRows(model, listed, choices),
    ...(source.trim() === '' ? {} : { source: source.trim() }),
    inArticle: choices.inArticle,
    page: choices.page,
    made: choices.made,
    corrected: countCorrections(model.corrections) > 0,
    ...(accent === '' ? {} : { accent }),
  };
}

/** The rows that a figure of this report may list, in the order of the text, and those of them that `five` lists. */
export function rowsToChoose(model: ReportModel, rows: ReportRows): { all: ItemRow[]; five: ItemRow[] } {
  const { of, cards } = orderedCards(model, rows);
  const all = embeddable(rows, of);
  return { all, five: listedRows(all, cards, 'five') };
}

function embeddable(rows: ReportRows, of: 'targets' | 'results'): ItemRow[] {
  return of === 'results' ? rows.results : rows.targets;
}

function orderedCards(
  { analysis }: ReportModel,
  rows: ReportRows,
): { of: 'targets' | 'results'; cards: HeadlineCard[] } {
  const { of, cards } = headlineCards(analysis, rows);
  return { of, cards: [...cards].sort((a, b) => place(a) - place(b)) };
}

/** Figures, then words, then what is missing: as on the page. */
function place({ row, words, under }: HeadlineCard): number {
  if (row !== null) return 0;
  return words !== null ? 1 : under !== null ? 2 : 3;
}

/**
 * Of five, those that the strip shows come first: each opens the sentence that the strip's figure is from. One sentence
 * often names all of them: a long one is not repeated for each, then rows of others follow.
 */
function listedRows(all: readonly ItemRow[], cards: readonly HeadlineCard[], chosen: EmbedChoices['rows']): ItemRow[] {
  if (chosen === 'strip') return [];
  if (chosen === 'all') return [...all];
  if (chosen !== 'five') return all.filter(({ id }) => chosen.has(id));
  const onStrip = cards.flatMap(({ row }) => (row === null ? [] : [row]));
  const sure = all.filter(({ confidence, start }) => confidence !== 'check' && start !== null);
  const wanted = [...new Set([...onStrip, ...sure, ...all])];
  const sentences = new Map<string, number>();
  const isFresh = ({ sentence }: ItemRow): boolean => {
    const count = (sentences.get(sentence) ?? 0) + 1;
    sentences.set(sentence, count);
    return sentence.length * (count - 1) <= MOST_REPEATED;
  };
  const fresh = wanted.filter(isFresh);
  return [...new Set([...fresh, ...wanted])].slice(0, FIVE);
}

/** Of one sentence, in UTF-16 code units: a short one may be read five times. */
const MOST_REPEATED = 700;

function embedCard({ code, row, words, under, last }: HeadlineCard, choices: EmbedChoices): EmbedCard {
  const { lang } = choices;
  const own = EMBED_WORDS[lang];
  const name = indicatorName(code, lang) ?? code;
  if (row === null) {
    const said = words?.text ?? (under === null ? null : planText(under, lang));
    return { indicator: name, figure: null, ...(said === null ? {} : { words: said }) };
  }
  const before = last === null || !choices.last ? null : `${last.estimate ? own.estimate : ''}${moved(last, lang)}`;
  const isWords = row.value === null && row.low === null;
  return {
    indicator: name,
    ...(isWords ? { figure: null, words: joinLines(figureText(row, lang)) } : { figure: moved(row, lang) }),
    ...(before === null ? {} : { last: last?.confidence === 'check' ? `${before} ${own.check}` : before }),
    ...(row.confidence === 'check' ? { check: true } : {}),
  };
}

/** A fall must not read as growth, which goes without saying here. */
function moved(row: ItemRow, lang: EmbedLang): string {
  const figure = figureText(row, lang);
  return moveOf(row) === 'fall' ? `${EMBED_WORDS[lang].move.fall} ${figure}` : figure;
}

function planText(row: ItemRow, lang: EmbedLang): string {
  const { ofReports } = formsOf(lang);
  const years = [row.periodFrom, row.periodTo].flatMap((day) => (day === null ? [] : [day.slice(0, 4)]));
  const plan =
    ofReports && row.period !== null ? row.period.replace(/(时期|期间)$/, '') : [...new Set(years)].join('–');
  return EMBED_WORDS[lang].plan(plan, row.rate === 'average', moved(row, lang));
}

function moveOf({ measure, direction }: ItemRow): 'growth' | 'rise' | 'fall' | null {
  if (measure !== 'growth' && measure !== 'change') return null;
  return direction === 'down' ? 'fall' : measure === 'growth' ? 'growth' : 'rise';
}

/** What a figure may quote, less what each row costs beside its words: all targets stay below 10 KB. */
const MOST_QUOTED = 4300;
/** Names and figures in another language stand in no sentence, so each row has them packed for itself. */
const COST_OF_ROW = { ofReports: 12, other: 36 } as const;

/** Rows with what tells their words from the same words elsewhere in the report. */
function quotedRows(
  { text, analysis }: ReportModel,
  listed: readonly ItemRow[],
  { lang, inArticle, shorten }: EmbedChoices,
): EmbedRow[] {
  const sentences = new Map(analysis.items.map(({ id, sentence }) => [id, sentence]));
  const joined = withoutSpace(text);
  const rows = listed.map((row) => embedRow(row, text, sentences.get(row.id) ?? addedSentence(text, row), lang));
  const cost = COST_OF_ROW[formsOf(lang).ofReports ? 'ofReports' : 'other'];
  const quoted = shorten?.(rows, MOST_QUOTED - cost * rows.length) ?? rows;
  return quoted.map((row) => {
    const made = inArticle && row.before !== '' ? { ...row, lead: row.before } : row;
    const clause = clauseOf(made);
    if (clause !== null && isRepeated(joined, withoutSpace(clause.text))) return { ...made, repeated: true };
    return isRepeated(joined, withoutSpace(made.sentence)) ? made : { ...made, before: '' };
  });
}

function addedSentence(text: string, { start, end }: ItemRow): Span | null {
  return start === null || end === null ? null : sentenceAround(text, { start, end });
}

function embedRow(row: ItemRow, text: string, span: Span | null, lang: EmbedLang): EmbedRow {
  const translated = !formsOf(lang).ofReports && row.code !== null ? indicatorName(row.code, lang) : null;
  const name = translated ?? row.indicator;
  const move = moveOf(row);
  return {
    indicator: name === '' ? '—' : joinLines(name),
    figure: joinLines(shownFigure(row, lang)),
    period: joinLines(saidPeriod(row, lang) ?? ''),
    ...(move === null ? {} : { move }),
    strength: row.strength,
    sentence: row.sentence,
    figureAt: figurePlace(row, joinLines(row.written), text, span),
    section: innermost(row.section),
    start: row.start === null ? null : codePoints(text.slice(0, row.start)),
    value: row.value,
    unit: row.unit,
    comparator: row.comparator,
    before: span === null ? '' : lastClause(text.slice(Math.max(0, span.start - LOOK_BACK), span.start)),
    ...(row.confidence === 'check' ? { check: true } : {}),
  };
}

/** A clause before a sentence is looked for in so many code units. */
const LOOK_BACK = 200;

/** The figure in its sentence: of the places where these words stand, the one nearest to where it was read. */
function figurePlace(
  { sentence, start }: ItemRow,
  figure: string,
  text: string,
  span: Span | null,
): readonly [number, number] | null {
  if (start === null || span === null || figure === '') return null;
  const expected = joinLines(text.slice(span.start, start)).trimStart().length;
  const places: number[] = [];
  for (let at = sentence.indexOf(figure); at !== -1; at = sentence.indexOf(figure, at + 1)) places.push(at);
  const [nearest] = places.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected));
  return nearest === undefined ? null : [nearest, nearest + figure.length];
}

/** Without a number in brackets: the figure puts the title itself in brackets. */
function innermost(section: string): string {
  const title = section.split(' › ').at(-1) ?? '';
  return title.replace(/^\s*[（(][^（）()]{1,4}[）)]\s*(?=.)/, '');
}

function joinLines(words: string): string {
  return words.replace(/\s*\n\s*/g, '');
}

function withoutSpace(words: string): string {
  return words.replace(/\s+/g, '');
}

function isRepeated(text: string, clause: string): boolean {
  const first = text.indexOf(clause);
  return first !== -1 && text.indexOf(clause, first + 1) !== -1;
}

/** Of a text in UTF-16: halves of a pair count once. */
function codePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
