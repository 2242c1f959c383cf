/**
 * Spreadsheets run a cell that begins like a formula, also one that came in by CSV or by paste. Full-width forms count
 * too: Excel with a Chinese input locale folds them.
 */
const FORMULA_START = /^[\t\r\n ]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Text that no spreadsheet takes for a formula: an apostrophe goes before a dangerous start. */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
