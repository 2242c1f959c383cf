import { formsOf, type Locale } from './forms';

/** Digits beyond these come from binary fractions, not from the report: 42367000 / 1e4 must stay 4236.7. */
const SIGNIFICANT = 12;

const formatters = new Map<string, Intl.NumberFormat>();

/** Kept: making one takes longer than formatting a thousand numbers with it. */
function formatter(locale: Locale, useGrouping: boolean): Intl.NumberFormat {
  const key = `${locale} ${useGrouping}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping });
  formatters.set(key, made);
  return made;
}

/** A figure in base units as a person writes it, and the word for its scale: 44000 → 4.4, 万 / 44,000. */
export function scaledNumber(value: number, locale: Locale): { number: string; scale: string } {
  const { scales, groupedFrom } = formsOf(locale);
  const scale = scales.find(({ from }) => Math.abs(value) >= from);
  const scaled = Number((value / (scale?.from ?? 1)).toPrecision(SIGNIFICANT));
  const grouped = formatter(locale, Math.abs(scaled) >= groupedFrom).format(scaled);
  return { number: grouped.replace('-', '−'), scale: scale?.word ?? '' };
}

export function compactNumber(value: number, locale: Locale): string {
  const { number, scale } = scaledNumber(value, locale);
  return number + scale;
}

/** With its sign always shown, for differences: +0.4, −1.2, 0. */
export function signedNumber(value: number, locale: Locale): string {
  const shown = compactNumber(value, locale);
  return value > 0 ? `+${shown}` : shown;
}
