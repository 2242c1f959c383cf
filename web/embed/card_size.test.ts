import { describe, expect, it } from 'vitest';
import { cardHeight, isLarge } from './card_size';

const last = (figure: string): string => `上年 ${figure}`;

describe('the size of cards', () => {
  it.each([
    ['≈5.5%', true],
    ['≥1.2亿美元', true],
    ['降低 ≈3%', true],
    ['≥120 million US dollars', false],
  ])('%s is set large: %s', (figure, large) => {
    expect(isLarge(figure)).toBe(large);
  });

  it('is that of the card with most lines', () => {
    const short = { indicator: '粮食产量', figure: '≥21亿斤' };
    expect(cardHeight([short], last)).toBeCloseTo(3.9);
    expect(cardHeight([short, { ...short, last: '21.3亿斤' }], last)).toBeCloseTo(5.4);
    expect(cardHeight([short, { ...short, indicator: '农村居民人均可支配收入增速' }], last)).toBeCloseTo(5.4);
    expect(cardHeight([], last)).toBeCloseTo(0.3);
  });
});
