import { signed, type PairRow } from '../report/rows';
import { differenceText, shownFigure } from '../report/format/quantity';
import type { ChartMaker, ChartOptions, Shape } from './chart';
import { dot, group, line } from './drawing';
import { emptyChart } from './empty_chart';
import { rowLayout, type RowLayout } from './row_layout';
import { rowNames } from './row_names';
import { chartWords, withNumber } from '../locales/pictures_and_files';

/**
 * Last result → target as dumbbells, one indicator a row in the order of the text. Units differ from row to row, so
 * each row has a scale of its own from zero (or the lower value, if negative) to its larger value: lengths compare within a row only.
 */
export const pairChart: ChartMaker = (rows, options) => {
  const words = chartWords(options.locale);
  const head = [words.indicator, words.lastResult, words.target, words.difference];
  const pairs = rows.pairs.filter((pair) => pair.target.value !== null && pair.result.value !== null);
  if (pairs.length === 0) return emptyChart('pairs', words.pairTitle, head, options);
  const names = rowNames(
    pairs.map((pair) => pair.target),
    options.locale,
  );
  const layout = rowLayout(
    options.width,
    names,
    pairs.map((pair) => values(pair, options)),
  );
  return {
    name: 'pairs',
    title: words.pairTitle,
    description: withNumber(words.pairDescription, pairs.length),
    width: options.width,
    ...(options.source === undefined ? {} : { source: options.source }),
    height: layout.height(pairs.length) - 16,
    shapes: pairs.map((pair, index) => pairRow(pair, [names[index] ?? '', values(pair, options)], index, layout)),
    table: {
      head,
      rows: pairs.map((pair, index) => [
        names[index] ?? '',
        shownFigure(pair.result, options.locale),
        shownFigure(pair.target, options.locale),
        differenceText(pair, options.locale),
      ]),
    },
    empty: false,
  };
};

function values({ result, target }: PairRow, { locale }: ChartOptions): string {
  return `${shownFigure(result, locale)} → ${shownFigure(target, locale)}`;
}

function pairRow(pair: PairRow, [name, figures]: [string, string], index: number, layout: RowLayout): Shape {
  const result = signed(pair.result);
  const target = signed(pair.target);
  const low = Math.min(0, result, target);
  const high = Math.max(0, result, target);
  const place = (value: number): number =>
    layout.plotLeft + ((value - low) / (high - low || 1)) * (layout.plotRight - layout.plotLeft);
  const y = layout.markY(index);
  const shapes = [
    ...layout.texts(index, name, figures, 'ink'),
    line(layout.plotLeft, y, layout.plotRight, y, 'hairline'),
    line(place(result), y, place(target), y, 'target', 3),
    dot(place(result), y, 'result', true),
    dot(place(target), y, 'target'),
  ];
  return group(shapes, pair.target.id);
}
