import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { describeFigure } from './figure';
import { sampleFigure } from './figure.fixture';
import { folderVersion, scriptAddress, snippet } from './snippet';
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

  it('names the hash of a script that never changes, so that the browser refuses another', () => {
    const html = snippet('element', report, 'https://example.org/1.2.3/', 'sha384-ab+/');
    expect(html).toContain(
      '<script async src="https://example.org/1.2.3/widget.js" integrity="sha384-ab+/" crossorigin="anonymous"></script>',
    );
  });

  it.each([
    ['https://example.org/1.2.3/', '1.2.3'],
    ['https://example.org/m/10.20.30', '10.20.30'],
    ['../1.2.3/widget.js', '1.2.3'],
    ['1.2.3/', '1.2.3'],
    ['https://example.org/v1/', null],
    ['https://1.2.3/', null],
    ['https://example.org/1.2.3/v1/', null],
    ['https://example.org/1.2/', null],
    ['javascript:/1.2.3/', null],
  ])('finds the version in %j', (folder, version) => {
    expect(folderVersion(folder)).toBe(version);
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
