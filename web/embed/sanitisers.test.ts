import { Readability } from '@mozilla/readability';
import createPurifier from 'dompurify';
import { JSDOM } from 'jsdom';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, it } from 'vitest';
import { describeFigure } from './figure';
import { sampleFigure, sampleRow } from './figure.fixture';
import { kses } from './kses.fixture';
import { snippet } from './snippet';
import { writeHtml } from './write_html';

/*
 * What editorial systems, feed readers and reading modes leave of a static figure: all of its words in their order, and
 * nothing that was none.
 */

const ROWS = [
  sampleRow(),
  sampleRow({
    sentence: '新建公园12个，改造老旧小区30个。',
    figure: '30个',
    figureAt: [12, 15],
    strength: null,
    period: '',
  }),
  sampleRow({ sentence: '', figureAt: null, figure: '三十亿斤', indicator: '粮食产量' }),
];

const figure = (lang: 'zh' | 'en', inArticle: boolean): string =>
  writeHtml(
    describeFigure(
      sampleFigure({
        lang,
        rows: ROWS,
        inArticle,
        source: inArticle ? undefined : 'https://example.org/a.html?b=1&c=2',
      }),
    ),
  );

/** Without marks, entities read, white space as one reads it. */
function wordsOf(html: string): string {
  return JSDOM.fragment(html).textContent.replace(/\s+/g, ' ').trim();
}

/** Every tag cut out as text, entities left: what is done where no HTML is known at all. */
function cutTags(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}

function readable(html: string): string {
  const around =
    '<p>这是一篇报道的一段话，讲的是示例市今年的安排，句子写得够长，好让阅读模式把它当作正文来看待。</p>'.repeat(6);
  const page = `<!doctype html><title>报道</title><main><article><h1>报道</h1>${around}${html}${around}</article></main>`;
  const { document } = new JSDOM(page, { url: 'https://news.example.org/story/' }).window;
  const content = new Readability(document).parse()?.content ?? '';
  return JSDOM.fragment(content).querySelector('figure')?.outerHTML ?? '';
}

const purifier = createPurifier(new JSDOM('').window);

describe.each([
  ['zh', false],
  ['zh', true],
  ['en', false],
] as const)('a static figure (%s, in the article: %s)', (lang, inArticle) => {
  const html = figure(lang, inArticle);

  it.each<[string, (html: string) => string]>([
    ["kses, list 'post'", kses],
    ['sanitize-html', (source) => sanitizeHtml(source)],
    ['dompurify', (source) => purifier.sanitize(source)],
    ['readability', readable],
    ['all tags cut out', cutTags],
  ])('keeps all words in their order, and nothing else: %s', (_, sanitise) => {
    expect(wordsOf(sanitise(html))).toBe(wordsOf(html));
  });

  it.each<[string, (html: string) => string]>([
    ["kses, list 'post'", kses],
    ['dompurify', (source) => purifier.sanitize(source)],
  ])('goes through whole: %s', (_, sanitise) => {
    expect(sanitise(html)).toBe(JSDOM.fragment(html).firstElementChild?.outerHTML);
  });

  it.each(ROWS)('can be read as sentences without any tag: $figure', ({ sentence, figure }) => {
    const text = wordsOf(cutTags(html));
    const at = text.indexOf(` ${figure} `);
    expect(at).toBeGreaterThan(-1);
    expect(text.indexOf(sentence, at)).toBeGreaterThanOrEqual(at);
  });
});

describe('the live element', () => {
  it.each<[string, (html: string) => string]>([
    ["kses, list 'post'", kses],
    ['dompurify', (source) => purifier.sanitize(source)],
  ])('is left as the static figure: %s', (_, sanitise) => {
    const report = sampleFigure({ rows: ROWS });
    const left = sanitise(snippet('element', report, 'https://example.org/v1/', () => 1));
    expect(left).toBe(sanitise(snippet('static', report, '', () => 1)));
    expect(left).toMatch(/^<figure /);
  });
});

describe('kses, as it is written down here', () => {
  it('drops what it does not list', () => {
    expect(kses('<svg><text>x</text></svg><p style="display:none;color:red;width:calc(1px)" onclick="a()">y</p>')).toBe(
      'x<p style="color:red">y</p>',
    );
  });

  it('takes the head off an address that seems to have a scheme', () => {
    expect(kses('<a href="#:~:text=x">y</a><a href="#/?:~:text=x">y</a><a href="javascript:x">y</a>')).toBe(
      '<a href="text=x">y</a><a href="#/?:~:text=x">y</a><a href="x">y</a>',
    );
  });
});
