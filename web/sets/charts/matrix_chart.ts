import type { Chart, InkName, Shape } from '../../charts/chart';
import { label, line, TYPE } from '../../charts/drawing';
import { TITLE_SIZE } from '../../charts/framed';
import { fitText, textWidth, wrapText } from '../../charts/text_width';
import { nameOf, shownFigure } from '../figure';
import { matrixOf, type MatrixCell, type MatrixRow } from '../matrix';
import type { ChartOf } from './set_chart';
import { sourceLine } from './source_line';

const ROW = 24;
const GAP = 10;
const HEAD_LINE = 16;
/** A column that is narrower cuts figures. */
const NARROWEST = 92;

/** Reports down, as many of the first indicators across as have room: thirty reports are no columns of a picture. */
export const matrixChart: ChartOf = (written, look, width) => {
  const { compared, entries, words, locale } = written;
  const { columns, rows } = matrixOf(compared, entries, look.status, look.across);
  const reports = columns.flatMap(({ report }, at) => (report === null ? [] : [{ report, at }]));
  if (reports.length === 0 || rows.length === 0) return null;
  const heading = (report: string): string => {
    const { place, year } = compared.report(report);
    return [place, year].filter((part) => part !== null).join(' ');
  };
  const heads = reports.map(({ report }) => heading(report));
  const first = Math.min(width * 0.3, Math.max(...heads.map((head) => textWidth(head, TYPE.label))));
  const shown = rows.slice(0, Math.max(1, Math.floor((width - first) / (NARROWEST + GAP))));
  const room = (width - first) / shown.length - GAP;
  const left = (at: number): number => first + GAP + at * (room + GAP);
  const names = shown.map(({ indicator }) => wrapText(nameOf(indicator, locale), TYPE.small, room));
  const top = Math.max(...names.map((lines) => lines.length)) * HEAD_LINE + 8;
  const text = (cell: MatrixCell | undefined, { indicator }: MatrixRow): [string, InkName] => {
    if (cell === undefined) return ['', 'quiet'];
    if ('figure' in cell) return [shownFigure(cell.figure, indicator, locale), 'ink'];
    return [cell.words ?? words.matrix.empty[cell.empty], 'quiet'];
  };
  return {
    name: 'set-matrix',
    title: fitText(`${words.matrix.caption} · ${words.matrix[look.status]}`, TITLE_SIZE, width),
    description: words.picture.matrixDescription(reports.length, shown.length),
    width,
    height: top + reports.length * ROW + 8,
    source: fitText(
      sourceLine(
        compared,
        reports.map(({ report }) => report),
        words,
      ),
      TYPE.small,
      width,
    ),
    shapes: [
      ...names.flatMap((lines, at) =>
        lines.map((words, down) => label(words, left(at), 12 + down * HEAD_LINE, 'quiet', 'start', TYPE.small)),
      ),
      line(0, top, width, top, 'quiet'),
      ...reports.map(({ at }, down): Shape => {
        const y = top + down * ROW;
        const cells = shown.map((row, across) => {
          const [said, ink] = text(row.cells[at], row);
          const size = ink === 'ink' ? TYPE.label : TYPE.small;
          return label(fitText(said, size, room), left(across), y + 17, ink, 'start', size);
        });
        const name = label(fitText(heads[down] ?? '', TYPE.label, first), 0, y + 17, 'ink');
        return { tag: 'g', attributes: {}, children: [name, ...cells, line(0, y + ROW, width, y + ROW, 'hairline')] };
      }),
    ],
    table: {
      head: [words.rank.place, ...shown.map(({ indicator }) => nameOf(indicator, locale))],
      rows: reports.map(({ at }, down) => [heads[down] ?? '', ...shown.map((row) => text(row.cells[at], row)[0])]),
    },
    empty: false,
  } satisfies Chart;
};
