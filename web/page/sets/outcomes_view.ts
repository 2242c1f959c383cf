import { html, nothing, type TemplateResult } from 'lit/html.js';
import { candidatesFor, type HandOutcome } from '../../sets/hand_pairs';
import {
  countsOf,
  handWords,
  outcomesOf,
  outcomeSentence,
  placeYears,
  ruleLine,
  verdictName,
  verdictsOf,
  type PlaceYear,
} from '../../sets/outcomes';
import { entryName } from './names';
import { choice, differenceShown, figureShown, indicatorText, quoted, verdictMark } from './pieces';
import type { ComparedLook } from './view';

/** What became of the promises of one place for one year. */
export function outcomesView(look: ComparedLook): TemplateResult {
  const { compared, state, act, words } = look;
  const pairs = placeYears(compared);
  const [first] = pairs;
  if (first === undefined) return html`<p class="set-none">${words.outcomes.none}</p>`;
  const at = Math.max(
    0,
    pairs.findIndex((pair) => isSame(pair, state.pair)),
  );
  const pair = pairs[at] ?? first;
  const { sure, worded } = outcomesOf(compared, pair);
  const kept = (row: HandOutcome): boolean => state.filter === null || verdictName(row) === state.filter;
  const filters = [null, ...verdictsOf([...sure, ...worded])];
  return html`<h2>${words.outcomes.heading(pair.place, pair.year)}</h2>
    ${undoLine(look)}
    <p class="set-summary">${words.outcomes.summary(countsOf(sure))}</p>
    <div class="toolbar">
      ${
        pairs.length < 2
          ? nothing
          : choice(
              'set-pair',
              words.pair,
              pairs.map((value) => ({ value, label: `${value.place} ${value.year}` })),
              at,
              (value) => act.set({ pair: value, open: null, filter: null }),
            )
      }
      ${choice(
        'set-filter',
        words.outcomes.filter,
        filters.map((value) => ({ value, label: value === null ? words.outcomes.all : words.verdicts[value] })),
        Math.max(0, filters.indexOf(state.filter)),
        (filter) => act.set({ filter, open: null }),
      )}
    </div>
    ${rowsOf(sure.filter(kept), words.outcomes.heading(pair.place, pair.year), look)}
    ${
      worded.some(kept)
        ? html`<details class="set-group">
            <summary>
              <h3>${words.outcomes.byWording}</h3>
              <span class="count">${words.changes.count(worded.filter(kept).length)}</span>
            </summary>
            ${rowsOf(worded.filter(kept), words.outcomes.byWording, look)}
          </details>`
        : nothing
    }`;
}

function isSame(one: PlaceYear, other: PlaceYear | null): boolean {
  return other !== null && one.place === other.place && one.year === other.year;
}

function rowsOf(rows: readonly HandOutcome[], caption: string, look: ComparedLook): TemplateResult {
  return look.width === 'phone' ? cards(rows, look) : table(rows, caption, look);
}

function table(rows: readonly HandOutcome[], caption: string, look: ComparedLook): TemplateResult {
  const { outcomes: words } = look.words;
  return html`<table class="rows set-rows">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col" class="c-indicator">${words.indicator}</th>
        <th scope="col">${words.promised}</th>
        <th scope="col">${words.came}</th>
        <th scope="col">${words.difference}</th>
        <th scope="col">${words.verdict}</th>
        <th scope="col">${words.next}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => tableRow(row, look))}
    </tbody>
  </table>`;
}

function tableRow(row: HandOutcome, look: ComparedLook): TemplateResult {
  const indicator = look.compared.indicator(row.indicator);
  const open = look.state.open === idOf(row);
  return html`<tr class=${open ? 'selected' : ''}>
      <th scope="row">${opener(row, look)}</th>
      <td>${figureShown(row.target, indicator, look)}</td>
      <td>${came(row, look)}</td>
      <td>${differenceShown(row.difference, indicator.unit, look)}</td>
      <td>${verdictMark(verdictName(row), look)} ${doubts(row, look)}</td>
      <td>${figureShown(row.next, indicator, look)}</td>
    </tr>
    ${
      open
        ? html`<tr class="detail-row">
            <td colspan="6">${detail(row, look)}</td>
          </tr>`
        : nothing
    }`;
}

function cards(rows: readonly HandOutcome[], look: ComparedLook): TemplateResult {
  const { outcomes: words } = look.words;
  return html`<ul class="set-cards">
    ${rows.map((row) => {
      const indicator = look.compared.indicator(row.indicator);
      return html`<li>
        <p class="set-card-head">${opener(row, look)} ${verdictMark(verdictName(row), look)} ${doubts(row, look)}</p>
        <dl class="set-facts">
          <dt>${words.promised}</dt>
          <dd>${figureShown(row.target, indicator, look)}</dd>
          ${
            row.result === null
              ? nothing
              : html`<dt>${words.came}</dt>
                  <dd>${came(row, look)} ${differenceShown(row.difference, indicator.unit, look)}</dd>`
          }
          ${
            row.next === null
              ? nothing
              : html`<dt>${words.next}</dt>
                  <dd>${figureShown(row.next, indicator, look)}</dd>`
          }
        </dl>
        ${look.state.open === idOf(row) ? detail(row, look) : nothing}
      </li>`;
    })}
  </ul>`;
}

const idOf = ({ indicator, from, target }: HandOutcome): string => `${indicator} ${from} ${target.start}`;

/** Opens the row; what the row says as a whole is heard with it. */
function opener(row: HandOutcome, look: ComparedLook): TemplateResult {
  const { state, act, words, locale, compared } = look;
  const id = idOf(row);
  return html`<button
      type="button"
      class="link row-name"
      aria-expanded=${state.open === id}
      @click=${() => act.set({ open: state.open === id ? null : id })}
    >
      ${indicatorText(compared.indicator(row.indicator), look)}</button
    ><span class="visually-hidden">${outcomeSentence(row, compared, words, locale)}</span>`;
}

function came(row: HandOutcome, look: ComparedLook): TemplateResult {
  const indicator = look.compared.indicator(row.indicator);
  const { words } = look;
  return html`${figureShown(row.result, indicator, look)}${
    row.estimate ? html` <span class="quiet">${words.outcomes.estimate}</span>` : nothing
  }`;
}

function doubts(row: HandOutcome, { words, compared }: ComparedLook): TemplateResult | typeof nothing {
  const hand = handWords(row, compared, words);
  return html`${row.confidence === 'check' ? html`<span class="set-check">${words.outcomes.check}</span>` : nothing}
  ${hand === null ? nothing : html`<span class="set-hand">${hand}</span>`}`;
}

function undoLine({ state, act, words }: ComparedLook): TemplateResult | typeof nothing {
  const { hand } = words.outcomes;
  if (state.pairsBefore === null) return nothing;
  return html`<p class="set-undo" role="status">
    ${hand.done}
    <button type="button" class="link" id="set-pair-undo" @click=${() => act.undoPair()}>${hand.undo}</button>
  </p>`;
}

/** Takes a pair apart, or gives the promise another result. */
function pairing(row: HandOutcome, look: ComparedLook): TemplateResult | typeof nothing {
  const { compared, act, words } = look;
  const { hand } = words.outcomes;
  const [from, later] = [compared.entry(row.from), compared.entry(row.to)];
  if (from === undefined || later === undefined || row.target.item === null) return nothing;
  const promise = { from: from.key, target: { start: row.target.start, end: row.target.end }, to: later.key };
  const candidates = candidatesFor(row, compared.indicator(row.indicator), later);
  return html`<div class="set-pairing">
    ${
      row.result?.item == null
        ? nothing
        : html`<button
            type="button"
            class="link"
            data-hand="unpair"
            @click=${() => act.pair({ ...promise, result: null })}
          >
            ${hand.unpair}
          </button>`
    }
    ${
      row.hand === undefined
        ? nothing
        : html`<button type="button" class="link" data-hand="restore" @click=${() => act.unhand(promise)}>
            ${hand.restore}
          </button>`
    }
    ${
      candidates.length === 0
        ? html`<span class="quiet">${hand.none}</span>`
        : html`<label class="inline"
            >${hand.label}
            <select
              data-hand="pair"
              @change=${(event: Event) => {
                const chosen = candidates[(event.currentTarget as HTMLSelectElement).selectedIndex - 1];
                if (chosen === undefined) return;
                const { start, end } = chosen.quantity;
                act.pair({ ...promise, result: { start, end } });
              }}
            >
              <option selected>${hand.choose}</option>
              ${candidates.map(
                ({ indicator, quantity }) =>
                  html`<option lang="zh-CN">${indicator?.text ?? '—'} ${quantity.text}</option>`,
              )}
            </select></label
          >`
    }
  </div>`;
}

/** Both sentences, the rule that applied, and why there is no more. */
function detail(row: HandOutcome, look: ComparedLook): TemplateResult {
  const { words, compared, locale } = look;
  const { outcomes } = words;
  const title = (report: string): string => entryName(compared.entry(report), words);
  const remarks = [
    row.why === null ? null : words.why[row.why],
    row.says === null ? null : outcomes.says[row.says],
    row.stretch === null ? null : outcomes.stretch[row.stretch],
    row.basis === 'figure' ? null : outcomes.basis[row.basis],
  ].filter((remark) => remark !== null);
  return html`<div class="set-detail">
    <p>${outcomeSentence(row, compared, words, locale)}</p>
    ${remarks.length === 0 ? nothing : html`<p>${remarks.join(words.separator)}</p>`}
    <p class="quiet">${outcomes.rule}: ${ruleLine(row, compared, words, locale)}</p>
    ${quoted(outcomes.promisedIn(title(row.from)), row.from, row.target, look)}
    ${quoted(outcomes.cameIn(title(row.to)), row.to, row.result, look)}
    ${row.parts.map((part) => quoted(outcomes.cameIn(title(row.to)), row.to, part, look))}
    ${quoted(`${outcomes.seen}: ${title(row.to)}`, row.to, row.result === null ? row.seen : null, look)}
    ${quoted(outcomes.nextIn(title(row.to)), row.to, row.next, look)} ${pairing(row, look)}
  </div>`;
}
