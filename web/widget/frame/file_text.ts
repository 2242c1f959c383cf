import { loadScript } from './load_script';

/** What `decode.js` gives. */
export interface Decoder {
  /** The encoding is guessed as on the page. Throws a sentence that says why it is no text. */
  guessedText: (bytes: ArrayBuffer) => string;
}

/** With these it may be another encoding, a page of HTML, or no text. */
/* eslint-disable-next-line no-control-regex -- no text has these */
const DOUBTFUL = /[\0-\x08\x0e-\x1f\x7f\ufffd]|^\s*</;

/**
 * The text of a file, or the text that was given. Where it is not plainly UTF-8 it is looked at by a script of its own, for
 * nearly all files are. Throws a sentence that says why it is no text.
 */
export async function fileText(file: string | ArrayBuffer): Promise<string> {
  if (typeof file === 'string') return file;
  const text = new TextDecoder().decode(file);
  if (!DOUBTFUL.test(text)) return text.replace(/\r\n?/g, '\n');
  await loadScript('decode.js');
  return (self as unknown as Decoder).guessedText(file);
}
