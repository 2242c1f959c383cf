import { fingerprint } from '../../report/fingerprint';
import type { KeyValueStore } from './correction_store';

const KEY = 'mubiao.addresses';
/** Texts whose address is kept; those given first make room. */
const MOST = 100;

/** An address that a reader can be sent to; null for anything else. */
export function webAddress(words: string): string | null {
  try {
    const address = new URL(words.trim());
    return /^https?:$/.test(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}

/** Where the official text of a report stands, as a person said; in this browser only. No method throws. */
export class AddressStore {
  constructor(private readonly store: KeyValueStore | null) {}

  of(text: string): string | null {
    const kept = this.#all().find(([key]) => key === fingerprint(text))?.[1];
    return kept === undefined ? null : webAddress(kept);
  }

  keep(text: string, address: string | null): void {
    const key = fingerprint(text);
    const others = this.#all().filter(([other]) => other !== key);
    const all = address === null ? others : [...others, [key, address] as const];
    try {
      this.store?.setItem(KEY, JSON.stringify(all.slice(-MOST)));
    } catch {
      // Without storage it lasts as long as the page.
    }
  }

  /** What the store has may be damaged or written by others: only pairs of words count. */
  #all(): (readonly [key: string, address: string])[] {
    try {
      const kept: unknown = JSON.parse(this.store?.getItem(KEY) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isPair) : [];
    } catch {
      return [];
    }
  }
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
