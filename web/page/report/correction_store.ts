import type { Analysis } from '../../library/analysis';
import { noCorrections, type Corrections } from '../../report/corrections';
import { isEmpty } from '../../report/edits';
import { fingerprint } from '../../report/fingerprint';
import { NO_HISTORY, type History } from '../../report/history';
import { moveToIds, placesOf, type Places } from '../../report/places';
import { arePlaces, storedCorrections, storedHistory } from '../../report/stored_corrections';

/** The parts of localStorage that are used; a page in a sandbox or with storage switched off has none. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'mubiao.corrections.';
/** Reports whose corrections are kept; the ones untouched for longest make room. */
const MAX_REPORTS = 100;
/** Characters of JSON that the steps of one report may take: a store holds some five million for all reports. */
const MAX_HISTORY = 100_000;

/** What is stored for one report. */
interface StoredCorrections {
  version: 1;
  saved: string;
  corrections: Corrections;
  /** Steps that can be undone and done again. */
  history?: History;
  places: Places;
}

/** What the store has for a text. */
export interface Kept {
  corrections: Corrections;
  history: History;
  /** What could not be read, and was dropped. */
  damaged: 'corrections' | 'history' | null;
}

const nothingKept = (damaged: Kept['damaged'] = null): Kept => ({
  corrections: noCorrections(),
  history: NO_HISTORY,
  damaged,
});

/**
 * Corrections by report, with the steps that led to them, in the browser. No method throws: where nothing can be
 * stored, `save` says so and the corrections live as long as the page.
 */
export class CorrectionStore {
  constructor(private readonly store: KeyValueStore | null) {}

  /**
   * Corrections of this text, moved to the ids of this analysis; those whose row is no longer read are `unfit`. What is
   * damaged leaves the store.
   */
  load(text: string, analysis: Analysis): Kept {
    const key = PREFIX + fingerprint(text);
    const stored = this.#read(key);
    if (stored === 'damaged') this.store?.removeItem(key);
    if (stored === null || stored === 'damaged') return nothingKept(stored === null ? null : 'corrections');
    const moved = (corrections: Corrections): Corrections => moveToIds(corrections, stored.places, text, analysis);
    const history = storedHistory(stored.history);
    const { past, future } = history ?? NO_HISTORY;
    return {
      corrections: moved(stored.corrections),
      history: { past: past.map(moved), future: future.map(moved) },
      damaged: history === null ? 'history' : null,
    };
  }

  /** Forgets the corrections of a text that nobody has looked at. */
  drop(text: string): void {
    this.store?.removeItem(PREFIX + fingerprint(text));
  }

  /** False where the browser does not let the page store anything. */
  save(text: string, analysis: Analysis, corrections: Corrections, history: History = NO_HISTORY): boolean {
    if (this.store === null) return false;
    const key = PREFIX + fingerprint(text);
    const steps = latestSteps(history);
    try {
      if (isEmpty(corrections) && stepsOf(steps).every(isEmpty)) this.store.removeItem(key);
      else if (!this.#write(key, analysis, corrections, steps))
        this.#write(key, analysis, corrections, NO_HISTORY, true);
      this.#forgetOldest();
      return true;
    } catch {
      return false;
    }
  }

  /** False where there is no room for it; throws if it `must` be written. */
  #write(key: string, analysis: Analysis, corrections: Corrections, history: History, must = false): boolean {
    const places = [corrections, ...stepsOf(history)].map((step) => placesOf(step, analysis));
    const stored: StoredCorrections = {
      version: 1,
      saved: new Date().toISOString(),
      corrections,
      history,
      places: Object.assign({}, ...places) as Places,
    };
    try {
      this.store?.setItem(key, JSON.stringify(stored));
      return true;
    } catch (error) {
      if (must) throw error;
      return false;
    }
  }

  /** Erases the corrections of all reports. */
  erase(): void {
    for (const key of this.#keys()) this.store?.removeItem(key);
  }

  #keys(): string[] {
    if (this.store === null) return [];
    const store = this.store;
    return Array.from({ length: store.length }, (_, at) => store.key(at) ?? '').filter((key) => key.startsWith(PREFIX));
  }

  /** Null where there is nothing, or what another version of the page wrote. */
  #read(key: string): StoredCorrections | 'damaged' | null {
    try {
      const json = this.store?.getItem(key) ?? null;
      if (json === null) return null;
      const stored = JSON.parse(json) as { version?: unknown; corrections?: unknown; places?: unknown } | null;
      if (typeof stored?.version === 'number' && stored.version !== 1) return null;
      const corrections = storedCorrections(stored?.corrections);
      if (stored?.version !== 1 || corrections === null || !arePlaces(stored.places)) return 'damaged';
      return { ...(stored as StoredCorrections), corrections };
    } catch {
      return 'damaged';
    }
  }

  #forgetOldest(): void {
    const keys = this.#keys();
    if (keys.length <= MAX_REPORTS) return;
    const byAge = keys.map((key) => ({ key, saved: this.#saved(key) }));
    byAge.sort((a, b) => a.saved.localeCompare(b.saved));
    for (const { key } of byAge.slice(0, keys.length - MAX_REPORTS)) this.store?.removeItem(key);
  }

  /** What is damaged is the first to go. */
  #saved(key: string): string {
    const stored = this.#read(key);
    return stored === null || stored === 'damaged' || typeof stored.saved !== 'string' ? '' : stored.saved;
  }
}

function stepsOf({ past, future }: History): readonly Corrections[] {
  return [...past, ...future];
}

/** The steps next to the present that have room: those that are undone or done again first. */
function latestSteps({ past, future }: History): History {
  let room = MAX_HISTORY;
  const fits = (step: Corrections): boolean => (room -= JSON.stringify(step).length) >= 0;
  const back: Corrections[] = [];
  for (const step of [...past].reverse()) {
    if (!fits(step)) break;
    back.unshift(step);
  }
  const forth: Corrections[] = [];
  for (const step of future) {
    if (!fits(step)) break;
    forth.push(step);
  }
  return { past: back, future: forth };
}
