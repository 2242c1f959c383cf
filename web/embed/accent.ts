/** Ink blue, between the two papers: at least 3:1 on each. */
export const DEFAULT_ACCENT = '#3b74d9';

/** What a figure may stand on: a white page, and the dark one of the page's own dark theme. */
export const PAPERS = ['#ffffff', '#16161a'] as const;

/** Least contrast of rules and underlines, which are no text. */
const LEAST = 3;

/** The accent as it is written; the default for what is no `#rrggbb`. */
export function accentColour(accent: string | undefined): string {
  return accent !== undefined && /^#[0-9a-f]{6}$/i.test(accent) ? accent.toLowerCase() : DEFAULT_ACCENT;
}

/** Can be seen on a light and on a dark page. */
export function isVisibleAccent(accent: string): boolean {
  return PAPERS.every((paper) => contrast(accentColour(accent), paper) >= LEAST);
}

/** Contrast of two `#rrggbb` colours as WCAG 2 counts it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
