import type { Chart, Shape } from './chart';
import { label, TYPE } from './drawing';

const MARGIN = 20;
export const TITLE_SIZE = 18;
/** Room for the title over the picture, and for the source under it. */
const TITLE = 40;
const SOURCE = 28;

/** The chart as it stands in a file, away from the page that explains it: with margins, its title, and its source if one is known. */
export function framed(chart: Chart): Chart {
  const height = TITLE + chart.height + (chart.source === undefined ? 0 : SOURCE);
  const shapes: Shape[] = [
    label(chart.title, MARGIN, MARGIN + TITLE_SIZE, 'ink', 'start', TITLE_SIZE),
    { tag: 'g', attributes: {}, shift: [MARGIN, MARGIN + TITLE], children: chart.shapes },
  ];
  if (chart.source !== undefined) {
    shapes.push(label(chart.source, MARGIN, MARGIN + height - 4, 'quiet', 'start', TYPE.small));
  }
  return { ...chart, width: chart.width + 2 * MARGIN, height: height + 2 * MARGIN, shapes };
}
