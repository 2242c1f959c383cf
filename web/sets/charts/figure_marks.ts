import type { InkName, Shape } from '../../charts/chart';
import { arrow, bar, dot, DOT } from '../../charts/drawing';
import type { ComparedFigure } from '../../library/comparison';

/** Length of the arrow that means "or more" and "or less". */
export const OPEN_END = 20;

/** Where a figure lies: its value, or both ends of a range; nothing for words. */
export function endsOf({ value, low, high }: ComparedFigure): [low: number, high: number] | null {
  const first = value ?? low ?? high;
  return first === null ? null : [first, value ?? high ?? first];
}

export const middleOf = ([low, high]: readonly [number, number]): number => (low + high) / 2;

/** The comparator is drawn: filled dot =, open dot ≈, dot with an arrow ≥ > ≤ <, bar for a range. */
export function figureMarks(
  figure: ComparedFigure,
  place: (value: number) => number,
  y: number,
  ink: InkName,
): Shape[] {
  const ends = endsOf(figure);
  if (ends === null) return [];
  const [from, to] = [place(ends[0]), place(ends[1])];
  if (to > from) return [bar(from, y - 4, to - from, 8, ink)];
  switch (figure.comparator) {
    case '≈':
      return [dot(from, y, ink, true)];
    case '≥':
    case '>':
      return [dot(from, y, ink), arrow(from + DOT, from + OPEN_END, y, ink)];
    case '≤':
    case '<':
      return [dot(from, y, ink), arrow(from - DOT, from - OPEN_END, y, ink)];
    default:
      return [dot(from, y, ink)];
  }
}
