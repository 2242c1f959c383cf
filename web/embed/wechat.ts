import { accentColour } from './accent';
import { plain, plainName, linkAddress } from './clean';
import type { EmbedCard, EmbedReport, EmbedRow, SecondQuote } from './embed_report';
import { basisOf, countsOf, reportTitle } from './figure';
import { element, type EmbedElement, type EmbedNode } from './node';
import { EMBED_WORDS, type EmbedWords } from './words';

/**
 * Dark ink, no background: the editor's own dark mode turns the lightness of both inks, and they can be read either way
 * (4.5:1 on #ffffff, and turned on #191919).
 */
export const WECHAT_INK = '#222222';

/** The accent is text here, so it needs more contrast than in the other forms; darker than their default. */
export const WECHAT_ACCENT = '#1f57b8';

interface Ground {
  report: EmbedReport;
  words: EmbedWords;
  accent: string;
}

/**
 * The figure for editors that keep inline styles only, WeChat's first of all: nothing to open and nothing to follow, so
 * sentences stand under their figures, and addresses as a note at the end. Only `section`, `p`, `span`, `strong` and tables;
 * no link, id, class, position, float, background, nor a tag that closes itself. Linear in the rows.
 */
export function describeWechat(report: EmbedReport): EmbedElement {
  const words = EMBED_WORDS[report.lang];
  const ground = { report, words, accent: WECHAT_ACCENT };
  const style = { color: WECHAT_INK, 'font-size': '15px', 'line-height': '1.6', 'text-align': 'left' };
  return element(
    'section',
    { style: { ...style, 'border-top': `3px solid ${accentColour(report.accent)}`, padding: '10px 0 0' } },
    ...head(ground),
    ...strip(ground),
    ...report.rows.flatMap((row) => rowLines(row, ground)),
    ...notes(ground),
  );
}

function head({ report }: Ground): EmbedNode[] {
  return [
    element(
      'p',
      { style: { margin: '0' } },
      element('strong', { style: { 'font-size': '17px' } }, reportTitle(report)),
    ),
    element('p', { style: { margin: '0', 'font-size': '13px' } }, countsOf(report)),
  ];
}

/** Two columns: a phone has room for no more. */
function strip({ report, words, accent }: Ground): EmbedNode[] {
  const isStated = ({ figure, words: said }: EmbedCard): boolean => figure !== null || said !== undefined;
  const stated = report.strip.filter(isStated);
  const open = report.strip.filter((card) => !isStated(card)).map(({ indicator }) => plainName(indicator));
  const lines: EmbedNode[] = [];
  for (let at = 0; at < stated.length; at += 2) {
    const pair = stated.slice(at, at + 2).map((card) => stripCell(card, words, accent));
    lines.push(element('tr', {}, ...pair, pair.length === 1 ? cell('') : null));
  }
  const table = element(
    'table',
    { style: { width: '100%', 'border-collapse': 'collapse', margin: '8px 0' } },
    ...lines,
  );
  return [
    ...(lines.length === 0 ? [] : [table]),
    ...(open.length === 0
      ? []
      : [element('p', { style: { margin: '0', 'font-size': '13px' } }, words.notStated(open))]),
  ];
}

function stripCell(card: EmbedCard, words: EmbedWords, accent: string): EmbedElement {
  const quiet = [
    card.check === true ? words.check : '',
    card.last === undefined ? '' : words.last(plainName(card.last)),
  ].filter((part) => part !== '');
  const said = plainName(card.figure ?? card.words ?? '');
  const size = card.figure === null ? '15px' : '20px';
  return cell(
    element('p', { style: QUIET }, plainName(card.indicator)),
    element('p', { style: NONE }, element('strong', { style: { 'font-size': size, color: accent } }, said)),
    quiet.length === 0 ? null : element('p', { style: QUIET }, quiet.join(' · ')),
  );
}

const NONE = { margin: '0' };
const QUIET = { margin: '0', 'font-size': '13px' };

/** The editor draws its own lines around cells where they are not taken away. */
function cell(...children: readonly (EmbedNode | null)[]): EmbedElement {
  return element('td', { style: { border: '0', padding: '4px 0', 'vertical-align': 'top' } }, ...children);
}

function rowLines(row: EmbedRow, { words, accent }: Ground): EmbedNode[] {
  const facts = [
    plainName(row.note ?? ''),
    plainName(row.period),
    row.strength === null ? '' : words.strength[row.strength],
    row.check === true ? words.check : '',
  ].filter((fact) => fact !== '');
  const move = row.move === undefined ? '' : ` ${words.move[row.move]}`;
  const line = element(
    'p',
    { style: { margin: '10px 0 0', padding: '6px 0 0', 'border-top': `1px solid ${accent}` } },
    `${plainName(row.indicator)}${move} `,
    element('strong', { style: { color: accent } }, plainName(row.figure)),
    facts.length === 0 ? null : element('span', { style: { 'font-size': '13px' } }, ` ${facts.join(' · ')}`),
  );
  if (row.sentence === '') return [line];
  const section = plainName(row.section.split(' › ').at(-1) ?? '');
  const whence = section === '' ? '' : `${words.brackets[0]}${section}${words.brackets[1]}`;
  const { second } = row;
  const beside = second === undefined ? [] : [`${plainName(second.label)} `, ...quotation(second)];
  return [
    line,
    element('p', { style: QUIET }, ...quotation(row), whence),
    ...(beside.length === 0 ? [] : [element('p', { style: QUIET }, ...beside)]),
  ];
}

function quotation({ sentence, figureAt }: SecondQuote | EmbedRow): EmbedNode[] {
  if (figureAt === null) return [plain(sentence)];
  const [from, to] = figureAt;
  const figure = element('strong', {}, plain(sentence.slice(from, to)));
  return [plain(sentence.slice(0, from)), figure, plain(sentence.slice(to))];
}

/** Foreign links are taken away, so addresses are words. */
function notes({ report, words }: Ground): EmbedNode[] {
  const said = [basisOf(report), words.readBy, report.corrected ? words.corrected : '', report.made];
  const addresses = [linkAddress(report.source), linkAddress(report.page)].filter((address) => address !== null);
  const lines = [said.filter((part) => part !== '').join(' · '), ...addresses];
  return lines.map((line, at) =>
    element(
      'p',
      { style: { margin: at === 0 ? '12px 0 0' : '0', 'font-size': '12px' } },
      `[${at + 1}] ${plainName(line)}`,
    ),
  );
}
