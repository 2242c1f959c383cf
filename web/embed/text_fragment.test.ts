import { describe, expect, it } from 'vitest';
import type { EmbedReport, EmbedRow } from './embed_report';
import { sampleFigure, sampleRow } from './figure.fixture';
import { textLink } from './text_fragment';

function link(row: Partial<EmbedRow>, report: Partial<EmbedReport> = {}): string | null {
  return textLink(sampleRow(row), sampleFigure({ source: 'https://example.org/a.html', ...report }));
}

/** A row whose figure is marked in its sentence. */
function marked(sentence: string, change: Partial<EmbedRow> = {}): Partial<EmbedRow> {
  const [from, to] = [sentence.indexOf('['), sentence.indexOf(']') - 1];
  return { sentence: sentence.replace(/[[\]]/g, ''), figureAt: [from, to], before: '', ...change };
}

describe('textLink', () => {
  it.each([
    ['今年，城镇新增就业[4.5万人]以上。', '城镇新增就业4.5万人以上'],
    ['[5%]左右。', '5%25左右'],
    ['增速2%[-3%]；其他', '增速2%25%2D3%25'],
    ['投资[4,500万]元,其中', '投资4,500万元'.replace(',', '%2C')],
    ['比例为3:[1]: 其他', '比例为3:1'],
    ['甲&乙#[1] 项', '甲%26乙%231%20项'],
    ['无标点[1]', '无标点1'],
  ])('%s → the clause around the figure', (sentence, directive) => {
    expect(link(marked(sentence))).toBe(`https://example.org/a.html#:~:text=${directive}`);
  });

  it('gives the whole clause before it only where the words stand more than once', () => {
    const sentence = '全年工作安排如下，新建公园[12]个。';
    expect(link(marked(sentence, { repeated: true }))).toContain('#:~:text=全年工作安排如下，-,新建公园12个');
    expect(link(marked('新建公园[12]个。', { repeated: true, before: '十-二' }))).toContain(
      'text=十%2D二-,新建公园12个',
    );
    expect(link(marked('新建公园[12]个。', { before: '十二' }))).toContain('#:~:text=新建公园12个');
  });

  it('keeps the fragment of the address, and drops a directive that it has already', () => {
    const row = marked('新建公园[12]个。');
    expect(link(row, { source: 'a.html#part' })).toBe('a.html#part:~:text=新建公园12个');
    expect(link(row, { source: 'a.html#:~:text=x' })).toBe('a.html#:~:text=新建公园12个');
  });

  it('leads into the article only where the article is said to hold the text', () => {
    const row = marked('新建公园[12]个。');
    expect(link(row, { source: undefined, inArticle: true })).toBe('#/?:~:text=新建公园12个');
    expect(link(row, { source: undefined, inArticle: false })).toBeNull();
    expect(link(row, { source: 'javascript:alert(1)', inArticle: false })).toBeNull();
  });

  it('begins with what stands before the sentence in the article, because the figure quotes the sentence too', () => {
    const article = { source: undefined, inArticle: true };
    const row = marked('今年安排如下，新建公园[12]个。', { lead: '任务完成。' });
    expect(link(row, article)).toBe('#/?:~:text=任务完成。-,今年安排如下,新建公园12个');
    expect(link(marked('新建公园[12]个。', { lead: '完成。' }), article)).toBe('#/?:~:text=完成。-,新建公园12个');
  });

  it('is left out where the figure is not in the sentence as written', () => {
    expect(link({ figureAt: null })).toBeNull();
    expect(link({ sentence: '', figureAt: [0, 2] })).toBeNull();
  });
});
