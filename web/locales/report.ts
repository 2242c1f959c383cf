import type { Locale } from '../report/model';
import { FIRST_LOCALE, LANGUAGES, loadMessages, messages } from './index';
import { zhReport, type ReportMessages } from './zh_report';

export type { ReportMessages };

const loaded: Partial<Record<Locale, ReportMessages>> = {};

/** Fetches the words of a language, those about reports included; those of the first are always there. */
export async function loadReportMessages(locale: Locale): Promise<void> {
  const fetch = LANGUAGES[locale].report;
  if (fetch === null || loaded[locale] !== undefined) return;
  const [words] = await Promise.all([fetch(), loadMessages(locale)]);
  loaded[locale] = { ...messages(locale), ...words };
}

/** All words of the interface; Chinese until `loadReportMessages` is through. */
export function reportMessages(locale: Locale): ReportMessages {
  return loaded[locale] ?? (loaded[FIRST_LOCALE] ??= { ...messages(FIRST_LOCALE), ...zhReport });
}
