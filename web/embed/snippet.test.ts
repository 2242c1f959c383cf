import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { describeFigure } from './figure';
import { sampleFigure } from './figure.fixture';
import { unpackFragment } from './fragment';
import { splitFragment } from './frame';
import { frameAddress } from './frame_snippet';
import { folderVersion, scriptAddress, snippet } from './snippet';
import { writeHtml } from './write_html';

describe('snippet', () => {
  const report = sampleFigure({ accent: '#123456' });
  const figure = writeHtml(describeFigure(report));
  const height = (): number => 412;

  it('of the element holds the static figure and one script', () => {
    const html = snippet('element', report, 'https://example.org/v1/', height);
    expect(html).toBe(
      `<mubiao-report lang="zh" accent="#123456">${figure}</mubiao-report>` +
        '<script async src="https://example.org/v1/widget.js"></script>',
    );
  });

  it('names the article where that holds the text', () => {
    const html = snippet('element', { ...report, inArticle: true }, 'v1/', height);
    expect(JSDOM.fragment(html).querySelector('mubiao-report')?.getAttribute('for')).toBe('article');
  });

  it('names the hash of a script that never changes, so that the browser refuses another', () => {
    const html = snippet('element', report, 'https://example.org/1.2.3/', height, 'sha384-ab+/');
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
    expect(snippet('static', report, 'v1/', height)).toBe(figure);
    expect(snippet('element', report, 'javascript:alert(1)//', height)).toBe(figure);
  });

  it('of a frame holds its foot outside, and the figure in the address', () => {
    const html = snippet('frame', report, 'https://example.org/v1/', height);
    const fragment = JSDOM.fragment(html);
    const frame = fragment.querySelector('figure > iframe');
    expect(frame?.outerHTML).toMatch(
      /^<iframe src="https:\/\/example\.org\/v1\/embed\.html#1\.[\w-]+\.bare" title="示例市2025年政府工作报告" loading="lazy" width="100%" height="412" style="width:100%;border:0"><\/iframe>$/,
    );
    expect(fragment.querySelector('figcaption')?.textContent).toContain('依据：《示例市2025年政府工作报告》');
    const { packed, isBare } = splitFragment(new URL(frame?.getAttribute('src') ?? '').hash);
    const unpacked = unpackFragment(packed);
    expect(isBare).toBe(true);
    expect('report' in unpacked ? unpacked.report.rows.map(({ sentence }) => sentence) : []).toEqual(
      report.rows.map(({ sentence }) => sentence),
    );
    expect(snippet('frame', report, 'javascript:alert(1)//', height)).toBe(figure);
  });

  it('of a frame leaves relative addresses out, which lead elsewhere from there', () => {
    const address = frameAddress({ ...report, source: 'baogao.html', page: './', inArticle: true }, 'v1/') ?? '';
    expect(unpackFragment(splitFragment(address.slice(address.indexOf('#'))).packed)).toMatchObject({
      report: { page: '', inArticle: false, title: report.title },
    });
    expect(frameAddress(report, 'v1/')?.length).toBeLessThan(1000);
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
