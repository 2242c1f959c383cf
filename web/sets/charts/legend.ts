import type { Shape } from '../../charts/chart';
import { label, TYPE } from '../../charts/drawing';
import { textWidth } from '../../charts/text_width';

/** A mark drawn at (0, 0), and what it means. */
export interface LegendEntry {
  mark: Shape[];
  words: string;
}

const LINE = 20;
const MARK = 28;
const GAP = 18;
const UNDER = 10;

/** The marks of a picture with their meanings, in lines of its width. Gives the shapes and their height. */
export function legend(
  entries: readonly LegendEntry[],
  width: number,
  top: number,
): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = [];
  let [x, y] = [0, top + UNDER];
  for (const { mark, words } of entries) {
    const needed = MARK + textWidth(words, TYPE.small);
    if (x > 0 && x + needed > width) [x, y] = [0, y + LINE];
    shapes.push(
      { tag: 'g', attributes: {}, shift: [Math.round(x) + MARK / 2 - 4, y + LINE / 2], children: mark },
      label(words, x + MARK, y + LINE / 2 + 4, 'quiet', 'start', TYPE.small),
    );
    x += needed + GAP;
  }
  return { shapes, height: entries.length === 0 ? 0 : y + LINE - top };
}
