import { beforeAll, describe, expect, it } from 'vitest';
import { comparedOf, engineForTests, entriesOf, report } from './compared.fixture';
import { matrixOf, type Matrix, type MatrixRow } from './matrix';
import type { Compared } from './members';
import { trendLines, trendsOf } from './trends';

const year = (place: string, at: number, target: string, more = ''): string =>
  report(place, at, '地区生产总值增长5%', `地区生产总值增长${target}${more}`);

let compared: Compared;
let matrix: Matrix;

const gdp = (): MatrixRow => {
  const row = matrix.rows.find(({ indicator }) => indicator.code === 'gdp');
  if (row === undefined) throw new Error('no gdp');
  return row;
};

beforeAll(async () => {
  const analyzer = await engineForTests();
  const entries = entriesOf(analyzer, [
    year('示例市', 2023, '6%'),
    year('示例市', 2024, '5%—6%'),
    year('示例市', 2025, '5%左右', '，城镇新增就业4万人'),
    year('别处市', 2022, '8%'),
    year('别处市', 2024, '7%'),
    year('别处市', 2025, '4%'),
    year('远处市', 2024, '9%'),
    year('远处市', 2025, '9%'),
  ]);
  compared = await comparedOf(analyzer, entries);
  matrix = matrixOf(compared, entries, 'target', { by: 'all' });
});

describe('trends', () => {
  it('are of places with at least three years, all over the same span', () => {
    const trends = trendsOf(compared, matrix);
    expect(
      trends.map(({ place, from, to, columns }) => [place, from, to, columns.map((column) => column.year)]),
    ).toEqual([
      ['别处市', 2022, 2025, [2022, 2024, 2025]],
      ['示例市', 2022, 2025, [2023, 2024, 2025]],
    ]);
  });

  it('have one scale in a row, ranges in their middle, gaps where a year is missing, and the last figure', () => {
    const lines = trendLines(gdp(), trendsOf(compared, matrix));
    const points = (place: string) =>
      lines.get(place)?.pieces.map((piece) => piece.map(([x, y]) => [Math.round(x * 3), y]));
    expect(points('别处市')).toEqual([
      [[0, 1]],
      [
        [2, 0.75],
        [3, 0],
      ],
    ]);
    expect(points('示例市')).toEqual([
      [
        [1, 0.5],
        [2, 0.375],
        [3, 0.25],
      ],
    ]);
    expect(lines.get('示例市')?.last.words).toBe('5%左右');
  });

  it('are none in a row with fewer figures', () => {
    const jobs = matrix.rows.find(({ indicator }) => indicator.code === 'new_urban_jobs');
    expect(jobs).toBeDefined();
    expect(jobs === undefined ? null : [...trendLines(jobs, trendsOf(compared, matrix))]).toEqual([]);
  });
});
