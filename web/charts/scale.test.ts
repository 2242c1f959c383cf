import { expect, it } from 'vitest';
import { linearScale } from './scale';

it.each<[values: number[], ticks: number[]]>([
  [
    [0, 5.5],
    [0, 2, 4, 6],
  ],
  [
    [-2.7, 12],
    [-5, 0, 5, 10, 15],
  ],
  [
    [0, 0.3],
    [0, 0.1, 0.2, 0.3],
  ],
  [[0], [0, 0.5]],
])('linearScale over %j has the ticks %j', (values, ticks) => {
  expect(linearScale(values, 0, 100, 3).ticks).toEqual(ticks);
});

it('places the ends of the domain at the ends of the room', () => {
  const place = linearScale([0, 10], 50, 150, 5);
  expect([place(0), place(5), place(10)]).toEqual([50, 100, 150]);
});
