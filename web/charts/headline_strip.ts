import type { Chart, ChartOptions, InkName, Shape } from './chart';
import { label, TYPE } from './drawing';
import { TITLE_SIZE } from './framed';
import { emptyChart } from './empty_chart';
import { fitText, textWidth, wrapText } from './text_width';
import { chartWords } from '../locales/pictures_and_files';

/** A headline indicator as it is printed: its name, the figure or the report's words, and what stands small under it. */
export interface StripCard {
  indicator: string;
  figure: string;
  quiet: string;
}

/** What a strip says beside its cards. */
export interface StripWords {
  title: string;
  description: string;
  /** Under the cards: which indicators the report does not state; '' for none. */
  note: string;
}

const FIGURE = { largest: 22, smallest: 13, line: 27 } as const;
const NARROWEST_CARD = 155;
const GAP = 12;
const LINE = 17;
/** Under a card, and from the top of a line of text to its baseline. */
const UNDER = 18;
const BASELINE = 13;

/**
 * The headline indicators in a grid, for editors that take pictures only. A figure that is too wide is set smaller; words
 * go on in a second line. Nothing is cut where there is a place to break it.
 */
export function headlineStripChart(cards: readonly StripCard[], words: StripWords, options: ChartOptions): Chart {
  const { indicator, asWritten } = chartWords(options.locale);
  const head = [indicator, asWritten];
  if (cards.length === 0) return emptyChart('headlines', words.title, head, options);
  const columns = columnsOf(cards, options.width);
  const column = options.width / columns;
  const shapes: Shape[] = [];
  let y = 0;
  for (let at = 0; at < cards.length; at += columns) {
    const row = printedRow(cards.slice(at, at + columns), column);
    shapes.push({ tag: 'g', attributes: {}, shift: [0, y], children: row.shapes });
    y += row.height;
  }
  const notes = printed(wrapText(words.note, TYPE.small, options.width), 0, y, 'quiet', TYPE.small);
  return {
    name: 'headlines',
    title: fitText(words.title, TITLE_SIZE, options.width),
    description: words.description,
    width: options.width,
    height: y + notes.length * LINE,
    shapes: [...shapes, ...notes],
    ...(options.source === undefined ? {} : { source: options.source }),
    table: { head, rows: cards.map((card) => [card.indicator, card.figure]) },
    empty: false,
  };
}

/** As many as there is room for, one fewer where a name would need three lines or a figure would become small. */
function columnsOf(cards: readonly StripCard[], width: number): number {
  const most = Math.max(2, Math.floor(width / NARROWEST_CARD));
  const room = width / most - GAP;
  const fits = ({ indicator, figure }: StripCard): boolean =>
    wrapText(indicator, TYPE.label, room).length <= 2 && textWidth(figure, FIGURE.smallest + 4) <= room;
  return cards.every(fits) ? most : Math.max(2, most - 1);
}

/** The cards side by side: names above, figures on one height. */
function printedRow(cards: readonly StripCard[], column: number): { shapes: Shape[]; height: number } {
  const room = column - GAP;
  const names = cards.map(({ indicator }) => wrapText(indicator, TYPE.label, room));
  const top = Math.max(...names.map(({ length }) => length)) * LINE;
  let height = 0;
  const shapes = cards.flatMap(({ figure, quiet }, index) => {
    const x = index * column;
    const size = figureSize(figure, room);
    const figures = wrapText(figure, size, room);
    const below = top + figures.length * FIGURE.line;
    const quietLines = wrapText(quiet, TYPE.small, room);
    height = Math.max(height, below + Math.max(1, quietLines.length) * LINE + UNDER);
    return [
      ...printed(names[index] ?? [], x, 0, 'ink', TYPE.label),
      ...figures.map((line, at) => label(line, x, top + at * FIGURE.line + 23, 'target', 'start', size)),
      ...printed(quietLines, x, below, 'quiet', TYPE.small),
    ];
  });
  return { shapes, height };
}

function figureSize(figure: string, room: number): number {
  return Math.max(FIGURE.smallest, Math.min(FIGURE.largest, Math.floor(room / textWidth(figure, 1))));
}

function printed(lines: readonly string[], x: number, y: number, ink: InkName, size: number): Shape[] {
  return lines.map((line, at) => label(line, x, y + at * LINE + BASELINE, ink, 'start', size));
}
