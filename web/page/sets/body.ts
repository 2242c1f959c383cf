import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { moveBetweenTabs } from '../tab_keys';
import { SET_VIEWS, type SetView } from '../../sets/tables';
import { addBox } from './add_box';
import { changesView } from './changes_view';
import { matrixView } from './matrix_view';
import { notesView, noticesView } from './notices';
import { outcomesView } from './outcomes_view';
import { rankView } from './rank_view';
import { listView } from './set_list';
import type { ComparedLook, SetLook } from './view';

const VIEWS: Record<SetView, (look: ComparedLook) => TemplateResult> = {
  outcomes: outcomesView,
  changes: changesView,
  matrix: matrixView,
  rank: rankView,
};

/** The screen of several reports: what is in the set, how to add to it, and the views of their comparison. */
export function setBody(look: SetLook): TemplateResult {
  const { state, act, words, compared } = look;
  return html`<div class="set">
    ${listView(look)} ${noticesView(look)} ${addBox(look)} ${notesView(look)}
    ${
      state.comparing === 'failed'
        ? html`<p class="problem" role="alert">
            ${words.noComparison}
            <button type="button" class="button" @click=${() => void act.compare()}>${words.retry}</button>
          </p>`
        : nothing
    }
    ${compared === null ? nothing : [tabs(look), panel({ ...look, compared })]}
  </div>`;
}

function tabs({ state, act, words }: SetLook): TemplateResult {
  return html`<div class="tab-line">
    <div class="tabs" role="tablist" aria-label=${words.viewsLabel} @keydown=${moveBetweenTabs}>
      ${SET_VIEWS.map(
        (view) =>
          html`<button
            type="button"
            role="tab"
            id="set-tab-${view}"
            aria-selected=${state.view === view}
            aria-controls="set-panel"
            tabindex=${state.view === view ? 0 : -1}
            @click=${() => act.set({ view, open: null })}
          >
            ${words.views[view]}
          </button>`,
      )}
    </div>
  </div>`;
}

/** All that a view is made from but the list above it, which changes with each report that is read. */
function madeFrom({ compared, state, locale, width }: ComparedLook): unknown[] {
  const { view, pair, filter, open, change, across, status, rows, drawn, rank, pairsBefore } = state;
  // Those that failed have columns of their own.
  const failed = state.entries.filter((entry) => entry.state === 'failed').map(({ key }) => key);
  return [
    compared,
    locale,
    width,
    view,
    pair,
    filter,
    open,
    change,
    across,
    status,
    rows,
    drawn,
    rank,
    pairsBefore,
    failed.join(),
  ];
}

function panel(look: ComparedLook): TemplateResult {
  const { view } = look.state;
  return html`<div class="set-panel" id="set-panel" role="tabpanel" aria-labelledby="set-tab-${view}" tabindex="-1">
    ${guard(madeFrom(look), () => VIEWS[view](look))}
  </div>`;
}
