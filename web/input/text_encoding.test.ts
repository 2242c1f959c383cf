import { describe, expect, it } from 'vitest';
import { InputError } from './errors';
import { decodeText } from './text_encoding';
import type { TextEncoding } from './types';

const TEXT = '示例市2025年政府工作报告\n今年发展的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业4.4万人。';
const TRADITIONAL = '示例市政府工作報告：經濟增長百分之五，發展產業，建設國家。';

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const bytes = new DataView(new ArrayBuffer(2 * (units.length + (mark ? 1 : 0))));
  (mark ? [0xfeff, ...units] : units).forEach((unit, at) => bytes.setUint16(2 * at, unit, littleEndian));
  return new Uint8Array(bytes.buffer);
}

/** Encodes by trying: the table of an encoding is what its decoder says. */
function encode(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from(
    Array.from(text, (character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (table.get(character) ?? []),
    ).flat(),
  );
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const ROWS: [what: string, bytes: Uint8Array, text: string, encoding: TextEncoding, guessed: boolean][] = [
  ['UTF-8', utf8(TEXT), TEXT, 'utf-8', false],
  ['UTF-8 with mark', utf8(`\ufeff${TEXT}`), TEXT, 'utf-8', false],
  ['ASCII', utf8('GDP 5.5%'), 'GDP 5.5%', 'utf-8', false],
  ['UTF-16LE with mark', utf16(TEXT, true, true), TEXT, 'utf-16le', false],
  ['UTF-16BE with mark', utf16(TEXT, false, true), TEXT, 'utf-16be', false],
  ['UTF-16LE without mark', utf16(TEXT, true, false), TEXT, 'utf-16le', true],
  ['UTF-16BE without mark', utf16(TEXT, false, false), TEXT, 'utf-16be', true],
  [
    'UTF-16LE without any zero byte',
    utf16('今年目标增长百分之五', true, false),
    '今年目标增长百分之五',
    'utf-16le',
    true,
  ],
  ['GB18030', encode(TEXT, 'gb18030'), TEXT, 'gb18030', true],
  ['Big5', encode(TRADITIONAL, 'big5'), TRADITIONAL, 'big5', true],
  ['line ends of Windows', utf8('一\r\n二\r三'), '一\n二\n三', 'utf-8', false],
];

describe('decodeText', () => {
  it.each(ROWS)('%s', (_what, bytes, text, encoding, guessed) => {
    const notes = guessed ? [{ code: 'encoding-guessed', encoding }] : [];
    expect(decodeText(bytes)).toEqual({ text, encoding, notes });
  });

  it('does what a person chose, and counts what does not fit', () => {
    const read = decodeText(encode('增长', 'gb18030'), 'utf-8');
    expect(read.encoding).toBe('utf-8');
    expect(read.notes).toEqual([{ code: 'undecodable', count: read.text.match(/\ufffd/g)?.length }]);
  });

  it('reads on where the file was cut inside a character', () => {
    const bytes = encode(TEXT, 'gb18030');
    const read = decodeText(bytes.subarray(0, bytes.length - 3));
    expect(read.text.startsWith('示例市2025年')).toBe(true);
    expect(read.notes).toContainEqual({ code: 'undecodable', count: 1 });
  });

  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48)],
    ['noise', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 0xff)],
    ['control characters', Uint8Array.from({ length: 100 }, (_, at) => 1 + (at % 6))],
  ])('refuses %s', (_what, bytes) => {
    expect(() => decodeText(bytes)).toThrow(InputError);
  });
});
