import { decodeText } from '../../input/text_encoding';

const HTML_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

/** The text of a file, its encoding guessed as on the page. Throws a sentence that says why it is none. */
export function fileText(bytes: ArrayBuffer): string {
  let text: string;
  try {
    ({ text } = decodeText(new Uint8Array(bytes)));
  } catch {
    throw new Error('no text but a binary file');
  }
  if (HTML_START.test(text)) throw new Error('a page of HTML instead of a text');
  return text;
}
