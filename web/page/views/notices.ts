import { html, nothing, type TemplateResult } from 'lit/html.js';
import { TEXT_ENCODINGS, type TextEncoding } from '../../input/types';
import type { Messages } from '../../locales';
import type { TextNotice } from '../notices';
import type { View } from './view';

export function noticeLine(notice: TextNotice, m: Messages): TemplateResult {
  return html`<span class="notice ${notice.code}">${m.notice(notice)}</span>`;
}

/** What went wrong, and what to do about it. The text is still in its box. */
export function problemBox({ state, act, m }: View, text: () => string): TemplateResult | typeof nothing {
  const { problem } = state;
  if (problem === null) return nothing;
  const engine = problem.code === 'engine';
  return html`<div class="problem" role="alert">
    <strong>${engine ? m.engineFailed : m.problemFile(problem.name)}</strong>
    <p>${engine ? m.engineHelp : m.problems[problem.code]}</p>
    ${
      engine
        ? html`<button type="button" class="button" @click=${() => act.retry(text())}>${m.retry}</button>`
        : html`<button type="button" class="button" @click=${act.closeProblem}>${m.close}</button>`
    }
  </div>`;
}

/** Everything worth knowing about how this text was read, on as few lines as it takes. */
export function noticesView(view: View): TemplateResult | typeof nothing {
  const { state, derived, m } = view;
  const notes = state.source?.notes ?? [];
  const lines = [
    ...notes.map((note) => html`<li>${m.note(note)}</li>`),
    ...derived.notices.map((notice) => html`<li>${noticeLine(notice, m)}</li>`),
    ...(state.lost > 0 ? [html`<li>${m.corrections.lost(state.lost)}</li>`] : []),
  ];
  const encoding = encodingChoice(view);
  if (lines.length === 0 && encoding === nothing) return nothing;
  return html`<div class="notices">
    <ul aria-label=${m.noticesLabel}>
      ${lines}
    </ul>
    ${encoding}
  </div>`;
}

function encodingChoice({ state, act, m }: View): TemplateResult | typeof nothing {
  const { source } = state;
  if (source?.encoding == null || source.file === null) return nothing;
  const { encoding } = source;
  return html`<label class="inline">
    ${m.encodingLabel}
    <select @change=${(event: Event) => act.reopenAs((event.currentTarget as HTMLSelectElement).value as TextEncoding)}>
      ${TEXT_ENCODINGS.map(
        (option) => html`<option value=${option} ?selected=${option === encoding}>${m.encodings[option]}</option>`,
      )}
    </select>
  </label>`;
}

/** Progress of whatever takes time; a file's reading can be stopped. */
export function busyView({ state, act, m }: View): TemplateResult | typeof nothing {
  const { busy } = state;
  if (busy === null) return nothing;
  if (busy.stage === 'analysis')
    return html`<div class="busy">
      <span>${m.busy.analysis}</span><progress aria-label=${m.busy.analysis}></progress>
    </div>`;
  if (busy.stage === 'layout')
    return html`<div class="busy">
      <span>${m.busy.layout(busy.share)}</span
      ><progress max="1" .value=${busy.share} aria-label=${m.reading.label}></progress>
    </div>`;
  const words = busy.total === 0 ? m.busy.opening : m.busy.file(busy.done, busy.total);
  return html`<div class="busy">
    <span>${words}</span>
    ${
      busy.total === 0
        ? html`<progress aria-label=${words}></progress>`
        : html`<progress max=${busy.total} .value=${busy.done} aria-label=${words}></progress>`
    }
    <button type="button" class="button" @click=${() => act.cancelReading()}>${m.busy.cancel}</button>
  </div>`;
}
