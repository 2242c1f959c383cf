import { DOCUMENT_KINDS, type Status } from '../library/analysis';
import type { Corrections, ItemEdit, LooseCorrection, MilestoneEdit } from './corrections';
import type { DocumentEdit } from './document';
import { isEmpty } from './edits';
import type { History } from './history';
import type { Places } from './places';

/*
 * What comes back from a store is checked before anything is built upon it: it may be cut off, written by another
 * program or changed by hand. Every field of every row is looked at; what does not fit is dropped and counted, and the
 * rest stays.
 */

/** Corrections as far as they fit, and how many fields or rows did not. */
export interface Checked {
  corrections: Corrections;
  dropped: number;
}

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

/** A name, a sentence, a figure as it is written: nobody types more. */
const MAX_WORDS = 100_000;
const isWords: Check = (value) => typeof value === 'string' && value.length <= MAX_WORDS;
const isBoolean: Check = (value) => typeof value === 'boolean';
const isFinite: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const oneOf =
  (...names: readonly unknown[]): Check =>
  (value) =>
    names.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const STATUS: readonly Status[] = ['target', 'result'];

/** A field that is added to a row is added here, too: the type asks for it. */
const ITEM: Record<keyof ItemEdit, Check> = {
  status: oneOf(...STATUS),
  indicator: isWords,
  code: orNull(isWords),
  measure: oneOf('level', 'growth', 'change', 'rank'),
  direction: oneOf('up', 'down', null),
  comparator: oneOf('=', '≈', '≥', '>', '≤', '<', 'range', 'sync'),
  written: isWords,
  value: orNull(isFinite),
  low: orNull(isFinite),
  high: orNull(isFinite),
  unit: orNull(isWords),
  period: orNull(isWords),
  strength: oneOf('hard', 'soft', null),
  confidence: oneOf('sure', 'check'),
};
const MILESTONE: Record<keyof MilestoneEdit, Check> = {
  status: ITEM.status,
  subject: isWords,
  event: isWords,
  period: orNull(isWords),
};
const ADDED: Fields = {
  id: (value) => /^u\d{1,9}$/.test(String(value)),
  section: orNull(isWords),
  span: orNull(isSpan),
};
const ADDED_ITEM: Fields = { ...ITEM, ...ADDED };
const ADDED_MILESTONE: Fields = { ...MILESTONE, ...ADDED };
const DOCUMENT: Record<keyof DocumentEdit, Check> = {
  title: orNull(isWords),
  place: orNull(isWords),
  year: orNull((value) => isCount(value) && (value as number) < 10_000),
  kind: oneOf(...DOCUMENT_KINDS),
};
const LOOSE: Record<keyof LooseCorrection, Check> = {
  kind: oneOf('item', 'milestone'),
  sentence: isWords,
  nth: isCount,
  offset: isCount,
  words: isWords,
  name: isWords,
  edit: orNull((value) => fits(value, { ...ITEM, ...MILESTONE })),
  dismissed: isBoolean,
  added: orNull(
    (value) => fits(value, ADDED_ITEM, ADDED_ITEM_KEYS) || fits(value, ADDED_MILESTONE, ADDED_MILESTONE_KEYS),
  ),
  section: orNull(isWords),
  codes: (value) => Array.isArray(value) && value.every(isWords),
};
const ADDED_ITEM_KEYS = ['id', 'status', 'indicator', 'written', 'section', 'span'];
const ADDED_MILESTONE_KEYS = ['id', 'status', 'subject', 'event', 'section', 'span'];

/** The corrections that a stored value holds; keys that are absent are empty. Null where it holds none at all. Linear. */
export function storedCorrections(value: unknown): Checked | null {
  if (!isRecord(value)) return null;
  const sieve = new Sieve();
  const { document } = value;
  const corrections: Corrections = {
    items: sieve.edits(value['items'], ITEM),
    milestones: sieve.edits(value['milestones'], MILESTONE),
    dismissed: sieve.list(value['dismissed'], isWords),
    addedItems: sieve.list(value['addedItems'], (row) => fits(row, ADDED_ITEM, ADDED_ITEM_KEYS)),
    addedMilestones: sieve.list(value['addedMilestones'], (row) => fits(row, ADDED_MILESTONE, ADDED_MILESTONE_KEYS)),
    chosen: sieve.record(value['chosen'], isWords),
    unfit: sieve.list(value['unfit'], (row) => fits(row, LOOSE, Object.keys(LOOSE))),
  };
  const edit = document === undefined ? {} : sieve.fields(document, DOCUMENT);
  if (Object.keys(edit).length > 0) corrections.document = edit;
  return { corrections, dropped: sieve.dropped };
}

/** The steps that a stored value holds, none where it has none; null where one of them does not fit as a whole. Linear. */
export function storedHistory(value: unknown): History | null {
  if (value === undefined) return { past: [], future: [] };
  if (!isRecord(value) || !Array.isArray(value['past']) || !Array.isArray(value['future'])) return null;
  const step = (stored: unknown): Corrections | null => {
    const checked = storedCorrections(stored);
    return checked === null || checked.dropped > 0 ? null : checked.corrections;
  };
  const past = value['past'].map(step);
  const future = value['future'].map(step);
  const isThere = (one: Corrections | null): one is Corrections => one !== null;
  return past.every(isThere) && future.every(isThere) ? { past, future } : null;
}

/** Whether a stored value is places by id. */
export function arePlaces(value: unknown): value is Places {
  return (
    isRecord(value) &&
    Object.values(value).every((place) => Array.isArray(place) && isSpanOf(place[0], place[1]) && place.length === 2)
  );
}

/** Whether nothing that a person did is left of what was stored. */
export function isLost({ corrections, dropped }: Checked): boolean {
  return dropped > 0 && isEmpty(corrections);
}

/** Lets through what fits, and counts what does not. */
class Sieve {
  dropped = 0;

  /** What of a record's values fits. */
  record<T>(value: unknown, check: Check): Record<string, T> {
    return this.#from(value, (entries) => entries.filter(([, entry]) => this.#kept(check(entry)))) as Record<string, T>;
  }

  list<T>(value: unknown, check: Check): T[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.dropped += 1;
      return [];
    }
    return (value as T[]).filter((entry) => this.#kept(check(entry)));
  }

  /** Rows by id, each with those of its fields that fit; a row that has none left goes. */
  edits<T>(value: unknown, fields: Fields): Record<string, T> {
    return this.#from(value, (entries) =>
      entries
        .map(([id, edit]): [string, object] => [id, this.fields(edit, fields)])
        .filter(([, edit]) => Object.keys(edit).length > 0),
    ) as Record<string, T>;
  }

  fields(value: unknown, fields: Fields): object {
    return this.#from(value, (entries) => entries.filter(([key, entry]) => this.#kept(fieldFits(fields, key, entry))));
  }

  #from(value: unknown, sift: (entries: [string, unknown][]) => [string, unknown][]): Record<string, unknown> {
    if (isRecord(value)) return Object.fromEntries(sift(Object.entries(value)));
    if (value !== undefined) this.dropped += 1;
    return {};
  }

  #kept(fit: boolean): boolean {
    if (!fit) this.dropped += 1;
    return fit;
  }
}

function fieldFits(fields: Fields, key: string, value: unknown): boolean {
  return Object.hasOwn(fields, key) && fields[key]?.(value) === true;
}

/** Whether every field of a row fits and none of the `wanted` is missing. */
function fits(value: unknown, fields: Fields, wanted: readonly string[] = []): boolean {
  return (
    isRecord(value) &&
    Object.entries(value).every(([key, entry]) => fieldFits(fields, key, entry)) &&
    wanted.every((key) => Object.hasOwn(value, key))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSpan(value: unknown): boolean {
  return isRecord(value) && isSpanOf(value['start'], value['end']);
}

function isSpanOf(start: unknown, end: unknown): boolean {
  return isCount(start) && isCount(end) && (start as number) <= (end as number);
}
