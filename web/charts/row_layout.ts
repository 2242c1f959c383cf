import { NARROW_WIDTH, ROW, TYPE } from './drawing';
import { fitText, textWidth } from './text_width';

/** Where the parts of a row stand: name, plot, written value. Narrow pictures put the name on a line of its own. */
export interface RowLayout {
  plotLeft: number;
  plotRight: number;
  /** Left end of the written value. */
  valueLeft: number;
  rowHeight: number;
  top: number;
  /** Baseline of the name and middle of the marks in row `index`. */
  nameY: (index: number) => number;
  markY: (index: number) => number;
  name: (text: string) => string;
  value: (text: string) => string;
  height: (rows: number) => number;
}

const GAP = 12;
const TOP = 8;
/** Under the rows, for the ticks. */
const AXIS = 24;

/** Gives names at most two fifths of a wide picture, and the written values at most a quarter. */
export function rowLayout(width: number, names: readonly string[], values: readonly string[]): RowLayout {
  const narrow = width < NARROW_WIDTH;
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => textWidth(text, TYPE.label)));
  const nameWidth = narrow ? 0 : Math.min(widest(names), width * 0.4);
  const valueWidth = Math.min(widest(values), width * 0.25);
  const plotRight = width - valueWidth - GAP;
  const rowHeight = narrow ? ROW + 16 : ROW;
  return {
    plotLeft: narrow ? GAP : nameWidth + GAP * 2,
    plotRight: plotRight - GAP,
    valueLeft: plotRight,
    rowHeight,
    top: TOP,
    nameY: (index) => TOP + index * rowHeight + (narrow ? 14 : rowHeight / 2 + 4.5),
    markY: (index) => TOP + index * rowHeight + (narrow ? 30 : rowHeight / 2),
    name: (text) => fitText(text, TYPE.label, narrow ? width : nameWidth),
    value: (text) => fitText(text, TYPE.label, valueWidth),
    height: (rows) => TOP + rows * rowHeight + AXIS,
  };
}
