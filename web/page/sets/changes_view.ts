import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { TargetChange } from '../../library/comparison';
import { changeGroups, reportPairs } from '../../sets/changes';
import { choice, differenceShown, figureShown, indicatorText } from './pieces';
import type { ComparedLook } from './view';

/** How the targets of one report stand to those of the next, grouped by what became of them. */
export function changesView(look: ComparedLook): TemplateResult {
  const { compared, state, act, words } = look;
  const pairs = reportPairs(compared);
  const [first] = pairs;
  if (first === undefined) return html`<p class="set-none">${words.changes.none}</p>`;
  const isSame = (one: typeof first): boolean => one.from === state.change?.from && one.to === state.change.to;
  const at = Math.max(0, pairs.findIndex(isSame));
  const pair = pairs[at] ?? first;
  const label = ({ from, to }: typeof first): string => {
    const [before, after] = [compared.report(from), compared.report(to)];
    return `${after.place ?? ''} ${words.changes.from(before.year ?? 0, after.year ?? 0)}`;
  };
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
