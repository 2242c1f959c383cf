import { loadScript } from './load_script';

/** What `decode.js` gives. */
export interface Decoder {
  decodeText: (bytes: Uint8Array) => { text: string };
}

const HTML_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

/* eslint-disable-next-line no-control-regex -- with these it may be another encoding, or none */
const DOUBTFUL = /[\0-\x08\x0e-\x1f\x7f\ufffd]/;

/**
 * The text of a file, its encoding guessed as on the page; the guess is a script of its own, for nearly all files are
 * UTF-8. Throws a sentence that says why it is no text.
 */
export async function fileText(bytes: ArrayBuffer): Promise<string> {
  const text = utf8Text(bytes) ?? (await guessedText(bytes));
  if (HTML_START.test(text)) throw new Error('a page of HTML instead of a text');
  return text;
}

function utf8Text(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    return DOUBTFUL.test(text) ? null : text;
  } catch {
    return null;
  }
}

async function guessedText(bytes: ArrayBuffer): Promise<string> {
  await loadScript('decode.js');
  try {
    return (self as unknown as Decoder).decodeText(new Uint8Array(bytes)).text;
  } catch {
    throw new Error('no text but a binary file');
  }
}
