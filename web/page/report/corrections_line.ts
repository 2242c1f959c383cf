import { html, nothing, type TemplateResult } from 'lit/html.js';
import { rowId, type AnyRow } from '../../report/table/any_row';
import type { ReportView } from './view';

/**
 * What was corrected by hand, where it is kept, how to take it back. Stands above the table: below it the line would run away
 * from whoever scrolls down to it, since the table grows there.
 */
export function correctionsLine(view: ReportView): TemplateResult | typeof nothing {
  const { state, derived, act, words } = view;
  const corrected = derived.corrected;
  if (corrected === 0) return nothing;
  return html`<div class="corrections">
    <p>
      ${state.stored ? words.corrections.line(corrected) : words.corrections.notStored(corrected)}
      <button type="button" class="link" @click=${() => act.undoAll()}>${words.corrections.erase}</button>
    </p>
    ${dismissedRows(view)}
  </div>`;
}

function dismissedRows({ state, rows, act, words }: ReportView): TemplateResult | typeof nothing {
  const dismissed: AnyRow[] = [
    ...rows.dismissedItems.map((item): AnyRow => ({ kind: 'item', item })),
    ...rows.dismissedMilestones.map((milestone): AnyRow => ({ kind: 'milestone', milestone })),
  ];
  if (dismissed.length === 0) return nothing;
  const name = (row: AnyRow): string =>
    row.kind === 'item'
      ? `${row.item.indicator} ${row.item.written}`
      : row.kind === 'milestone'
        ? row.milestone.subject
        : '';
  return html`<p>
      ${words.table.dismissed(dismissed.length)}
      <button
        type="button"
        class="link"
        aria-expanded=${state.showDismissed}
        @click=${() => act.set({ showDismissed: !state.showDismissed })}
      >
        ${state.showDismissed ? words.table.hide : words.table.show}
      </button>
    </p>
    ${
      state.showDismissed
        ? html`<ul class="dismissed">
            ${dismissed.map(
              (row) =>
                html`<li>
                  <s lang="zh-CN">${name(row)}</s>
                  <button type="button" class="link" @click=${() => act.restore(rowId(row))}>
                    ${words.detail.restore}
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }`;
}
