import type { Chart, Shape } from '../../charts/chart';
import { arrow, bar, dot, label, line, TYPE } from '../../charts/drawing';
import { rowLayout, type RowLayout } from '../../charts/row_layout';
import { linearScale, type Scale } from '../../charts/scale';
import { fitText } from '../../charts/text_width';
import { TITLE_SIZE } from '../../charts/framed';
import type { ComparedFigure } from '../../library/comparison';
import { endsOf, middleOf, shownFigure } from '../figure';
import { ranksAt } from '../looked_at';
import { rankTitle, resultsBefore, targetsBefore, unstatedIn } from '../rank';
import { figureMarks, nearestEnd, OPEN_END, wideDiamond } from './figure_marks';
import { legend, type LegendEntry } from './legend';
import { sourceLine } from './source_line';
import type { ChartOf } from './set_chart';

/** Places in order on one line: target, where it lay the year before, and what came of that. */
export const rankChart: ChartOf = (written, look, width) => {
  const { compared, words, locale } = written;
  const [rank] = ranksAt(compared, look.rank);
  if (rank === undefined) return null;
  const indicator = compared.indicator(rank.indicator);
  const before = targetsBefore(compared, rank);
  const results = resultsBefore(compared, rank);
  const shown = (figure: ComparedFigure | undefined): string =>
    figure === undefined ? '' : shownFigure(figure, indicator, locale);
  const rows = rank.rows.map(({ report, figure }): PlottedRow => ({
    name: compared.report(report).place ?? '',
    figure,
    value: shown(figure),
    before: before.get(report),
    result: results.get(report),
  }));
  const layout = rowLayout(
    width,
    rows.map(({ name }) => name),
    rows.map(({ value }) => value),
  );
  const scale = scaleOf(rows, layout);
  const title = rankTitle(rank, compared, words, locale);
  const bottom = layout.markY(rows.length - 1) + layout.rowHeight / 2;
  const key = legend(legendOf(rows, words.picture), width, bottom + 20);
  const unstated = unstatedIn(compared, rank);
  return {
    name: 'set-rank',
    title: fitText(title, TITLE_SIZE, width),
    description: words.rank.summary(rank.rows.length, rank.rows.length + unstated.length, ''),
    width,
    height: bottom + 20 + key.height,
    source: fitText(
      sourceLine(
        compared,
        rank.rows.map(({ report }) => report),
        words,
      ),
      TYPE.small,
      width,
    ),
    shapes: [...axis(scale, layout, bottom), ...rows.map((row, at) => plotted(row, at, scale, layout)), ...key.shapes],
    table: {
      head: [words.rank.place, words.rank.figure, words.rank.before, words.rank.result],
      rows: rows.map((row) => [row.name, row.value, shown(row.before), shown(row.result)]),
    },
    empty: false,
  } satisfies Chart;
};

interface PlottedRow {
  name: string;
  figure: ComparedFigure;
  value: string;
  before: ComparedFigure | undefined;
  result: ComparedFigure | undefined;
}

function scaleOf(rows: readonly PlottedRow[], layout: RowLayout): Scale {
  const extent = rows.flatMap(({ figure, before, result }) =>
    [figure, before, result].flatMap((each) => (each === undefined ? [] : (endsOf(each) ?? []))),
  );
  const ticks = Math.max(2, Math.floor((layout.plotRight - layout.plotLeft) / 70));
  return linearScale(extent, layout.plotLeft + OPEN_END, layout.plotRight - OPEN_END, ticks);
}

function axis(scale: Scale, layout: RowLayout, bottom: number): Shape[] {
  return scale.ticks.flatMap((tick) => [
    line(scale(tick), layout.top, scale(tick), bottom, 'hairline'),
    label(String(tick).replace('-', '−'), scale(tick), bottom + 15, 'quiet', 'middle', TYPE.small),
  ]);
}

function plotted(
  { name, figure, value, before, result }: PlottedRow,
  at: number,
  scale: Scale,
  layout: RowLayout,
): Shape {
  const y = layout.markY(at);
  const children = [...layout.texts(at, name, value, 'target')];
  const was = before === undefined ? null : endsOf(before);
  const now = endsOf(figure);
  if (was !== null && now !== null)
    children.push(...fromBefore(scale(middleOf(was)), scale(nearestEnd(now, middleOf(was))), y));
  const came = result === undefined ? null : endsOf(result);
  if (came !== null) children.push(wideDiamond(scale(middleOf(came)), y, 'result'));
  children.push(...figureMarks(figure, scale, y, 'target'));
  return { tag: 'g', attributes: {}, children };
}

/** A tick where the target lay, and an arrow from there where it has moved far enough to be drawn. */
function fromBefore(was: number, now: number, y: number): Shape[] {
  const tick = line(was, y - 7, was, y + 7, 'quiet', 2);
  const room = Math.abs(now - was) - 8;
  return room < 6 ? [tick] : [tick, arrow(was, now - Math.sign(now - was) * 8, y, 'quiet')];
}

function legendOf(rows: readonly PlottedRow[], words: { [Key in LegendWord]: string }): LegendEntry[] {
  const has = (...comparators: string[]): boolean => rows.some(({ figure }) => comparators.includes(figure.comparator));
  const entries: [boolean, Shape[], LegendWord][] = [
    [true, [dot(0, 0, 'target')], 'target'],
    [has('≈'), [dot(0, 0, 'target', true)], 'about'],
    [has('≥', '>', '≤', '<'), [dot(-4, 0, 'target'), arrow(0, 10, 0, 'target')], 'open'],
    [has('range'), [bar(-8, -4, 16, 8, 'target')], 'range'],
    [
      rows.some(({ before }) => before !== undefined),
      [line(-8, -7, -8, 7, 'quiet', 2), arrow(-8, 8, 0, 'quiet')],
      'before',
    ],
    [rows.some(({ result }) => result !== undefined), [wideDiamond(0, 0, 'result')], 'result'],
  ];
  return entries.flatMap(([shown, mark, word]) => (shown ? [{ mark, words: words[word] }] : []));
}

type LegendWord = 'target' | 'about' | 'open' | 'range' | 'before' | 'result';
