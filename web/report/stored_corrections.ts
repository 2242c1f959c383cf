import { noCorrections, type Corrections } from './corrections';
import type { History } from './history';
import type { Places } from './places';

/*
 * What comes back from a store is checked before anything is built upon it: it may be cut off, written by another
 * program or changed by hand. Only the parts that a view would stumble over are looked at.
 */

/** The corrections that a stored value holds; keys that are absent are empty. Null where it is damaged. Linear. */
export function storedCorrections(value: unknown): Corrections | null {
  if (!isRecord(value)) return null;
  const { items, milestones, dismissed, addedItems, addedMilestones, chosen, unfit, document } = {
    ...noCorrections(),
    ...value,
  } as Record<keyof Corrections, unknown>;
  const whole =
    recordOf(items, isRecord) &&
    recordOf(milestones, isRecord) &&
    listOf(dismissed, isString) &&
    listOf(addedItems, isAdded('indicator', 'written')) &&
    listOf(addedMilestones, isAdded('subject', 'event')) &&
    recordOf(chosen, isString) &&
    listOf(unfit, isLoose) &&
    (document === undefined || isRecord(document));
  return whole ? { ...noCorrections(), ...value } : null;
}

/** The steps that a stored value holds, none where it has none; null where one of them is damaged. Linear. */
export function storedHistory(value: unknown): History | null {
  if (value === undefined) return { past: [], future: [] };
  if (!isRecord(value) || !Array.isArray(value['past']) || !Array.isArray(value['future'])) return null;
  const past = value['past'].map(storedCorrections);
  const future = value['future'].map(storedCorrections);
  return past.every(isThere) && future.every(isThere) ? { past, future } : null;
}

/** Whether a stored value is places by id. */
export function arePlaces(value: unknown): value is Places {
  return recordOf(value, (place) => listOf(place, isNumber) && (place as unknown[]).length === 2);
}

const isThere = <T>(value: T | null): value is T => value !== null;
const isString = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordOf(value: unknown, holds: (entry: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every(holds);
}

function listOf(value: unknown, holds: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(holds);
}

/** A row added by hand: its words, and its place if it has one. */
function isAdded(...words: string[]): (value: unknown) => boolean {
  return (value) => {
    if (!isRecord(value)) return false;
    const { span } = value;
    const placed = isRecord(span) && isNumber(span['start']) && isNumber(span['end']);
    return ['id', 'status', ...words].every((key) => isString(value[key])) && (span === null || placed);
  };
}

function isLoose(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const words = ['kind', 'sentence', 'words', 'name'].every((key) => isString(value[key]));
  const placed = isNumber(value['nth']) && isNumber(value['offset']);
  const nullable = (key: string): boolean => value[key] === null || isRecord(value[key]);
  return words && placed && listOf(value['codes'], isString) && nullable('edit') && nullable('added');
}
