import type { Locale } from '../report/model';
import type { ReportWords } from './zh_report';
import { zh, type Messages } from './zh';

export type { Messages };

interface Language {
  /** What the button says that changes to it. */
  name: string;
  /** For `lang` attributes. */
  tag: string;
  /** Fetch the words of the page and those about reports; null: they come with the part that shows them. */
  page: (() => Promise<Messages>) | null;
  report: (() => Promise<ReportWords>) | null;
}

/** Every language of the page, in the order in which the button goes through them; the first is there at once. */
export const LANGUAGES: Record<Locale, Language> = {
  zh: { name: '中文', tag: 'zh-CN', page: null, report: null },
  en: {
    name: 'English',
    tag: 'en',
    page: async () => (await import('./en')).en,
    report: async () => (await import('./en_report')).enReport,
  },
};

export const FIRST_LOCALE: Locale = 'zh';

/** A language by its name in a link or in kept settings, which may come from anyone; null if there is none. */
export function knownLocale(name: unknown): Locale | null {
  return typeof name === 'string' && Object.hasOwn(LANGUAGES, name) ? (name as Locale) : null;
}

/** The language that the button changes to. */
export function nextLocale(locale: Locale): Locale {
  const all = Object.keys(LANGUAGES) as Locale[];
  return all[(all.indexOf(locale) + 1) % all.length] ?? locale;
}

const loaded: Partial<Record<Locale, Messages>> = { [FIRST_LOCALE]: zh };

/** Fetches the words of a language; those of the first are always there. */
export async function loadMessages(locale: Locale): Promise<void> {
  const fetched = loaded[locale] ?? (await LANGUAGES[locale].page?.());
  if (fetched !== undefined) loaded[locale] = fetched;
}

/** The words of the page before there is a result; Chinese until `loadMessages` is through. */
export function messages(locale: Locale): Messages {
  return loaded[locale] ?? zh;
}
