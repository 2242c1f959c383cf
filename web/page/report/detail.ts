import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ItemRow, MilestoneRow } from '../../report/rows';
import type { Evidence, Item } from '../../library/analysis';
import { figureText } from '../../report/format/quantity';
import { rowSubject, type AnyRow } from '../../report/table/any_row';
import { indicatorNames, zh } from '../../report_view/cells';
import type { ReportView } from './view';

/** Everything about one row: the sentence first, then how each field was read, then what one can do. */
export function detailView(view: ReportView, row: AnyRow): TemplateResult {
  const { act, words, state } = view;
  const subject = rowSubject(row);
  const changed = subject.mark !== null && subject.mark !== 'added';
  return html`<div class="detail" role="group" aria-label=${words.detail.label}>
    ${quotedSentence(view, row)}
    <dl>
      ${facts(view, row).map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <div class="detail-tools">
      ${
        subject.start === null
          ? nothing
          : html`<button type="button" class="button primary" @click=${() => act.goToText(subject.id)}>
              ${words.detail.inText}
            </button>`
      }
      <button type="button" class="button" @click=${() => act.startEditing(subject.id)}>${words.detail.correct}</button>
      <button type="button" class="button" @click=${() => act.dismiss(subject.id)}>${words.detail.dismiss}</button>
      ${
        changed
          ? html`<button type="button" class="button" @click=${() => act.restore(subject.id)}>
              ${words.detail.restore}
            </button>`
          : nothing
      }
      ${
        state.width === 'phone'
          ? html`<button type="button" class="button" @click=${() => act.closeDetail()}>${words.detail.close}</button>`
          : nothing
      }
    </div>
  </div>`;
}

/** The sentence with the figure (or the whole milestone) marked, as it stands in the text. */
function quotedSentence({ state, derived }: ReportView, row: AnyRow): TemplateResult | typeof nothing {
  const subject = rowSubject(row);
  if (subject.sentence === '' || subject.start === null || subject.end === null) return nothing;
  const kind = 'indicator' in subject ? subject.status : 'milestone';
  const quoted = state.text.slice(subject.start, subject.end).replace(/\s*\n\s*/g, '');
  const around = derived.model?.analysis.items.find((item) => item.id === subject.id)?.sentence;
  const before = around === undefined ? '' : clean(state.text.slice(around.start, subject.start)).trimStart();
  const at = around === undefined ? subject.sentence.indexOf(quoted) : before.length;
  if (at < 0 || !subject.sentence.startsWith(quoted, at))
    return html`<blockquote lang="zh-CN">${subject.sentence}</blockquote>`;
  return html`<blockquote lang="zh-CN">
    ${subject.sentence.slice(0, at)}<mark class="mark ${kind}">${quoted}</mark
    >${subject.sentence.slice(at + quoted.length)}
  </blockquote>`;
}

const clean = (text: string): string => text.replace(/\s*\n\s*/g, '');

type Fact = [name: string, value: TemplateResult | string];

function facts(view: ReportView, row: AnyRow): Fact[] {
  const subject = rowSubject(row);
  return 'indicator' in subject ? itemFacts(view, subject) : milestoneFacts(view, subject);
}

function itemFacts(view: ReportView, row: ItemRow): Fact[] {
  const { state, derived, words } = view;
  const item = derived.model?.analysis.items.find((candidate) => candidate.id === row.id);
  const last = derived.rows?.pairs.find((pair) => pair.target.id === row.id)?.result;
  const list: (Fact | null)[] = [
    [words.status[row.status], html`${indicatorNames(view, row)} · ${words.measure[row.measure]}`],
    [
      words.detail.value,
      `${figureText(row, state.locale)}${row.comparator === '=' ? '' : ` · ${words.comparator[row.comparator]}`}`,
    ],
    state.locale === 'zh' && row.standardName !== null && row.standardName !== row.indicator
      ? [words.detail.standard, row.standardName]
      : null,
    row.from === null
      ? null
      : [words.detail.from, figureText({ ...row, value: row.from, comparator: '=' }, state.locale)],
    row.reference === null ? null : [words.detail.reference, zh(row.reference)],
    periodFact(view, row),
    row.strength === null
      ? null
      : [
          words.columns.strength,
          html`${words.strength[row.strength]}${row.modality === null ? nothing : html` · ${zh(row.modality)}`}`,
        ],
    last === undefined ? null : [words.detail.last, zh(last.written)],
    row.section === '' ? null : [words.detail.section, zh(row.section)],
    item === undefined || item.evidence.length === 0 ? null : [words.detail.words, evidenceWords(view, item)],
    row.confidence === 'check' ? [words.columns.confidence, words.detail.unclear] : null,
  ];
  return list.filter((fact) => fact !== null);
}

function milestoneFacts(view: ReportView, row: MilestoneRow): Fact[] {
  const { words } = view;
  const list: (Fact | null)[] = [
    [words.milestone, html`${words.status[row.status]} · ${zh(row.subject)} · ${zh(row.event)}`],
    periodFact(view, row),
    row.section === '' ? null : [words.detail.section, zh(row.section)],
  ];
  return list.filter((fact) => fact !== null);
}

function periodFact({ words }: ReportView, row: ItemRow | MilestoneRow): Fact | null {
  if (row.period === null) return null;
  const days = [row.periodFrom, row.periodTo].filter((day) => day !== null).join(' – ');
  return [
    words.detail.period,
    html`${zh(row.period)}${days === '' ? nothing : html` <span class="quiet">${days}</span>`}`,
  ];
}

/** 增长（口径）, 左右（比较）: the words that decided each field. */
export function evidenceWords({ state, words }: ReportView, item: Item): TemplateResult {
  const seen = new Map<string, Evidence>();
  for (const entry of item.evidence) seen.set(`${entry.for}:${entry.start}`, entry);
  return html`${[...seen.values()].map(
    (entry) =>
      html`<span class="evidence"
        ><span lang="zh-CN">${state.text.slice(entry.start, entry.end)}</span>
        <small>${words.evidence[entry.for]}</small></span
      > `,
  )}`;
}
