import { InputError } from './errors';
import type { InputNote, TextEncoding } from './types';

export interface DecodedText {
  text: string;
  encoding: TextEncoding;
  notes: InputNote[];
}

/** Bytes looked at for the guess; enough for any report's first page. */
const SAMPLE_BYTES = 64 * 1024;
/** Of the characters of a sample, how many must be ones that such texts are made of. */
const PLAUSIBLE_SHARE = 0.9;
/** More control or replacement characters than this, and it is no text. */
const NOISE_SHARE = 0.02;

/** Characters that Chinese official prose cannot do without, in both scripts: what a right decoding is full of. */
const FREQUENT = new Set(
  '的一年和在了是业市会工作发展经济人民国中大建设增长以上产全新不为政府有到个業發經濟國設增長產為個會與對實現',
);

/**
 * Decodes a text: byte order mark, then strict UTF-8, then UTF-16 by its look, then GB18030 or Big5 by which of them
 * gives more of the usual characters. A given `encoding` overrules all that and is never refused. Throws `binary`
 * where no decoding gives text. Linear in the bytes.
 */
export function decodeText(bytes: Uint8Array, encoding?: TextEncoding): DecodedText {
  const marked = byteOrderMark(bytes);
  if (encoding !== undefined) return decoded(bytes, encoding, []);
  if (marked !== null) return refuseBinary(decoded(bytes, marked, []));
  const guess = guessEncoding(bytes);
  // UTF-8 that decodes without a fault is a fact rather than a guess.
  const notes: InputNote[] = guess === 'utf-8' ? [] : [{ code: 'encoding-guessed', encoding: guess }];
  return refuseBinary(decoded(bytes, guess, notes));
}

function byteOrderMark(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function guessEncoding(bytes: Uint8Array): TextEncoding {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const hasNul = sample.includes(0);
  if (!hasNul && isUtf8(bytes)) return 'utf-8';
  const wide = guessUtf16(sample);
  if (wide !== null) return wide;
  if (hasNul) throw new InputError('binary', 'zero bytes in what is not UTF-16');
  return frequentCharacters(sample, 'big5') > frequentCharacters(sample, 'gb18030') ? 'big5' : 'gb18030';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * UTF-16 without a mark: the byte order whose characters are nearly all Chinese, full-width or ASCII. GB18030 read as
 * UTF-16 falls among Hangul and private use, so the two cannot be mistaken for each other.
 */
function guessUtf16(sample: Uint8Array): TextEncoding | null {
  const even = sample.subarray(0, sample.length - (sample.length % 2));
  if (even.length < 2) return null;
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = new TextDecoder(encoding).decode(even);
    const plausible = text.match(/[\t\r\n -~\u2010-\u203b\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/g)?.length ?? 0;
    if (plausible >= text.length * PLAUSIBLE_SHARE) return encoding;
  }
  return null;
}

function frequentCharacters(sample: Uint8Array, encoding: TextEncoding): number {
  let count = 0;
  for (const character of new TextDecoder(encoding).decode(sample)) if (FREQUENT.has(character)) count += 1;
  return count;
}

function decoded(bytes: Uint8Array, encoding: TextEncoding, notes: InputNote[]): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
  const count = text.match(/\ufffd/g)?.length ?? 0;
  return { text, encoding, notes: count === 0 ? notes : [...notes, { code: 'undecodable', count }] };
}

function refuseBinary(result: DecodedText): DecodedText {
  // eslint-disable-next-line no-control-regex -- control characters are what tells a binary file
  const noise = result.text.match(/[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
  if (noise > Math.max(1, result.text.length * NOISE_SHARE)) {
    throw new InputError('binary', `${noise} of ${result.text.length} characters are none`);
  }
  return result;
}
