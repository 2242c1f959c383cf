import { html, nothing, type TemplateResult } from 'lit/html.js';
import { failureWords, fileHelp } from '../../locales';
import type { View } from './view';

/** What went wrong, and what to do about it. The text is still in its box. */
export function problemBox({ state, act, m }: View, text: () => string): TemplateResult | typeof nothing {
  const { problem } = state;
  if (problem === null) return nothing;
  const failed = 'reason' in problem;
  const [title, help] = !failed
    ? [m.problemFile(problem.name), fileHelp(problem.code, state.locale)]
    : failureWords(problem.code, state.locale);
  return html`<div class="problem" role="alert">
    <strong>${title}</strong>
    <p>${help}</p>
    ${
      failed && problem.code !== 'too-long' && problem.code !== 'reading' && !problem.code.endsWith('link')
        ? html`<button type="button" class="button" @click=${() => act.retry(text())}>${m.retry}</button>`
        : html`<button type="button" class="button" @click=${act.closeProblem}>${m.close}</button>`
    }
  </div>`;
}

/** Progress of whatever takes time, and the way to stop it. */
export function busyView({ state, act, m }: View): TemplateResult | typeof nothing {
  const { busy } = state;
  // The layout of the text has its line over the text.
  if (busy === null || busy.stage === 'layout') return nothing;
  const total = busy.stage === 'file' ? busy.total : 0;
  const words =
    busy.stage === 'analysis' ? m.busy.analysis : total === 0 ? m.busy.opening : m.busy.file(busy.done, total);
  return html`<div class="busy">
    <span>${words}</span>
    ${
      busy.stage === 'analysis' || total === 0
        ? html`<progress aria-label=${words}></progress>`
        : html`<progress max=${total} .value=${busy.done} aria-label=${words}></progress>`
    }
    <button type="button" class="button" @click=${() => act.cancelReading()}>${m.busy.cancel}</button>
  </div>`;
}
