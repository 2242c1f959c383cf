import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMS, formsOf, type Locale } from '../report/format/forms';
import { FIRST_LOCALE, knownLocale, LANGUAGES, loadMessages, messages, nextLocale, preferredLocale } from './index';
import { chartWords, exportWords } from './pictures_and_files';
import { loadReportMessages, reportMessages } from './report';

const WEB = resolve(import.meta.dirname, '..');
const ALL = Object.keys(FORMS) as Locale[];

/**
 * Files out of `web/locales/` that may name a language in quotes; fixtures are what tests are made from. A figure travels
 * without the page, so it has languages of its own.
 */
const MAY_NAME_A_LANGUAGE = [
  'embed/embed_report.ts',
  'embed/figure.fixture.ts',
  'embed/words.ts',
  'page/build/catalogue_plugin.ts',
  'page/build/classic_scripts_plugin.ts',
  'report/sample_report.fixture.ts',
  'widget/frame/embed.ts',
  'widget/frame/words.ts',
  'widget/words.ts',
];

/** Names of languages as literals. */
function namedLanguages(source: string): string[] {
  const names = ALL.join('|');
  return [...source.matchAll(new RegExp(`(['"\`])(?:${names})\\1`, 'g'))].map(([literal]) => literal);
}

/** Path and kind of every word. */
function shape(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? shape(value, `${path}.${key}`) : [`${path}.${key}: ${typeof value}`],
  );
}

describe('the language of a browser', () => {
  it.each([
    [['en-GB', 'zh-CN'], LANGUAGES.en],
    [['zh-TW', 'en'], LANGUAGES.zh],
    [['fr-FR', 'fr', 'EN-us'], LANGUAGES.en],
    [['fr'], LANGUAGES[FIRST_LOCALE]],
    [[], LANGUAGES[FIRST_LOCALE]],
  ])('%j', (wanted, language) => {
    expect(LANGUAGES[preferredLocale(wanted)]).toBe(language);
  });
});

describe('a language', () => {
  it.each(ALL)('%s has every word of the page, of reports, of pictures and of files', async (locale) => {
    await loadMessages(locale);
    await loadReportMessages(locale);
    for (const words of [messages, reportMessages, chartWords, exportWords] as const) {
      expect(shape(words(locale)).sort()).toEqual(shape(words(FIRST_LOCALE)).sort());
      if (locale !== FIRST_LOCALE) expect(words(locale)).not.toEqual(words(FIRST_LOCALE));
    }
    expect(Object.keys(formsOf(locale)).sort()).toEqual(Object.keys(formsOf(FIRST_LOCALE)).sort());
  });

  it('is reached by the button, and the button comes round', () => {
    expect(Object.keys(LANGUAGES)).toEqual(ALL);
    const round = ALL.map((_, at) => ALL.slice(0, at).reduce<Locale>((locale) => nextLocale(locale), FIRST_LOCALE));
    expect([...round].sort()).toEqual([...ALL].sort());
    expect(nextLocale(round.at(-1) ?? FIRST_LOCALE)).toBe(FIRST_LOCALE);
  });

  it('is known by its name only', () => {
    expect([...ALL, 'xx', 'toString', '', null, 7].map(knownLocale)).toEqual([...ALL, null, null, null, null, null]);
  });

  it('is named nowhere but in its own files', () => {
    const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('locales/'),
    );
    const named = files.filter((file) => namedLanguages(readFileSync(resolve(WEB, file), 'utf8')).length > 0);
    expect(named.sort()).toEqual(MAY_NAME_A_LANGUAGE);
  });

  it('would be found', () => {
    expect(namedLanguages(`locale === 'zh' ? "en" : 'english'`)).toEqual([`'zh'`, `"en"`]);
  });
});
