/**
 * Spreadsheets run a cell that begins like a formula, also one that came in by CSV or by paste. Blanks in front don't
 * count: programs drop them. A tab or a line break among them is guarded whatever follows, since a paste would put the
 * rest into a cell of its own. Full-width forms count too: Excel with a Chinese input locale folds them.
 * tests/cells.json holds the cases, which the command's writers pass as well.
 */
const FORMULA_START = /^[\t\r\n ]*[=+\-@＝＋－＠]|^ *[\t\r\n]/;

/** Text that no spreadsheet takes for a formula: an apostrophe goes before a dangerous start. */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
