import type { InkName } from './chart';

/** The colours of a drawing by their part in it. */
export type Palette = Record<InkName, string>;

/** For files: colours of print. All but `hairline` have at least 4.5:1 on `paper`. */
export const LIGHT_PALETTE: Palette = {
  ink: '#1a1a1a',
  quiet: '#5c5c5c',
  hairline: '#d0cdc6',
  target: '#1b4f8a',
  result: '#2f6b3a',
  milestone: '#8a4b10',
  paper: '#ffffff',
};

export const DARK_PALETTE: Palette = {
  ink: '#ececec',
  quiet: '#a8a8a8',
  hairline: '#44423e',
  target: '#8ab8ee',
  result: '#8cc796',
  milestone: '#e0a468',
  paper: '#16161a',
};

/** For the page, whose style sheet sets the properties for light, dark and forced colours; light where it sets none. */
export const PAGE_PALETTE: Palette = {
  ink: `var(--chart-ink, ${LIGHT_PALETTE.ink})`,
  quiet: `var(--chart-quiet, ${LIGHT_PALETTE.quiet})`,
  hairline: `var(--chart-hairline, ${LIGHT_PALETTE.hairline})`,
  target: `var(--chart-target, ${LIGHT_PALETTE.target})`,
  result: `var(--chart-result, ${LIGHT_PALETTE.result})`,
  milestone: `var(--chart-milestone, ${LIGHT_PALETTE.milestone})`,
  paper: `var(--chart-paper, ${LIGHT_PALETTE.paper})`,
};
