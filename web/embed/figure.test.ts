import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { EmbedReport } from './embed_report';
import { describeFigure } from './figure';
import { sampleFigure, sampleRow } from './figure.fixture';
import { writeHtml } from './write_html';
import { writeNodes } from './write_nodes';

const { document } = new JSDOM('').window;

const sourceOf = (report: EmbedReport): string => writeHtml(describeFigure(report));

function parsed(html: string): DocumentFragment {
  return JSDOM.fragment(html);
}

function textOf(html: string): string {
  return parsed(html).textContent.replace(/\s+/g, ' ').trim();
}

describe('the figure', () => {
  it('holds head, strip, rows and foot, and is one line', () => {
    const html = sourceOf(sampleFigure());
    expect(html).not.toMatch(/[\n\r]/);
    const figure = parsed(html).querySelector('figure[lang="zh-CN"][data-mubiao="1"]');
    const parts = Array.from(figure?.children ?? [], ({ tagName }) => tagName);
    expect(parts).toEqual(['FIGCAPTION', 'UL', 'P', 'TABLE', 'P']);
  });

  it('gives each row its data, its name and its sentence with the figure set off', () => {
    const [row] = parsed(sourceOf(sampleFigure())).querySelectorAll('tr');
    expect(Object.fromEntries(Object.entries(row?.dataset ?? {}))).toEqual({
      value: '45000',
      unit: '人',
      comparator: '≥',
      start: '1203',
      before: '努力完成全年任务',
    });
    expect(row?.querySelector('th[scope=row]')?.textContent.trim()).toBe('城镇新增就业');
    expect(row?.querySelector('summary b')?.textContent).toBe('4.5万人以上');
    expect(row?.querySelector('summary small')?.textContent).toBe('今年 · 硬');
    expect(row?.querySelector('q')?.textContent).toBe(sampleRow().sentence);
    expect(row?.querySelector('q b')?.textContent).toBe('4.5万人以上');
  });

  it('keeps the end of a long clause before the sentence, which is what stands next to it', () => {
    const before = `开头${'很'.repeat(300)}靠近句子的这一头`;
    const [row] = parsed(sourceOf(sampleFigure({ rows: [sampleRow({ before })] }))).querySelectorAll('tr');
    expect(row?.dataset['before']).toHaveLength(200);
    expect(before.endsWith(row?.dataset['before'] ?? '-')).toBe(true);
  });

  it('is a text without its tags', () => {
    expect(textOf(sourceOf(sampleFigure()))).toBe(
      '示例市2025年政府工作报告 49 项目标，列出 2 项 地区生产总值 ≈5.5% 上年 5.1% 城镇新增就业 ≥4.5万人 上年 4.5万人 ' +
        '居民人均可支配收入 与经济增长同步 未提出：居民消费价格 ' +
        '城镇新增就业 4.5万人以上 今年 · 硬 今年，城镇新增就业4.5万人以上，城镇调查失业率控制在5.5%左右。 ' +
        '（（一）主要预期目标 · 在原文中查看） ' +
        '城镇调查失业率 5.5%左右 今年 · 软 今年，城镇新增就业4.5万人以上，城镇调查失业率控制在5.5%左右。 ' +
        '（（一）主要预期目标 · 在原文中查看） ' +
        '依据：《示例市2025年政府工作报告》 · 由 Mubiao 读取 · 经编辑核改 · 2025-03-01 · 查看全文',
    );
  });

  it('marks the words of the report as Chinese in an English figure', () => {
    const rows = [sampleRow({ indicator: 'New urban jobs', figure: '≥45,000 people', period: '2025' }), sampleRow()];
    const figure = parsed(sourceOf(sampleFigure({ lang: 'en', rows }))).querySelector('figure');
    const langOf = (selector: string) => figure?.querySelector(selector)?.closest('[lang]')?.getAttribute('lang');
    const langs = (row: number): string => {
      const inRow = ['th', 'summary b', 'summary small > :first-child', 'q', 'td a', 'details > small'];
      return inRow.map((selector) => langOf(`tr:nth-child(${row}) ${selector}`) ?? '').join(' ');
    };
    expect(langs(1)).toBe('en en  zh-CN en zh-CN');
    expect(langs(2)).toBe('zh-CN zh-CN zh-CN zh-CN en zh-CN');
    expect(['p a', 'figcaption b', 'li:nth-child(3) b'].map(langOf)).toEqual(['en', 'zh-CN', 'zh-CN']);
  });

  it('has only styles that kses keeps, and no value with brackets', () => {
    const kept =
      /^(clear|float|width|min-height|margin|padding|line-height|list-style-type|border-(top|collapse)|font-(size|weight|variant)|text-align|vertical-align)$/;
    const styles = [...sourceOf(sampleFigure()).matchAll(/style="([^"]*)"/g)].flatMap(([, style = '']) =>
      style.split(';'),
    );
    expect(styles.length).toBeGreaterThan(20);
    expect(styles.filter((style) => !kept.test(style.split(':')[0] ?? '') || /[()\\&<>]/.test(style))).toEqual([]);
  });

  it('is made of a table, lists and details, without id, class, script, style sheet, picture or frame', () => {
    const all = parsed(sourceOf(sampleFigure())).querySelectorAll('*');
    const tags = new Set(Array.from(all, ({ localName }) => localName));
    expect([...tags].sort()).toEqual(
      'a b br details figcaption figure li p q small summary table tbody td th tr ul'.split(' '),
    );
    const names = new Set(Array.from(all).flatMap((node) => node.getAttributeNames()));
    expect([...names].filter((name) => !/^(?:data-\w+|href|lang|scope|style)$/.test(name))).toEqual([]);
  });

  it('shows a row without a place by its figure alone', () => {
    const rows = [sampleRow({ sentence: '', figureAt: null, section: '', start: null, before: '' })];
    const [row] = parsed(sourceOf(sampleFigure({ rows }))).querySelectorAll('tr');
    expect(row?.querySelector('details')).toBeNull();
    expect(row?.querySelector('td b')?.textContent).toBe('4.5万人以上');
    expect(row?.hasAttribute('data-start')).toBe(false);
  });

  it('says what the reader was not sure of', () => {
    const strip = [{ indicator: '地区生产总值', figure: '≈5.5%', check: true as const }];
    const html = sourceOf(sampleFigure({ strip, rows: [sampleRow({ check: true })] }));
    expect(textOf(html).match(/待核对/g)).toHaveLength(2);
  });
});

describe('both writers', () => {
  it.each(['zh', 'en'] as const)('make the same figure (%s)', (lang) => {
    const description = describeFigure(sampleFigure({ lang }));
    const written = parsed(writeHtml(description)).firstElementChild;
    // Styles are compared as the browser reads them: setting them one by one is written out with spaces.
    const made = writeNodes(description, document);
    const normal = (node: Element | null): string => {
      for (const styled of [node, ...(node?.querySelectorAll('[style]') ?? [])])
        styled?.setAttribute('style', (styled as HTMLElement).style.cssText);
      return node?.outerHTML ?? '';
    };
    expect(normal(made as Element)).toBe(normal(written));
  });

  const bad = '<img src=x onerror=alert(1)>"\'&\u202e\u0000\u2066\n';
  const everywhere = sampleFigure({
    title: bad,
    place: bad,
    page: bad,
    source: bad,
    made: bad,
    accent: bad,
    strip: [
      { indicator: bad, figure: bad, last: bad },
      { indicator: bad, figure: null, words: bad },
    ],
    rows: [
      sampleRow({ indicator: bad, figure: bad, period: bad, sentence: bad, section: bad, unit: bad, before: bad }),
    ],
  });

  it.each([
    ['string', () => sourceOf(everywhere)],
    ['node', () => (writeNodes(describeFigure(everywhere), document) as Element).outerHTML],
  ])('take a tag in any field for words (%s writer)', (_, write) => {
    const html = write();
    expect(['\0', '\u202e', '\u2066', '\n'].filter((sign) => html.includes(sign))).toEqual([]);
    expect(parsed(html).querySelectorAll('img, script').length).toBe(0);
    expect(textOf(html).split('<img src=x onerror=alert(1)>').length - 1).toBeGreaterThanOrEqual(10);
  });

  it('cut a name of 10,000 characters at 200', () => {
    const html = sourceOf(sampleFigure({ rows: [sampleRow({ indicator: '数'.repeat(10_000) })] }));
    expect(parsed(html).querySelector('th')?.textContent.trim()).toBe(`${'数'.repeat(199)}…`);
  });

  it.each([
    ['javascript:alert(1)', null],
    [' java\nscript:alert(1)', null],
    ['\u0001javascript:alert(1)', null],
    ['JAVASCRIPT:alert(1)', null],
    ['data:text/html,x', null],
    ['vbscript:x', null],
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['HTTP://example.org', 'HTTP://example.org'],
    ['//example.org/a', '//example.org/a'],
    ['../报告 全文.html', '../报告%20全文.html'],
    ['2025.html?at=12:30', '2025.html?at=12:30'],
    ['', null],
  ])('link %j only where it is http(s) or relative', (source, href) => {
    const [, foot] = parsed(sourceOf(sampleFigure({ source, rows: [] }))).querySelectorAll('figure > p');
    const linked = foot?.querySelectorAll('a') ?? [];
    expect(linked.length === 2 ? linked[0]?.getAttribute('href') : null).toBe(href);
  });
});
