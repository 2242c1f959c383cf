import { expect, it } from 'vitest';
import { looksLikeReading, readReading, writeReading } from './saved_reading';

const READING = {
  name: '报告.docx',
  address: 'https://example.org/',
  text: '示例市政府工作报告',
  kept: { version: 1 },
};

it('reads what it wrote', () => {
  const file = writeReading(READING);
  expect(looksLikeReading(file)).toBe(true);
  expect(readReading(file)).toEqual(READING);
});

it.each([
  ['cut off', writeReading(READING).slice(0, -20)],
  ['of another version', writeReading(READING).replace('reading/1', 'reading/2')],
  ['without a text', JSON.stringify({ schema: 'mubiao.reading/1', name: null })],
  ['one within another', writeReading({ ...READING, text: writeReading(READING) })],
  ['null', 'null'],
])('refuses a file that is %s', (_what, file) => {
  expect(readReading(file)).toBeNull();
});

it('leaves out a name and an address that are no words', () => {
  const file = JSON.stringify({ schema: 'mubiao.reading/1', name: 7, address: {}, text: '甲' });
  expect(readReading(file)).toEqual({ name: null, address: null, text: '甲', kept: null });
});

it('takes a report for a report', () => {
  expect(looksLikeReading('示例市政府工作报告 "schema": "mubiao.reading/1"')).toBe(false);
});
