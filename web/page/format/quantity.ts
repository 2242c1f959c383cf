import type { Comparator } from '../../library/analysis';
import type { Locale } from '../../export/model';
import type { ItemRow } from '../../export/rows';
import { unitName } from '../catalogue';
import { compactNumber } from './number';

/** Comparators that a reader sees as a sign before the figure; plain, range and sync have none. */
const SIGNS: Partial<Record<Comparator, string>> = { '≈': '≈', '≥': '≥', '>': '>', '≤': '≤', '<': '<' };

export type Figure = Pick<
  ItemRow,
  'comparator' | 'value' | 'low' | 'high' | 'unit' | 'measure' | 'reference' | 'written' | 'direction'
>;

/** `≈5.5%`, `4.4万人`, `2–3%`: the normalised figure with its comparator as a sign; the report's words where there is no figure. */
export function figureText(figure: Figure, locale: Locale): string {
  const sign = SIGNS[figure.comparator] ?? '';
  if (figure.low !== null && figure.high !== null) return withUnit(rangeText(figure.low, figure.high, locale), figure, locale);
  if (figure.value === null) return figure.written;
  if (figure.measure === 'rank') return locale === 'zh' ? `第${figure.value}位` : `no. ${figure.value}`;
  return sign + withUnit(compactNumber(figure.value, locale), figure, locale);
}

function rangeText(low: number, high: number, locale: Locale): string {
  return `${compactNumber(low, locale)}–${compactNumber(high, locale)}`;
}

function withUnit(number: string, figure: Figure, locale: Locale): string {
  if (figure.unit === null) return number;
  if (figure.unit === '%' || figure.unit === '‰') return number + figure.unit;
  return locale === 'zh' ? number + figure.unit : `${number} ${unitName(figure.unit, locale)}`;
}
