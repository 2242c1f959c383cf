import type { KeyValueStore } from './report/correction_store';

/** localStorage or sessionStorage; null where the browser refuses (sandboxed frame, switched off). */
function storage(name: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    const store = window[name];
    store.getItem('probe');
    return store;
  } catch {
    return null;
  }
}

/**
 * Where the page lies below its origin, without the first slash: before every key, because copies of the page below one
 * origin (`/`, `/mubiao/`) share its stores, and must neither read nor erase each other's.
 */
const SCOPE = new URL('.', document.baseURI).pathname.slice(1);

/** The keys of this copy of the page. */
function scoped(store: Storage | null): KeyValueStore | null {
  if (store === null || SCOPE === '') return store;
  const keys = (): string[] =>
    Array.from({ length: store.length }, (_, at) => store.key(at) ?? '').filter((key) => key.startsWith(SCOPE));
  return {
    getItem: (key) => store.getItem(SCOPE + key),
    setItem: (key, value) => store.setItem(SCOPE + key, value),
    removeItem: (key) => store.removeItem(SCOPE + key),
    key: (at) => keys()[at]?.slice(SCOPE.length) ?? null,
    get length() {
      return keys().length;
    },
  };
}

export const localStore: KeyValueStore | null = scoped(storage('localStorage'));
const sessionStore = scoped(storage('sessionStorage'));

const TEXT_KEY = 'mubiao.text';
const UNREAD_KEY = 'mubiao.unread';
const SETTINGS_KEY = 'mubiao.settings';

/** The text of this tab: survives a reload, gone when the tab is closed. Too long a text is simply not kept. */
export function keepText(text: string): void {
  try {
    sessionStore?.setItem(TEXT_KEY, text);
  } catch {
    sessionStore?.removeItem(TEXT_KEY);
  }
}

export function keptText(): string | null {
  return sessionStore?.getItem(TEXT_KEY) ?? null;
}

/** Notes whether the text of this tab is still being read; if the page ends before that, it was too much for it. */
export function noteReading(reading: boolean): void {
  if (reading) sessionStore?.setItem(UNREAD_KEY, '1');
  else sessionStore?.removeItem(UNREAD_KEY);
}

/** Whether the page was left, or had to give up, while it read the text of this tab. */
export function wasLeftUnread(): boolean {
  return sessionStore?.getItem(UNREAD_KEY) != null;
}

/** Language, theme and columns: small, and no word of any report. */
export function keepSettings(change: Record<string, unknown>): void {
  try {
    localStore?.setItem(SETTINGS_KEY, JSON.stringify({ ...keptSettings(), ...change }));
  } catch {
    // Without storage the settings last as long as the page.
  }
}

export function keptSettings(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStore?.getItem(SETTINGS_KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
