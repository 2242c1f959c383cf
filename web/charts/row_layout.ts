import type { InkName, Shape } from './chart';
import { label, NARROW_WIDTH, ROW, TYPE } from './drawing';
import { fitText, textWidth } from './text_width';

/** Where the parts of a row stand: name, plot, written value. Narrow pictures put name and value on a line over the plot. */
export interface RowLayout {
  plotLeft: number;
  plotRight: number;
  rowHeight: number;
  top: number;
  /** Middle of the marks in row `index`. */
  markY: (index: number) => number;
  /** The name and the written value of row `index`, cut to their room. */
  texts: (index: number, name: string, value: string, valueInk: InkName) => Shape[];
  height: (rows: number) => number;
}

const GAP = 12;
const TOP = 8;
/** Height of a line of text over the plot. */
const TEXT_LINE = 16;
/** From the middle of a line to its baseline. */
const DROP = 4.5;
/** Under the rows, for the ticks. */
const AXIS = 24;

/** The most of a wide picture that names and written values may take. */
interface Shares {
  name: number;
  value: number;
}

/** Where a written value would be cut, names and values stand over the plot. */
export function rowLayout(
  width: number,
  names: readonly string[],
  values: readonly string[],
  shares: Shares = { name: 0.4, value: 0.35 },
): RowLayout {
  const widestValue = widest(values);
  if (width < NARROW_WIDTH || widestValue > width * shares.value) return narrowLayout(width);
  return wideLayout(width, Math.min(widest(names), width * shares.name), widestValue);
}

/** For two figures with an arrow between: they may take as much as names. */
export const TWO_FIGURES: Shares = { name: 0.36, value: 0.4 };

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, TYPE.label)));
}

function wideLayout(width: number, nameWidth: number, valueWidth: number): RowLayout {
  const valueLeft = width - valueWidth - GAP;
  const markY = (index: number): number => TOP + index * ROW + ROW / 2;
  return {
    plotLeft: nameWidth + GAP * 2,
    plotRight: valueLeft - GAP,
    rowHeight: ROW,
    top: TOP,
    markY,
    texts: (index, name, value, valueInk) => [
      label(fitText(name, TYPE.label, nameWidth), 0, markY(index) + DROP, 'ink'),
      label(value, valueLeft, markY(index) + DROP, valueInk),
    ],
    height: (rows) => TOP + rows * ROW + AXIS,
  };
}

function narrowLayout(width: number): RowLayout {
  const rowHeight = ROW + TEXT_LINE;
  return {
    plotLeft: GAP,
    plotRight: width - GAP,
    rowHeight,
    top: TOP,
    markY: (index) => TOP + index * rowHeight + TEXT_LINE + ROW / 2 - 2,
    texts: (index, name, value, valueInk) => {
      const baseline = TOP + index * rowHeight + TEXT_LINE - 2;
      const left = width - textWidth(name, TYPE.label) - GAP;
      const valueText = fitText(value, TYPE.label, Math.max(width * 0.55, left));
      const room = width - textWidth(valueText, TYPE.label) - GAP;
      return [
        label(fitText(name, TYPE.label, room), 0, baseline, 'ink'),
        label(valueText, width, baseline, valueInk, 'end'),
      ];
    },
    height: (rows) => TOP + rows * rowHeight + AXIS,
  };
}
