import type { Analysis } from '../../library/analysis';
import { noCorrections, type Corrections } from '../../report/corrections';
import { isEmpty } from '../../report/edits';
import { fingerprint } from '../../report/fingerprint';
import { NO_HISTORY, recorded, type History } from '../../report/history';
import { mergeCorrections } from '../../report/merge';
import { moveToIds, placesOf, type Places } from '../../report/places';
import { arePlaces, isLost, storedCorrections, storedHistory } from '../../report/stored_corrections';

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
  /** What could not be read, and was dropped: all of it, some of it, or the steps. */
  damaged: 'corrections' | 'some' | 'history' | null;
}

/** What this tab knows to be in the store; if another is there, another tab has put it there. */
interface Known {
  key: string;
  json: string | null;
  corrections: Corrections;
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
  #known: Known | null = null;
  /** What was given and could not be stored. */
  #given: { key: string; json: string } | null = null;

  constructor(private readonly store: KeyValueStore | null) {}

  /**
   * Corrections of this text, moved to the ids of this analysis; those whose row is no longer read are `unfit`. What is
   * damaged as a whole leaves the store; of the rest what does not fit is left out.
   */
  load(text: string, analysis: Analysis): Kept {
    const key = PREFIX + fingerprint(text);
    const stored = this.#read(key);
    if (stored === 'damaged') this.store?.removeItem(key);
    const kept =
      stored === null || stored === 'damaged'
        ? nothingKept(stored === null ? null : 'corrections')
        : moved(stored, text, analysis);
    this.#known = { key, json: this.#json(key), corrections: kept.corrections };
    return kept;
  }

  /** Whether another tab has changed what is stored for this text since this one read or wrote it. */
  hasChanged(text: string): boolean {
    const key = PREFIX + fingerprint(text);
    return this.#known?.key === key && this.#known.json !== this.#json(key);
  }

  /** What is to be saved, together with what another tab has saved meanwhile: one step back is what that tab had. */
  joined(
    text: string,
    analysis: Analysis,
    corrections: Corrections,
    history: History,
  ): Pick<Kept, 'corrections' | 'history'> {
    const before = this.#known?.corrections;
    if (before === undefined || !this.hasChanged(text)) return { corrections, history };
    const theirs = this.load(text, analysis);
    return {
      corrections: mergeCorrections(before, corrections, theirs.corrections),
      history: recorded(theirs.history, theirs.corrections),
    };
  }

  /** Corrections and steps in the form that is stored, for a file. */
  portable(analysis: Analysis, corrections: Corrections, history: History): unknown {
    return stored(analysis, corrections, latestSteps(history));
  }

  /**
   * Puts what a file holds in the place of what is stored for a text; one step back is what was there. It is checked when it
   * is loaded, like anything from the store.
   */
  give(text: string, kept: unknown): void {
    const key = PREFIX + fingerprint(text);
    const before = this.#read(key);
    const json = JSON.stringify(before === null || before === 'damaged' ? kept : withStepTo(kept, before));
    this.#given = { key, json };
    try {
      this.store?.setItem(key, json);
      if (this.store !== null) this.#given = null;
    } catch {
      // It lives as long as the page.
    }
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
      this.#known = { key, json: this.#json(key), corrections };
      return true;
    } catch {
      return false;
    }
  }

  #json(key: string): string | null {
    return this.#given?.key === key ? this.#given.json : (this.store?.getItem(key) ?? null);
  }

  /** False where there is no room for it; throws if it `must` be written. */
  #write(key: string, analysis: Analysis, corrections: Corrections, history: History, must = false): boolean {
    try {
      this.store?.setItem(key, JSON.stringify(stored(analysis, corrections, history)));
      this.#given = null;
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
  #read(key: string): Readable | 'damaged' | null {
    try {
      const json = this.#json(key);
      if (json === null) return null;
      const found = JSON.parse(json) as Partial<Record<keyof StoredCorrections, unknown>> | null;
      const { version, saved, history, places } = found ?? {};
      if (typeof version === 'number' && version !== 1) return null;
      const checked = storedCorrections(found?.corrections);
      if (version !== 1 || checked === null || isLost(checked) || !arePlaces(places)) return 'damaged';
      return { ...checked, saved: typeof saved === 'string' ? saved : '', history: storedHistory(history), places };
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
    return stored === null || stored === 'damaged' ? '' : stored.saved;
  }
}

function stored(analysis: Analysis, corrections: Corrections, history: History): StoredCorrections {
  const places = [corrections, ...stepsOf(history)].map((step) => placesOf(step, analysis));
  return {
    version: 1,
    saved: new Date().toISOString(),
    corrections,
    history,
    places: Object.assign({}, ...places) as Places,
  };
}

/** What a file holds, with what was there before as the last step. */
function withStepTo(kept: unknown, before: Readable): unknown {
  if (typeof kept !== 'object' || kept === null || isEmpty(before.corrections)) return kept;
  const given = kept as Partial<StoredCorrections>;
  const past = [...(given.history?.past ?? []), before.corrections];
  return { ...given, history: { past, future: [] }, places: { ...before.places, ...given.places } };
}

/** What the store has, as far as it fits. */
interface Readable {
  corrections: Corrections;
  dropped: number;
  saved: string;
  /** Null where they are damaged. */
  history: History | null;
  places: Places;
}

function moved({ corrections, dropped, history, places }: Readable, text: string, analysis: Analysis): Kept {
  const move = (step: Corrections): Corrections => moveToIds(step, places, text, analysis);
  const { past, future } = history ?? NO_HISTORY;
  return {
    corrections: move(corrections),
    history: { past: past.map(move), future: future.map(move) },
    damaged: dropped > 0 ? 'some' : history === null ? 'history' : null,
  };
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
