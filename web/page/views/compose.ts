import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isForSet } from '../drop';
import { pastedText } from '../pasted_text';
import { problemBox } from './progress';
import type { View } from './view';

const TEXTAREA = 'report-text';

/** The text in the box: read from the document when it is needed, never copied on a key press. */
export function composedText(): string {
  return document.querySelector<HTMLTextAreaElement>(`#${TEXTAREA}`)?.value ?? '';
}

export function setComposedText(text: string): void {
  const box = document.querySelector<HTMLTextAreaElement>(`#${TEXTAREA}`);
  if (box !== null && box.value !== text) box.value = text;
}

/** The paste box. It stays in the document behind the report, so nothing that was put in is ever lost. */
export function composeView(view: View): TemplateResult {
  const { state, act, m } = view;
  const words = m.compose;
  return html`<section class="compose" ?hidden=${state.screen !== 'compose'}>
    <h1><label for=${TEXTAREA}>${words.heading}</label></h1>
    <textarea
      id=${TEXTAREA}
      class="paper"
      lang="zh-CN"
      spellcheck="false"
      autocomplete="off"
      placeholder=${words.placeholder}
      aria-describedby="privacy"
      ?readonly=${state.busy?.stage === 'analysis'}
      @paste=${(event: ClipboardEvent) => void pasted(event, view)}
      @input=${() => act.typed(composedText)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void act.showResults(composedText());
      }}
    ></textarea>
    ${problemBox(view, composedText)}
    <p id="privacy" class="privacy">${words.privacy}</p>
    <div class="compose-line">
      <input
        id="file"
        class="visually-hidden"
        type="file"
        multiple
        accept=".txt,.text,.md,.html,.htm,.xhtml,.docx,.pdf,.json,text/plain,text/html,application/pdf"
        @change=${(event: Event) => picked(event, view)}
      />
      <label for="file" class="button">${words.pick}</label>
      <button type="button" class="button" @click=${() => void act.openSample()}>${words.sample}</button>
      <span class="quiet">${words.drop}</span>
    </div>
    ${view.report?.live(composedText) ?? nothing}
  </section>`;
}

/** A paste into an empty box is read at once; into a text it becomes part of it. Rich text keeps its paragraphs. */
async function pasted(event: ClipboardEvent, { act }: View): Promise<void> {
  const box = event.currentTarget as HTMLTextAreaElement;
  const data = event.clipboardData;
  if (data === null) return;
  const file = data.files[0];
  if (file !== undefined && data.getData('text/plain') === '') {
    event.preventDefault();
    await act.openFile(file);
    return;
  }
  event.preventDefault();
  const text = await pastedText(data.getData('text/html'), data.getData('text/plain'));
  const becomesAll = box.value.trim() === '' || box.selectionEnd - box.selectionStart === box.value.length;
  // A long text takes the box longer to lay out than the engine to read: it goes in when the box is out of sight.
  if (becomesAll) await act.openPaste(text);
  else {
    box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
    act.typed(composedText);
  }
}

function picked(event: Event, { act }: View): void {
  const input = event.currentTarget as HTMLInputElement;
  const files = [...(input.files ?? [])];
  const [file] = files;
  // The same file may be picked again after it was changed.
  input.value = '';
  if (isForSet(files)) void act.openSeveral(files);
  else if (file !== undefined) void act.openFile(file);
}
