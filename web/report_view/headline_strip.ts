import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formsOf } from '../report/format/forms';
import { indicatorName } from '../report/catalogue';
import { figureParts, figureText } from '../report/format/quantity';
import { headlineCards, type HeadlineCard } from '../report/headlines';
import type { ItemRow } from '../report/rows';
import type { Look } from './look';

/**
 * The checklist of standard indicators: what the report sets for its year, what it reached last year, what it leaves
 * open. Of a text without targets the results of its year.
 */
export function headlineStrip(look: Look): TemplateResult | typeof nothing {
  const { analysis, rows, words } = look;
  const { of, year, cards } = headlineCards(analysis, rows);
  if (cards.length === 0) return nothing;
  if (of === 'targets' && cards.every((card) => isEmpty(card) && card.under === null))
    return html`<section class="headlines" aria-label=${words.headline.label}>
      <p class="quiet">${words.headline.none(analysis.headlines.length)}</p>
    </section>`;
  const label = of === 'results' ? words.headline.results(year) : words.headline.label;
  // Figures, then words, then what is missing: on a phone the last ones have to be swiped in.
  const order = [...cards].sort((a, b) => place(a) - place(b));
  return html`<section class="headlines" aria-label=${label}>
    ${of === 'results' ? html`<p class="strip-title">${label}</p>` : nothing}
    <ul .style=${cardsInRows(order.length)}>
      ${order.map((entry) => html`<li>${card(look, entry, of === 'results')}</li>`)}
    </ul>
  </section>`;
}

/** How many cards stand in a row when they take one row, two, three or four: the style sheet cannot round. */
function cardsInRows(count: number): string {
  return ['one', 'two', 'three', 'four'].map((name, at) => `--${name}: ${Math.ceil(count / (at + 1))}`).join(';');
}

function isEmpty({ row, words }: HeadlineCard): boolean {
  return row === null && words === null;
}

function place({ row, words, under }: HeadlineCard): number {
  if (row !== null) return 0;
  return words !== null ? 1 : under !== null ? 2 : 3;
}

/** The figure, its last result and the plan's line: each leads to its own sentence. */
function card(look: Look, entry: HeadlineCard, ofResults: boolean): TemplateResult {
  const { row, under, last } = entry;
  const check = row?.confidence === 'check' ? 'check' : '';
  return html`<div class="headline ${row === null ? 'open' : check}">
    ${row === null ? standIn(look, entry) : figureButton(look, entry.code, row)}
    ${last === null ? nothing : lastLine(look, last)}
    ${under === null ? nothing : line(look, under, ofResults ? figureText(under, look.locale) : planWords(look, under))}
  </div>`;
}

function nameOf({ locale }: Look, code: string): string {
  return indicatorName(code, locale) ?? code;
}

function figureButton(look: Look, code: string, row: ItemRow): TemplateResult {
  const { locale, selection, words } = look;
  const move = moveWord(row, look);
  const figure = figureParts(row, locale);
  return html`<button
    type="button"
    class="headline-main"
    aria-current=${selection === row.id ? 'true' : 'false'}
    @click=${() => look.select(row.id)}
  >
    <span class="headline-name"
      >${nameOf(look, code)}${move === '' ? nothing : html` <span class="quiet">${move}</span>`}</span
    >
    <span class="figure ${figureClass(row, figure.number)}"
      >${figure.number}<small class=${isWord(figure.unit) ? 'word' : ''}>${figure.unit}</small></span
    >
    ${row.confidence === 'check' ? html`<span class="check-word">${words.confidence.check}</span>` : nothing}
  </button>`;
}

/** people, billion yuan; not %, 万人. */
function isWord(unit: string): boolean {
  return /^[a-z]/i.test(unit);
}

/** Longer figures are set smaller: ≥500,000. */
const LONG = 6;

function figureClass({ value, low }: ItemRow, number: string): string {
  if (value === null && low === null) return 'words';
  return number.length > LONG ? 'long' : '';
}

/** The report's own words where it gives no figure, or that it says nothing. */
function standIn(look: Look, { code, words }: HeadlineCard): TemplateResult {
  const name = html`<span class="headline-name">${nameOf(look, code)}</span>`;
  if (words === null)
    return html`<div class="headline-main">
      ${name}<span class="figure words">${look.words.headline.notStated}</span>
    </div>`;
  const inside = html`${name}<span class="figure words" lang="zh-CN">${words.text}</span>`;
  return look.show === undefined
    ? html`<div class="headline-main">${inside}</div>`
    : html`<button type="button" class="headline-main" @click=${() => look.show?.(words)}>${inside}</button>`;
}

/** Growth goes without saying here; a fall must not read as growth. */
function moveWord(row: ItemRow, { words }: Look): string {
  return row.direction === 'down' && row.measure !== 'level' ? words.fall : '';
}

function lastLine(look: Look, row: ItemRow): TemplateResult {
  const { words } = look;
  const figure = `${row.estimate ? words.headline.estimate : ''}${withMove(look, row, figureText(row, look.locale))}`;
  return line(look, row, words.headline.last(figure));
}

/** A figure that stands small under another one. */
function line(look: Look, { id, confidence }: ItemRow, text: string): TemplateResult {
  const check = confidence === 'check';
  return html`<button
    type="button"
    class="headline-line ${check ? 'check' : ''}"
    aria-current=${look.selection === id ? 'true' : 'false'}
    @click=${() => look.select(id)}
  >
    ${text}${check ? html` <span class="check-word">${look.words.confidence.check}</span>` : nothing}
  </button>`;
}

/** “十五五”年均 5%左右: the plan's figure, said to be the plan's. */
function planWords(look: Look, row: ItemRow): string {
  const { locale, words } = look;
  const { ofReports } = formsOf(locale);
  const plan = ofReports && row.period !== null ? row.period.replace(/(时期|期间)$/, '') : yearsOf(row);
  const figure = withMove(look, row, ofReports ? row.written : figureText(row, locale));
  return words.headline.plan(plan, row.rate, figure);
}

function yearsOf({ periodFrom, periodTo }: ItemRow): string {
  const years = [periodFrom, periodTo].flatMap((day) => (day === null ? [] : [day.slice(0, 4)]));
  return [...new Set(years)].join('–');
}

function withMove(look: Look, row: ItemRow, figure: string): string {
  const move = moveWord(row, look);
  return move === '' ? figure : `${move} ${figure}`;
}
