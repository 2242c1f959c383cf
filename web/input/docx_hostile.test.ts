import { describe, expect, it } from 'vitest';
import { readDocx } from './docx';
import { HOSTILE_DOCX } from './hostile_docx.fixture';

/** Milliseconds; packing sixty megabytes takes most of it. */
const PATIENCE = 60_000;

describe('readDocx reads or refuses', () => {
  for (const { what, bytes, made } of HOSTILE_DOCX)
    it(
      what,
      () => {
        const read = (): string => readDocx(bytes()).text;
        if ('code' in made)
          expect(read).toThrow(expect.objectContaining({ name: 'InputError', code: made.code }) as Error);
        else expect(read()).toMatch(made.text);
      },
      PATIENCE,
    );
});
