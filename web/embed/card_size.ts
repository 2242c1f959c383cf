import type { EmbedCard } from './embed_report';

/** Width of a card of the strip, in the host's em: two stand beside each other at 280 px. */
export const CARD_WIDTH = 8.6;
/** Of a figure that is short enough to be set large. */
export const LARGE = 1.4;
/** `<small>` as browsers set it. */
const SMALL = 0.83;
const LINE = 1.5;
/** Under each card. */
const GAP = 0.3;
/** Words of Latin letters do not break where the line is full. */
const RAGGED = 1.2;

/** A figure that stands in one line when it is set large. */
export function isLarge(figure: string): boolean {
  return linesOf(figure, LARGE) === 1;
}

/**
 * Height that the tallest of these cards needs, in em. Floats of one height stand in rows; one that is taller would hold
 * back the first of the next row. An estimate is enough: a font that is wider makes a gap, never an overlap.
 */
export function cardHeight(cards: readonly EmbedCard[], last: (figure: string) => string): number {
  const heights = cards.map((card) => {
    const said = card.figure ?? card.words ?? '';
    const size = card.figure !== null && isLarge(said) ? LARGE : 1;
    const quiet = card.last === undefined && card.check === undefined ? '' : last(card.last ?? '');
    return LINE * (linesOf(card.indicator, SMALL) + linesOf(said, size) * size + linesOf(quiet, SMALL));
  });
  return Math.round((Math.max(0, ...heights) + GAP) * 10) / 10;
}

function linesOf(text: string, size: number): number {
  return Math.ceil((widthOf(text) * size) / CARD_WIDTH);
}

/** In em: a Chinese character is one, others about half. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, sign) => width + (sign >= '\u2e80' ? 1 : 0.5 * RAGGED), 0);
}
