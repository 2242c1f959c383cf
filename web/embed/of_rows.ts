import { indicatorName } from '../report/catalogue';
import { formsOf } from '../report/format/forms';
import { saidPeriod } from '../report/format/period';
import { figureText, shownFigure } from '../report/format/quantity';
import type { HeadlineCard, HeadlineCards, RowsOfCards } from '../report/headlines';
import type { DocumentInfo, Span } from '../library/analysis';
import type { ItemRow } from '../report/rows';
import { clauseOf, lastClause } from './clause';
import { FIVE, type EmbedCard, type EmbedLang, type EmbedReport, type EmbedRow } from './embed_report';
import { EMBED_WORDS } from './words';

/* What a figure has of a report, whether a person chose and corrected it (`of_report.ts`) or it was just read. */

/** What a figure of a report can show: its cards in their order, and the rows that it may list, in that of the text. */
export interface Showable {
  of: 'targets' | 'results';
  cards: HeadlineCard[];
  all: ItemRow[];
}

export function showable(rows: RowsOfCards, { of, cards }: HeadlineCards): Showable {
  return { of, cards: [...cards].sort((a, b) => place(a) - place(b)), all: rows[of] };
}

/** Figures, then words, then what is missing: as on the page. */
function place({ row, words, under }: HeadlineCard): number {
  if (row !== null) return 0;
  return words !== null ? 1 : under !== null ? 2 : 3;
}

/** A figure of these rows, which nobody corrected, on a page that does not hold the text; with last year's results in the strip, or without. */
export function figureOf(
  { title, place, year }: DocumentInfo,
  { of, cards, all }: Showable,
  rows: EmbedRow[],
  { lang, last, page, made }: Pick<EmbedReport, 'lang' | 'page' | 'made'> & { last: boolean },
): EmbedReport {
  return {
    title: title ?? '',
    place: place ?? '',
    year,
    lang,
    ...(of === 'results' ? { of } : {}),
    shown: rows.length,
    all: all.length,
    strip: cards.map((card) => embedCard(card, lang, last)),
    rows,
    inArticle: false,
    page,
    made,
    corrected: false,
  };
}

/**
 * Of five, those that the strip shows come first: each opens the sentence that the strip's figure is from. One sentence
 * often names all of them: a long one is not repeated for each, then rows of others follow.
 */
export function fiveRows({ all, cards }: Showable): ItemRow[] {
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

function embedCard({ code, row, words, under, last }: HeadlineCard, lang: EmbedLang, withLast: boolean): EmbedCard {
  const own = EMBED_WORDS[lang];
  const name = indicatorName(code, lang) ?? code;
  if (row === null) {
    const said = words?.text ?? (under === null ? null : planText(under, lang));
    return { indicator: name, figure: null, ...(said === null ? {} : { words: said }) };
  }
  const before = last === null || !withLast ? null : `${last.estimate ? own.estimate : ''}${moved(last, lang)}`;
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
  const years = [row.periodFrom, row.periodTo].flatMap((day) => (day === null ? [] : [day.slice(0, 4)]));
  const plan =
    formsOf(lang).ofReports && row.period !== null
      ? row.period.replace(/(时期|期间)$/, '')
      : [...new Set(years)].join('–');
  return EMBED_WORDS[lang].plan(plan, row.rate === 'average', moved(row, lang));
}

function moveOf({ measure, direction }: ItemRow): 'growth' | 'rise' | 'fall' | null {
  if (measure !== 'growth' && measure !== 'change') return null;
  return direction === 'down' ? 'fall' : measure === 'growth' ? 'growth' : 'rise';
}

/** A row of the figure, before it is known which of its words stand more than once. `span` is its sentence in the text. */
export function embedRow(row: ItemRow, text: string, span: Span | null, lang: EmbedLang): EmbedRow {
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

/** Rows with what tells their words from the same words elsewhere in the report. Linear in the text for each row. */
export function withRepeats(rows: readonly EmbedRow[], text: string): EmbedRow[] {
  const joined = withoutSpace(text);
  return rows.map((row) => {
    const clause = clauseOf(row);
    if (clause !== null && isRepeated(joined, withoutSpace(clause.text))) return { ...row, repeated: true };
    return isRepeated(joined, withoutSpace(row.sentence)) ? row : { ...row, before: '' };
  });
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
