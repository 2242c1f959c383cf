import type { Chart, Shape } from '../../charts/chart';
import { arrow, dot, label, line, TYPE } from '../../charts/drawing';
import { TITLE_SIZE } from '../../charts/framed';
import { rowLayout, TWO_FIGURES } from '../../charts/row_layout';
import { linearScale } from '../../charts/scale';
import { fitText, wrapText } from '../../charts/text_width';
import type { ComparedFigure, TargetChange } from '../../library/comparison';
import { changeGroups, pairTitle } from '../changes';
import { endsOf, middleOf, nameOf, shownFigure } from '../figure';
import { pairAt } from '../looked_at';
import { figureMarks, nearestEnd } from './figure_marks';
import { legend } from './legend';
import type { ChartOf } from './set_chart';
import { sourceLine } from './source_line';

/** Height of a line of the note. */
const LINE = 17;

/**
 * Targets of two reports as arrows on one line: those in percent, which have one scale; the rest is told in the table.
 * Null where there are none.
 */
export const changesChart: ChartOf = (written, look, width) => {
  const { compared, words, locale } = written;
  const pair = pairAt(compared, look.change);
  if (pair === null) return null;
  const all = changeGroups(compared, pair).flatMap(([, rows]) => rows);
  const rows = all.filter((row) => row.change !== 'unlike' && isInPercent(row, compared.indicator(row.indicator)));
  if (rows.length === 0) return null;
  const name = (row: TargetChange): string => nameOf(compared.indicator(row.indicator), locale);
  const shown = (row: TargetChange, figure: ComparedFigure | null): string =>
    figure === null ? '' : shownFigure(figure, compared.indicator(row.indicator), locale);
  const value = (row: TargetChange): string => `${shown(row, row.before)} → ${shown(row, row.after)}`;
  const layout = rowLayout(width, rows.map(name), rows.map(value), TWO_FIGURES);
  const ticks = Math.max(2, Math.floor((layout.plotRight - layout.plotLeft) / 70));
  const extent = rows.flatMap(({ before, after }) => [before, after].flatMap((each) => (each && endsOf(each)) ?? []));
  const scale = linearScale(extent, layout.plotLeft + 20, layout.plotRight - 20, ticks);
  const bottom = layout.markY(rows.length - 1) + layout.rowHeight / 2;
  const { before, after, others } = words.picture;
  const key = legend(
    [
      { mark: [dot(0, 0, 'quiet', true)], words: before },
      { mark: [dot(0, 0, 'target')], words: after },
    ],
    width,
    bottom + 20,
  );
  const left = all.length - rows.length;
  const under = bottom + 20 + key.height;
  const lines = left === 0 ? [] : wrapText(others(left), TYPE.small, width);
  const note = lines.map((words, at) => label(words, 0, under + 16 + at * LINE, 'quiet', 'start', TYPE.small));
  return {
    name: 'set-changes',
    title: fitText(pairTitle(pair, compared, words), TITLE_SIZE, width),
    description: words.picture.changesDescription(rows.length),
    width,
    height: under + lines.length * LINE + 4,
    source: fitText(sourceLine(compared, [pair.from, pair.to], words), TYPE.small, width),
    shapes: [
      ...scale.ticks.flatMap((tick) => [
        line(scale(tick), layout.top, scale(tick), bottom, 'hairline'),
        label(`${tick}%`.replace('-', '−'), scale(tick), bottom + 15, 'quiet', 'middle', TYPE.small),
      ]),
      ...rows.map((row, at): Shape => {
        const y = layout.markY(at);
        return {
          tag: 'g',
          attributes: {},
          children: [...layout.texts(at, name(row), value(row), 'ink'), ...changeMarks(row, scale, y)],
        };
      }),
      ...key.shapes,
      ...note,
    ],
    table: {
      head: [words.outcomes.indicator, words.changes.before, words.changes.after, words.picture.change],
      rows: all.map((row) => [
        name(row),
        shown(row, row.before),
        shown(row, row.after),
        words.changes.kinds[row.change],
      ]),
    },
    empty: false,
  } satisfies Chart;
};

function isInPercent({ before, after }: TargetChange, { unit }: { unit: string | null }): boolean {
  const has = (figure: ComparedFigure | null): boolean => figure !== null && endsOf(figure) !== null;
  return unit === '%' && has(before) && has(after);
}

function changeMarks({ before, after }: TargetChange, place: (value: number) => number, y: number): Shape[] {
  const [was, now] = [before && endsOf(before), after && endsOf(after)];
  if (before === null || after === null || was === null || now === null) return [];
  const [from, to] = [place(middleOf(was)), place(nearestEnd(now, middleOf(was)))];
  const shapes: Shape[] = [dot(from, y, 'quiet', true)];
  const room = Math.abs(to - from) - 14;
  if (room > 6) shapes.push(arrow(from + Math.sign(to - from) * 6, to - Math.sign(to - from) * 8, y, 'quiet'));
  return [...shapes, ...figureMarks(after, place, y, 'target')];
}
