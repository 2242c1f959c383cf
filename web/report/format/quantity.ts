import { formsOf, type Locale } from './forms';
import type { ItemRow, PairRow } from '../rows';
import { saidUnit } from '../catalogue';
import { compactNumber, scaledNumber, signedNumber } from './number';

/** Comparators that a reader sees as a sign before the figure; plain, range and sync have none. */
const SIGNS = '≈≥>≤<';

export type Figure = Pick<
  ItemRow,
  'comparator' | 'value' | 'low' | 'high' | 'unit' | 'measure' | 'reference' | 'written' | 'direction'
>;

/** A figure in two parts, so that the number can be set large and what it counts small. */
export interface FigureParts {
  /** With the comparator's sign: `≥4.5`. */
  number: string;
  /** Scale word and unit: `万人`. */
  unit: string;
}

/** The normalised figure; the report's words as `number` where there is no figure (同步). */
export function figureParts(figure: Figure, locale: Locale): FigureParts {
  const { low, high, value, measure } = figure;
  if (low !== null && high !== null)
    return { number: `${compactNumber(low, locale)}–${compactNumber(high, locale)}`, unit: unitText(figure, locale) };
  if (value === null) return { number: formsOf(locale).relative(figure) ?? figure.written, unit: '' };
  if (measure === 'rank') return formsOf(locale).rank(value);
  const { number, scale } = scaledNumber(value, locale);
  const unit = scale + unitText(figure, locale);
  const signed = (SIGNS.includes(figure.comparator) ? figure.comparator : '') + number;
  return unit === '%' ? { number: signed + unit, unit: '' } : { number: signed, unit };
}

/** `≈5.5%`, `4.4万人`, `2–3%`. */
export function figureText(figure: Figure, locale: Locale): string {
  const { number, unit } = figureParts(figure, locale);
  return number + unit;
}

/** The report's own words where they are of the reader's language, the figure in it where they are not. */
export function shownFigure(figure: Figure, locale: Locale): string {
  return formsOf(locale).ofReports ? figure.written : figureText(figure, locale);
}

/** Between two percentages in percentage points; '' where two figures cannot be taken from each other. */
export function differenceText({ difference, target }: PairRow, locale: Locale): string {
  if (difference === null) return '';
  const number = signedNumber(difference, locale);
  return target.unit === '%' ? formsOf(locale).points(number) : number + unitText(target, locale);
}

function unitText({ unit }: Figure, locale: Locale): string {
  if (unit === null) return '';
  const sign = unit === '%' || unit === '‰';
  return sign || formsOf(locale).ofReports ? unit : ` ${saidUnit(unit, locale)}`.trimEnd();
}
