import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LooseCorrection } from '../../report/corrections';
import { addedName, type Change, type ChangedField, type FieldValue } from '../../report/changes';
import { indicatorName } from '../../report/catalogue';
import { compactNumber } from '../../report/format/number';
import type { ReportView } from './view';

type Part = TemplateResult | typeof nothing;

/**
 * What was corrected by hand, where it is kept, how to take it back. Stands above the table: below it the line would run away
 * from whoever scrolls down to it, since the table grows there.
 */
export function correctionsLine(view: ReportView): Part {
  const { state, derived, act, words } = view;
  const { corrected } = derived;
  const { past, future } = state.history;
  const { unfit } = state.corrections;
  if (corrected === 0 && past.length === 0 && future.length === 0 && unfit.length === 0) return nothing;
  const labels = words.corrections;
  const said = corrected === 0 ? labels.none : state.stored ? labels.line(corrected) : labels.notStored(corrected);
  return html`<div class="corrections">
    <p class="corrections-tools">
      <span>${said}</span>
      ${stepButton('undo', labels.undo, past.length > 0, () => act.undo())}
      ${stepButton('redo', labels.redo, future.length > 0, () => act.redo())}
      ${
        corrected === 0
          ? nothing
          : html`<button
                type="button"
                class="link"
                aria-expanded=${state.showChanges && state.review === null}
                aria-controls="changes"
                @click=${() => act.set({ showChanges: !state.showChanges })}
              >
                ${labels.list}
              </button>
              <button type="button" class="link" id="undo-all" @click=${() => act.ask('undo')}>${labels.erase}</button>`
      }
    </p>
    ${askBefore(view, 'undo', labels.askErase(corrected), labels.erase, () => act.undoAll())} ${changeList(view)}
    ${unfitPart(view)}
  </div>`;
}

/** Not `disabled`: the last step would take the focus away from whoever made it. */
function stepButton(id: string, label: string, possible: boolean, step: () => void): TemplateResult {
  const [key, keys] = id === 'undo' ? ['Ctrl+Z', 'Control+Z Meta+Z'] : ['Ctrl+Shift+Z', 'Control+Shift+Z Meta+Shift+Z'];
  return html`<button
    type="button"
    class="link"
    id=${id}
    title=${`${label} (${key})`}
    aria-keyshortcuts=${keys}
    aria-disabled=${!possible}
    @click=${step}
  >
    ${label}
  </button>`;
}

/** The question before many corrections go at once. */
export function askBefore(
  { state, act, words }: Pick<ReportView, 'state' | 'act' | 'words'>,
  what: 'undo' | 'erase',
  question: string,
  yes: string,
  go: () => void,
): Part {
  if (state.asking !== what) return nothing;
  return html`<div
    class="asking"
    role="group"
    aria-label=${question}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      act.ask(null);
    }}
  >
    <p>${question}</p>
    <button type="button" class="button" @click=${go}>${yes}</button>
    <button type="button" class="button" @click=${() => act.ask(null)}>${words.corrections.no}</button>
  </div>`;
}

function changeList(view: ReportView): Part {
  const { state, derived, words } = view;
  if (!state.showChanges || state.review !== null || derived.corrected === 0) return nothing;
  return html`<ul class="changes" id="changes" tabindex="-1" aria-label=${words.corrections.list}>
    ${derived.changes.map((change) => changeEntry(view, change))}
  </ul>`;
}

function changeEntry(view: ReportView, change: Change): TemplateResult {
  const { act, words, locale } = view;
  const labels = words.corrections;
  const { kind, name, code } = change;
  const card = code === undefined ? '' : ` · ${indicatorName(code, locale) ?? code}`;
  return html`<li>
    <span class="tag">${labels.kinds[kind]}</span>
    ${kind === 'dismissed' ? html`<s lang="zh-CN">${name}</s>` : html`<span lang="zh-CN">${name}</span>`}${card}
    ${change.fields
      .filter(({ field }) => kind === 'confirmed' || field !== 'confidence')
      .map(({ field, before, after }) => {
        const shown = labels.field(
          fieldName(view, field),
          fieldText(view, field, before),
          fieldText(view, field, after),
        );
        return html`<span class="change-field">${shown}</span>`;
      })}
    <span class="change-tools">
      ${
        kind === 'dismissed' || !change.placed
          ? nothing
          : html`<button type="button" class="link" @click=${() => act.select(change.id, 'text')}>
              ${labels.show}
            </button>`
      }
      <button type="button" class="link" aria-label=${labels.takeBackNamed(name)} @click=${() => act.takeBack(change)}>
        ${labels.takeBack}
      </button>
    </span>
  </li>`;
}

function fieldName({ words }: ReportView, field: ChangedField): string {
  if (field === 'code') return words.detail.standard;
  if (field === 'confidence') return words.columns.confidence;
  if (field === 'year') return words.document.yearLabel;
  if (field === 'title' || field === 'place' || field === 'kind') return words.document[field];
  return words.editor[field];
}

function fieldText({ words, locale }: ReportView, field: ChangedField, value: FieldValue): string {
  if (value === null || value === '') return '—';
  if (field === 'year') return String(value);
  if (typeof value === 'number') return compactNumber(value, locale);
  const names: Partial<Record<ChangedField, Record<string, string>>> = {
    comparator: words.comparator,
    measure: words.measure,
    direction: words.direction,
    strength: words.strength,
    status: words.status,
    confidence: words.confidence,
    kind: words.document.kinds,
  };
  return names[field]?.[value] ?? value;
}

/** What was corrected in an earlier version of the text and has no place in this one: nothing is lost silently. */
function unfitPart(view: ReportView): Part {
  const { state, act, words } = view;
  const { unfit } = state.corrections;
  const labels = words.corrections;
  if (unfit.length === 0) return nothing;
  return html`<p class="unfit-line" role="status">
      <span>${labels.unfit(unfit.length)}</span>
      <button
        type="button"
        class="link"
        id="unfit"
        aria-expanded=${state.showUnfit}
        @click=${() => act.set({ showUnfit: !state.showUnfit })}
      >
        ${state.showUnfit ? labels.unfitHide : labels.unfitShow}
      </button>
    </p>
    ${
      state.showUnfit
        ? html`<ul class="changes unfit">
            ${unfit.map((loose, at) => unfitEntry(view, loose, at))}
          </ul>`
        : nothing
    }`;
}

function unfitEntry(view: ReportView, loose: LooseCorrection, at: number): TemplateResult {
  const { act, words } = view;
  const labels = words.corrections;
  const lines = unfitLines(view, loose);
  return html`<li>
    ${loose.sentence === '' ? nothing : html`<q lang="zh-CN">${loose.sentence}</q>`}
    ${lines.map((line) => html`<span class="change-field">${line}</span>`)}
    <span class="change-tools">
      <button type="button" class="link" @click=${() => void copy(view, [loose.sentence, ...lines].join('\n'))}>
        ${labels.copy}
      </button>
      <button type="button" class="link" @click=${() => act.dropUnfit(at)}>${labels.drop}</button>
    </span>
  </li>`;
}

/** What had been done, in words: the row, then each field. */
function unfitLines(
  view: ReportView,
  { name, words: quoted, edit, dismissed, added, codes }: LooseCorrection,
): string[] {
  const { kinds } = view.words.corrections;
  const row = added === null ? `${name} ${quoted}`.trim() : addedName(added);
  const fields = Object.entries(edit ?? {}) as [ChangedField, FieldValue][];
  const { locale } = view;
  const text = (field: ChangedField, value: FieldValue): string =>
    field === 'code' && typeof value === 'string'
      ? (indicatorName(value, locale) ?? value)
      : fieldText(view, field, value);
  return [
    ...(added === null ? [] : [`${kinds.added} · ${row}`]),
    ...(dismissed ? [`${kinds.dismissed} · ${row}`] : []),
    ...(fields.length === 0 ? [] : [`${kinds.edited} · ${row}`]),
    ...fields.map(([field, value]) => `${fieldName(view, field)} → ${text(field, value)}`),
    ...codes.map((code) => `${kinds.chosen} · ${row} · ${indicatorName(code, locale) ?? code}`),
  ];
}

async function copy({ act, words }: ReportView, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    act.say(words.exports.copied);
  } catch {
    act.say(words.exports.copyFailed);
  }
}
