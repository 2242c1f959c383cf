import { describe, expect, it } from 'vitest';
import type { EmbedRow } from './embed_report';
import { sampleRow } from './figure.fixture';
import { quoteAtMost, quotedLetters } from './quoted_part';

/** A row for each figure that is marked in the sentence. */
function rowsOf(marked: string): EmbedRow[] {
  const sentence = marked.replace(/[[\]]/g, '');
  return [...marked.matchAll(/\[([^\]]+)\]/g)].map(({ index, 1: figure = '' }, before) => {
    const at = index - 2 * before;
    return sampleRow({ sentence, figure, figureAt: [at, at + figure.length], before: '上一句。' });
  });
}

/** What is quoted, with the figure marked. */
function shown({ sentence, figureAt }: EmbedRow): string {
  if (figureAt === null) return sentence;
  const [from, to] = figureAt;
  return `${sentence.slice(0, from)}[${sentence.slice(from, to)}]${sentence.slice(to)}`;
}

const SENTENCE = '坚持稳中求进，新建公园[12]个，抓好日常管护，改造小区[30]个，让居民满意。';

describe('quoteAtMost', () => {
  it('leaves sentences whole where they are short enough together', () => {
    const rows = rowsOf(SENTENCE);
    expect(quoteAtMost(rows, quotedLetters(rows))).toEqual(rows);
  });

  it.each([
    [
      'what follows all figures',
      1,
      [
        '坚持稳中求进，新建公园[12]个，抓好日常管护，改造小区30个',
        '坚持稳中求进，新建公园12个，抓好日常管护，改造小区[30]个',
      ],
    ],
    [
      'then what leads to them',
      8,
      ['新建公园[12]个，抓好日常管护，改造小区30个', '新建公园12个，抓好日常管护，改造小区[30]个'],
    ],
    ['at last what stands between', 14, ['新建公园[12]个', '改造小区[30]个']],
    ['never a clause with a figure', 1000, ['新建公园[12]个', '改造小区[30]个']],
  ])('leaves out %s', (_, less, quoted) => {
    const rows = rowsOf(SENTENCE);
    expect(quoteAtMost(rows, quotedLetters(rows) - less).map(shown)).toEqual(quoted);
  });

  it('says what stands before the piece that is quoted', () => {
    const whole = quoteAtMost(rowsOf(SENTENCE), 36).map(({ before }) => before);
    const pieces = quoteAtMost(rowsOf(SENTENCE), 0).map(({ before }) => before);
    expect(whole).toEqual(['上一句。', '上一句。']);
    expect(pieces).toEqual(['坚持稳中求进，', '抓好日常管护，']);
  });

  it('begins with the sentence in which most is saved', () => {
    const rows = [...rowsOf('修路[3]条，完成。'), ...rowsOf('新建公园[12]个，让居民出门就能看到绿色。')];
    expect(quoteAtMost(rows, quotedLetters(rows) - 5).map(shown)).toEqual(['修路[3]条，完成。', '新建公园[12]个']);
  });

  it('keeps the end of a sentence whose last clause holds the figure, and figures across clauses whole', () => {
    expect(quoteAtMost(rowsOf('努力工作，修路[3]条。'), 0).map(shown)).toEqual(['修路[3]条。']);
    expect(quoteAtMost(rowsOf('努力工作，分别为[3条，4座]，其他。'), 0).map(shown)).toEqual(['分别为[3条，4座]']);
  });

  it('leaves a sentence whole whose figure has no place in it', () => {
    const rows = [...rowsOf(SENTENCE), sampleRow({ sentence: SENTENCE.replace(/[[\]]/g, ''), figureAt: null })];
    expect(quoteAtMost(rows, 0)).toEqual(rows);
    expect(quoteAtMost([sampleRow({ sentence: '', figureAt: null })], -1)).toHaveLength(1);
  });
});
