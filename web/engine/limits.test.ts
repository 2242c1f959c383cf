import { expect, it } from 'vitest';
import { MAX_TEXT } from '../input/limits';
import { LONGEST_TEXT } from '../library/mubiao';

it('takes every text that the readers of files let through', () => {
  expect(MAX_TEXT).toBe(LONGEST_TEXT);
});
