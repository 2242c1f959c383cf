import type { Locale } from '../report/model';
import { loadMessages, messages } from './index';
import { zhReport, type ReportMessages } from './zh_report';

export type { ReportMessages };

const loaded: Partial<Record<Locale, ReportMessages>> = {};

/** Fetches the words of a language, those about reports included; Chinese is always there. */
export async function loadReportMessages(locale: Locale): Promise<void> {
  if (locale !== 'en' || loaded.en !== undefined) return;
  const [{ enReport }] = await Promise.all([import('./en_report'), loadMessages(locale)]);
  loaded.en = { ...messages(locale), ...enReport };
}

/** All words of the interface; Chinese until `loadReportMessages` is through. */
export function reportMessages(locale: Locale): ReportMessages {
  return loaded[locale] ?? (loaded.zh ??= { ...messages('zh'), ...zhReport });
}
