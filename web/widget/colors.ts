import { contrast, DEFAULT_ACCENT, PAPERS } from '../embed/accent';

export type Theme = 'light' | 'dark';

const LEAST_CONTRAST = 3;

/** Any CSS colour as `#rrggbb`, as `probe` would show it (it may name a custom property); null for what is no colour. */
export function hexOf(color: string, probe: HTMLElement): string | null {
  if (!CSS.supports('color', color)) return null;
  probe.style.color = color;
  const shown = getComputedStyle(probe).color;
  probe.style.color = '';
  return bytesToHex(/^rgba?\((\d+), (\d+), (\d+)/.exec(shown)?.slice(1).map(Number) ?? painted(shown));
}

/** Colours of other spaces (oklch, lab) are not told as bytes: one is painted and looked at. */
function painted(color: string): number[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context === null) return [];
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

function bytesToHex(bytes: readonly number[]): string | null {
  return bytes.length === 3 ? `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}` : null;
}

/** Whether rules of a colour are seen on the paper of a theme. */
export function isSeen(accent: string, theme: Theme): boolean {
  return contrast(accent, PAPERS[theme === 'light' ? 0 : 1]) >= LEAST_CONTRAST;
}

/** The first of several colours that is one and is seen on the theme's paper; else the default, seen on both. */
export function chosenAccent(colors: readonly string[], theme: Theme, probe: HTMLElement): string {
  for (const color of colors) {
    const hex = hexOf(color, probe);
    if (hex !== null && isSeen(hex, theme)) return hex;
  }
  return DEFAULT_ACCENT;
}

/** The theme in which a node is shown: what the host's used `color-scheme` makes of the system's own ink. */
export function usedTheme(probe: HTMLElement): Theme {
  return (hexOf('CanvasText', probe) ?? '') > '#8' ? 'dark' : 'light';
}
