import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { contrast } from './accent';
import { sampleFigure, sampleRow } from './figure.fixture';
import { describeWechat, WECHAT_ACCENT, WECHAT_INK } from './wechat';
import { writeHtml } from './write_html';

/** What the editor keeps of what is pasted: tags, and properties of inline styles. */
const TAGS = ['section', 'p', 'span', 'strong', 'table', 'tr', 'td'];
const PROPERTIES = [
  'color',
  'font-size',
  'line-height',
  'text-align',
  'margin',
  'padding',
  'border',
  'border-top',
  'border-collapse',
  'vertical-align',
  'width',
];

/** As the editor's dark mode does it: hue and saturation stay, light becomes dark. */
function turned(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const shift = 1 - Math.max(red, green, blue) - Math.min(red, green, blue);
  const hex = (channel: number): string =>
    Math.round((channel + shift) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${hex(red)}${hex(green)}${hex(blue)}`;
}

describe.each(['zh', 'en'] as const)('the copy for WeChat (%s)', (lang) => {
  const report = sampleFigure({ lang, accent: '#e0b000' });
  const html = writeHtml(describeWechat(report));
  const elements = [...JSDOM.fragment(html).querySelectorAll('*')];

  it('has only tags and properties that the editor keeps, and no other attribute', () => {
    expect(elements.map(({ localName }) => localName).filter((tag) => !TAGS.includes(tag) && tag !== 'tbody')).toEqual(
      [],
    );
    expect(html).not.toMatch(/<tbody|\/>/);
    expect(elements.flatMap((node) => node.getAttributeNames()).filter((name) => name !== 'style')).toEqual([]);
    const styles = elements.flatMap((node) => (node.getAttribute('style') ?? '').split(';').filter(Boolean));
    expect(styles.filter((style) => !PROPERTIES.includes(style.split(':')[0] ?? ''))).toEqual([]);
    expect(styles.length).toBeGreaterThan(20);
  });

  it('prints each sentence under its figure, and addresses as numbered notes', () => {
    const lines = elements.filter(({ localName }) => localName === 'p').map(({ textContent }) => textContent);
    const at = lines.findIndex((line) => line.startsWith('城镇新增就业 4.5万人以上'));
    expect(lines[at + 1]).toContain(sampleRow().sentence);
    expect(lines.slice(-3).map((line) => line.slice(0, 4))).toEqual(['[1] ', '[2] ', '[3] ']);
    expect(lines.at(-2)).toBe('[2] https://example.org/2025/baogao.html');
  });

  it('has inks that can be read on white, and turned on the dark page', () => {
    const inks = new Set([...html.matchAll(/(?:^|[";])color:(#[0-9a-f]{6})/g)].map(([, ink = '']) => ink));
    expect([...inks].sort()).toEqual([WECHAT_ACCENT, WECHAT_INK].sort());
    for (const ink of inks) {
      expect(contrast(ink, '#ffffff'), ink).toBeGreaterThanOrEqual(4.5);
      expect(contrast(turned(ink), '#191919'), turned(ink)).toBeGreaterThanOrEqual(4.5);
    }
    expect(html).not.toContain('background');
  });
});
