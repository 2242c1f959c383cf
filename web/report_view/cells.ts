import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ItemRow, MilestoneRow, PairRow } from '../report/rows';
import { indicatorGroup } from '../report/catalogue';
import { formsOf } from '../report/format/forms';
import { impliedPeriod, saidPeriod } from '../report/format/period';
import { differenceText, figureText, shownFigure } from '../report/format/quantity';
import type { AnyRow } from '../report/table/any_row';
import type { ColumnName } from '../report/table/columns';
import { rowSubject } from '../report/table/any_row';
import type { Look } from './look';

type Content = TemplateResult | string | number | typeof nothing;

/** What stands in one cell. The report's own words carry their language, so that they are read and set as Chinese. */
export function cell(look: Look, row: AnyRow, column: ColumnName): Content {
  const subject = rowSubject(row);
  switch (column) {
    case 'number':
      return look.numbers.get(subject.id) ?? nothing;
    case 'section':
      return subject.section === '' ? nothing : zh(lastSection(subject.section));
    case 'period':
      return periodWords(look, subject) ?? nothing;
    case 'sentence':
      return zh(subject.sentence);
    default:
      if (row.kind === 'pair') return pairCell(look, row.pair, column);
      return row.kind === 'item' ? itemCell(look, row.item, column) : milestoneCell(look, row.milestone, column);
  }
}

export function zh(words: string): TemplateResult {
  return html`<span lang="zh-CN">${words}</span>`;
}

/** The path is in the detail; the table has room for its end. */
function lastSection(path: string): string {
  return path.split(' › ').at(-1) ?? path;
}

function itemCell(look: Look, item: ItemRow, column: ColumnName): Content {
  const { locale, width, words } = look;
  switch (column) {
    case 'indicator':
      return html`${indicatorNames(look, item)}${marks(look, item)}`;
    case 'written':
      return html`${moved(look, item)}${written(look, item)}${width === 'phone' ? under(look, item) : nothing}`;
    case 'figure':
      return figureText(item, locale);
    case 'strength':
      return item.strength === null ? '—' : words.strength[item.strength];
    case 'group': {
      const group = indicatorGroup(item.code);
      return group === null ? nothing : (words.groups[group] ?? group);
    }
    case 'confidence':
      return item.confidence === null ? nothing : words.confidence[item.confidence];
    default:
      return nothing;
  }
}

/** In English the catalogue's name stands first and the report's words under it. */
export function indicatorNames({ locale }: Look, item: ItemRow): TemplateResult {
  const own = item.indicator === '' ? '—' : item.indicator;
  if (formsOf(locale).ofReports || item.standardName === null) return zh(own);
  return html`${item.standardName} <span class="own-words" lang="zh-CN">${own}</span>`;
}

/** A quantity of this length stays on one line, whole: 不低于430亿元. */
const SHORT = 9;

function written({ locale }: Look, item: ItemRow): TemplateResult {
  const shown = shownFigure(item, locale);
  if (shown !== item.written)
    return html`<span class="written">${shown}</span> <span class="own-words" lang="zh-CN">${item.written}</span>`;
  return html`<span class="written ${item.written.length <= SHORT ? 'short' : ''}" lang="zh-CN">${item.written}</span>`;
}

/** 增长, 降低: without it "5.5%" could be a rate or its change. */
function moved({ words }: Look, item: ItemRow): Content {
  if (item.measure !== 'growth' && item.measure !== 'change') return nothing;
  const word = item.direction === 'down' ? words.fall : item.measure === 'growth' ? words.direction.up : words.rise;
  return html`<span class="moved">${word}</span> `;
}

function marks({ words }: Look, row: ItemRow | MilestoneRow): Content {
  const tags: TemplateResult[] = [];
  if ('headline' in row && row.headline) tags.push(html` <span class="main-tag">${words.table.mainTag}</span>`);
  if ('confidence' in row && row.confidence === 'check')
    tags.push(html` <span class="tag check">${words.table.check}</span>`);
  if (row.mark === 'corrected') tags.push(html` <span class="tag">${words.table.corrected}</span>`);
  if (row.mark === 'confirmed') tags.push(html` <span class="tag">${words.table.confirmed}</span>`);
  if (row.mark === 'added') tags.push(html` <span class="tag">${words.table.added}</span>`);
  return html`${tags}`;
}

function under(look: Look, row: ItemRow | MilestoneRow): Content {
  const words = periodWords(look, row);
  return words === null ? nothing : html`<span class="under">${words}</span>`;
}

/** The report's words for the time, or the time in the reader's language; in grey the year or days that a heading or the report gives; null where unknown. */
export function periodWords({ words, locale }: Look, row: ItemRow | MilestoneRow): TemplateResult | null {
  if (row.period !== null) {
    const said = saidPeriod(row, locale);
    return said === row.period ? zh(said) : html`${said}`;
  }
  const implied = impliedPeriod(row);
  if (implied === null) return null;
  const when = implied.year === null ? implied.days : words.document.year(implied.year);
  return html`<span class="quiet">${words.implied(when, implied.by)}</span>`;
}

function milestoneCell(look: Look, milestone: MilestoneRow, column: ColumnName): Content {
  if (column === 'subject') return html`${zh(milestone.subject)}${marks(look, milestone)}`;
  if (column !== 'event') return nothing;
  const { width, words } = look;
  return html`<span class="moved">${words.status[milestone.status]}</span>
    ${zh(milestone.event)}${width === 'phone' ? under(look, milestone) : nothing}`;
}

function pairCell(look: Look, pair: PairRow, column: ColumnName): Content {
  const { locale } = look;
  switch (column) {
    case 'indicator':
      return html`${indicatorNames(look, pair.target)}${marks(look, pair.target)}`;
    case 'last':
      return html`${moved(look, pair.result)}${written(look, pair.result)}`;
    case 'goal':
      return html`${moved(look, pair.target)}${written(look, pair.target)}`;
    case 'difference':
      return differenceText(pair, locale) || '—';
    default:
      return nothing;
  }
}
