import { expect, it } from 'vitest';
import { partsOf } from '../engine/parts';
import { joinedParts } from './joined_parts';

it('puts together what was taken apart, long lists and all, with a breath after each part', async () => {
  const rows = Array.from({ length: 1000 }, (_, at) => ({ at, words: `第${at}行`, none: null }));
  const whole = { schema: 's', rows, few: [1, [2]], none: [], nothing: null };
  const parts = partsOf(whole);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(JSON.stringify(whole).length / 3);
  let breaths = 0;
  const breathe = (): Promise<void> => Promise.resolve(void (breaths += 1));
  expect(await joinedParts(parts, breathe)).toEqual(whole);
  expect(breaths).toBe(parts.length);
});
