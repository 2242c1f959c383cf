import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { until } from 'lit/directives/until.js';
import { reportMessages } from '../../locales/report';
import { headlineStrip } from '../../report_view/headline_strip';
import { rowId } from '../../report/table/any_row';
import { reviewClass, type PageState } from '../state';
import type { ReportActions } from './actions';
import { detailView } from './detail';
import { documentForm } from './document_form';
import { editorView } from './editor';
import { noticesView } from './notices';
import type { ReadingPane } from './reading_pane';
import { reviewPanel } from './review';
import { resultsView, tabsView } from './results';
import { printedView } from './printed';
import type { ReportView } from './view';

/** What was read: headline figures, tables, text. */
export function reportBody(
  view: ReportView,
  reading: ReadingPane,
  problem: TemplateResult | typeof nothing,
): TemplateResult {
  const { state, act, words } = view;
  const drawer =
    state.width === 'tablet'
      ? html`<button
          type="button"
          class="button"
          aria-expanded=${state.showText}
          aria-controls="reading"
          @click=${() => act.showText(!state.showText)}
        >
          ${state.showText ? words.reading.close : words.reading.open}
        </button>`
      : nothing;
  return html`<div
    class="report ${state.printing === null ? '' : `print-${state.printing}`}"
    ?hidden=${state.screen !== 'report'}
  >
    ${problem} ${documentForm(view)} ${noticesView(view)} ${headlineStrip(view)}
    <div class="tab-line">${tabsView(view)} ${drawer}</div>
    <div class="panes">
      ${state.printing === null ? resultsView(view) : printedView(view, state.printing)} ${reading.view(view)}
    </div>
    <footer class="print-only">${words.footer.print} ${window.location.origin}${window.location.pathname}</footer>
  </div>`;
}

/** What comes up from below: on a phone the details of the selected row, and the review where it has no pane beside the text. */
export function sheet(view: ReportView): TemplateResult | typeof nothing {
  const { state, derived, words } = view;
  if (state.screen !== 'report' || state.width === 'desktop' || state.help) return nothing;
  if (state.review !== null) return html`<div class="sheet ${reviewClass(state)}">${reviewPanel(view)}</div>`;
  if (state.width !== 'phone') return nothing;
  // The form for a new row stands over the table.
  if (state.editing?.id === null) return nothing;
  // In the comparison the row is a pair, with both of its sentences.
  const pair = state.tab === 'pairs' && derived.all('pairs').find((entry) => rowId(entry) === state.selection);
  const row = state.open ? pair || derived.find(state.selection) : null;
  if (row === null) return nothing;
  return html`<section class="sheet" aria-label=${words.detail.label}>
    <p class="sheet-line">
      <button type="button" class="button" @click=${() => view.act.closeDetail()}>
        ${words.detail.close} <span aria-hidden="true">×</span>
      </button>
    </p>
    ${state.editing === null ? detailView(view, row) : editorView(view)}
  </section>`;
}

export function help(state: PageState, act: ReportActions): TemplateResult {
  const { locale, stored, corrections, asking } = state;
  const words = reportMessages(locale);
  return html`${guard([locale, stored, corrections, asking], () =>
    until(
      import('./help').then(
        ({ helpText }) => helpText(locale, { state, act, words }),
        () => html`<p>${words.problems['reader-unavailable']}</p>`,
      ),
      nothing,
    ),
  )}`;
}
