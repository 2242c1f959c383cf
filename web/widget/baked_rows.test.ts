// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { describeFigure } from '../embed/figure';
import { sampleFigure, sampleRow } from '../embed/figure.fixture';
import type { EmbedElement, EmbedNode } from '../embed/node';
import { escapeText, writeHtml } from '../embed/write_html';
import { bakedRows, type BakedRow } from './baked_rows';
import { copyFigure } from './copy_figure';

function copied(from: string | readonly EmbedNode[]): DocumentFragment {
  if (typeof from === 'string') document.body.innerHTML = from;
  const work = copyFigure(typeof from === 'string' ? document.body.childNodes : from, 'red');
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

  const BAD = '<img src=x onerror=alert(1)>\u202e\u0000\u2066';

  it('takes no more of a figure that came in a message than of nodes', () => {
    const made = (tag: string, ...children: EmbedNode[]): EmbedElement => ({
      tag,
      attributes: { onclick: 'x()', id: 'a', class: 'b', src: 'x', href: 'javascript:x()', lang: BAD },
      style: { position: 'fixed', background: 'url(//x.example/)' },
      children,
    });
    const hostile = ['script', 'style', 'iframe', 'object', 'svg', 'template', 'SCRIPT'].map((tag) => made(tag, 'z()'));
    const long = made('b', '增'.repeat(10_000));
    const copy = copied([made('figure', made('img', '甲'), made('x-y', BAD), made('a', '乙'), long, ...hostile)]);
    const text = `甲<img src=x onerror=alert(1)>乙${'增'.repeat(199)}…`;
    expect(copy.textContent).toBe(text);
    const nodes = [...copy.querySelectorAll('*')];
    expect(nodes.map(({ localName }) => localName)).toEqual(['figure', 'a', 'b']);
    for (const node of nodes) {
      expect(node.getAttributeNames()).toEqual(['lang']);
      expect(node.getAttribute('lang')).toBe('<img src=x onerror=alert(1)>');
    }
  });

  it('takes markup in the attributes of a row for words', () => {
    const attributes = ['value', 'unit', 'comparator', 'start', 'before'].map(
      (name) => `data-${name}="${escapeText(BAD)}"`,
    );
    const copy = copied(html().replace(/<tr[^>]*>/, `<tr ${attributes.join(' ')} onmouseover="x()">`));
    const [first] = bakedRows(copy);
    const words = '<img src=x onerror=alert(1)>';
    expect(first?.row).toMatchObject({ value: null, start: null, unit: words, comparator: words });
    expect(first?.quote.before).toBe(words);
    expect(copy.querySelector('img, [onmouseover]')).toBeNull();
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
