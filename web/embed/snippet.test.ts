import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { describeFigure } from './figure';
import { sampleFigure } from './figure.fixture';
import { scriptAddress, snippet } from './snippet';
import { writeHtml } from './write_html';

describe('snippet', () => {
  const report = sampleFigure({ accent: '#123456' });
  const figure = writeHtml(describeFigure(report));

  it('of the element holds the static figure and one script', () => {
    const html = snippet('element', report, 'https://example.org/v1/');
    expect(html).toBe(
      `<mubiao-report lang="zh" accent="#123456">${figure}</mubiao-report>` +
        '<script async src="https://example.org/v1/widget.js"></script>',
    );
  });

  it('names the article where that holds the text', () => {
    const html = snippet('element', { ...report, inArticle: true }, 'v1/');
    expect(JSDOM.fragment(html).querySelector('mubiao-report')?.getAttribute('for')).toBe('article');
  });

  it('of a static figure needs no script, and has none where its address is none', () => {
    expect(snippet('static', report, 'v1/')).toBe(figure);
    expect(snippet('element', report, 'javascript:alert(1)//')).toBe(figure);
  });

  it.each([
    ['https://example.org/v1/', 'https://example.org/v1/widget.js'],
    ['https://example.org/v1', 'https://example.org/v1/widget.js'],
    ['https://example.org/v1/widget.js', 'https://example.org/v1/widget.js'],
    ['../v1/', '../v1/widget.js'],
    ['/', '/widget.js'],
    ['', null],
  ])('finds the script of %j', (folder, address) => {
    expect(scriptAddress(folder)).toBe(address);
  });
});
