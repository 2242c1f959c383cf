import type { ReportRows } from '../report/rows';
import type { Locale } from '../report/model';

/** The words of the data behind a picture, for a `<table>` beside it. */
export interface ChartTable {
  head: string[];
  rows: string[][];
}

export interface ChartOptions {
  locale: Locale;
  /** Width in CSS pixels that the picture has; from 280. The height follows from the content. */
  width: number;
  /** Where the figures come from, e.g. `示例市2025年政府工作报告`; stands under the picture in files. */
  source?: string;
  /** Name of a section by id, as the page shows it; used by the counts. */
  sectionTitle?: (id: string) => string;
}

/** One element of a drawing: SVG's names and attributes, values already formatted. */
export interface Shape {
  tag: 'g' | 'line' | 'rect' | 'circle' | 'path' | 'text';
  /** Geometry only; colours come from `ink`. */
  attributes: Record<string, string | number>;
  /** Name of the palette colour that fills (`text`, `circle`, `rect`) or strokes (`line`, `path`) the shape. */
  ink?: InkName;
  /** Moves a group and all in it, in CSS pixels. */
  shift?: readonly [x: number, y: number];
  /** Paint the outline only (open circles). */
  hollow?: boolean;
  text?: string;
  children?: Shape[];
  /** Id of the row that the shape stands for; becomes `data-row`, so that the page can link it. */
  row?: string;
}

export type InkName = 'ink' | 'quiet' | 'hairline' | 'target' | 'result' | 'milestone' | 'paper';

/** A picture and all that its readers need: title, description, the data as a table. */
export interface Chart {
  /** Stable within a page: `growth-targets`, `pairs`, `deadlines`, `sections`. */
  name: string;
  title: string;
  description: string;
  width: number;
  height: number;
  shapes: Shape[];
  table: ChartTable;
  source?: string;
  /** True where the report has nothing to draw; `shapes` is empty then. */
  empty: boolean;
}

export type ChartMaker = (rows: ReportRows, options: ChartOptions) => Chart;
