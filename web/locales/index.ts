import type { Locale } from '../report/model';
import type { ReportWords } from './zh_report';
import type { InputErrorCode } from '../input/errors';
import type { FileProblem, RareFailure } from './failures';
import { zh, type FailureWords, type Messages } from './zh';

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

/** The first of a browser's languages, the most wanted first, that the page has; `FIRST_LOCALE` if it has none. */
export function preferredLocale(languages: readonly string[]): Locale {
  const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  const known = languages.map((wanted) =>
    (Object.keys(LANGUAGES) as Locale[]).find((locale) => primary(LANGUAGES[locale].tag) === primary(wanted)),
  );
  return known.find((locale) => locale !== undefined) ?? FIRST_LOCALE;
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

/** What may go wrong with a text that is there: `part` is what shows results, `link` the address of the page. */
export type Failed = keyof Messages['failures'] | RareFailure;

let rare: typeof import('./failures') | null = null;

/** Fetches the words for what seldom happens; without them it is told in general. */
export async function loadFailures(code: Failed | InputErrorCode): Promise<void> {
  if (code in zh.failures || code in zh.problems) return;
  rare ??= await import('./failures').catch(() => null);
}

export function failureWords(code: Failed, locale: Locale): FailureWords {
  const { failures } = messages(locale);
  const known = failures as Partial<Record<Failed, FailureWords>>;
  return known[code] ?? rare?.rareFailures[locale][code as RareFailure] ?? failures.engine;
}

/** What to do with a file that could not be read. */
export function fileHelp(code: InputErrorCode, locale: Locale): string {
  const { problems } = messages(locale);
  const known = problems as Partial<Record<InputErrorCode, string>>;
  return known[code] ?? rare?.fileProblems[locale][code as FileProblem] ?? problems['reader-unavailable'];
}
