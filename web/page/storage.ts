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

export const localStore: KeyValueStore | null = storage('localStorage');
const sessionStore = storage('sessionStorage');

const TEXT_KEY = 'mubiao.text';
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
