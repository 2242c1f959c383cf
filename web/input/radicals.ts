/**
 * Radicals of the CJK supplement that are characters in their own right, each followed by that character. Unicode's
 * compatibility mappings have only two of them. The pairs share one glyph in Noto Serif CJK, which is how they get into files.
 */
const PAIRS =
  '⺎兀⺒巳⺓幺⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const SUPPLEMENT = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, radical = '', character = '']) => [radical, character]),
);

/**
 * Replaces radicals (⼯, ⻓) by the characters that they stand for (工, 长). A PDF stores glyphs; where a font uses one
 * glyph for both, printers often name the radical, and then neither search nor reading finds the word. Length is kept.
 */
export function unifyRadicals(text: string): string {
  return text
    .replace(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[\u2e80-\u2ef3]/g, (radical) => SUPPLEMENT.get(radical) ?? radical);
}
