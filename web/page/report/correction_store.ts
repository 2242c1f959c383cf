import type { Analysis, Span } from '../../library/analysis';
import { noCorrections, type Corrections } from '../../report/corrections';
import { countCorrections } from '../../report/edits';
import { fingerprint } from '../../report/fingerprint';

/** The parts of localStorage that are used; a page in a sandbox or with storage switched off has none. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'mubiao.corrections.';
/** Reports whose corrections are kept; the ones untouched for longest make room. */
const MAX_REPORTS = 100;

/** What is stored for one report. Ids may move when the reader gets better, so each comes with its place in the text. */
interface StoredCorrections {
  version: 1;
  saved: string;
  corrections: Corrections;
  places: Record<string, [start: number, end: number]>;
}

/**
 * Corrections by report, in the browser. No method throws: where nothing can be stored, `save` says so and the
 * corrections live as long as the page.
 */
export class CorrectionStore {
  constructor(private readonly store: KeyValueStore | null) {}

  /** Corrections of this text, moved to the ids of this analysis; `lost` counts those whose row is no longer read. */
  load(text: string, analysis: Analysis): { corrections: Corrections; lost: number } {
    const stored = this.#read(PREFIX + fingerprint(text));
    return stored === null ? { corrections: noCorrections(), lost: 0 } : moveToIds(stored, analysis);
  }

  /** False where the browser does not let the page store anything. */
  save(text: string, analysis: Analysis, corrections: Corrections): boolean {
    if (this.store === null) return false;
    const key = PREFIX + fingerprint(text);
    try {
      if (countCorrections(corrections) === 0) {
        this.store.removeItem(key);
        return true;
      }
      const places = Object.fromEntries([...placesOf(analysis)].map(([id, { start, end }]) => [id, [start, end]]));
      const touched = new Set([
        ...Object.keys(corrections.items),
        ...Object.keys(corrections.milestones),
        ...corrections.dismissed,
      ]);
      const stored = {
        version: 1,
        saved: new Date().toISOString(),
        corrections,
        places: Object.fromEntries(Object.entries(places).filter(([id]) => touched.has(id))),
      };
      this.store.setItem(key, JSON.stringify(stored));
      this.#forgetOldest();
      return true;
    } catch {
      return false;
    }
  }

  /** Reports that have stored corrections. */
  count(): number {
    return this.#keys().length;
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

function placesOf(analysis: Analysis): Map<string, Span> {
  const items = analysis.items.map((item): [string, Span] => [item.id, item.quantity]);
  const milestones = analysis.milestones.map((milestone): [string, Span] => [milestone.id, milestone]);
  return new Map([...items, ...milestones]);
}

function moveToIds(stored: StoredCorrections, analysis: Analysis): { corrections: Corrections; lost: number } {
  const kindOf = (id: string): string => id.charAt(0);
  const ids = new Map<string, string>();
  for (const [id, { start, end }] of placesOf(analysis)) ids.set(`${kindOf(id)}:${start}:${end}`, id);
  let lost = 0;
  const move = (id: string): string | null => {
    const place = stored.places[id];
    const now = place === undefined ? undefined : ids.get(`${kindOf(id)}:${place[0]}:${place[1]}`);
    if (now === undefined) lost += 1;
    return now ?? null;
  };
  const moveKeys = <T>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(record).flatMap(([id, edit]) => {
        const now = move(id);
        return now === null ? [] : [[now, edit]];
      }),
    );
  const { corrections } = stored;
  const moved = {
    ...corrections,
    items: moveKeys(corrections.items),
    milestones: moveKeys(corrections.milestones),
    dismissed: corrections.dismissed.map(move).filter((id) => id !== null),
  };
  return { corrections: moved, lost };
}
