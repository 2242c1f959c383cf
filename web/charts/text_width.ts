const HALF_WIDTH = /[\u0020-\u007e\u00a0-\u00ff\u2010-\u2015\u2018-\u2026]/;
/** Widths in em. Exact measures would need a page; these hold within a tenth for the fonts in use. */
const NARROW = 0.56;
const WIDE = 1;

/** About how wide a text is, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += HALF_WIDTH.test(character) ? NARROW : WIDE;
  return width * size;
}

/** The text cut to a width, with an ellipsis where something was cut. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The text in lines of a width, broken behind a comma, 、 or space; a longer word stands alone, cut. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [word] of text.matchAll(/[^、，, ]*[、，, ]*/g)) {
    if (line !== '' && textWidth(`${line}${word.trimEnd()}`, size) > width) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return [...lines, line].map((one) => fitText(one.trimEnd(), size, width)).filter((one) => one !== '');
}
