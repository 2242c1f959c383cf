import { expect, it } from 'vitest';
import { asWritten } from './as_written';

it.each([
  ['4.5万人以上', 45_000, '人', { value: 4.5, unit: '万人' }],
  ['1.2 万亿元', 1.2e12, '元', { value: 1.2, unit: '万亿元' }],
  ['超过 3,200亿元', 3.2e11, '元', { value: 3200, unit: '亿元' }],
  ['５．５％左右', 5.5, '%', { value: 5.5, unit: '%' }],
  ['12个', 12, '个', { value: 12, unit: '个' }],
  ['-0.3%', -0.3, '%', { value: -0.3, unit: '%' }],
  ['300百万吨', 3e8, '吨', { value: 300, unit: '百万吨' }],
  ['0个', 0, '个', { value: 0, unit: '个' }],
])('%s in the unit that it is written in', (written, value, unit, wanted) => {
  expect(asWritten({ written, value, unit })).toEqual(wanted);
});

it.each([
  ['三万人', 30_000, '人'],
  ['5%—6%', null, '%'],
  ['4.5万人', 46_000, '人'],
  ['3万4000人', 34_000, '人'],
  ['同步', null, null],
  ['第3', 3, null],
])('%s has none', (written, value, unit) => {
  expect(asWritten({ written, value, unit })).toBeNull();
});
