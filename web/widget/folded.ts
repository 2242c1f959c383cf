/** What tells nothing when two texts are compared: white space, control characters and what is never seen. */
const NOTHING = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]$/u;

/** One letter with the marks that stand on it, so that it is composed as the same letter in one code point is. */
const LETTERS = /\P{M}\p{M}*|\p{M}+/gu;

/** Characters that NFKC keeps apart and that a CMS or an editor writes for one another. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  [
    ['。', '.'],
    ['、', ','],
    ['“”„‟〝〞″「」『』', '"'],
    ['‘’‚‛′', "'"],
    ['‐‑‒–—―−─', '-'],
    ['∼〜', '~'],
    ['•・‧∙⋅', '·'],
    ['〔【', '['],
    ['〕】', ']'],
  ].flatMap(([from = '', to = '']) => Array.from(from, (letter) => [letter, to] as const)),
);

/** A letter as it is compared, and its UTF-16 offsets in the text. */
type FoldedLetter = readonly [letter: string, start: number, end: number];

/**
 * Each letter of a text as it is compared: NFKC, one sign for quotation marks, dashes and stops that are written for one
 * another, no white space. One letter of the text may give several. Linear, and lazily read.
 */
export function* foldedLetters(text: string): Generator<FoldedLetter, void> {
  for (const { 0: letter, index } of text.matchAll(LETTERS)) {
    const end = index + letter.length;
    if (isPlain(letter)) yield [letter, index, end];
    else {
      for (const part of letter.normalize('NFKC')) if (!NOTHING.test(part)) yield [ALIKE.get(part) ?? part, index, end];
    }
  }
}

/** A Chinese character, a digit or a Latin letter: nine of ten, and each its own normal form. */
function isPlain(letter: string): boolean {
  if (letter.length > 1) return false;
  const code = letter.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x7a);
}

/** All letters of a text as they are compared. */
export function folded(text: string): string {
  let letters = '';
  for (const [letter] of foldedLetters(text)) letters += letter;
  return letters;
}
