import { describe, expect, it } from 'vitest';
import { accentColour, contrast, DEFAULT_ACCENT, isVisibleAccent, PAPERS } from './accent';

describe('the accent', () => {
  it('can be seen on both papers where nothing else is chosen', () => {
    expect(PAPERS.map((paper) => contrast(DEFAULT_ACCENT, paper) >= 3)).toEqual([true, true]);
    expect(isVisibleAccent(DEFAULT_ACCENT)).toBe(true);
  });

  it.each([
    ['#ffff00', false],
    ['#000080', false],
    ['#d04040', true],
  ])('%s can be seen on a light and on a dark page: %s', (accent, visible) => {
    expect(isVisibleAccent(accent)).toBe(visible);
  });

  it.each(['red', '#fff', 'url(x)', '#12345g', '"><script>', undefined])(
    '%j is no colour and becomes the default',
    (accent) => {
      expect(accentColour(accent)).toBe(DEFAULT_ACCENT);
    },
  );

  it('counts contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
