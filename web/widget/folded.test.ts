import { describe, expect, it } from 'vitest';
import { folded, foldedLetters } from './folded';

describe('folded', () => {
  it.each([
    ['full-width digits and signs', '４．５万人，５．５％', '4.5万人,5.5%'],
    ['white space of any kind', ' 4 \u3000. 5\n\t万\u2003人\u00a0', '4.5万人'],
    ['what is never seen', '城\u200b镇\u00ad新\ufeff增\u202e就业\0', '城镇新增就业'],
    ['half-width and full-width stops', '就业。增长、提高；', '就业.增长,提高;'],
    ['quotation marks and dashes', '“十四五”——‘稳’－', '"十四五"--\'稳\'-'],
    ['squared units', '100㎡', '100m2'],
    ['letters with marks of their own', 'e\u0301', 'é'],
    ['characters beyond the first plane', '𠮷林😀', '𠮷林😀'],
    ['halves of characters', '\ud800增\udc00', '\ud800增\udc00'],
  ])('%s', (_, text, letters) => {
    expect(folded(text)).toBe(letters);
  });

  it('knows where each letter stands in the text', () => {
    const text = ' ㎡ e\u0301𠮷';
    expect([...foldedLetters(text)]).toEqual([
      ['m', 1, 2],
      ['2', 1, 2],
      ['é', 3, 5],
      ['𠮷', 5, 7],
    ]);
  });
});
