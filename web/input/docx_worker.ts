import { readDocx, type DocxText } from './docx';
import { InputError, type InputErrorCode } from './errors';

/** What the worker says of the bytes that it was sent: their text, or why there is none. */
export type DocxAnswer = { text: DocxText } | { code: InputErrorCode; message: string };

/** Reads one document in a thread of its own, which may be ended at any time. */
self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => self.postMessage(answer(data)));

function answer(bytes: Uint8Array): DocxAnswer {
  try {
    return { text: readDocx(bytes) };
  } catch (error) {
    return error instanceof InputError
      ? { code: error.code, message: error.message }
      : { code: 'broken', message: String(error) };
  }
}
