import type { ComparedFigure, ComparedIndicator } from '../library/comparison';
import type { SetWords } from '../locales/sets';
import { indicatorName, saidUnit } from '../report/catalogue';
import { formsOf, type Locale } from '../report/format/forms';
import { compactNumber } from '../report/format/number';
import { figureText } from '../report/format/quantity';

/** The name of what is measured, in the locale; the words of the reports where the catalogue has none. */
export function nameOf({ code, text }: ComparedIndicator, locale: Locale): string {
  return (code === null ? null : indicatorName(code, locale)) ?? text ?? code ?? '';
}

/** As the report writes it where its language is read, else normalised. */
export function shownFigure(figure: ComparedFigure, { measure }: ComparedIndicator, locale: Locale): string {
  const written = figure.words ?? '';
  if (formsOf(locale).ofReports || (figure.value === null && figure.low === null)) return written;
  const { comparator, value, low, high, unit } = figure;
  if (comparator === 'words') return written;
  return figureText(
    { comparator, value, low, high, unit, measure: measure ?? 'level', reference: null, written, direction: null },
    locale,
  );
}

/** The figure with the verb that tells whether it grows (增长5%左右); a fall is told by its sign elsewhere. */
export function spokenFigure(
  figure: ComparedFigure,
  indicator: ComparedIndicator,
  words: SetWords,
  locale: Locale,
): string {
  const shown = shownFigure(figure, indicator, locale);
  const { measure } = indicator;
  if (figure.comparator === 'words' || figure.comparator === 'sync') return shown;
  if (measure !== 'growth' && measure !== 'change') return shown;
  const [up, down] = words.verbs[measure];
  const falls = (figure.value ?? figure.low ?? 0) < 0;
  const verb = (falls ? down : up) ?? '';
  return shown.startsWith(verb) ? shown : verb + shown;
}

/** How far two figures are apart, without its sign. */
export function shownDifference(difference: number, unit: string | null, locale: Locale): string {
  const forms = formsOf(locale);
  const number = compactNumber(Math.abs(difference), locale);
  if (unit === '%' || unit === '百分点') return forms.points(number);
  if (unit === null) return number;
  return forms.ofReports || unit === '‰' ? number + unit : `${number} ${saidUnit(unit, locale)}`.trimEnd();
}

/** The same with its sign: +0.4个百分点, −3万人, 0. */
export function signedDifference(difference: number, unit: string | null, locale: Locale): string {
  if (difference === 0) return '0';
  return (difference > 0 ? '+' : '−') + shownDifference(difference, unit, locale);
}

/** Where a figure lies on a line. */
export type Ends = readonly [low: number, high: number];

/** Its value, or both ends of a range; null for words. */
export function endsOf({ value, low, high }: ComparedFigure): Ends | null {
  const first = value ?? low ?? high;
  return first === null ? null : [first, value ?? high ?? first];
}

export const middleOf = ([low, high]: Ends): number => (low + high) / 2;
