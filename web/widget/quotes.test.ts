import { describe, expect, it } from 'vitest';
import { folded } from './folded';
import { findQuotes, type Found, type Quote } from './quotes';

/** Finds quotes in paragraphs. */
function find(paragraphs: readonly string[], quotes: readonly Quote[]): (Found | null)[] {
  let text = '';
  const begins = new Set<number>();
  for (const paragraph of paragraphs) {
    begins.add(text.length);
    text += folded(paragraph);
  }
  const work = findQuotes({ text, begins }, quotes);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const JOBS = '城镇新增就业4.5万人以上。';

function quote(sentence: string, change: Partial<Quote> = {}): Quote {
  return { sentence, figureAt: null, before: '', start: null, ...change };
}

/** The paragraph in which the sentence was found; -1 where it was not. */
function paragraphOf(paragraphs: readonly string[], quotes: readonly Quote[], index = 0): number {
  const at = find(paragraphs, quotes)[index]?.sentence[0];
  if (at === undefined) return -1;
  let end = 0;
  return paragraphs.findIndex((paragraph) => (end += folded(paragraph).length) > at);
}

describe('findQuotes', () => {
  it('gives sentence and figure as places in the letters', () => {
    const [found] = find(['目标', `今年。 ${JOBS}`], [quote(JOBS, { figureAt: [6, 13] })]);
    expect(found).toEqual({ sentence: [5, 19], figure: [11, 18] });
  });

  it.each([
    ['begins a paragraph', ['主要预期目标', JOBS], 1],
    ['follows a stop', [`努力完成任务。${JOBS}`], 0],
    ['is part of another sentence, which says something else', [`2023年${JOBS}`], -1],
    ['is changed', ['城镇新增就业4.6万人以上。'], -1],
    ['is written otherwise', ['城镇新增就业４．５ 万人以上.'], 0],
  ])('where a sentence of its own words %s', (_, paragraphs, expected) => {
    expect(paragraphOf(paragraphs, [quote(JOBS)])).toBe(expected);
  });

  it('does not look for a sentence that says too little', () => {
    expect(paragraphOf(['5%。'], [quote('5%。')])).toBe(-1);
    expect(paragraphOf([''], [quote('')])).toBe(-1);
  });

  it('tells sentences of the same words by the clause before', () => {
    const [one, other] = ['第一产业任务完成。', '第二产业任务完成。'];
    const paragraphs = [`${one}增长5%左右。`, `${other}增长5%左右。`];
    const quotes = [
      quote('增长5%左右。', { before: '第二产业任务完成' }),
      quote('增长5%左右。', { before: '第一产业任务完成' }),
    ];
    expect(paragraphOf(paragraphs, quotes, 0)).toBe(1);
    expect(paragraphOf(paragraphs, quotes, 1)).toBe(0);
    expect(paragraphOf([paragraphs[1] ?? ''], quotes, 1)).toBe(-1);
  });

  it('takes of equal places the one nearest to the old place, seen from those that are found once', () => {
    const twice = '完成任务。新建公园30个。';
    const before = '完成任务';
    const paragraphs = ['编者按：以下是全文，有删节。', twice, JOBS, twice];
    const anchor = quote(JOBS, { start: 20 });
    expect(paragraphOf(paragraphs, [quote('新建公园30个。', { before, start: 5 }), anchor])).toBe(1);
    expect(paragraphOf(paragraphs, [quote('新建公园30个。', { before, start: 40 }), anchor])).toBe(3);
  });

  it('does not take the one place that is left of two for the other', () => {
    const twice = '完成任务。新建公园30个。';
    const second = quote('新建公园30个。', { before: '完成任务', start: 40 });
    expect(paragraphOf([twice, JOBS], [second, quote(JOBS, { start: 20 })])).toBe(-1);
    expect(paragraphOf([JOBS, twice], [second, quote(JOBS, { start: 20 })])).toBe(1);
  });

  it('takes none of several places where nothing tells which', () => {
    expect(paragraphOf([JOBS, '其他。', JOBS], [quote(JOBS)])).toBe(-1);
  });

  it('gives up on a sentence that stands everywhere', () => {
    expect(
      paragraphOf(
        Array.from({ length: 1200 }, () => JOBS),
        [quote(JOBS, { start: 3 })],
      ),
    ).toBe(-1);
  });
});
