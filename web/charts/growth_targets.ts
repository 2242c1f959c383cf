import type { ItemRow } from '../report/rows';
import { shownFigure } from '../report/format/quantity';
import type { Chart, ChartMaker, ChartOptions, Shape } from './chart';
import { arrow, bar, dot, DOT, group, label, line, TYPE } from './drawing';
import { emptyChart } from './empty_chart';
import { rowLayout, type RowLayout } from './row_layout';
import { rowNames } from './row_names';
import { linearScale, type Scale } from './scale';
import { chartWords, withNumber } from '../locales/pictures_and_files';

/** Length of the arrow that means "or more" and "or less". */
const OPEN_END = 22;

/**
 * Growth targets in percent as a dot plot, the largest first; falls lie left of zero. The sign of the comparator is
 * drawn: filled dot =, open dot ≈, dot with an arrow ≥ > ≤ <, bar for a range.
 */
export const growthTargetChart: ChartMaker = (rows, options) => {
  const words = chartWords(options.locale);
  const head = [words.indicator, words.asWritten, words.percent];
  const plotted = rows.targets.filter(isPlotted).sort((a, b) => middle(b) - middle(a));
  if (plotted.length === 0) return emptyChart('growth-targets', words.growthTitle, head, options);
  const names = rowNames(plotted, options.locale);
  const layout = rowLayout(
    options.width,
    names,
    plotted.map((row) => shown(row, options)),
  );
  const extent = plotted.flatMap((row) => bounds(row));
  const ticks = Math.max(2, Math.floor((layout.plotRight - layout.plotLeft) / 70));
  // Room for arrows at both ends.
  const scale = linearScale([0, ...extent], layout.plotLeft + OPEN_END, layout.plotRight - OPEN_END, ticks);
  const chart: Chart = {
    name: 'growth-targets',
    title: words.growthTitle,
    description: withNumber(words.growthDescription, plotted.length),
    width: options.width,
    ...(options.source === undefined ? {} : { source: options.source }),
    height: layout.height(plotted.length),
    shapes: [
      ...axis(scale, layout, plotted.length),
      ...plotted.map((row, index) => plottedRow(row, [names[index] ?? '', shown(row, options)], index, scale, layout)),
    ],
    table: {
      head,
      rows: plotted.map((row, index) => [names[index] ?? '', shownFigure(row, options.locale), bounds(row).join('–')]),
    },
    empty: false,
  };
  return chart;
};

function isPlotted(row: ItemRow): boolean {
  return row.measure === 'growth' && row.unit === '%' && bounds(row).length > 0;
}

/** The value, or both ends of a range; a fall is below zero. */
function bounds(row: ItemRow): number[] {
  const sign = row.direction === 'down' ? -1 : 1;
  if (row.value !== null) return [row.value * sign];
  return row.low !== null && row.high !== null ? [row.low * sign, row.high * sign].sort((a, b) => a - b) : [];
}

function middle(row: ItemRow): number {
  const ends = bounds(row);
  return ends.reduce((sum, end) => sum + end, 0) / ends.length;
}

function shown(row: ItemRow, { locale }: ChartOptions): string {
  const figure = shownFigure(row, locale);
  return row.direction === 'down' ? `−${figure}` : figure;
}

function axis(scale: Scale, layout: RowLayout, rows: number): Shape[] {
  const bottom = layout.markY(rows - 1) + layout.rowHeight / 2;
  return scale.ticks.flatMap((tick) => [
    line(scale(tick), layout.top, scale(tick), bottom, tick === 0 ? 'quiet' : 'hairline'),
    label(`${tick}%`.replace('-', '−'), scale(tick), bottom + 15, 'quiet', 'middle', TYPE.small),
  ]);
}

function plottedRow(
  row: ItemRow,
  [name, figure]: [string, string],
  index: number,
  scale: Scale,
  layout: RowLayout,
): Shape {
  const y = layout.markY(index);
  const shapes = [...layout.texts(index, name, figure, 'target'), ...marks(row, y, scale)];
  return group(shapes, row.id);
}

function marks(row: ItemRow, y: number, scale: Scale): Shape[] {
  const [low = 0, high = low] = bounds(row);
  const x = scale(low);
  if (high !== low) return [bar(x, y - 4, scale(high) - x, 8, 'target')];
  switch (row.comparator) {
    case '≈':
      return [dot(x, y, 'target', true)];
    case '≥':
    case '>':
    case '≤':
    case '<': {
      // A fall of 3 % or more points further left.
      const more = (row.comparator === '≥' || row.comparator === '>') === (row.direction !== 'down');
      const from = x + (more ? DOT : -DOT);
      return [dot(x, y, 'target'), arrow(from, x + (more ? OPEN_END : -OPEN_END), y, 'target')];
    }
    default:
      return [dot(x, y, 'target')];
  }
}
