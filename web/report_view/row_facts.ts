import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Evidence, Item } from '../library/analysis';
import { formsOf } from '../report/format/forms';
import { figureText, shownFigure } from '../report/format/quantity';
import type { ItemRow, MilestoneRow, PairRow } from '../report/rows';
import { rowSubject, type AnyRow } from '../report/table/any_row';
import { indicatorNames, periodWords, zh } from './cells';
import type { Look } from './look';

/** How one row was read: the sentence first, then each field. */
export function rowFacts(look: Look, row: AnyRow): TemplateResult {
  return html`${row.kind === 'pair' ? pairSentences(look, row.pair) : quotedSentence(look, row)}
    <dl>
      ${facts(look, row).map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
}

/** A comparison is checked against the two sentences that it is made of. */
function pairSentences(look: Look, { target, result }: PairRow): TemplateResult {
  const { words } = look;
  return html`<p class="quiet">${words.detail.goalSentence}</p>
    ${quotedSentence(look, { kind: 'item', item: target })}
    <p class="quiet">${words.detail.lastSentence}</p>
    ${quotedSentence(look, { kind: 'item', item: result })}`;
}

/** The sentence with the figure (or the whole milestone) marked, as it stands in the text. */
export function quotedSentence({ analysis, text }: Look, row: AnyRow): TemplateResult | typeof nothing {
  const subject = rowSubject(row);
  if (subject.sentence === '' || subject.start === null || subject.end === null) return nothing;
  const kind = 'indicator' in subject ? subject.status : 'milestone';
  const quoted = text.slice(subject.start, subject.end).replace(/\s*\n\s*/g, '');
  const around = analysis.items.find((item) => item.id === subject.id)?.sentence;
  const before = around === undefined ? '' : clean(text.slice(around.start, subject.start)).trimStart();
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

function facts(look: Look, row: AnyRow): Fact[] {
  const subject = rowSubject(row);
  return 'indicator' in subject ? itemFacts(look, subject) : milestoneFacts(look, subject);
}

function itemFacts(look: Look, row: ItemRow): Fact[] {
  const { analysis, rows, locale, words } = look;
  const item = analysis.items.find((candidate) => candidate.id === row.id);
  const last = rows.pairs.find((pair) => pair.target.id === row.id)?.result;
  const list: (Fact | null)[] = [
    [words.status[row.status], html`${indicatorNames(look, row)} · ${words.measure[row.measure]}`],
    [
      words.detail.value,
      `${figureText(row, locale)}${row.comparator === '=' ? '' : ` · ${words.comparator[row.comparator]}`}`,
    ],
    formsOf(locale).ofReports && row.standardName !== null && row.standardName !== row.indicator
      ? [words.detail.standard, row.standardName]
      : null,
    row.from === null ? null : [words.detail.from, figureText({ ...row, value: row.from, comparator: '=' }, locale)],
    row.reference === null ? null : referenceFact(look, row.reference),
    periodFact(look, row),
    coordinatesFact(look, row),
    row.strength === null
      ? null
      : [
          words.columns.strength,
          html`${words.strength[row.strength]}${row.modality === null ? nothing : html` · ${zh(row.modality)}`}`,
        ],
    last === undefined ? null : [words.detail.last, shownFigure(last, locale)],
    row.section === '' ? null : [words.detail.section, zh(row.section)],
    item === undefined || item.evidence.length === 0 ? null : [words.detail.words, evidenceWords(look, item)],
    row.confidence === 'check' ? [words.columns.confidence, words.detail.unclear] : null,
  ];
  return list.filter((fact) => fact !== null);
}

function referenceFact({ words, locale }: Look, reference: string): Fact {
  const said = formsOf(locale).reference(reference);
  return [words.detail.reference, said === null ? zh(reference) : html`${said} ${zh(reference)}`];
}

/** What keeps the figure from being compared with others: an average, an estimate, a part, another way of counting. */
function coordinatesFact({ words }: Look, row: ItemRow): Fact | null {
  const said = [
    row.rate === null ? null : words.rates[row.rate],
    row.estimate ? words.detail.estimate : null,
    row.scope === 'whole' ? null : words.detail.scopes[row.scope],
  ].filter((word) => word !== null);
  if (said.length === 0 && row.definition === null) return null;
  const own = row.definition === null ? nothing : html`${said.length > 0 ? ' · ' : nothing}${zh(row.definition)}`;
  return [words.detail.counted, html`<span class="quiet">${said.join(' · ')}${own}</span>`];
}

function milestoneFacts(look: Look, row: MilestoneRow): Fact[] {
  const { words } = look;
  const list: (Fact | null)[] = [
    [words.milestone, html`${words.status[row.status]} · ${zh(row.subject)} · ${zh(row.event)}`],
    periodFact(look, row),
    row.section === '' ? null : [words.detail.section, zh(row.section)],
  ];
  return list.filter((fact) => fact !== null);
}

function periodFact(look: Look, row: ItemRow | MilestoneRow): Fact | null {
  const period = periodWords(look, row);
  if (period === null) return null;
  const days = [row.periodFrom, row.periodTo].filter((day) => day !== null).join(' – ');
  const own = row.period === null || formsOf(look.locale).ofReports ? nothing : html` ${zh(row.period)}`;
  const shown = row.period === null || days === '' ? nothing : html` <span class="quiet">${days}</span>`;
  return [look.words.detail.period, html`${period}${own}${shown}`];
}

/** 增长（口径）, 左右（比较）: the words that decided each field. */
export function evidenceWords({ text, words }: Look, item: Item): TemplateResult {
  const seen = new Map<string, Evidence>();
  for (const entry of item.evidence) seen.set(`${entry.for}:${entry.start}`, entry);
  return html`${[...seen.values()].map(
    (entry) =>
      html`<span class="evidence"
        ><span lang="zh-CN">${text.slice(entry.start, entry.end)}</span>
        <small>${words.evidence[entry.for]}</small></span
      > `,
  )}`;
}
