import type { Chart, ChartOptions } from './chart';
import { chartWords } from '../locales/pictures_and_files';

/** The chart of a report that has nothing of this kind: no drawing, and the description says so. */
export function emptyChart(name: string, title: string, head: string[], options: ChartOptions): Chart {
  const description = chartWords(options.locale).nothing;
  return {
    name,
    title,
    description,
    width: options.width,
    height: 0,
    shapes: [],
    table: { head, rows: [] },
    empty: true,
  };
}
