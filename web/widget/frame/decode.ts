import { decodeText } from '../../input/text_encoding';
import type { Decoder } from './file_text';

/* `decode.js`: the guess of an encoding, for files that are not plainly text in UTF-8 (`file_text.ts`). */

const HTML_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

function guessedText(bytes: ArrayBuffer): string {
  const text = decoded(bytes);
  if (HTML_START.test(text)) throw new Error('a page of HTML instead of a text');
  return text;
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return decodeText(new Uint8Array(bytes)).text;
  } catch {
    throw new Error('no text but a binary file');
  }
}

Object.assign(self, { guessedText } satisfies Decoder);
