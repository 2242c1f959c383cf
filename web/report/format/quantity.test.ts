import { describe, expect, it } from 'vitest';
import { loadCatalogue, unitName } from '../catalogue';
import { compactNumber, signedNumber } from './number';
import { figureText, type Figure } from './quantity';

const figure = (change: Partial<Figure>): Figure => ({
  comparator: '=',
  value: null,
  low: null,
  high: null,
  unit: null,
  measure: 'level',
  reference: null,
  written: '',
  direction: null,
  ...change,
});

describe('compactNumber', () => {
  it.each([
    [44000, '4.4万', '44,000'],
    [42367000, '4236.7万', '42.367 million'],
    [1.4e12, '1.4万亿', '1.4 trillion'],
    [92.7e8, '92.7亿', '9.27 billion'],
    [5.5, '5.5', '5.5'],
    [0, '0', '0'],
    [-2.7, '−2.7', '−2.7'],
    [9999, '9999', '9,999'],
  ])('%d', (value, chinese, english) => {
    expect(compactNumber(value, 'zh')).toBe(chinese);
    expect(compactNumber(value, 'en')).toBe(english);
  });

  it('shows the sign of a difference', () => {
    expect([signedNumber(0.4, 'zh'), signedNumber(-1.2, 'zh'), signedNumber(0, 'zh')]).toEqual(['+0.4', '−1.2', '0']);
  });
});

describe('figureText', () => {
  it.each([
    [figure({ value: 5.5, unit: '%', comparator: '≈' }), '≈5.5%'],
    [figure({ value: 44000, unit: '人' }), '4.4万人'],
    [figure({ low: 2, high: 3, unit: '%', comparator: 'range' }), '2–3%'],
    [figure({ value: 2, unit: '位', measure: 'rank' }), '第2位'],
    [figure({ comparator: 'sync', written: '与经济增长同步' }), '与经济增长同步'],
    [figure({ value: 103 }), '103'],
  ])('%o', (input, words) => {
    expect(figureText(input, 'zh')).toBe(words);
  });

  it('says no classifier in English, which counts without; units and people it names', async () => {
    await loadCatalogue('en');
    const inEnglish = (value: number, unit: string): string => figureText(figure({ value, unit }), 'en');
    expect(['个', '家', '项', '所', '人', '户', '吨'].map((unit) => inEnglish(20_000, unit))).toEqual([
      ...Array.from({ length: 4 }, () => '20,000'),
      '20,000 people',
      '20,000 households',
      '20,000 tonnes',
    ]);
    expect(figureText(figure({ low: 1, high: 2, unit: '个', comparator: 'range' }), 'en')).toBe('1–2');
    // Where it is asked what is counted, there is a name.
    expect([unitName('个', 'en'), unitName('个', 'zh')]).toEqual(['things', '个']);
  });
});
