import { expect, it } from 'vitest';
import { guardFormula } from './formula_guard';

const ROWS: [why: string, text: string, safe: string][] = [
  ['equals', '=1+1', "'=1+1"],
  ['plus', '+86', "'+86"],
  ['minus', '-2', "'-2"],
  ['at', '@SUM(A1)', "'@SUM(A1)"],
  ['tab', '\t=1', "'\t=1"],
  ['carriage return', '\r=1', "'\r=1"],
  ['spaces before the sign', '  =1', "'  =1"],
  ['full-width equals', '＝1', "'＝1"],
  ['plain words', '地区生产总值', '地区生产总值'],
  ['a sign further on', 'A=B', 'A=B'],
  ['a comparator', '≥ 5', '≥ 5'],
  ['nothing', '', ''],
];

it.each(ROWS)('%s', (_why, text, safe) => {
  expect(guardFormula(text)).toBe(safe);
});
