import { expect, it } from 'vitest';
import CASES from '../../tests/cells.json';
import { csvCell } from './csv';
import { markdownText } from './markdown';

// The table of cells that page and command share; tests/unit/output/cells_test.cpp reads it, too.

it.each(CASES)('in CSV: $why', ({ cell, csv }) => {
  expect(csvCell(cell)).toBe(csv);
});

it.each(CASES)('in Markdown: $why', ({ cell, markdown }) => {
  expect(markdownText(cell)).toBe(markdown);
});

it('numbers of CSV are no formulas, and nothing is an empty cell', () => {
  expect(csvCell(-3.5)).toBe('-3.5');
  expect(csvCell(null)).toBe('');
});
