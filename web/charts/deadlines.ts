import type { ItemRow, MilestoneRow, ReportRows } from '../report/rows';
import { shownFigure } from '../report/format/quantity';
import type { ChartMaker, ChartOptions, Shape } from './chart';
import { diamond, dot, group, label, line, NARROW_WIDTH, ROW, TYPE } from './drawing';
import { emptyChart } from './empty_chart';
import { fitText, textWidth } from './text_width';
import { chartWords, withNumber, type ChartWords } from '../locales/pictures_and_files';

interface Deadline {
  id: string;
  name: string;
  /** YYYY-MM-DD */
  day: string;
  /** Place in the text; orders the promises of one day. */
  start: number;
  milestone: boolean;
}

/** Height of the time line over the list, and of its tallest stem. */
const STRIP = 104;
const STEM = 56;
const LEGEND = 24;
const EDGE = 16;
const DAY_COLUMN = 92;

/**
 * Deadlines: a time line true to scale with a stem for each day, as high as the promises it holds, and under it the
 * promises one a row by date, since a report may set forty of them for one 31 December and their words need the width.
 * Promises whose time cannot be told are counted in the description.
 */
export const deadlineChart: ChartMaker = (rows, options) => {
  const words = chartWords(options.locale);
  const head = [words.deadline, words.promise];
  const { dated, undated } = deadlines(rows, options);
  if (dated.length === 0) return emptyChart('deadlines', words.deadlineTitle, head, options);
  const note = undated === 0 ? '' : ` ${withNumber(words.undated, undated)}`;
  return {
    name: 'deadlines',
    title: words.deadlineTitle,
    description: withNumber(words.deadlineDescription, dated.length) + note,
    width: options.width,
    ...(options.source === undefined ? {} : { source: options.source }),
    height: STRIP + LEGEND + dated.length * ROW + 8,
    shapes: [...timeLine(dated, options.width), ...legend(words), ...list(dated, options.width)],
    table: { head, rows: dated.map((deadline) => [deadline.day, deadline.name]) },
    empty: false,
  };
};

function deadlines(rows: ReportRows, { locale }: ChartOptions): { dated: Deadline[]; undated: number } {
  const targets = rows.targets.map((row) => ({
    id: row.id,
    name: `${row.standardName ?? row.indicator} ${shownFigure(row, locale)}`.trim(),
    day: statedDay(row),
    start: row.start ?? Infinity,
    milestone: false,
  }));
  const milestones = rows.milestones
    .filter((row) => row.status === 'target')
    .map((row) => ({
      id: row.id,
      name: `${row.subject} ${row.event}`.trim(),
      day: statedDay(row),
      start: row.start ?? Infinity,
      milestone: true,
    }));
  const all = [...targets, ...milestones];
  const dated = all.filter((deadline): deadline is Deadline => deadline.day !== null);
  dated.sort((a, b) => a.day.localeCompare(b.day) || a.start - b.start || 0);
  return { dated, undated: all.length - dated.length };
}

/** The end of a year that only a heading or the report gives is no deadline. */
function statedDay(row: ItemRow | MilestoneRow): string | null {
  return row.period === null ? null : row.periodTo;
}

function timeLine(dated: readonly Deadline[], width: number): Shape[] {
  const days = new Map<string, number>();
  for (const { day } of dated) days.set(day, (days.get(day) ?? 0) + 1);
  const most = Math.max(...days.values());
  const [from, to] = yearsAround(dated);
  const place = (day: string): number => EDGE + ((Date.parse(day) - from) / (to - from)) * (width - 2 * EDGE);
  const base = STRIP - 24;
  const stems = [...days].flatMap(([day, count]) => {
    const top = base - Math.max(8, (count / most) * STEM);
    return [
      line(place(day), base, place(day), top, 'target', 3),
      label(String(count), place(day), top - 5, 'ink', 'middle', TYPE.small),
    ];
  });
  return [line(EDGE, base, width - EDGE, base, 'quiet'), ...yearTicks(from, to, place, base), ...stems];
}

/** From the first day of the first year to the last day of the last, as times. */
function yearsAround(dated: readonly Deadline[]): [number, number] {
  const first = dated[0]?.day.slice(0, 4) ?? '';
  const last = dated.at(-1)?.day.slice(0, 4) ?? '';
  return [Date.parse(`${first}-01-01`), Date.parse(`${last}-12-31`)];
}

/** Least room for a year under the line. */
const YEAR_ROOM = 44;

function yearTicks(from: number, to: number, place: (day: string) => number, base: number): Shape[] {
  const first = new Date(from).getUTCFullYear();
  const last = new Date(to).getUTCFullYear();
  const room = place(`${first}-12-31`) - place(`${first}-01-01`);
  const step = Math.max(1, Math.ceil(YEAR_ROOM / room));
  const shapes: Shape[] = [];
  for (let year = first; year <= last; year += step) {
    const x = place(`${year}-01-01`);
    shapes.push(line(x, base, x, base + 6, 'quiet'));
    shapes.push(label(String(year), x + 4, base + 16, 'quiet', 'start', TYPE.small));
  }
  return shapes;
}

function legend(words: ChartWords): Shape[] {
  const second = 44 + textWidth(words.target, TYPE.small);
  return [
    dot(8, STRIP + 12, 'target'),
    label(words.target, 20, STRIP + 16, 'quiet', 'start', TYPE.small),
    diamond(second, STRIP + 12, 'milestone'),
    label(words.milestone, second + 12, STRIP + 16, 'quiet', 'start', TYPE.small),
  ];
}

function list(dated: readonly Deadline[], width: number): Shape[] {
  const axisX = width < NARROW_WIDTH ? DAY_COLUMN - 4 : DAY_COLUMN + 12;
  const y = (index: number): number => STRIP + LEGEND + index * ROW + ROW / 2;
  const rows = dated.map((deadline, index) => {
    const shapes: Shape[] = [];
    if (dated[index - 1]?.day !== deadline.day) shapes.push(label(deadline.day, 0, y(index) + 4.5, 'ink'));
    shapes.push(deadline.milestone ? diamond(axisX, y(index), 'milestone') : dot(axisX, y(index), 'target'));
    const name = fitText(deadline.name, TYPE.label, width - axisX - 16);
    shapes.push(label(name, axisX + 16, y(index) + 4.5, 'ink'));
    return group(shapes, deadline.id);
  });
  return [line(axisX, y(0), axisX, y(dated.length - 1), 'hairline'), ...rows];
}
