import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Comparator, Direction, Measure, Status } from '../../library/analysis';
import type { NumberReading } from '../../library/mubiao';
import type { ItemRow, MilestoneRow } from '../../report/rows';
import type { Editing, PageState } from '../state';
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

/** The selected words where they hold a figure: what a new row has as its figure; else empty. */
export function writtenIn(state: PageState): string {
  const selected = selectedWords(state);
  return /\d|[一二三四五六七八九十百千万亿]/.test(selected) ? selected : '';
}

function itemFields({ state, words }: ReportView, row: ItemRow | null): TemplateResult {
  const labels = words.editor;
  const selected = selectedWords(state);
  const written = row?.written ?? writtenIn(state);
  const reading = suggested(state.editing?.reading ?? null);
  const status = row?.status ?? (state.tab === 'results' ? 'result' : 'target');
  return html`
    ${textField('indicator', labels.indicator, row?.indicator ?? (written === '' ? selected : ''), true)}
    ${textField('written', labels.written, written, true)}
    ${textField('value', labels.value, (row === null ? reading?.value : row.value)?.toString() ?? '')}
    ${textField('unit', labels.unit, (row === null ? reading?.unit : row.unit) ?? '')}
    ${choice(
      'comparator',
      labels.comparator,
      row?.comparator ?? '=',
      COMPARATORS.map((key) => [key, words.comparator[key]]),
    )}
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

/** What the engine read, so that one rarely has to type it; not where more than one figure is selected. */
export function suggested(reading: NumberReading | null): NumberReading | null {
  return reading !== null && /\d/.test(reading.unit ?? '') ? null : reading;
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
  else saveItem(view, editing, text, form);
}

function complain(form: HTMLFormElement, input: HTMLInputElement | null, why: string): void {
  const place = form.querySelector('.form-error');
  if (place !== null) place.textContent = why;
  input?.setAttribute('aria-invalid', 'true');
  input?.focus();
}

function saveItem(
  { act, words, derived }: ReportView,
  editing: Editing,
  text: (name: string) => string,
  form: HTMLFormElement,
): void {
  const number = text('value') === '' ? null : Number(text('value').replace(/[,，\s]/g, ''));
  if (number !== null && !Number.isFinite(number)) {
    complain(form, form.querySelector('input[name=value]'), words.editor.numeric);
    return;
  }
  const row = derived.find(editing.id);
  const before = row?.kind === 'item' ? row.item : null;
  // A range keeps its ends unless a single value takes their place.
  const keepsRange = before !== null && number === null && before.low !== null;
  const edit = {
    indicator: text('indicator'),
    written: text('written'),
    value: number,
    low: keepsRange ? before.low : null,
    high: keepsRange ? before.high : null,
    unit: text('unit') || null,
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
