import type { Chart, InkName, Shape } from '../../charts/chart';
import { dot, label, line, TYPE } from '../../charts/drawing';
import { TITLE_SIZE } from '../../charts/framed';
import { rowLayout, TWO_FIGURES, type RowLayout } from '../../charts/row_layout';
import { fitText } from '../../charts/text_width';
import type { VerdictName } from '../../locales/sets';
import { endsOf, middleOf, nameOf, shownFigure } from '../figure';
import type { HandOutcome } from '../hand_pairs';
import { placeYearAt } from '../looked_at';
import { countsOf, outcomesOf, verdictName } from '../outcomes';
import { legend } from './legend';
import type { ChartOf } from './set_chart';
import { sourceLine } from './source_line';

const INKS: Partial<Record<VerdictName, InkName>> = {
  exceeded: 'result',
  met: 'result',
  about_met: 'result',
  missed: 'milestone',
  below: 'milestone',
  above: 'milestone',
};

/**
 * Promise → result as dumbbells, a promise a row. Units differ, so each row has a scale of its own from zero (or the
 * lesser figure, if negative): lengths compare within a row only. What has no figure says so in words.
 */
export const outcomesChart: ChartOf = (written, look, width) => {
  const { compared, words, locale } = written;
  const at = placeYearAt(compared, look.pair);
  if (at === null) return null;
  const rows = outcomesOf(compared, at).sure;
  if (rows.length === 0) return null;
  const name = (row: HandOutcome): string => nameOf(compared.indicator(row.indicator), locale);
  const shown = (row: HandOutcome, figure: HandOutcome['result']): string =>
    figure === null ? '' : shownFigure(figure, compared.indicator(row.indicator), locale);
  const verdict = (row: HandOutcome): string => words.verdicts[verdictName(row)];
  const value = (row: HandOutcome): string =>
    [shown(row, row.target), shown(row, row.result)].filter((part) => part !== '').join(' → ');
  const layout = rowLayout(width, rows.map(name), rows.map(value), TWO_FIGURES);
  const bottom = layout.markY(rows.length - 1) + layout.rowHeight / 2;
  const key = legend(
    [
      { mark: [dot(0, 0, 'target', true)], words: words.outcomes.promised },
      { mark: [dot(0, 0, 'result')], words: words.picture.kept },
      { mark: [dot(0, 0, 'milestone')], words: words.picture.notKept },
    ],
    width,
    bottom,
  );
  return {
    name: 'set-outcomes',
    title: fitText(words.outcomes.heading(at.place, at.year), TITLE_SIZE, width),
    description: words.outcomes.summary(countsOf(rows)),
    width,
    height: bottom + key.height,
    source: fitText(
      sourceLine(
        compared,
        rows.flatMap(({ from, to }) => [from, to]),
        words,
      ),
      TYPE.small,
      width,
    ),
    shapes: [
      ...rows.map((row, index): Shape => {
        const marks = dumbbell(
          row,
          layout,
          index,
          fitText(verdict(row), TYPE.small, layout.plotRight - layout.plotLeft),
        );
        return { tag: 'g', attributes: {}, children: [...layout.texts(index, name(row), value(row), 'ink'), ...marks] };
      }),
      ...key.shapes,
    ],
    table: {
      head: [words.outcomes.indicator, words.outcomes.promised, words.outcomes.came, words.outcomes.verdict],
      rows: rows.map((row) => [name(row), shown(row, row.target), shown(row, row.result), verdict(row)]),
    },
    empty: false,
  } satisfies Chart;
};

function dumbbell(
  row: HandOutcome,
  { plotLeft, plotRight, markY }: RowLayout,
  index: number,
  verdict: string,
): Shape[] {
  const y = markY(index);
  const [promised, came] = [endsOf(row.target), row.result === null ? null : endsOf(row.result)];
  if (promised === null || came === null) return [label(verdict, plotLeft, y + 4, 'quiet', 'start', TYPE.small)];
  const [target, result] = [middleOf(promised), middleOf(came)];
  const [low, high] = [Math.min(0, target, result), Math.max(0, target, result)];
  const place = (value: number): number => plotLeft + ((value - low) / (high - low || 1)) * (plotRight - plotLeft);
  const ink = INKS[verdictName(row)] ?? 'quiet';
  return [
    line(plotLeft, y, plotRight, y, 'hairline'),
    line(place(target), y, place(result), y, ink, 3),
    dot(place(target), y, 'target', true),
    dot(place(result), y, ink),
  ];
}
