import type { Analysis } from '../library/analysis';
import type { ComparedReport } from '../library/comparison';
import type { Known } from '../library/mubiao';

/** Why a report of the set could not be read: by its reader, by the engine, or it holds nothing that counts. */
export type EntryFailure = { of: 'file'; code: string } | { of: 'text'; code: string };

/** One report of a set. */
export interface SetEntry {
  /** What the comparison calls it by; never used twice in a set. */
  readonly key: string;
  /** The name of its file; null for a paste. */
  readonly name: string | null;
  /** Null for a report that came out of a saved set without its text. */
  readonly text: string | null;
  /** What is compared of its analysis; null until it was read. */
  readonly analysis: Analysis | null;
  /** Ids of the items of `analysis` that a person changed or added. */
  readonly corrected: readonly string[];
  /** What the reader says of it. */
  readonly known: Omit<Known, 'name'>;
  readonly state: 'waiting' | 'reading' | 'read' | 'failed';
  readonly failure: EntryFailure | null;
}

/**
 * What the comparison calls a report by: the key of its entry, and behind it the name of its file, which is held against
 * the text.
 */
export function calledBy({ key, name }: Pick<SetEntry, 'key' | 'name'>): string {
  return `${key}/${name?.slice(name.lastIndexOf('/') + 1) ?? ''}`;
}

/** The key of what the comparison calls so. */
export function keyOf({ file }: Pick<ComparedReport, 'file'>): string {
  return file?.split('/', 1)[0] ?? '';
}

export function newEntry(key: string, name: string | null, text: string | null): SetEntry {
  return { key, name, text, analysis: null, corrected: [], known: {}, state: 'waiting', failure: null };
}

export function failedEntry(key: string, name: string | null, failure: EntryFailure): SetEntry {
  return { ...newEntry(key, name, null), state: 'failed', failure };
}

/** Place and year as they hold now, and whether they are to be looked at. */
export interface Head {
  place: string | null;
  year: number | null;
  placeGuessed: boolean;
  yearGuessed: boolean;
}

export function headOf({ analysis }: SetEntry): Head {
  if (analysis === null) return { place: null, year: null, placeGuessed: false, yearGuessed: false };
  const { place, year, placeFrom, yearFrom } = analysis.document;
  const open = (from: string | null): boolean => from === 'text' || from === 'file';
  return { place, year, placeGuessed: open(placeFrom), yearGuessed: open(yearFrom) };
}

/** How many of the standard targets the report sets, of how many. */
export function headlinesFound(analysis: Analysis): { found: number; of: number } {
  const { headlines } = analysis;
  return { found: headlines.filter(({ item }) => item !== null).length, of: headlines.length };
}

/** Texts that a person would call the same: blanks, marks and full-width forms do not count. */
export function foldedText(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '');
}

/**
 * What a comparison and its views need of an analysis: a third of the whole, which counts where there are five hundred.
 * It is an analysis still, and any version of the reader takes it.
 */
export function slimAnalysis(analysis: Analysis): Analysis {
  return {
    ...analysis,
    sections: [],
    milestones: [],
    links: [],
    repairs: [],
    items: analysis.items.map((item) => ({ ...item, evidence: [], section: null })),
  };
}

/** The newest year first; what is not read yet, or has no year, in front of all, in the order in which it came. */
export function newestFirst(entries: readonly SetEntry[]): SetEntry[] {
  const year = (entry: SetEntry): number => headOf(entry).year ?? Infinity;
  return [...entries].sort((a, b) => {
    const [first, second] = [year(a), year(b)];
    return first === second ? 0 : second - first;
  });
}
