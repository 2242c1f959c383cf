import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Comparator, Direction, Measure, Status } from '../../library/analysis';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import { FIRST_LOCALE } from '../../locales';
import { indicatorName, standardIndicators } from '../../report/catalogue';
import type { ItemRow, MilestoneRow } from '../../report/rows';
import type { Editing, PageState } from '../state';
import { proposeFigures, readField, type FieldNumber } from './typed_figures';
import type { ReportView } from './view';

const COMPARATORS: readonly Comparator[] = ['=', '≈', '≥', '>', '≤', '<', 'range', 'sync'];
const MEASURES: readonly Measure[] = ['level', 'growth', 'change', 'rank'];

/** The form that corrects a row, or makes one. */
export function editorView(view: ReportView): TemplateResult {
  const { state, act, words } = view;
  const editing = state.editing;
  if (editing === null) return html``;
  const row = view.derived.find(editing.id);
  const item = row?.kind === 'item' ? row.item : null;
  const milestone = row?.kind === 'milestone' ? row.milestone : null;
  return html`<form
    class="editor"
    novalidate
    ${ref((form) => proposeOnce(form, view, editing))}
    @submit=${(event: SubmitEvent) => submit(event, view, editing)}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      act.stopEditing();
    }}
  >
    <h2>${editing.id === null ? words.editor.headingAdd : words.editor.headingCorrect}</h2>
    ${editing.id === null ? kindChoice(view, editing) : nothing}
    <div class="fields">${editing.kind === 'item' ? itemFields(view, item) : milestoneFields(view, milestone)}</div>
    ${editing.id === null ? html`<p class="quiet">${placeWords(view, editing)}</p>` : nothing}
    <p class="form-error" role="alert"></p>
    <div class="detail-tools">
      <button type="submit" class="button primary">${words.editor.save}</button>
      <button type="button" class="button" @click=${() => act.stopEditing()}>${words.editor.cancel}</button>
    </div>
  </form>`;
}

function kindChoice({ act, words }: ReportView, editing: Editing): TemplateResult {
  return html`<label
    >${words.editor.kind}
    <select
      name="kind"
      @change=${(event: Event) =>
        act.set({ editing: { ...editing, kind: (event.currentTarget as HTMLSelectElement).value as Editing['kind'] } })}
    >
      <option value="item" ?selected=${editing.kind === 'item'}>${words.editor.item}</option>
      <option value="milestone" ?selected=${editing.kind === 'milestone'}>${words.editor.milestone}</option>
    </select>
  </label>`;
}

function placeWords({ state, words }: ReportView, { span }: Editing): string {
  return span === null
    ? words.editor.noPlace
    : words.editor.place(state.text.slice(span.start, span.end).trim().slice(0, 40));
}

function textField(name: string, label: string, value: string, required = false): TemplateResult {
  return html`<label
    >${label} <input name=${name} .value=${value} ?required=${required} lang="zh-CN" autocomplete="off"
  /></label>`;
}

function choice(name: string, label: string, value: string, options: [string, string][]): TemplateResult {
  return html`<label
    >${label}
    <select name=${name}>
      ${options.map(([option, name]) => html`<option value=${option} ?selected=${option === value}>${name}</option>`)}
    </select></label
  >`;
}

/** The words that were selected in the text when the form was opened, on one line. */
function selectedWords({ editing, text }: PageState): string {
  const span = editing?.span ?? null;
  if (span === null) return '';
  return text
    .slice(span.start, span.end)
    .replace(/\s*\n\s*/g, '')
    .trim();
}

/** A new row that begins with a figure of the text has it read. */
function proposeOnce(form: Element | undefined, view: ReportView, editing: Editing): void {
  if (!(form instanceof HTMLFormElement) || editing.id !== null || form.dataset['read'] === 'yes') return;
  form.dataset['read'] = 'yes';
  // The fields are filled in by the same rendering, after the form.
  queueMicrotask(() => void proposeFigures(form, view.host));
}

/** A name of the catalogue, found by typing a part of it. */
function standardField({ locale, words }: ReportView, row: ItemRow | null): TemplateResult {
  return html`<label
    >${words.editor.standard}
    <input
      name="standard"
      list="standard-indicators"
      .value=${row?.standardName ?? ''}
      autocomplete="off"
      @input=${(event: Event) => ((event.currentTarget as HTMLInputElement).dataset['typed'] = 'yes')}
    />
    ${guard(
      [locale],
      () =>
        html`<datalist id="standard-indicators">
          ${standardIndicators(locale).map(([, name]) => html`<option value=${name}></option>`)}
        </datalist>`,
    )}</label
  >`;
}

/** Other words are perhaps another indicator: unless a person set it, the standard one follows the words. */
function followIndicator(event: Event, { locale }: ReportView, row: ItemRow | null): void {
  const input = event.currentTarget as HTMLInputElement;
  const standard = input.form?.querySelector<HTMLInputElement>('input[name=standard]');
  if (standard == null || standard.dataset['typed'] === 'yes') return;
  const words = input.value.trim();
  const code =
    words === row?.indicator
      ? row.code
      : (standardIndicators(FIRST_LOCALE).find(([, name]) => name === words)?.[0] ?? null);
  standard.value = code === null ? '' : (indicatorName(code, locale) ?? '');
}

function itemFields(view: ReportView, row: ItemRow | null): TemplateResult {
  const { state, act, host, words } = view;
  const labels = words.editor;
  const selected = selectedWords(state);
  const written = row?.written ?? (/\d|[一二三四五六七八九十百千万亿]/.test(selected) ? selected : '');
  const status = row?.status ?? (state.tab === 'results' ? 'result' : 'target');
  const editing = state.editing;
  const comparator = editing?.comparator ?? row?.comparator ?? '=';
  const number = (name: string, label: string, value: number | null | undefined): TemplateResult =>
    html`<label
      >${label}
      <input
        name=${name}
        .value=${value?.toString() ?? ''}
        lang="zh-CN"
        autocomplete="off"
        @change=${(event: Event) => void checkNumber(event.currentTarget as HTMLInputElement, view)}
    /></label>`;
  return html`
    <label
      >${labels.indicator}
      <input
        name="indicator"
        .value=${row?.indicator ?? (written === '' ? selected : '')}
        required
        lang="zh-CN"
        autocomplete="off"
        @change=${(event: Event) => followIndicator(event, view, row)}
    /></label>
    ${standardField(view, row)}
    <label
      >${labels.written}
      <input
        name="written"
        .value=${written}
        required
        lang="zh-CN"
        autocomplete="off"
        @change=${(event: Event) => {
          const { form } = event.currentTarget as HTMLInputElement;
          if (form !== null) void proposeFigures(form, host, row ?? undefined);
        }}
    /></label>
    <label
      >${labels.comparator}
      <select
        name="comparator"
        @change=${(event: Event) => {
          const select = event.currentTarget as HTMLSelectElement;
          if (editing !== null) act.set({ editing: { ...editing, comparator: select.value as Comparator } });
        }}
      >
        ${COMPARATORS.map(
          (key) =>
            html`<option value=${key} ?selected=${key === (row?.comparator ?? '=')}>${words.comparator[key]}</option>`,
        )}
      </select></label
    >
    ${
      comparator === 'range'
        ? [number('low', labels.low, row?.low), number('high', labels.high, row?.high)]
        : number('value', labels.value, row?.value)
    }
    ${textField('unit', labels.unit, row?.unit ?? '')}
    ${choice(
      'measure',
      labels.measure,
      row?.measure ?? 'level',
      MEASURES.map((key) => [key, words.measure[key]]),
    )}
    ${choice('direction', labels.direction, row?.direction ?? '', [
      ['', labels.noDirection],
      ['up', words.direction.up],
      ['down', words.direction.down],
    ])}
    ${textField('period', labels.period, row?.period ?? '')}
    ${choice('strength', labels.strength, row?.strength ?? '', [
      ['', labels.noStrength],
      ['hard', words.strength.hard],
      ['soft', words.strength.soft],
    ])}
    ${statusChoice(words, status)}
  `;
}

function milestoneFields({ state, words }: ReportView, row: MilestoneRow | null): TemplateResult {
  const selected = selectedWords(state);
  return html`${textField('subject', words.editor.subject, row?.subject ?? selected, true)}
  ${textField('event', words.editor.event, row?.event ?? '', true)}
  ${textField('period', words.editor.period, row?.period ?? '')} ${statusChoice(words, row?.status ?? 'target')}`;
}

function statusChoice(words: ReportView['words'], status: Status): TemplateResult {
  return choice('status', words.editor.status, status, [
    ['target', words.status.target],
    ['result', words.status.result],
  ]);
}

/** Says at once what a typed figure is read as, or that it cannot be read; what was typed stays. */
async function checkNumber(input: HTMLInputElement, { host, words }: ReportView): Promise<void> {
  const typed = input.value;
  const read = await readField(input, host);
  const { form } = input;
  // Meanwhile more was typed, or the form was closed.
  if (form === null || !form.isConnected || input.value !== typed) return;
  if (typeof read === 'string') {
    complain(form, input, wordsFor(read, typed, words), false);
    return;
  }
  complain(form, null, '', false);
  input.removeAttribute('aria-invalid');
  input.value = read.value?.toString() ?? '';
  const unit = form.querySelector<HTMLInputElement>('input[name=unit]');
  if (read.unit !== null && unit !== null) unit.value = read.unit;
}

function wordsFor(failure: 'unreadable' | 'failed', typed: string, words: ReportView['words']): string {
  return failure === 'failed' ? words.editor.readerFailed : words.editor.numeric(typed.trim());
}

function submit(event: SubmitEvent, view: ReportView, editing: Editing): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const data = new FormData(form);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const missing = [...form.querySelectorAll<HTMLInputElement>('input[required]')].find(
    (input) => input.value.trim() === '',
  );
  if (missing !== undefined) {
    complain(form, missing, view.words.editor.required);
    return;
  }
  if (editing.kind === 'milestone') saveMilestone(view, editing, text);
  else void saveItem(view, editing, text, form);
}

function complain(form: HTMLFormElement, input: HTMLInputElement | null, why: string, focus = true): void {
  const place = form.querySelector('.form-error');
  if (place !== null) place.textContent = why;
  input?.setAttribute('aria-invalid', 'true');
  if (focus) input?.focus();
}

/** The figures of the form by their fields, as the core reads them; null where one cannot be read, which is told. */
async function readFigures(form: HTMLFormElement, view: ReportView): Promise<Record<string, FieldNumber> | null> {
  const { host, words } = view;
  const figures: Record<string, FieldNumber> = {};
  for (const input of form.querySelectorAll<HTMLInputElement>('[name=value], [name=low], [name=high]')) {
    const read = await readField(input, host);
    if (typeof read === 'string') {
      complain(form, input, wordsFor(read, input.value, words));
      return null;
    }
    if (read.value === null && input.name !== 'value') {
      complain(form, input, words.editor.required);
      return null;
    }
    figures[input.name] = read;
  }
  return figures;
}

async function saveItem(
  view: ReportView,
  editing: Editing,
  text: (name: string) => string,
  form: HTMLFormElement,
): Promise<void> {
  const { act, words, derived, locale } = view;
  const figures = await readFigures(form, view);
  if (figures === null || !form.isConnected) return;
  const [value, low, high] = ['value', 'low', 'high'].map((name) => figures[name]?.value ?? null);
  if (low != null && high != null && low > high) {
    complain(form, form.querySelector('input[name=low]'), words.editor.order);
    return;
  }
  const row = derived.find(editing.id);
  const before = row?.kind === 'item' ? row.item : null;
  const standard = text('standard');
  const code =
    standard === (before?.standardName ?? '')
      ? (before?.code ?? null)
      : standardIndicators(locale).find(([, name]) => name === standard)?.[0];
  if (code === undefined && standard !== '') {
    complain(form, form.querySelector('input[name=standard]'), words.editor.noStandard);
    return;
  }
  const unit = Object.values(figures).find((figure) => figure.unit !== null)?.unit ?? null;
  const edit = {
    indicator: text('indicator'),
    code: code ?? null,
    written: text('written'),
    value: value ?? null,
    low: low ?? null,
    high: high ?? null,
    unit: unit ?? (text('unit') || null),
    comparator: text('comparator') as Comparator,
    measure: text('measure') as Measure,
    direction: (text('direction') || null) as Direction | null,
    period: text('period') || null,
    strength: (text('strength') || null) as 'hard' | 'soft' | null,
    status: text('status') as Status,
  };
  if (editing.id === null) act.addItem({ ...edit, section: act.sectionAt(editing.span), span: editing.span });
  else act.saveItem(editing.id, edit);
}

function saveMilestone({ act }: ReportView, editing: Editing, text: (name: string) => string): void {
  const edit = {
    subject: text('subject'),
    event: text('event'),
    period: text('period') || null,
    status: text('status') as Status,
  };
  if (editing.id === null) act.addMilestone({ ...edit, section: act.sectionAt(editing.span), span: editing.span });
  else act.saveMilestone(editing.id, edit);
}
