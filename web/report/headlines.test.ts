import { describe, expect, it } from 'vitest';
import type { Analysis, DocumentInfo, Headline, Item } from '../library/analysis';
import { analysis, documentInfo, item } from '../library/testing';
import { noCorrections, type Corrections } from './corrections';
import { correctedHeadlines, headlineCards } from './headlines';
import { reportRows } from './rows';

const gdp = (id: string, change: Partial<Item> = {}): Item =>
  item(id, { indicator: { text: '地区生产总值', start: 0, end: 6, code: 'gdp' }, horizon: 'year', ...change });

const headline = (change: Partial<Headline> = {}): Headline => ({
  code: 'gdp',
  item: null,
  words: null,
  also: [],
  ...change,
});

function read(items: Item[], headlines: Headline[], document: Partial<DocumentInfo> = {}): Analysis {
  return analysis({ items, headlines, document: documentInfo(document) });
}

function rowsOf(of: Analysis, corrections: Partial<Corrections> = {}) {
  return reportRows({
    analysis: of,
    text: '地区生产总值增长5%',
    corrections: { ...noCorrections(), ...corrections },
    locale: 'zh',
    indicatorName: () => null,
  });
}

const PLAN = gdp('i1', { horizon: 'plan', rate: 'average' });
const REPORT = read(
  [PLAN, gdp('i2', { headline: true }), gdp('i3'), gdp('i4', { headline: true }), gdp('i5', { scope: 'part' })],
  [headline({ item: 'i2', also: ['i1', 'i3', 'i4', 'i5'] })],
);

describe('correctedHeadlines', () => {
  it('leaves what was read as it is', () => {
    expect(correctedHeadlines(REPORT, rowsOf(REPORT))).toEqual(REPORT.headlines);
  });

  it.each<[string, Partial<Corrections>, string | null]>([
    ['gives the card to the next main target', { dismissed: ['i2'] }, 'i4'],
    ['then to another target of the year', { dismissed: ['i2', 'i4'] }, 'i3'],
    ['never to a plan or a part', { dismissed: ['i2', 'i3', 'i4'] }, null],
    ['passes over a row that became a result', { items: { i2: { status: 'result' } } }, 'i4'],
    ['passes over a row whose indicator was changed', { items: { i2: { indicator: '工业增加值' } } }, 'i4'],
    ['keeps a row whose figure was corrected', { items: { i2: { value: 5 } } }, 'i2'],
  ])('%s', (_, corrections, id) => {
    expect(correctedHeadlines(REPORT, rowsOf(REPORT, corrections))[0]?.item).toBe(id);
  });
});

it('gives a card that the reader left empty to a row that a person touched alone', () => {
  const of = read([gdp('i1')], [headline({ also: ['i1'] })]);
  expect(correctedHeadlines(of, rowsOf(of))).toEqual(of.headlines);
  expect(correctedHeadlines(of, rowsOf(of, { items: { i1: { value: 5 } } }))[0]?.item).toBe('i1');
});

describe('headlineCards', () => {
  it('puts the average of the plan under the target of the year', () => {
    const [card] = headlineCards(REPORT, rowsOf(REPORT)).cards;
    expect([card?.row?.id, card?.under?.id]).toEqual(['i2', 'i1']);
  });

  it.each<[string, number | null, string | null]>([
    ['shows what a report without a year sets', null, 'i2'],
    ['and only there', 2025, null],
  ])('%s', (_, year, id) => {
    const period = { text: '今年', start: 0, end: 2, from: null, to: null, by: 'sentence', span: null } as const;
    const undated = (of: string, change: Partial<Item> = {}): Item => gdp(of, { horizon: null, period, ...change });
    const items = [undated('i1', { scope: 'part' }), undated('i2')];
    const of = read(items, [headline({ also: ['i1', 'i2'] })], { year });
    expect(headlineCards(of, rowsOf(of)).cards[0]?.row?.id ?? null).toBe(id);
  });

  it('does not miss the parts of what is set as a whole, nor the whole of what is set in parts', () => {
    const codes = (headlines: Headline[]): string[] => {
      const of = read([item('i1')], headlines);
      return headlineCards(of, rowsOf(of)).cards.map(({ code }) => code);
    };
    const words = { text: '居民收入稳步增长', start: 0, end: 8 };
    const income = ['disposable_income', 'disposable_income_urban', 'disposable_income_rural'];
    const [whole, ...parts] = income.map((code) => headline({ code })) as [Headline, Headline, Headline];
    expect(codes([whole, ...parts])).toEqual(income);
    expect(codes([{ ...whole, words }, ...parts])).toEqual([income[0]]);
    expect(codes([whole, ...parts.map((part) => ({ ...part, words }))])).toEqual(income.slice(1));
    // A code that only begins like another one is no part of it.
    const foreign = ['investment', 'investment_private'].map((code) => headline({ code }));
    expect(codes(foreign.map((entry, at) => (at === 0 ? { ...entry, words } : entry)))).toHaveLength(2);
  });

  it('shows the results of its year where a communiqué or a text without targets sets none', () => {
    const year = (of: number) =>
      ({ text: '全年', start: 0, end: 2, from: `${of}-01-01`, to: `${of}-12-31`, by: 'stated', span: 'year' }) as const;
    const results = [
      gdp('i1', { status: 'result', period: year(2024) }),
      gdp('i2', { status: 'result', measure: 'growth', period: year(2024) }),
      gdp('i3', { status: 'result', measure: 'growth', period: year(2023) }),
    ];
    const plain = read(results, [headline(), headline({ code: 'cpi' })], { kind: 'other' });
    const { of, year: shown, cards } = headlineCards(plain, rowsOf(plain));
    expect([of, shown]).toEqual(['results', 2024]);
    expect(cards.map(({ row, under }) => [row?.id, under?.id])).toEqual([['i2', 'i1']]);

    const communique = read([...results, gdp('i4')], [headline({ item: 'i4' })], { kind: 'communique', year: 2023 });
    expect(headlineCards(communique, rowsOf(communique)).cards.map(({ row }) => row?.id)).toEqual(['i3']);
  });
});
