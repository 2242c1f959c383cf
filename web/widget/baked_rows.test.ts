// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { describeFigure } from '../embed/figure';
import { sampleFigure, sampleRow } from '../embed/figure.fixture';
import { writeHtml } from '../embed/write_html';
import { bakedRows, type BakedRow } from './baked_rows';
import { copyFigure } from './copy_figure';

function copied(html: string): DocumentFragment {
  document.body.innerHTML = html;
  const work = copyFigure(document.body.childNodes, 'red');
  for (;;) {
    const step = work.next();
    if (step.done !== true) continue;
    step.value.normalize();
    return step.value;
  }
}

const html = (): string => writeHtml(describeFigure(sampleFigure()));
const rowsOf = (source: string): BakedRow[] => bakedRows(copied(source));

describe('bakedRows', () => {
  it('reads a row and its quote back', () => {
    const [first] = rowsOf(html());
    const { sentence, figureAt, before, start, value, unit, comparator, indicator, figure } = sampleRow();
    expect(first?.row).toEqual({
      indicator,
      figure,
      facts: '今年 · 硬',
      sentence,
      section: '（一）主要预期目标',
      value,
      unit,
      comparator,
      start,
    });
    expect(first?.quote).toEqual({ sentence, figureAt, before, start });
  });

  it('reads a row of several reports as any other: its note is a fact, its own sentence the quote', () => {
    const second = { label: '承诺', sentence: '全年就业4万人以上。', figureAt: [4, 9] as const };
    const several = { view: 'outcomes', counts: '1 项承诺：1 项完成。', basis: '依据：2 份报告' } as const;
    const rows = [sampleRow({ period: '', strength: null, note: '目标 4万人以上 · 完成', second })];
    const [first] = rowsOf(writeHtml(describeFigure(sampleFigure({ rows, several, strip: [] }))));
    const { sentence, figureAt } = sampleRow();
    expect(first?.row).toMatchObject({ facts: '目标 4万人以上 · 完成', sentence, section: '（一）主要预期目标' });
    expect(first?.quote).toMatchObject({ sentence, figureAt });
  });

  it('takes for facts what stands behind the figure, not how it moved', () => {
    const facts = (change: Parameters<typeof sampleRow>[0]): string | undefined =>
      rowsOf(writeHtml(describeFigure(sampleFigure({ rows: [sampleRow(change)] }))))[0]?.row.facts;
    expect(facts({ move: 'growth' })).toBe('今年 · 硬');
    expect(facts({ move: 'fall', period: '', strength: null })).toBe('');
  });

  it.each([
    ['data', / data-[a-z]+="[^"]*"/g, ''],
    ['styles', / style="[^"]*"/g, ''],
    ['row headers', /(<\/?)th\b/g, '$1td'],
    ['bold', /(<\/?)b>/g, '$1strong>'],
    ['quotation elements', /(<\/?)q>/g, '$1blockquote>'],
  ])('keeps the words of rows that have lost their %s', (_, lost, instead) => {
    const rows = rowsOf(html().replace(lost, instead));
    expect(rows.map(({ row }) => [row.indicator, row.figure, row.sentence])).toEqual(
      [sampleRow(), sampleRow({ indicator: '城镇调查失业率', figure: '5.5%左右' })].map((row) => [
        row.indicator,
        row.figure,
        row.sentence,
      ]),
    );
  });

  it('leaves out rows without words, and has none where the table is gone', () => {
    const nameless = html().replace(/(<th[^>]*>)城镇调查失业率\s*<\/th>/, '$1</th>');
    expect(nameless).not.toBe(html());
    expect(rowsOf(nameless).map(({ row }) => row.figure)).toEqual(['4.5万人以上']);
    expect(rowsOf('<table><tr><th></th><td><b>5%</b></td></tr><tr><td>只有一格</td></tr></table>')).toEqual([]);
    expect(rowsOf(html().replace(/<\/?(?:table|tbody|tr|th|td)[^>]*>/g, ''))).toEqual([]);
  });
});

describe('copyFigure', () => {
  it('keeps the words and nothing that runs, loads or leaves its place', () => {
    const copy = copied(
      '<p id="a" class="b" onclick="x()">甲<img src=x onerror="y()"><script>z()</script>' +
        '<a href="javascript:x()">乙</a><a href="https://example.org/">丙</a></p>' +
        '<p style="position:fixed;top:0">丁</p><p style="background:url(//x.example/)">戊\u202e\u0000</p>',
    );
    expect(copy.textContent).toBe('甲乙丙丁戊');
    const names = [...copy.querySelectorAll('*')].flatMap((node) => [node.tagName, ...node.getAttributeNames()]);
    expect(names).toEqual(['P', 'A', 'A', 'href', 'P', 'P']);
  });

  it('cuts a name of ten thousand characters', () => {
    const [row] = rowsOf(`<table><tr><th>${'增'.repeat(10_000)}</th><td><b>5%</b></td></tr></table>`);
    expect(row?.row.indicator.length).toBe(200);
  });

  it('paints rules and underlines in the accent', () => {
    const figure = copied(html()).querySelector('figure');
    expect(figure?.style.borderTopColor).toBe('red');
    expect(figure?.querySelector('tr')?.style.borderTopColor).toBe('red');
  });
});
