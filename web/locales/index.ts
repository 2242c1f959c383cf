import type { Locale } from '../report/model';
import { zh, type Messages } from './zh';

export type { Messages };

const loaded: Partial<Record<Locale, Messages>> = { zh };

/** Fetches the words of a language; Chinese is always there. */
export async function loadMessages(locale: Locale): Promise<void> {
  if (locale === 'en') loaded.en ??= (await import('./en')).en;
}

/** The words of the page before there is a result; Chinese until `loadMessages` is through. */
export function messages(locale: Locale): Messages {
  return loaded[locale] ?? zh;
}
