import { html, nothing, type TemplateResult } from 'lit/html.js';
import { MAX_TEXT } from '../../input/limits';
import { pastedText } from '../pasted_text';
import type { SetLook } from './view';

const ACCEPT = '.txt,.text,.md,.html,.htm,.xhtml,.docx,.pdf,.json,text/plain,text/html,application/pdf';

/** Where more reports come in: a paste is read at once, files and folders are chosen or dropped. */
export function addBox(look: SetLook): TemplateResult {
  const { words, state } = look;
  const label = words.add;
  return html`<section class="set-add" aria-label=${words.another}>
    <label class="set-paste">
      <span>${label.label}</span>
      <textarea
        id="set-text"
        rows="2"
        lang="zh-CN"
        spellcheck="false"
        autocomplete="off"
        maxlength=${MAX_TEXT}
        placeholder=${label.placeholder}
        @paste=${(event: ClipboardEvent) => void pasted(event, look)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) takeText(event.currentTarget, look);
        }}
      ></textarea>
    </label>
    <div class="compose-line">
      <button type="button" class="button" @click=${() => takeText(document.getElementById('set-text'), look)}>
        ${label.read}
      </button>
      ${chooser('set-files', label.files, look, false)} ${chooser('set-folder', label.folder, look, true)}
      ${state.entries.length < 3 ? html`<span class="quiet">${label.drop}</span>` : nothing}
    </div>
  </section>`;
}

function chooser(id: string, word: string, { act }: SetLook, folder: boolean): TemplateResult {
  return html`<input
      id=${id}
      class="visually-hidden"
      type="file"
      multiple
      ?webkitdirectory=${folder}
      accept=${folder ? nothing : ACCEPT}
      @change=${(event: Event) => {
        const input = event.currentTarget as HTMLInputElement;
        const files = [...(input.files ?? [])];
        input.value = '';
        void act.addGiven(files);
      }}
    /><label for=${id} class="button">${word}</label>`;
}

function takeText(box: EventTarget | null, { act }: SetLook): void {
  if (!(box instanceof HTMLTextAreaElement) || box.value.trim() === '') return;
  act.closeNotices();
  act.addText(box.value, null);
  box.value = '';
}

async function pasted(event: ClipboardEvent, { act }: SetLook): Promise<void> {
  const box = event.currentTarget as HTMLTextAreaElement;
  const data = event.clipboardData;
  if (data === null || box.value.trim() !== '') return;
  event.preventDefault();
  const files = [...data.files];
  const plain = data.getData('text/plain');
  if (files.length > 0 && plain === '') {
    await act.addGiven(files);
    return;
  }
  const text = await pastedText(data.getData('text/html'), plain);
  if (text.trim() === '') return;
  act.closeNotices();
  act.addText(text, null);
}
