import { describe, expect, it } from 'vitest';
import { textNotices } from './notices';
import { analysis, item } from '../library/testing';

const codes = (text: string, found = analysis()): string[] => textNotices(text, found).map((notice) => notice.code);

describe('textNotices', () => {
  it.each([
    ['', 'empty'],
    [' \n　', 'empty'],
    ['MZ\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007'.repeat(40), 'binary'],
    ['The quick brown fox jumps over 12 lazy dogs every day of the year.', 'not-chinese'],
    ['大力发展，持续推进，不断加强各项工作。', 'no-numbers'],
    ['第3次会议在12号楼召开，编号2025。', 'no-items'],
  ])('%j', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it.each([
    ['今年度は公園を12か所つくり、みんなのしごとを3万人分ふやすことが目標です。', 'not-chinese'],
    ['올해 공원 12개를 만들고 일자리 3만 개를 늘리는 것이 우리의 목표입니다.', 'not-chinese'],
  ])('says so even where a figure was read: %j', (text, code) => {
    expect(codes(text, analysis({ items: [item('i1')] }))).toEqual([code]);
  });

  it('tells a title without a text from a text without targets', () => {
    const titled = (title: string) => {
      const found = analysis();
      return { ...found, document: { ...found.document, title } };
    };
    const title = '示例市2025年政府工作报告';
    expect(codes(`\n${title}\n`, titled(title))).toEqual(['only-title']);
    expect(codes(`${title}\n第3次会议。`, titled(title))).toEqual(['no-items']);
  });

  it('doubts a year that is not near yet', () => {
    const found = analysis({ items: [item('i1')] });
    const of = (year: number | null) => ({ ...found, document: { ...found.document, year } });
    const notices = [null, 2024, 2026, 2027].map((year) => textNotices('就业4.4万人', of(year), 2025));
    expect(notices).toEqual([[], [], [], [{ code: 'year-to-come', year: 2027 }]]);
  });

  it('counts the numbers that are no targets', () => {
    expect(textNotices('第3次会议在12号楼召开，共1,200页。', analysis())).toEqual([{ code: 'no-items', numbers: 3 }]);
  });

  it('tells of damaged characters: lone surrogates and replacement characters', () => {
    expect(textNotices('就业4.4万人\ud800，增长\ufffd。𠮷', analysis({ items: [item('i1')] }))).toEqual([
      { code: 'damaged', count: 2 },
    ]);
  });

  it('counts uncertain readings and repairs', () => {
    const found = analysis({
      items: [item('i1', { confidence: 'check' }), item('i2')],
      repairs: [{ kind: 'join-lines', start: 1, end: 2 }],
    });
    expect(textNotices('就业4.4万人', found)).toEqual([
      { code: 'check', count: 1 },
      { code: 'repaired', count: 1 },
    ]);
  });
});
