import { accentColour } from './accent';
import { cardHeight, CARD_WIDTH, isLarge, LARGE } from './card_size';
import { linkAddress, LONGEST_NAME, plain, plainName } from './clean';
import type { EmbedCard, EmbedReport, EmbedRow, SecondQuote } from './embed_report';
import { element, type EmbedElement, type EmbedNode } from './node';
import { textLink } from './text_fragment';
import { EMBED_WORDS, type EmbedWords } from './words';

/** What every part of a figure is described with. */
interface Ground {
  report: EmbedReport;
  words: EmbedWords;
  accent: string;
  /** On the report's own words where those around them are of another language. */
  reportLang: string | null;
}

/** Words that may be of either language: what could not be said in the figure's own is the report's. */
function langOf(words: string, { reportLang }: Ground): string | null {
  return /\p{Script=Han}/u.test(words) ? reportLang : null;
}

const REPORT_TAG = 'zh-CN';

/**
 * The figure of all forms: what stands in it, with attributes and inline styles that WordPress' kses keeps (no `display`,
 * no `position`, no brackets). The host's ink and font throughout: no grey can be read on white and on black, so what is
 * quiet is smaller. Between any two words stands a space or a sign, also across cells: without a tag it is still a text.
 */
export function describeFigure(report: EmbedReport): EmbedElement {
  const words = EMBED_WORDS[report.lang];
  const accent = accentColour(report.accent);
  const ground = { report, words, accent, reportLang: words.tag === REPORT_TAG ? null : REPORT_TAG };
  const style = {
    margin: '1em 0',
    padding: '.6em 0 0',
    'border-top': `3px solid ${accent}`,
    'font-variant': 'tabular-nums',
    'line-height': '1.5',
    'text-align': 'left',
  };
  return element(
    'figure',
    { lang: words.tag, 'data-mubiao': 1, style },
    head(ground),
    ...strip(ground),
    report.rows.length === 0 ? null : table(ground),
    describeFoot(report),
  );
}

/** How much is listed, of how much; of several reports, what they come to. */
export function countsOf({ several, of, shown, all, lang }: EmbedReport): string {
  return several === undefined ? EMBED_WORDS[lang].counts(of ?? 'targets', shown, all) : plainName(several.counts);
}

/** What the figure is made from. */
export function basisOf(report: EmbedReport): string {
  return plainName(report.several?.basis ?? EMBED_WORDS[report.lang].basis(reportTitle(report)));
}

/** The report's name as head and foot give it. */
export function reportTitle({ title, place, year, lang }: EmbedReport): string {
  return plainName(title.trim() === '' ? EMBED_WORDS[lang].report(place, year) : title);
}

function head({ report, reportLang }: Ground): EmbedElement {
  const title = reportTitle(report);
  const place = title.includes(report.place) ? '' : plainName(report.place);
  const year = report.year === null || title.includes(String(report.year)) ? '' : String(report.year);
  const quiet = [place, year, countsOf(report)].filter((part) => part !== '').join(' · ');
  const ofReport = report.title.trim() === '' || report.several !== undefined ? null : reportLang;
  return element(
    'figcaption',
    {},
    element('b', { lang: ofReport, style: { 'font-size': '1.15em' } }, title),
    ' ',
    element('small', {}, quiet),
    ' ',
  );
}

/** Cards with a figure or words side by side, what is not stated in a line under them. */
function strip(ground: Ground): EmbedNode[] {
  const { report, words } = ground;
  const stated = report.strip.filter(isStated);
  const open = report.strip.filter((card) => !isStated(card)).map(({ indicator }) => plainName(indicator));
  const nodes: EmbedNode[] = [];
  if (stated.length > 0) {
    const style = { 'list-style-type': 'none', padding: '0', margin: '.8em 0 0' };
    const height = `${cardHeight(stated, words.last)}em`;
    nodes.push(element('ul', { style }, ...stated.map((card) => listCard(card, height, ground))));
  }
  if (open.length > 0) {
    const style = { clear: 'both', margin: '0' };
    nodes.push(element('p', { style }, element('small', {}, words.notStated(open)), ' '));
  }
  return nodes;
}

function isStated({ figure, words }: EmbedCard): boolean {
  return figure !== null || words !== undefined;
}

/** Floats stand beside each other as far as there is room; `display` would not get through kses. */
function listCard(card: EmbedCard, height: string, ground: Ground): EmbedElement {
  const { words } = ground;
  const own = card.words ?? '';
  const style = { float: 'left', width: `${CARD_WIDTH}em`, 'min-height': height };
  const figure =
    card.figure === null
      ? element('b', { lang: langOf(own, ground) }, plainName(own))
      : element('b', { style: isLarge(card.figure) ? { 'font-size': `${LARGE}em` } : {} }, plainName(card.figure));
  const quiet = [
    card.check === true ? words.check : '',
    card.last === undefined ? '' : words.last(plainName(card.last)),
  ].filter((part) => part !== '');
  return element(
    'li',
    { style },
    element('small', {}, plainName(card.indicator)),
    ' ',
    element('br', {}),
    figure,
    ' ',
    ...(quiet.length === 0 ? [] : [element('br', {}), element('small', {}, quiet.join(' · ')), ' ']),
  );
}

function table(ground: Ground): EmbedElement {
  const style = { clear: 'both', width: '100%', 'border-collapse': 'collapse', margin: '.6em 0 0' };
  const rows = ground.report.rows.map((row, at) => tableRow(row, ground, at === 0));
  return element('table', { style }, element('tbody', { style: { 'vertical-align': 'baseline' } }, ...rows));
}

function tableRow(row: EmbedRow, ground: Ground, isFirst: boolean): EmbedElement {
  const { accent } = ground;
  // No `text-align`: a heading cell is centred only where nothing around it says otherwise, and the figure does.
  // The width is said once for the column: a long sentence beside them would squeeze names to a character a line.
  const name = { 'font-weight': '400', padding: '6px 12px 6px 0', ...(isFirst ? { width: '34%' } : {}) };
  // What changes from row to row comes first: the rest packs as one piece.
  const data = {
    'data-start': row.start,
    // Its end stands next to the sentence.
    'data-before': row.before === '' ? null : plain(row.before.slice(-LONGEST_NAME)),
    'data-value': row.value,
    'data-unit': row.unit === null ? null : plainName(row.unit),
    'data-comparator': row.comparator === '=' ? null : plainName(row.comparator),
  };
  return element(
    'tr',
    { ...data, style: { 'border-top': `1px solid ${accent}` } },
    element('th', { scope: 'row', lang: langOf(row.indicator, ground), style: name }, plainName(row.indicator), ' '),
    element('td', {}, ...cell(row, ground)),
  );
}

/** The figure, which opens its sentence; a row that a person added without a place has none to open. */
function cell(row: EmbedRow, ground: Ground): EmbedNode[] {
  const move = row.move === undefined ? [] : [element('small', {}, ground.words.move[row.move]), ' '];
  const own = element('b', { lang: langOf(row.figure, ground) }, plainName(row.figure));
  const figure = [...move, own, ' ', ...quietFacts(row, ground)];
  if (row.sentence === '') return figure;
  const summary = element('summary', {}, ...figure);
  const quote = element('q', { lang: ground.reportLang }, ...quotation(row));
  return [element('details', {}, summary, quote, ' ', ...whence(row, ground), ...second(row, ground))];
}

/** What stands beside the row's own sentence, on a line of its own. */
function second({ second: quote }: EmbedRow, { reportLang }: Ground): EmbedNode[] {
  if (quote === undefined) return [];
  const label = element('small', {}, plainName(quote.label));
  return [element('br', {}), label, ' ', element('q', { lang: reportLang }, ...quotation(quote)), ' '];
}

function quietFacts({ period, strength, check, note = '' }: EmbedRow, ground: Ground): EmbedNode[] {
  const { words } = ground;
  const facts = [plainName(note), strength === null ? '' : words.strength[strength], check === true ? words.check : ''];
  const said = [...(period === '' ? [] : [inOwnLang(plainName(period), ground)]), ...facts.filter(Boolean)];
  return said.length === 0
    ? []
    : [element('small', {}, ...said.flatMap((fact, at) => (at === 0 ? fact : [' · ', fact]))), ' '];
}

/** Words of the report among those of another language. */
function inOwnLang(words: string, ground: Ground): EmbedNode {
  const lang = langOf(words, ground);
  return lang === null ? words : element('span', { lang }, words);
}

/** The sentence with its figure set off. */
function quotation({ sentence, figureAt }: SecondQuote | EmbedRow): EmbedNode[] {
  if (figureAt === null) return [plain(sentence)];
  const [from, to] = figureAt;
  return [plain(sentence.slice(0, from)), element('b', {}, plain(sentence.slice(from, to))), plain(sentence.slice(to))];
}

/** The innermost section that the sentence stands in, and the way there. */
function whence(row: EmbedRow, ground: Ground): EmbedNode[] {
  const { report, words } = ground;
  const section = plainName(row.section.split(' › ').at(-1) ?? '');
  const href = textLink(row, report);
  // The language is said of the line, and again of the link: it is shorter than an element around the section.
  const lang = langOf(section, ground);
  const link = href === null ? null : element('a', { lang: lang === null ? null : words.tag, href }, words.inReport);
  if (section === '' && link === null) return [];
  const [opening, closing] = words.brackets;
  const between = section === '' || link === null ? null : ' · ';
  return [element('small', { lang }, opening, section, between, link, closing), ' '];
}

/** What the figure is made from, by what, for whom to look it up. */
export function describeFoot(report: EmbedReport): EmbedElement {
  const words = EMBED_WORDS[report.lang];
  const source = linkAddress(report.source);
  const basis = basisOf(report);
  const isOfOne = report.several === undefined;
  const page = linkAddress(report.page);
  const parts: EmbedNode[][] = [
    [source === null ? basis : element('a', { href: source }, basis)],
    // A figure of several reports is of no one text: who wants to see more is led to what reads them.
    [isOfOne || page === null ? words.readBy : element('a', { href: page }, words.readBy)],
    report.corrected ? [words.corrected] : [],
    [plainName(report.made)],
    page === null || !isOfOne ? [] : [element('a', { href: page }, words.wholeReport)],
  ];
  const said = parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [' · ', ...part]));
  const style = {
    clear: 'both',
    margin: '0',
    padding: '.4em 0 0',
    'border-top': `1px solid ${accentColour(report.accent)}`,
  };
  return element('p', { style }, element('small', {}, ...said));
}
