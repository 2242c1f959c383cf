import type { Analysis } from '../../library/analysis';
import { noCorrections, type Corrections } from '../../report/corrections';
import { isEmpty } from '../../report/edits';
import { fingerprint } from '../../report/fingerprint';
import { moveToIds, placesOf, type Places } from '../../report/places';

/** The parts of localStorage that are used; a page in a sandbox or with storage switched off has none. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'mubiao.corrections.';
/** Reports whose corrections are kept; the ones untouched for longest make room. */
const MAX_REPORTS = 100;

/** What is stored for one report. */
interface StoredCorrections {
  version: 1;
  saved: string;
  corrections: Corrections;
  places: Places;
}

/**
 * Corrections by report, in the browser. No method throws: where nothing can be stored, `save` says so and the
 * corrections live as long as the page.
 */
export class CorrectionStore {
  constructor(private readonly store: KeyValueStore | null) {}

  /** Corrections of this text, moved to the ids of this analysis; those whose row is no longer read are `unfit`. */
  load(text: string, analysis: Analysis): Corrections {
    const stored = this.#read(PREFIX + fingerprint(text));
    return stored === null ? noCorrections() : moveToIds(stored.corrections, stored.places, text, analysis);
  }

  /** Forgets the corrections of a text that nobody has looked at. */
  drop(text: string): void {
    this.store?.removeItem(PREFIX + fingerprint(text));
  }

  /** False where the browser does not let the page store anything. */
  save(text: string, analysis: Analysis, corrections: Corrections): boolean {
    if (this.store === null) return false;
    const key = PREFIX + fingerprint(text);
    try {
      if (isEmpty(corrections)) {
        this.store.removeItem(key);
        return true;
      }
      const stored: StoredCorrections = {
        version: 1,
        saved: new Date().toISOString(),
        corrections,
        places: placesOf(corrections, analysis),
      };
      this.store.setItem(key, JSON.stringify(stored));
      this.#forgetOldest();
      return true;
    } catch {
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

  #read(key: string): StoredCorrections | null {
    try {
      const json = this.store?.getItem(key) ?? null;
      if (json === null) return null;
      const stored = JSON.parse(json) as Partial<StoredCorrections> | null;
      if (stored?.version !== 1 || stored.corrections === undefined) return null;
      // Keys that a later version may leave out must not take the page down.
      return { ...(stored as StoredCorrections), corrections: { ...noCorrections(), ...stored.corrections } };
    } catch {
      return null;
    }
  }

  #forgetOldest(): void {
    const keys = this.#keys();
    if (keys.length <= MAX_REPORTS) return;
    const byAge = keys.map((key) => ({ key, saved: this.#read(key)?.saved ?? '' }));
    byAge.sort((a, b) => a.saved.localeCompare(b.saved));
    for (const { key } of byAge.slice(0, keys.length - MAX_REPORTS)) this.store?.removeItem(key);
  }
}
