import type { InkName, Shape } from '../../charts/chart';
import { arrow, bar, dot, DOT } from '../../charts/drawing';
import type { ComparedFigure } from '../../library/comparison';
import { endsOf, type Ends } from '../figure';

/** Length of the arrow that means "or more" and "or less". */
export const OPEN_END = 20;

/** The end of a figure that is nearest to a place: that place itself within a range. */
export function nearestEnd([low, high]: Ends, from: number): number {
  return Math.min(Math.max(from, low), high);
}

/** A diamond that is wider than a dot: it is seen around one. */
export function wideDiamond(x: number, y: number, ink: InkName): Shape {
  const r = DOT + 4;
  const [left, right] = [x - r, x + r].map((edge) => Math.round(edge * 10) / 10);
  const d = `M${Math.round(x * 10) / 10} ${y - r}L${right} ${y}L${Math.round(x * 10) / 10} ${y + r}L${left} ${y}Z`;
  return { tag: 'path', attributes: { d, 'stroke-width': 2 }, ink, hollow: true };
}

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
