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
