import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { TargetChange } from '../../library/comparison';
import { renderElement } from '../../charts';
import { changeGroups, pairTitle, reportPairs } from '../../sets/changes';
import { changesChart } from '../../sets/charts/changes_chart';
import { pairAt } from '../../sets/looked_at';
import { choice, differenceShown, figureShown, indicatorText } from './pieces';
import type { ComparedLook } from './view';

/** How the targets of one report stand to those of the next, grouped by what became of them. */
export function changesView(look: ComparedLook): TemplateResult {
  const { compared, state, act, words } = look;
  const pairs = reportPairs(compared);
  const pair = pairAt(compared, state.change);
  if (pair === null) return html`<p class="set-none">${words.changes.none}</p>`;
  const at = pairs.findIndex(({ from, to }) => from === pair.from && to === pair.to);
  const label = (one: typeof pair): string => pairTitle(one, compared, words);
  return html`<h2>${label(pair)}</h2>
    ${
      pairs.length < 2
        ? nothing
        : html`<div class="toolbar">
            ${choice(
              'set-change',
              words.pair,
              pairs.map((value) => ({ value, label: label(value) })),
              at,
              (change) => act.set({ change }),
            )}
          </div>`
    }
    ${arrows(look)}
    ${changeGroups(compared, pair).map(
      ([kind, rows]) =>
        html`<details class="set-group" ?open=${kind !== 'new' && kind !== 'dropped' && kind !== 'kept'}>
          <summary>
            <h3>${words.changes.kinds[kind]}</h3>
            <span class="count">${words.changes.count(rows.length)}</span>
          </summary>
          <ul class="set-changes">
            ${rows.map((row) => changeRow(row, look))}
          </ul>
        </details>`,
    )}`;
}

const NARROWEST = 280;
const WIDEST = 760;
/** Padding of the page on both sides. */
const MARGINS = 48;

/** The targets in percent as arrows; all of them, with their words, stand in the lists under it. */
function arrows(look: ComparedLook): TemplateResult | typeof nothing {
  const { compared, state, words, locale } = look;
  const width = Math.max(NARROWEST, Math.min(WIDEST, window.innerWidth - MARGINS));
  const written = { compared, entries: state.entries, words, locale, across: state.across };
  const chart = changesChart(written, state, width);
  return chart === null ? nothing : html`<div class="set-picture">${renderElement(chart)}</div>`;
}

function changeRow(row: TargetChange, look: ComparedLook): TemplateResult {
  const { compared, words } = look;
  const indicator = compared.indicator(row.indicator);
  return html`<li>
    <span class="set-change-name">${indicatorText(indicator, look)}</span>
    <span class="set-change-figures">
      ${figureShown(row.before, indicator, look)}
      ${row.before === null || row.after === null ? nothing : html`<span aria-hidden="true">→</span>`}
      ${figureShown(row.after, indicator, look)}
    </span>
    <span class="quiet">
      ${differenceShown(row.difference === 0 ? null : row.difference, indicator.unit, look)}
      ${row.moved ? words.changes.moved : nothing} ${indicator.by === 'wording' ? words.changes.byWording : nothing}
    </span>
  </li>`;
}
