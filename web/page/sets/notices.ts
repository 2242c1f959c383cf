import { html, nothing, type TemplateResult } from 'lit/html.js';
import { firstLine } from '../../sets/several';
import { entryName, fileName } from './names';
import type { SetNotice } from './state';
import type { SetLook } from './view';

/** Reads every report of a folder, however many there are. */
const COMMAND = 'mubiao compare --format csv --view all reports/';

/** What became of what was just given. */
export function noticesView(look: SetLook): TemplateResult | typeof nothing {
  const { state, act } = look;
  if (state.notices.length === 0) return nothing;
  return html`<div class="problem set-notices" role="alert">
    <ul>
      ${state.notices.map((notice) => html`<li>${noticeText(notice, look)}</li>`)}
    </ul>
    <button type="button" class="button" @click=${act.closeNotices}>${look.close}</button>
  </div>`;
}

function noticeText(notice: SetNotice, { words, act }: SetLook): TemplateResult | string {
  const name = (given: string | null): string => given ?? words.list.paste;
  switch (notice.kind) {
    case 'same':
      return words.list.same(name(notice.name), name(notice.kept));
    case 'too-many':
      return html`${words.tooMany(notice.read, notice.all)} <code>${COMMAND}</code>`;
    case 'several': {
      const { key, parts } = notice;
      return html`${words.several(parts.length, parts.map((part) => `“${firstLine(part)}”`).join(words.separator))}
        <button type="button" class="button" id="set-split" @click=${() => act.split(key, parts)}>
          ${words.split(parts.length)}
        </button>`;
    }
    case 'nothing':
      return words.nothing;
    case 'refused':
      return notice.refusal.why === 'version' ? words.refused.version : words.refused.damaged(notice.refusal.report);
    case 'stopped':
      return words.cancelled(notice.left);
  }
}

/** What a reader of the comparison should know of its reports. */
export function notesView({ words, compared }: SetLook): TemplateResult | typeof nothing {
  const notes = compared?.comparison.notes ?? [];
  if (notes.length === 0) return nothing;
  return html`<ul class="set-notes">
    ${notes.map(({ kind, reports }) => {
      const names = reports.map((id) => {
        const entry = compared?.entry(id);
        // Where the name is wrong it does not say which report is meant.
        return kind === 'name-differs'
          ? words.named(fileName(entry, words), entryName(entry, words))
          : fileName(entry, words);
      });
      return html`<li>${words.notes[kind](names.join(words.separator))}</li>`;
    })}
  </ul>`;
}
