import type { ComparedFigure } from '../library/comparison';
import { endsOf, middleOf } from './figure';
import type { Matrix, MatrixRow } from './matrix';
import type { Compared } from './members';

/** A place with reports of so many years that its figures make a line. */
export interface Trend {
  place: string;
  /** The years that all lines of the matrix run over. */
  from: number;
  to: number;
  /** Its columns in the order of their years. */
  columns: { at: number; year: number }[];
}

/** Fewer points are no line. */
const LEAST_YEARS = 3;

/** The places of a matrix that have at least three years side by side, in the order of its columns. */
export function trendsOf({ report }: Compared, { columns }: Matrix): Trend[] {
  const years = new Map<string, Map<number, number>>();
  for (const [at, { report: id }] of columns.entries()) {
    const { place, year } = id === null ? { place: null, year: null } : report(id);
    if (place === null || year === null) continue;
    const known = years.get(place) ?? new Map<number, number>();
    // Two texts of one year: the first stands for it.
    if (!known.has(year)) years.set(place, known.set(year, at));
  }
  const long = [...years].filter(([, of]) => of.size >= LEAST_YEARS);
  const all = long.flatMap(([, of]) => [...of.keys()]);
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return long.map(([place, of]) => ({
    place,
    from,
    to,
    columns: [...of].map(([year, at]) => ({ at, year })).sort((a, b) => a.year - b.year),
  }));
}

/** A line of one row: places from 0 to 1, years across and figures up; a year without a figure is a gap. */
export interface TrendLine {
  pieces: [x: number, y: number][][];
  last: ComparedFigure;
}

/** The lines of a row by place, on one scale; places with fewer than three figures have none. */
export function trendLines(row: MatrixRow, trends: readonly Trend[]): Map<string, TrendLine> {
  const figures = trends.map(({ columns }) => columns.map(({ at }) => figureAt(row, at)));
  const values = figures.flat().flatMap((figure) => valueOf(figure) ?? []);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const up = (value: number): number => (most === least ? 0.5 : (value - least) / (most - least));
  return new Map(
    trends.flatMap(({ place, from, to, columns }, number): [string, TrendLine][] => {
      const of = figures[number] ?? [];
      const last = of.findLast((figure) => valueOf(figure) !== null);
      if (last === undefined || last === null || of.filter((each) => valueOf(each) !== null).length < LEAST_YEARS)
        return [];
      const pieces: [number, number][][] = [[]];
      for (const [index, { year }] of columns.entries()) {
        const value = valueOf(of[index] ?? null);
        const before = columns[index - 1]?.year ?? year - 1;
        if (value === null || year - before > 1) pieces.push([]);
        if (value !== null) pieces.at(-1)?.push([(year - from) / (to - from), up(value)]);
      }
      return [[place, { pieces: pieces.filter((piece) => piece.length > 0), last }]];
    }),
  );
}

function figureAt({ cells }: MatrixRow, at: number): ComparedFigure | null {
  const cell = cells[at];
  return cell !== undefined && 'figure' in cell ? cell.figure : null;
}

function valueOf(figure: ComparedFigure | null): number | null {
  const ends = figure === null ? null : endsOf(figure);
  return ends === null ? null : middleOf(ends);
}
