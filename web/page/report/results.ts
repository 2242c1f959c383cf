import { html, nothing, type TemplateResult } from 'lit/html.js';
import { saveBlob } from '../download';
import { moveBetweenTabs } from '../tab_keys';
import type { Tab } from '../state';
import { correctionsLine } from './corrections_line';
import { picturesView } from '../../report_view/pictures';
import { reviewPanel } from './review';
import { tableView } from './table_view';
import { toolbar } from './toolbar';
import type { ReportView } from './view';

const TABS: readonly Tab[] = ['targets', 'results', 'pairs', 'milestones', 'pictures'];

/** The left pane: tabs, and under them a table or the pictures. */
export function resultsView(view: ReportView): TemplateResult {
  const { state, words } = view;
  const { tab } = state;
  return html`<section
    class="results"
    aria-label=${words.tabsLabel}
    ?hidden=${state.width === 'phone' && state.showText}
  >
    ${state.width === 'desktop' ? reviewPanel(view) : nothing}
    ${tab === 'pictures' ? nothing : [toolbar(view, tab), correctionsLine(view)]}
    <div class="scroller" id="panel" role="tabpanel" aria-labelledby="tab-${tab}" tabindex="-1">
      ${tab === 'pictures' ? pictures(view) : tableView(view, tab)}
    </div>
  </section>`;
}

/** On a phone the text is one more tab, the second: it must be in sight in every language. */
export function tabsView(view: ReportView): TemplateResult {
  const { state, derived, act, words } = view;
  const text = state.width === 'phone' && state.showText;
  const entries = TABS.map((tab) => ({
    id: `tab-${tab}`,
    label: words.tabs[tab],
    count: tab === 'pictures' ? null : derived.all(tab).length,
    selected: !text && state.tab === tab,
    show: () => act.showTab(tab),
  }));
  if (state.width === 'phone')
    entries.splice(1, 0, {
      id: 'tab-text',
      label: words.text,
      count: null,
      selected: text,
      show: () => act.showText(true),
    });
  return html`<div class="tabs" role="tablist" aria-label=${words.tabsLabel} @keydown=${moveBetweenTabs}>
    ${entries.map(
      ({ id, label, count, selected, show }) =>
        html`<button
          type="button"
          role="tab"
          id=${id}
          aria-selected=${selected}
          aria-controls=${id === 'tab-text' ? 'reading' : 'panel'}
          tabindex=${selected ? 0 : -1}
          @click=${show}
        >
          ${label}${count === null ? nothing : html` <span class="count">${words.count(count)}</span>`}
        </button>`,
    )}
  </div>`;
}

function pictures(view: ReportView): TemplateResult {
  return picturesView(view, {
    width: document.getElementById('panel')?.clientWidth ?? window.innerWidth,
    choose: (id) => view.act.goToText(id),
    save: saveBlob,
  });
}
