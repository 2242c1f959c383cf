import { describe, expect, it } from 'vitest';
import { askedTheme, rowLimit, shownParts } from './attributes';
import { chosenLang, COUNTS } from './words';

function told<Result>(read: (wrong: (message: string) => void) => Result): [Result, number] {
  let lines = 0;
  const result = read(() => (lines += 1));
  return [result, lines];
}

describe('attributes', () => {
  it.each([
    [null, Infinity, 0],
    ['5', 5, 0],
    ['200', 200, 0],
    ['0', Infinity, 1],
    ['201', Infinity, 1],
    ['abc', Infinity, 1],
    ['-3', Infinity, 1],
    ['1e2', Infinity, 1],
    ['', Infinity, 1],
  ])('limit=%s', (value, limit, lines) => {
    expect(told((wrong) => rowLimit(value, wrong))).toEqual([limit, lines]);
  });

  it.each([
    [null, [true, true], 0],
    ['targets', [false, true], 0],
    ['headlines', [true, false], 0],
    [' headlines  targets ', [true, true], 0],
    ['outcomes', [false, true], 0],
    ['changes', [false, true], 0],
    ['rank', [false, true], 0],
    ['targets charts', [false, true], 1],
    ['charts', [true, true], 1],
  ])('show=%s', (value, parts, lines) => {
    expect(told((wrong) => shownParts(value, wrong))).toEqual([parts, lines]);
  });

  it.each([
    [null, null, 0],
    ['auto', null, 0],
    ['dark', 'dark', 0],
    ['blue', null, 1],
  ])('theme=%s', (value, theme, lines) => {
    expect(told((wrong) => askedTheme(value, wrong))).toEqual([theme, lines]);
  });

  it('speaks the first language that it can', () => {
    expect(chosenLang([null, 'zh-Hant-TW', 'en'])).toBe('zh');
    expect(chosenLang(['fr', null, 'en-GB'])).toBe('en');
    expect(chosenLang(['fr', undefined, 'ru'])).toBe('en');
  });

  it('writes the counts of a head anew', () => {
    const anew = (text: string): string[] =>
      COUNTS.filter(([pattern]) => pattern.test(text)).map(([pattern, write]) =>
        text.replace(pattern, (_, all: string) => write(3, all)),
      );
    expect(anew('示例市 · 49 项目标，列出 5 项')).toEqual(['示例市 · 49 项目标，列出 3 项']);
    expect(anew('49 项目标')).toEqual(['49 项目标，列出 3 项']);
    expect(anew('5 of 49 targets')).toEqual(['3 of 49 targets']);
    expect(anew('64 项完成，列出 5 项')).toEqual(['64 项完成，列出 3 项']);
    expect(anew('64 results')).toEqual(['3 of 64 results']);
  });
});
