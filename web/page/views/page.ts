import { html, nothing, type TemplateResult } from 'lit/html.js';
import { composeView } from './compose';
import { masthead } from './masthead';
import { busyView, problemBox } from './progress';
import type { View } from './view';

/** The whole page. Both screens are always in the document, so that neither the text nor a table is ever lost. */
export function pageView(view: View, takeOver: () => void): TemplateResult {
  const { state, act, m, report } = view;
  return html`<a class="skip" href="#content">${m.skip}</a>
    ${masthead(view)}
    ${
      state.update
        ? html`<p class="update">
            ${m.update.line} <button type="button" class="link" @click=${takeOver}>${m.update.reload}</button>
          </p>`
        : nothing
    }
    ${state.screen === 'set' ? nothing : (report?.setNotice() ?? nothing)} ${busyView(view)}
    <main id="content" tabindex="-1">
      ${
        state.help
          ? html`<section class="help" id="help" tabindex="-1" aria-label=${m.help.title}>
              ${report?.help() ?? nothing}
              <button type="button" class="button" @click=${() => void act.showHelp(false)}>${m.help.back}</button>
            </section>`
          : nothing
      }
      ${composeView(view)} ${report?.body(problemBox(view, () => state.text)) ?? nothing}
      ${state.screen === 'set' ? [problemBox(view, () => state.text), report?.setBody() ?? nothing] : nothing}
    </main>
    ${report?.sheet() ?? nothing}
    <p class="visually-hidden" role="status">${report?.heard() ?? ''}</p>
    <p class="toast" role="status" ?hidden=${state.message === ''}>${state.message}</p>`;
}
