import { html, nothing, type TemplateResult } from 'lit/html.js';
import { until } from 'lit/directives/until.js';
import { guard } from 'lit/directives/guard.js';
import { composeView } from './compose';
import { detailView } from './detail';
import { editorView } from './editor';
import { headlineStrip } from './headline_strip';
import { masthead } from './masthead';
import { busyView, noticesView, problemBox } from './notices';
import type { ReadingPane } from './reading_pane';
import { resultsView, tabsView } from './results';
import { printedTables } from './table_view';
import type { View } from './view';

/** The whole page. Both screens are always in the document, so that neither the text nor a table is ever lost. */
export function pageView(view: View, reading: ReadingPane, takeOver: () => void): TemplateResult {
  const { state, m } = view;
  const layout = state.busy?.stage === 'layout';
  return html`<a class="skip" href="#content">${m.skip}</a>
    ${masthead(view)}
    ${
      state.update
        ? html`<p class="update">
            ${m.update.line} <button type="button" class="link" @click=${takeOver}>${m.update.reload}</button>
          </p>`
        : nothing
    }
    ${layout ? nothing : busyView(view)}
    <main id="content" tabindex="-1">
      ${state.help ? helpView(view) : nothing} ${composeView(view)} ${reportView(view, reading)}
    </main>
    ${state.width === 'phone' ? sheet(view) : nothing}
    <p class="toast" role="status" ?hidden=${state.message === ''}>${state.message}</p>`;
}

function reportView(view: View, reading: ReadingPane): TemplateResult {
  const { state, act, m } = view;
  if (state.analysis === null) return html``;
  const drawer =
    state.width === 'tablet'
      ? html`<button
          type="button"
          class="button"
          aria-expanded=${state.showText}
          aria-controls="reading"
          @click=${() => act.showText(!state.showText)}
        >
          ${state.showText ? m.reading.close : m.reading.open}
        </button>`
      : nothing;
  return html`<div class="report" ?hidden=${state.screen !== 'report'}>
    ${problemBox(view, () => state.text)} ${noticesView(view)} ${headlineStrip(view)}
    <div class="tab-line">${tabsView(view)} ${drawer}</div>
    <div class="panes">
      ${state.printing ? html`<section class="results">${printedTables(view)}</section>` : resultsView(view)}
      ${reading.view(view)}
    </div>
    <footer class="print-only">${m.footer.print} ${window.location.origin}${window.location.pathname}</footer>
  </div>`;
}

/** On a phone the details of the selected row come up from below. */
function sheet(view: View): TemplateResult | typeof nothing {
  const { state, derived, m } = view;
  if (state.screen !== 'report') return nothing;
  // The form for a new row stands over the table.
  if (state.editing?.id === null) return nothing;
  const row = state.open ? derived.find(state.selection) : null;
  if (row === null) return nothing;
  return html`<section class="sheet" aria-label=${m.detail.label}>
    ${state.editing === null ? detailView(view, row) : editorView(view)}
  </section>`;
}

function helpView(view: View): TemplateResult {
  const { state, act, m } = view;
  const close = html`<button type="button" class="button" @click=${() => act.set({ help: false })}>
    ${m.help.back}
  </button>`;
  return html`<section class="help" id="help" tabindex="-1" aria-label=${m.help.title}>
    ${guard([state.locale, state.stored, state.corrections], () =>
      until(
        import('./help').then(
          ({ helpText }) => helpText(view),
          () => html`<p>${m.problems['reader-unavailable']}</p>`,
        ),
        nothing,
      ),
    )}
    ${close}
  </section>`;
}
