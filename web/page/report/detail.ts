import { html, nothing, type TemplateResult } from 'lit/html.js';
import { correctedHeadlines } from '../../report/headlines';
import type { ItemRow, MilestoneRow } from '../../report/rows';
import { rowSubject, type AnyRow } from '../../report/table/any_row';
import { rowFacts } from '../../report_view/row_facts';
import { quotation } from './quotation';
import type { ReportView } from './view';

/** Everything about one row: how it was read, then what one can do. */
export function detailView(view: ReportView, row: AnyRow): TemplateResult {
  const { act, words } = view;
  const subject = rowSubject(row);
  const changed = subject.mark !== null && subject.mark !== 'added';
  return html`<div class="detail" role="group" aria-label=${words.detail.label}>
    ${rowFacts(view, row)}
    <div class="detail-tools">
      ${
        subject.start === null
          ? nothing
          : html`<button type="button" class="button primary" @click=${() => act.goToText(subject.id)}>
              ${words.detail.inText}
            </button>`
      }
      <button type="button" class="button" @click=${() => act.startEditing(subject.id)}>${words.detail.correct}</button>
      <button type="button" class="button" @click=${() => act.dismiss(subject.id)}>${words.detail.dismiss}</button>
      ${'indicator' in subject ? cardButton(view, subject) : nothing}
      ${
        changed
          ? html`<button type="button" class="button" @click=${() => act.restore(subject.id)}>
              ${words.detail.restore}
            </button>`
          : nothing
      }
      ${
        subject.sentence === ''
          ? nothing
          : html`<button type="button" class="button" data-quote @click=${() => void quote(view, subject)}>
              ${words.detail.copyQuote}
            </button>`
      }
    </div>
  </div>`;
}

async function quote(view: ReportView, row: ItemRow | MilestoneRow): Promise<void> {
  const { act, words } = view;
  try {
    const { copyText } = await import('../../export');
    await copyText(await quotation(view, row));
    act.say(words.exports.copied);
  } catch {
    act.say(words.exports.copyFailed);
  }
}

/** Gives the card of the main targets to this row; a row without a standard indicator is given one first. */
function cardButton({ analysis, rows, act, words }: ReportView, row: ItemRow): TemplateResult | typeof nothing {
  if (row.status !== 'target' || row.mark === 'dismissed') return nothing;
  const { code, id } = row;
  if (code === null)
    return html`<button
      type="button"
      class="button"
      title=${words.detail.useForCardHint}
      @click=${() => act.startEditing(id, 'input[name=standard]')}
    >
      ${words.detail.useForCard}
    </button>`;
  const card = correctedHeadlines(analysis, rows).find((headline) => headline.code === code);
  if (card === undefined || card.item === id) return nothing;
  return html`<button type="button" class="button" @click=${() => act.useForCard(id, code)}>
    ${words.detail.useForCard}
  </button>`;
}
