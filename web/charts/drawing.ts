import type { InkName, Shape } from './chart';

/** Sizes of type, in CSS pixels, and the height of a row that is comfortable to touch. */
export const TYPE = { label: 13, small: 12 } as const;
export const ROW = 28;
/** Below this width the label of a row stands over its marks instead of beside them. */
export const NARROW_WIDTH = 520;
export const DOT = 5;

/** Coordinates to a tenth of a pixel. */
const tenth = (value: number): number => Math.round(value * 10) / 10;

export function line(x1: number, y1: number, x2: number, y2: number, ink: InkName, width = 1): Shape {
  return {
    tag: 'line',
    attributes: { x1: tenth(x1), y1: tenth(y1), x2: tenth(x2), y2: tenth(y2), 'stroke-width': width },
    ink,
  };
}

export function dot(x: number, y: number, ink: InkName, hollow = false): Shape {
  return { tag: 'circle', attributes: { cx: tenth(x), cy: tenth(y), r: DOT, 'stroke-width': 2 }, ink, hollow };
}

export function bar(x: number, y: number, width: number, height: number, ink: InkName, hollow = false): Shape {
  const attributes = { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height), 'stroke-width': 1.5 };
  return { tag: 'rect', attributes, ink, hollow };
}

/** A diamond, for what is neither a value nor a bar. */
export function diamond(x: number, y: number, ink: InkName, hollow = false): Shape {
  const r = DOT + 1;
  const d = `M${tenth(x)} ${tenth(y - r)}L${tenth(x + r)} ${tenth(y)}L${tenth(x)} ${tenth(y + r)}L${tenth(x - r)} ${tenth(y)}Z`;
  return { tag: 'path', attributes: { d, 'stroke-width': 2 }, ink, hollow };
}

/** A line with a head at (x2, y). */
export function arrow(x1: number, x2: number, y: number, ink: InkName): Shape {
  const back = tenth(x2 - Math.sign(x2 - x1) * 5);
  const d = `M${tenth(x1)} ${tenth(y)}L${tenth(x2)} ${tenth(y)}M${back} ${tenth(y - 4)}L${tenth(x2)} ${tenth(y)}L${back} ${tenth(y + 4)}`;
  return { tag: 'path', attributes: { d, 'stroke-width': 2 }, ink, hollow: true };
}

export type Anchor = 'start' | 'middle' | 'end';

export function label(
  text: string,
  x: number,
  y: number,
  ink: InkName,
  anchor: Anchor = 'start',
  size: number = TYPE.label,
): Shape {
  return { tag: 'text', attributes: { x: tenth(x), y: tenth(y), 'text-anchor': anchor, 'font-size': size }, ink, text };
}

/** A row of a picture: its shapes together, tied to a row of the tables. */
export function group(children: Shape[], row: string): Shape {
  return { tag: 'g', attributes: {}, children, row };
}
