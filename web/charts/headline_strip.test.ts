import { describe, expect, it } from 'vitest';
import type { Shape } from './chart';
import { headlineStripChart, type StripCard } from './headline_strip';
import { textWidth, wrapText } from './text_width';

const CARDS: StripCard[] = [
  { indicator: '地区生产总值', figure: '≈5.5%', quiet: '上年 5.1%' },
  { indicator: '居民人均可支配收入', figure: '与经济增长同步，并且比上一年快一些', quiet: '' },
  { indicator: 'Energy use per unit of regional gross domestic product', figure: '−3%', quiet: 'to be checked' },
];
const WORDS = {
  title: '示例市2025年政府工作报告',
  description: '46 项目标',
  note: '未提出：城镇调查失业率、进出口总额、粮食产量',
};

const draw = (width: number, cards = CARDS, words = WORDS) => headlineStripChart(cards, words, { locale: 'zh', width });
/** Every word with its place in the picture, the shift of its group taken in. */
const placed = (shapes: readonly Shape[], y = 0): { text: string; y: number; size: number; right: number }[] =>
  shapes.flatMap(({ tag, attributes, text = '', shift, children = [] }) =>
    tag === 'g'
      ? placed(children, y + (shift?.[1] ?? 0))
      : [
          {
            text,
            y: y + Number(attributes['y']),
            size: Number(attributes['font-size']),
            right: right(attributes, text),
          },
        ],
  );
const right = (attributes: Shape['attributes'], text: string): number =>
  Number(attributes['x']) + textWidth(text, Number(attributes['font-size']));

describe('headlineStripChart', () => {
  it.each([280, 320, 500, 760])('keeps every word inside a width of %i, and cuts none', (width) => {
    const { shapes, height } = draw(width);
    for (const { text, right: end, y } of placed(shapes)) {
      expect(end, text).toBeLessThanOrEqual(width + 0.5);
      expect(y, text).toBeLessThanOrEqual(height);
      expect(text).not.toContain('…');
    }
  });

  it('shows name, figure and what is quiet of each card, then what is not stated', () => {
    const words = placed(draw(760).shapes).map(({ text }) => text);
    expect(words.slice(0, 3)).toEqual(['地区生产总值', '≈5.5%', '上年 5.1%']);
    expect(words).toContain('to be checked');
    expect(words.at(-1)).toBe(WORDS.note);
    expect(draw(760).table.rows).toEqual(CARDS.map(({ indicator, figure }) => [indicator, figure]));
  });

  it('puts the figures of a row on one height, under names of one line and of two', () => {
    const cards = [CARDS[2], CARDS[0]].filter((card) => card !== undefined);
    const figures = placed(draw(320, cards).shapes).filter(({ text }) => text.includes('%') && !text.includes(' '));
    expect(figures.map(({ text }) => text)).toEqual(['−3%', '≈5.5%']);
    expect(figures[0]?.y).toBe(figures[1]?.y);
  });

  it('sets a long figure smaller', () => {
    const size = (figure: string): number | undefined =>
      placed(draw(320, [{ indicator: '', figure, quiet: '' }]).shapes).find(({ text }) => figure.startsWith(text))
        ?.size;
    expect(size('5%')).toBe(22);
    expect(size('≥120 million US dollars')).toBe(13);
    expect(size('与经济增长同步')).toBeGreaterThan(18);
  });

  it('has nothing to draw without cards', () => {
    expect(draw(500, [])).toMatchObject({ empty: true, shapes: [] });
  });
});

describe('wrapText', () => {
  it.each([
    ['未提出：甲、乙、丙', 60, ['未提出：甲、', '乙、丙']],
    ['not stated: one, two', 85, ['not stated:', 'one, two']],
    ['一二三四五六七八', 40, ['一二三…']],
    ['', 40, []],
  ])('%j in %i', (text, width, lines) => {
    expect(wrapText(text, 10, width)).toEqual(lines);
  });
});
