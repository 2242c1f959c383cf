import { html, nothing, type TemplateResult } from 'lit/html.js';
import { noticeLine } from './notices';
import type { ReportView } from './view';

/** While one types: what has been read so far, and the way to it. */
export function liveLine(
  { state, text: read, rows, derived, host, words }: ReportView,
  text: () => string,
): TemplateResult | typeof nothing {
  if (read === '' || !state.live) return nothing;
  const found = rows.targets.length + rows.results.length + rows.milestones.length;
  const notice = found === 0 ? derived.notices[0] : undefined;
  return html`<div class="compose-line live">
    ${
      notice === undefined
        ? html`<span>${words.live.found(rows.targets.length, rows.results.length, rows.milestones.length)}</span>`
        : noticeLine(notice, words)
    }
    <button type="button" class="button primary" @click=${() => void host.showResults(text())}>
      ${words.live.show}
    </button>
  </div>`;
}
