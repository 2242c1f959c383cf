import type { Shape } from './chart';
import type { Palette } from './palette';

/** Interface type, with the Chinese faces of every system. */
export const CHART_FONT =
  'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

/** The colours of a shape: lines are stroked, text is filled, an outlined shape has paper inside so that lines behind it stop. */
export function paintOf(shape: Shape, palette: Palette): { fill: string; stroke: string } {
  const colour = shape.ink === undefined ? 'none' : palette[shape.ink];
  switch (shape.tag) {
    case 'line':
      return { fill: 'none', stroke: colour };
    case 'text':
      return { fill: colour, stroke: 'none' };
    case 'path':
      // An arrow is a line that is never closed.
      if (shape.hollow === true && !String(shape.attributes['d']).endsWith('Z'))
        return { fill: 'none', stroke: colour };
      return { fill: shape.hollow === true ? palette.paper : colour, stroke: colour };
    default:
      return { fill: shape.hollow === true ? palette.paper : colour, stroke: shape.hollow === true ? colour : 'none' };
  }
}
