import {
  DOCUMENT_KINDS,
  type Analysis,
  type DocumentInfo,
  type DocumentKind,
  type Headline,
  type Item,
  type Period,
  type Quantity,
  type Remark,
  type TextSpan,
} from '../library/analysis';
import { MAX_TEXT } from '../input/limits';
import { newEntry, type SetEntry } from './entry';
import type { HandPair } from './hand_pairs';

const SCHEMA = 'mubiao.set/1';

/** More reports than a page reads at once are no set of a page. */
export const MOST_REPORTS = 500;

/** Whether a file may be a saved set: by its first characters, since names tell nothing. */
export function looksLikeSet(text: string): boolean {
  return /^\s*\{\s*"schema"\s*:\s*"mubiao\.set\//.test(text.slice(0, 200));
}

/** What a saved set holds. */
export interface SavedSet {
  entries: SetEntry[];
  pairs: HandPair[];
}

/**
 * The set as one JSON file: what was read of each report and corrected there, what a person paired, and the texts only if
 * asked. Pairs name the reports by their place in the file.
 */
export function writeSet(entries: readonly SetEntry[], pairs: readonly HandPair[], withTexts: boolean): string {
  const written = entries.filter(({ analysis }) => analysis !== null);
  const reports = written.map(({ name, text, known, corrected, analysis }) => ({
    file: name,
    ...(known.place === undefined ? {} : { place: known.place }),
    ...(known.year === undefined ? {} : { year: known.year }),
    ...(known.kind === undefined ? {} : { kind: known.kind }),
    ...(withTexts && text !== null ? { text } : {}),
    ...(corrected.length === 0 ? {} : { corrected }),
    analysis,
  }));
  const numbers = new Map(written.map(({ key }, at) => [key, at]));
  const pair = ({ from, target, to, result }: HandPair): object[] => {
    const [earlier, later] = [numbers.get(from), numbers.get(to)];
    return earlier === undefined || later === undefined ? [] : [{ from: earlier, target, to: later, result }];
  };
  const made = pairs.flatMap(pair);
  return `${JSON.stringify({ schema: SCHEMA, reports, ...(made.length === 0 ? {} : { pairs: made }) })}\n`;
}

/** Why a file is no set: another version of the format, or damaged at a report (from 1) or as a whole (0). */
export type SetRefusal = { why: 'version' } | { why: 'damaged'; report: number };

/**
 * The reports of a saved set, or why it is refused: nothing is half loaded. It may come from anyone, so each key is
 * checked, and what the format does not know is left behind. With a text a report is read anew, unless it was corrected.
 */
export function readSet(text: string, nextKey: () => string): SavedSet | SetRefusal {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { why: 'damaged', report: 0 };
  }
  if (!isObject(file)) return { why: 'damaged', report: 0 };
  if (file['schema'] !== SCHEMA) return { why: 'version' };
  const { reports } = file;
  if (!Array.isArray(reports) || reports.length > MOST_REPORTS) return { why: 'damaged', report: 0 };
  const entries: SetEntry[] = [];
  for (const [at, report] of reports.entries()) {
    const entry = readReport(report, nextKey);
    if (entry === null) return { why: 'damaged', report: at + 1 };
    entries.push(entry);
  }
  const pairs = checkedPairs(file['pairs'] ?? [], entries);
  return pairs === null ? { why: 'damaged', report: 0 } : { entries, pairs };
}

/** Null where one of them is none, or of no report of the set. */
function checkedPairs(value: unknown, entries: readonly SetEntry[]): HandPair[] | null {
  return unlessDamaged(() =>
    list(value).map((given) => {
      const { from, target, to, result } = object(given);
      const key = (at: unknown): string => entries[count(at)]?.key ?? damaged();
      const place = (span: unknown): { start: number; end: number } => spanOf(object(span));
      return { from: key(from), target: place(target), to: key(to), result: result === null ? null : place(result) };
    }),
  );
}

function readReport(report: unknown, nextKey: () => string): SetEntry | null {
  if (!isObject(report)) return null;
  const { file = null, text = null, place, year, kind } = report;
  if (!isTextOrNull(file) || !isTextOrNull(text) || (text ?? '').length > MAX_TEXT) return null;
  if (place !== undefined && typeof place !== 'string') return null;
  if (year !== undefined && !isYear(year)) return null;
  if (kind !== undefined && !isKind(kind)) return null;
  const analysis = checkedAnalysis(report['analysis']);
  if (analysis === null) return null;
  const known = {
    ...(place === undefined ? {} : { place }),
    ...(year === undefined ? {} : { year }),
    ...(kind === undefined ? {} : { kind }),
  };
  const corrected = unlessDamaged(() => list(report['corrected'] ?? []).map((id) => itemId(id) ?? damaged()));
  if (corrected === null) return null;
  const entry = { ...newEntry(nextKey(), file, text), known, corrected };
  return text === null || corrected.length > 0 ? { ...entry, analysis, state: 'read' } : entry;
}

class Damaged extends Error {}

/** An analysis with the keys of the contract and no others; null where one of them is of another type. */
function checkedAnalysis(value: unknown): Analysis | null {
  return unlessDamaged(() => analysisOf(value));
}

function unlessDamaged<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}

function analysisOf(value: unknown): Analysis {
  const given = object(value);
  if (given['schema'] !== 'mubiao.analysis/1') throw new Damaged();
  return {
    schema: 'mubiao.analysis/1',
    document: documentOf(object(given['document'])),
    sections: [],
    items: list(given['items']).map((item, at) => itemOf(object(item), at)),
    milestones: [],
    links: [],
    headlines: list(given['headlines']).map((row) => headlineOf(object(row))),
    remarks: list(given['remarks'] ?? []).map((row) => remarkOf(object(row))),
    repairs: [],
  };
}

const CHOICES = {
  kind: DOCUMENT_KINDS,
  level: ['national', 'province', 'prefecture', 'county', 'township'],
  source: ['title', 'dateline', 'heading', 'text', 'file', 'user'],
  confidence: ['sure', 'check'],
  status: ['target', 'result'],
  measure: ['level', 'growth', 'change', 'rank'],
  direction: ['up', 'down'],
  comparator: ['=', '≈', '≥', '>', '≤', '<', 'range', 'sync'],
  strength: ['hard', 'soft'],
  rate: ['average', 'total', 'each'],
  scope: ['whole', 'part', 'other'],
  horizon: ['year', 'plan', 'later'],
  by: ['stated', 'sentence', 'paragraph', 'section', 'report'],
  span: ['year', 'part', 'years', 'point'],
  says: ['met', 'missed'],
} as const;

function documentOf(given: Given): DocumentInfo {
  return {
    title: textOrNull(given['title']),
    place: textOrNull(given['place']),
    year: given['year'] === null ? null : year(given['year']),
    length: count(given['length']),
    kind: choice('kind', given['kind']),
    level: choiceOrNull('level', given['level']),
    parent: textOrNull(given['parent']),
    placeFrom: choiceOrNull('source', given['placeFrom']),
    yearFrom: choiceOrNull('source', given['yearFrom']),
    confidence: choice('confidence', given['confidence']),
  };
}

function itemOf(given: Given, at: number): Item {
  const { indicator, period, reference, modality, sentence } = given;
  const modalityGiven = modality === null ? null : object(modality);
  return {
    // The place in the list is what the rest refers to.
    id: `i${at + 1}`,
    status: choice('status', given['status']),
    indicator:
      indicator === null ? null : { ...textSpan(object(indicator)), code: textOrNull(object(indicator)['code']) },
    measure: choice('measure', given['measure']),
    direction: choiceOrNull('direction', given['direction']),
    quantity: quantityOf(object(given['quantity'])),
    period: period === null ? null : periodOf(object(period)),
    reference: reference === null ? null : textSpan(object(reference)),
    headline: flag(given['headline']),
    modality:
      modalityGiven === null
        ? null
        : { ...textSpan(modalityGiven), strength: choice('strength', modalityGiven['strength']) },
    confidence: choice('confidence', given['confidence']),
    evidence: [],
    section: null,
    sentence: spanOf(object(sentence)),
    rate: choiceOrNull('rate', given['rate']),
    estimate: flag(given['estimate']),
    scope: choice('scope', given['scope']),
    definition: textOrNull(given['definition']),
    horizon: choiceOrNull('horizon', given['horizon']),
    stretch: itemId(given['stretch']),
  };
}

function quantityOf(given: Given): Quantity {
  return {
    ...textSpan(given),
    comparator: choice('comparator', given['comparator']),
    value: numberOrNull(given['value']),
    low: numberOrNull(given['low']),
    high: numberOrNull(given['high']),
    unit: textOrNull(given['unit']),
    from: numberOrNull(given['from']),
  };
}

function periodOf(given: Given): Period {
  const [start, end] = [given['start'], given['end']];
  return {
    text: textOrNull(given['text']),
    start: start === null ? null : count(start),
    end: end === null ? null : count(end),
    from: dayOrNull(given['from']),
    to: dayOrNull(given['to']),
    by: choice('by', given['by']),
    span: choiceOrNull('span', given['span']),
  };
}

function headlineOf(given: Given): Headline {
  const { words } = given;
  return {
    code: text(given['code']),
    item: itemId(given['item']),
    words: words === null ? null : textSpan(object(words)),
    also: list(given['also']).map((id) => itemId(id) ?? damaged()),
  };
}

function remarkOf(given: Given): Remark {
  return { ...textSpan(given), code: text(given['code']), says: choiceOrNull('says', given['says']) };
}

// What the keys hold.

type Given = Record<string, unknown>;

function damaged(): never {
  throw new Damaged();
}

const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';
const isYear = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 9999;

const isKind = (value: unknown): value is DocumentKind => DOCUMENT_KINDS.some((kind) => kind === value);

const object = (value: unknown): Given => (isObject(value) ? value : damaged());
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : damaged());
const text = (value: unknown): string => (typeof value === 'string' ? value : damaged());
const textOrNull = (value: unknown): string | null => (isTextOrNull(value) ? value : damaged());
const flag = (value: unknown): boolean => (typeof value === 'boolean' ? value : damaged());
const year = (value: unknown): number => (isYear(value) ? value : damaged());
const count = (value: unknown): number =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : damaged();
const numberOrNull = (value: unknown): number | null =>
  value === null || (typeof value === 'number' && Number.isFinite(value)) ? value : damaged();

function spanOf(given: Given): { start: number; end: number } {
  const [start, end] = [count(given['start']), count(given['end'])];
  return start <= end ? { start, end } : damaged();
}

const textSpan = (given: Given): TextSpan => ({ text: text(given['text']), ...spanOf(given) });

function itemId(value: unknown): string | null {
  if (value === null) return null;
  return typeof value === 'string' && /^i[1-9]\d{0,6}$/.test(value) ? value : damaged();
}

function dayOrNull(value: unknown): string | null {
  if (value === null) return null;
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : damaged();
}

function choice<Name extends keyof typeof CHOICES>(name: Name, value: unknown): (typeof CHOICES)[Name][number] {
  const found = (CHOICES[name] as readonly unknown[]).find((known) => known === value);
  return found === undefined ? damaged() : (found as (typeof CHOICES)[Name][number]);
}

function choiceOrNull<Name extends keyof typeof CHOICES>(
  name: Name,
  value: unknown,
): (typeof CHOICES)[Name][number] | null {
  return value === null ? null : choice(name, value);
}
