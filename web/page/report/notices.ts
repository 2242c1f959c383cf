import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { TextEncoding } from '../../input/types';
import type { ReportMessages } from '../../locales/report';
import type { TextNotice } from '../../report/notices';
import type { ReportView } from './view';

export function noticeLine(notice: TextNotice, words: ReportMessages): TemplateResult {
  return html`<span class="notice ${notice.code}">${words.notice(notice)}</span>`;
}

/** Everything worth knowing about how this text was read, on as few lines as it takes. */
export function noticesView(view: ReportView): TemplateResult | typeof nothing {
  const { state, derived, words } = view;
  const notes = state.source?.notes ?? [];
  const lines = [
    ...notes.map((note) => html`<li>${words.note(note)}</li>`),
    ...derived.notices.map(
      (notice) => html`<li>${notice.code === 'check' ? reviewLine(view) : noticeLine(notice, words)}</li>`,
    ),
  ];
  const encoding = encodingChoice(view);
  if (lines.length === 0 && encoding === nothing) return nothing;
  const list = html`<ul aria-label=${words.noticesLabel}>
      ${lines}
    </ul>
    ${encoding}`;
  return view.width === 'phone' && lines.length > 0
    ? foldedNotices(view, lines.length, list)
    : html`<div class="notices">${list}</div>`;
}

/** On a phone the first line stands for all: the figures come before what is to be said about them. */
function foldedNotices({ state, derived, words }: ReportView, count: number, list: TemplateResult): TemplateResult {
  const [note] = state.source?.notes ?? [];
  const [notice] = derived.notices;
  const first = note === undefined ? notice && words.notice(notice) : words.note(note);
  const more = count > 1 ? ` (+${words.count(count - 1)})` : '';
  return html`<details class="notices">
    <summary>${first}${more}</summary>
    ${list}
  </details>`;
}

/** How many places are doubtful still, and the way through them. */
function reviewLine({ derived, state, act, words }: ReportView): TemplateResult {
  const count = derived.doubtful.length;
  if (count === 0) return html`${words.review.allDone}`;
  return html`${noticeLine({ code: 'check', count }, words)}
    <button
      type="button"
      class="link"
      id="start-review"
      aria-pressed=${state.review !== null}
      @click=${() => (state.review === null ? act.startReview() : act.stopReview())}
    >
      ${words.review.start}
    </button>`;
}

function encodingChoice({ state, host, words }: ReportView): TemplateResult | typeof nothing {
  const { source } = state;
  if (source?.encoding == null || source.file === null) return nothing;
  const { encoding } = source;
  return html`<label class="inline">
    ${words.encodingLabel}
    <select
      @change=${(event: Event) => host.reopenAs((event.currentTarget as HTMLSelectElement).value as TextEncoding)}
    >
      ${(Object.keys(words.encodings) as TextEncoding[]).map(
        (option) => html`<option value=${option} ?selected=${option === encoding}>${words.encodings[option]}</option>`,
      )}
    </select>
  </label>`;
}
