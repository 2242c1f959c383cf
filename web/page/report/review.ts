import { html, nothing, type TemplateResult } from 'lit/html.js';
import { figureText } from '../../report/format/quantity';
import type { ItemRow } from '../../report/rows';
import { indicatorNames, periodWords } from '../../report_view/cells';
import { quotedSentence } from '../../report_view/row_facts';
import { isTyping } from '../../report_view/tree';
import type { Review } from '../state';
import { editorView } from './editor';
import type { ReportView } from './view';

interface Answer {
  label: string;
  go: () => void;
  primary?: boolean;
}

/** Doubtful rows one after the other: the sentence, how it was read, and three keys. */
export function reviewPanel(view: ReportView): TemplateResult | typeof nothing {
  const { state, derived, act, words } = view;
  const { review } = state;
  if (review === null) return nothing;
  const labels = words.review;
  const id = review.queue[review.at];
  const row = derived.find(id ?? null);
  const item = row?.kind === 'item' ? row.item : null;
  if (id === undefined || item === null) return finished(view, review);
  const answers = answersTo(view, review, id);
  const editing = state.editing !== null;
  return html`<section
    class="review"
    tabindex="-1"
    aria-label=${labels.count(review.at + 1, review.queue.length)}
    @keydown=${(event: KeyboardEvent) => keydown(event, view)}
  >
    <p class="review-head">
      <strong>${labels.count(review.at + 1, review.queue.length)}</strong>
      <span class="spacer"></span>
      <button type="button" class="link" aria-disabled=${review.at === 0} @click=${() => act.review('back')}>
        ${labels.previous}
      </button>
      <button type="button" class="link" @click=${() => act.stopReview()}>${labels.stop}</button>
    </p>
    <div aria-live="polite">
      ${quotedSentence(view, { kind: 'item', item })}
      <p class="review-reading">${reading(view, item)}</p>
    </div>
    ${
      editing
        ? editorView(view)
        : html`<div class="review-answers" role="group" aria-label=${review.wrong ? labels.askWrong : labels.ask}>
            <span>${review.wrong ? labels.askWrong : labels.ask}</span>
            ${answers.map(
              ({ label, go, primary }, at) =>
                html`<button
                  type="button"
                  class="button ${primary === true ? 'primary' : ''}"
                  aria-keyshortcuts=${at + 1}
                  @click=${go}
                >
                  ${label} <kbd aria-hidden="true">${at + 1}</kbd>
                </button>`,
            )}
          </div>`
    }
  </section>`;
}

function answersTo({ act, words }: ReportView, { wrong }: Review, id: string): Answer[] {
  const labels = words.review;
  if (!wrong)
    return [
      { label: labels.right, go: () => act.review('right'), primary: true },
      { label: labels.wrong, go: () => act.review('wrong') },
      { label: labels.skip, go: () => act.review('skip') },
    ];
  return [
    { label: labels.correct, go: () => act.startEditing(id), primary: true },
    { label: labels.dismiss, go: () => act.dismiss(id) },
    { label: labels.back, go: () => act.review('back') },
  ];
}

/**
 * Keys work while the focus is in the panel, and not while one types (WCAG 2.1.4). The state is asked anew: a second key
 * may come before the page has followed the first.
 */
function keydown(event: KeyboardEvent, view: ReportView): void {
  if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
  const { review, editing } = view.act.state;
  const id = review?.queue[review.at];
  if (review === null || id === undefined || editing !== null) return;
  const answer = answersTo(view, review, id)[Number(event.key) - 1];
  const go = answer?.go ?? (event.key === 'Escape' ? () => view.act.stopReview() : undefined);
  if (go === undefined) return;
  event.preventDefault();
  go();
}

/** 目标 · 城镇新增就业 · 水平 · ≥4.4万人 · 今年 */
function reading(view: ReportView, item: ItemRow): TemplateResult {
  const { words, locale } = view;
  const direction = item.direction === null ? '' : ` ${words.direction[item.direction]}`;
  const period = periodWords(view, item);
  return html`${words.status[item.status]} · ${indicatorNames(view, item)} · ${words.measure[item.measure]}${direction}
    · <strong>${figureText(item, locale)}</strong>${period === null ? nothing : html` · ${period}`}`;
}

function finished(view: ReportView, { queue }: Review): TemplateResult {
  const { derived, act, words } = view;
  const labels = words.review;
  const counts = { right: 0, corrected: 0, dismissed: 0, skipped: 0 };
  for (const id of queue) {
    const row = derived.find(id);
    const mark = row?.kind === 'item' ? row.item.mark : null;
    if (mark === 'dismissed') counts.dismissed += 1;
    else if (row?.kind === 'item' && row.item.confidence === 'check') counts.skipped += 1;
    else if (mark === 'confirmed') counts.right += 1;
    else counts.corrected += 1;
  }
  return html`<section class="review" tabindex="-1" aria-label=${labels.label}>
    <p role="status">${labels.done(counts.right, counts.corrected, counts.dismissed, counts.skipped)}</p>
    <div class="review-answers">
      ${
        counts.skipped > 0
          ? html`<button type="button" class="button" @click=${() => act.startReview()}>${labels.again}</button>`
          : nothing
      }
      <button type="button" class="button primary" @click=${() => act.stopReview()}>${labels.stop}</button>
    </div>
  </section>`;
}
