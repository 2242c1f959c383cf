import type { Section } from '../../library/analysis';
import { indicatorGroup } from '../catalogue';
import type { ItemRow } from '../rows';
import { rowSubject, type AnyRow } from './any_row';
import type { Filter } from './settings';

export interface FilterContext {
  /** Ids of a section and all it contains. */
  within: (section: string) => ReadonlySet<string>;
  groupOf: (code: string | null) => string | null;
}

export function filterContext(sections: readonly Section[] = []): FilterContext {
  return { within: (id) => sectionsWithin(sections, id), groupOf: indicatorGroup };
}

/** A section's id with those of the sections that follow it on deeper levels. */
function sectionsWithin(sections: readonly Section[], id: string): ReadonlySet<string> {
  const at = sections.findIndex((section) => section.id === id);
  const within = new Set([id]);
  const level = sections[at]?.level ?? 0;
  for (const section of sections.slice(at + 1)) {
    if (section.level <= level) break;
    within.add(section.id);
  }
  return within;
}

export function isFiltering(filter: Filter): boolean {
  return Object.values(filter).some((value) => value !== '');
}

/** Rows that pass every part of the filter, in their order. Words of the query may stand anywhere in the row, all must occur. */
export function filterRows(rows: readonly AnyRow[], filter: Filter, context: FilterContext): AnyRow[] {
  const words = filter.query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const sections = filter.section === '' ? null : context.within(filter.section);
  return rows.filter((row) => {
    const subject = rowSubject(row);
    if (sections !== null && (subject.sectionId === null || !sections.has(subject.sectionId))) return false;
    if ('indicator' in subject && !passesItem(subject, filter, context)) return false;
    if (words.length === 0) return true;
    return words.every((word) => rowHas(row, word));
  });
}

function passesItem(item: ItemRow, filter: Filter, context: FilterContext): boolean {
  if (filter.group !== '' && context.groupOf(item.code) !== filter.group) return false;
  if (filter.unit !== '' && item.unit !== filter.unit) return false;
  if (filter.strength !== '' && (item.strength ?? 'none') !== filter.strength) return false;
  if (filter.headline !== '' && !item.headline) return false;
  return filter.confidence === '' || item.confidence === filter.confidence;
}

/** Chinese words and figures have no case: only words in letters pay for lower-casing every row. */
function rowHas(row: AnyRow, word: string): boolean {
  const cased = word !== word.toUpperCase();
  return searchTexts(row).some((text) => text !== null && (cased ? text.toLowerCase() : text).includes(word));
}

function searchTexts(row: AnyRow): (string | null)[] {
  const subject = rowSubject(row);
  const { period, section, sentence } = subject;
  return 'indicator' in subject
    ? [subject.indicator, subject.standardName, subject.written, period, section, sentence]
    : [subject.subject, subject.event, period, section, sentence];
}

/** Values that a filter may take, with how many rows have each, most frequent first. */
export function countValues(rows: readonly AnyRow[], valueOf: (item: ItemRow) => string | null): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const subject = rowSubject(row);
    const value = 'indicator' in subject ? valueOf(subject) : null;
    if (value !== null && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
