import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { EmbedRow } from './embed_report';
import { describeFigure } from './figure';
import { sampleFigure, sampleRow } from './figure.fixture';
import { unpackFragment } from './fragment';
import { splitFragment } from './frame';
import { frameAddress } from './frame_snippet';
import { folderVersion, FORMS, scriptAddress, snippet } from './snippet';
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

  it('of a frame quotes less of long sentences until its address is short enough, and all of short ones', () => {
    // No word of it comes twice, so that it does not pack well.
    const letters = Array.from({ length: 400 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 9000)));
    const words = letters.join('').replace(/.{20}(?=.)/g, '$&，');
    const sentence = `新建公园12个，${words}。`;
    const long = sampleRow({ sentence, figure: '12个', figureAt: [4, 7] });
    const address = frameAddress({ ...report, rows: [sampleRow(), long] }, 'https://example.org/v1/') ?? '';
    const unpacked = unpackFragment(splitFragment(new URL(address).hash).packed);
    expect(address.length).toBeLessThan(1000);
    expect('report' in unpacked ? unpacked.report.rows.map((row) => row.sentence) : []).toEqual([
      sampleRow().sentence,
      '新建公园12个',
    ]);
  });

  it('of a frame leaves titles of sections out where all else is not enough, but not before, nor of five rows', () => {
    const titled = (count: number, letters: number): EmbedRow[] =>
      Array.from({ length: count }, (_, at) => {
        const title = Array.from({ length: letters }, (_, of) =>
          String.fromCharCode(0x4e00 + (((at * letters + of) * 7919) % 20_000)),
        );
        return sampleRow({ section: title.join('') });
      });
    const sections = (rows: EmbedRow[]): string[] => {
      const address = frameAddress({ ...report, rows }, 'https://example.org/v1/') ?? '';
      const unpacked = unpackFragment(splitFragment(new URL(address).hash).packed);
      return 'report' in unpacked ? unpacked.report.rows.map(({ section }) => section) : ['none'];
    };
    const [few, many, five] = [titled(30, 10), titled(100, 30), titled(5, 300)];
    expect(sections(few)).toEqual(few.map(({ section }) => section));
    expect(sections(many)).toEqual(many.map(() => ''));
    expect(sections(five)).toEqual(five.map(({ section }) => section));
  });

  it.each(FORMS)('of form %s takes what is no text, in any field, for words', (form) => {
    const bad = '"><img src=x onerror=alert(1)>\'&\u202e\u0000\u2066';
    const row = sampleRow({
      indicator: bad,
      figure: bad,
      period: bad,
      sentence: bad,
      section: bad,
      unit: bad,
      before: bad,
    });
    const hostile = sampleFigure({
      title: bad,
      place: bad,
      page: `javascript:${bad}`,
      source: `javascript:${bad}`,
      made: bad,
      accent: bad,
      strip: [{ indicator: bad, figure: bad, last: bad }],
      rows: [{ ...row, lead: bad, repeated: true }],
    });
    const html = snippet(form, hostile, `https://example.org/${bad}/`, height, bad);
    expect(['\u0000', '\u202e', '\u2066'].filter((sign) => html.includes(sign))).toEqual([]);
    const nodes = [...JSDOM.fragment(html).querySelectorAll('*')];
    expect(nodes.length).toBeGreaterThan(3);
    expect(nodes.filter((node) => node.localName === 'img' || node.hasAttribute('onerror'))).toEqual([]);
    const addresses = nodes.flatMap((node) => [node.getAttribute('href'), node.getAttribute('src')]);
    expect(addresses.filter((address) => /^\s*javascript:/i.test(address ?? ''))).toEqual([]);
    expect(JSDOM.fragment(html).textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('of a frame cuts a name of 10,000 characters before it is packed into its title and its foot', () => {
    const long = '数'.repeat(10_000);
    const html = snippet('frame', sampleFigure({ title: long }), 'https://example.org/v1/', height);
    const fragment = JSDOM.fragment(html);
    expect(fragment.querySelector('iframe')?.title).toBe(`${'数'.repeat(199)}…`);
    expect(fragment.querySelector('figcaption')?.textContent.length).toBeLessThan(300);
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
