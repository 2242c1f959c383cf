import { html, nothing, type TemplateResult } from 'lit/html.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../../library/analysis';
import { webAddress } from './address_store';
import type { ReportView } from './view';

const YEARS = { first: 1900, last: 2100 };

/** Opens the form for title, place, year and kind. */
export function documentButton({ state, act, words }: ReportView): TemplateResult {
  return html`<button
    type="button"
    class="link"
    id="document-edit"
    aria-label=${words.document.correct}
    aria-expanded=${state.panel === 'document'}
    aria-controls="document-form"
    @click=${() => {
      act.focus(state.panel === 'document' ? '#document-edit' : '#document-form input');
      act.togglePanel('document');
    }}
  >
    ${words.document.amend}
  </button>`;
}

export function documentForm(view: ReportView): TemplateResult | typeof nothing {
  const { state, act, analysis, words } = view;
  if (state.panel !== 'document') return nothing;
  const { title, place, year, kind } = analysis.document;
  const labels = words.document;
  const close = (): void => {
    act.focus('#document-edit');
    act.set({ panel: null });
  };
  const field = (name: string, label: string, value: string, more: 'numeric' | 'text' | 'url'): TemplateResult =>
    html`<label
      >${label}
      <input
        name=${name}
        .value=${value}
        inputmode=${more}
        lang="zh-CN"
        autocomplete="off"
        aria-describedby="document-error"
    /></label>`;
  return html`<form
    class="editor"
    id="document-form"
    novalidate
    aria-label=${labels.correct}
    @submit=${(event: SubmitEvent) => save(event, view, close)}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    }}
  >
    <div class="fields">
      ${field('title', labels.title, title ?? '', 'text')} ${field('place', labels.place, place ?? '', 'text')}
      ${field('year', labels.yearLabel, year === null ? '' : String(year), 'numeric')}
      ${field('address', labels.address, state.address ?? '', 'url')}
      <label
        >${labels.kind}
        <select name="kind">
          ${DOCUMENT_KINDS.map(
            (value) => html`<option value=${value} ?selected=${value === kind}>${labels.kinds[value]}</option>`,
          )}
        </select>
      </label>
    </div>
    <p class="form-error" id="document-error" role="alert"></p>
    <div class="detail-tools">
      <button type="submit" class="button primary">${words.editor.save}</button>
      <button type="button" class="button" @click=${close}>${words.editor.cancel}</button>
      ${
        state.corrections.document === undefined
          ? nothing
          : html`<button
              type="button"
              class="button"
              @click=${() => {
                act.restoreDocument();
                close();
              }}
            >
              ${words.detail.restore}
            </button>`
      }
    </div>
  </form>`;
}

/** Says what a field lacks, and leads there. */
function refuse(form: HTMLFormElement, name: string, message: string): void {
  const place = form.querySelector('.form-error');
  if (place !== null) place.textContent = message;
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  const input = form.querySelector<HTMLInputElement>(`input[name=${name}]`);
  input?.setAttribute('aria-invalid', 'true');
  input?.focus();
}

function save(event: SubmitEvent, { state, act, words }: ReportView, close: () => void): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const data = new FormData(form);
  const text = (name: string): string | null => {
    const value = data.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const year = text('year') === null ? null : Number(text('year')?.replace(/年$/, ''));
  if (year !== null && !(Number.isInteger(year) && year >= YEARS.first && year <= YEARS.last)) {
    refuse(form, 'year', words.document.noSuchYear);
    return;
  }
  const given = text('address');
  const address = given === null ? null : webAddress(given);
  if (given !== null && address === null) {
    refuse(form, 'address', words.document.noSuchAddress);
    return;
  }
  if (address !== state.address) act.saveAddress(address);
  act.saveDocument({ title: text('title'), place: text('place'), year, kind: text('kind') as DocumentKind });
  close();
}
