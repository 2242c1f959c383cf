import type { ItemRow, MilestoneRow } from '../rows';
import { formsOf, type Locale } from './forms';

type Timed = Pick<ItemRow | MilestoneRow, 'period' | 'periodFrom' | 'periodTo' | 'periodBy'>;

/** The time that the row states, in the reader's language where that can be said; null where it states none. */
export function saidPeriod({ period, periodFrom, periodTo }: Timed, locale: Locale): string | null {
  return period === null ? null : (formsOf(locale).period(periodFrom, periodTo) ?? period);
}

/** A time that the row itself does not state: its year, or its first and last day, and what it follows from. */
export interface ImpliedPeriod {
  year: number | null;
  days: string;
  by: 'section' | 'report';
}

/** Null where the row has words for its time, or where nothing is known of it. */
export function impliedPeriod({ period, periodFrom, periodTo, periodBy }: Timed): ImpliedPeriod | null {
  if (period !== null || (periodBy !== 'section' && periodBy !== 'report')) return null;
  const days = [periodFrom, periodTo].filter((day) => day !== null).join(' – ');
  if (days === '') return null;
  return { year: wholeYear(periodFrom, periodTo), days, by: periodBy };
}

/** 2025 for 2025-01-01 to 2025-12-31. */
function wholeYear(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? Number(year) : null;
}
