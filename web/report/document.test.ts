import { describe, expect, it } from 'vitest';
import type { Period } from '../library/analysis';
import { analysis, documentInfo, item } from '../library/testing';
import { correctedAnalysis, documentEdit } from './document';

const period = (text: string | null, by: Period['by'], days: [string | null, string | null]): Period => ({
  text,
  start: null,
  end: null,
  from: days[0],
  to: days[1],
  by,
  span: 'year',
});
const YEAR: [string, string] = ['2025-01-01', '2025-12-31'];
const section = (id: string, title: string) => ({
  id,
  level: 1,
  number: null,
  title,
  part: 'plan' as const,
  start: 0,
  end: 0,
});

function daysAfter(of: Period, from: number | null, year: number, within: string | null = null) {
  const read = analysis({
    document: documentInfo({ year: from }),
    sections: [section('s1', '2025年工作安排'), section('s2', '重点工作')],
    items: [item('i1', { period: of, section: within })],
  });
  const moved = correctedAnalysis(read, { year }).items[0]?.period;
  return [moved?.from, moved?.to];
}

describe('correctedAnalysis', () => {
  it('is the analysis itself where nothing was set', () => {
    const read = analysis();
    expect(correctedAnalysis(read, undefined)).toBe(read);
  });

  it.each<[string, Period, string | null, string[]]>([
    ['what only the report gives', period(null, 'report', YEAR), null, ['2026-01-01', '2026-12-31']],
    ['relative words', period('今年', 'stated', YEAR), null, ['2026-01-01', '2026-12-31']],
    ['a heading without a year', period(null, 'section', YEAR), 's2', ['2026-01-01', '2026-12-31']],
    ['a heading with its year: not', period(null, 'section', YEAR), 's1', YEAR],
    ['words with their year: not', period('2025年', 'stated', YEAR), null, YEAR],
    [
      'a plan by its name: not',
      period('“十五五”时期', 'stated', ['2026-01-01', '2030-12-31']),
      null,
      ['2026-01-01', '2030-12-31'],
    ],
  ])('moves with the year: %s', (_, of, within, days) => {
    expect(daysAfter(of, 2025, 2026, within)).toEqual(days);
  });

  it('resolves 去年 where the year was not known', () => {
    expect(daysAfter(period('去年', 'stated', [null, null]), null, 2025)).toEqual(['2024-01-01', '2024-12-31']);
  });

  it('ends a February on its last day', () => {
    expect(daysAfter(period('2月底前', 'stated', [null, '2025-02-28']), 2025, 2024)).toEqual([null, '2024-02-29']);
  });

  it('is no guess any more once a person has said it', () => {
    const guessed = documentInfo({
      place: '示例市',
      placeFrom: 'text',
      year: 2025,
      yearFrom: 'title',
      confidence: 'check',
    });
    const { document } = correctedAnalysis(analysis({ document: guessed }), { place: '样板市' });
    expect(document).toMatchObject({ place: '样板市', placeFrom: 'user', year: 2025, confidence: 'sure' });
  });
});

describe('documentEdit', () => {
  it('keeps only what differs', () => {
    const read = documentInfo({ place: '示例市', year: 2025 });
    const { title, place, kind } = read;
    expect(documentEdit(read, { title, place, kind, year: 2026 })).toEqual({ year: 2026 });
    expect(documentEdit(read, { title, place, kind, year: 2025 })).toBeUndefined();
  });
});
