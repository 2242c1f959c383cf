import type { DocxText } from './docx';
import type { DocxAnswer } from './docx_worker';
import { InputError } from './errors';

/** Milliseconds: the largest documents take some seconds on a slow phone. */
const TIME_LIMIT = 60_000;

/**
 * `readDocx` in a worker, so that the page stays usable whatever the document is, and the reading ends when the signal
 * is aborted (`cancelled`) or takes too long (`too-large`). Where there can be no worker (a sandboxed frame, a page
 * opened from disk) it is read here. Takes over `bytes`.
 */
export async function readDocxApart(bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<DocxText> {
  const worker = startWorker();
  if (worker === null) return (await import('./docx')).readDocx(bytes);
  const limit = AbortSignal.timeout(TIME_LIMIT);
  try {
    return textOf(await answerOf(worker, bytes, signal === undefined ? [limit] : [signal, limit]));
  } catch (cause) {
    if (signal?.aborted === true) throw new InputError('cancelled', 'cancelled', { cause });
    if (limit.aborted) throw new InputError('too-large', 'took too long', { cause });
    throw cause;
  } finally {
    worker.terminate();
  }
}

function startWorker(): Worker | null {
  // Not every browser throws where a frame without an origin may have no worker.
  if (globalThis.origin === 'null') return null;
  try {
    return new Worker(new URL('./docx_worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

function answerOf(worker: Worker, bytes: Uint8Array<ArrayBuffer>, ends: readonly AbortSignal[]): Promise<DocxAnswer> {
  return new Promise((resolve, reject) => {
    for (const end of ends) end.addEventListener('abort', () => reject(new Error('ended')), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<DocxAnswer>) => resolve(data));
    // Memory that runs out, too, ends a worker by an error; a script that cannot be fetched has no message.
    worker.addEventListener('error', ({ message }: Partial<ErrorEvent>) =>
      reject(
        message === undefined || message === ''
          ? new InputError('reader-unavailable', 'the reader could not be loaded')
          : new InputError('too-large', message),
      ),
    );
    worker.postMessage(bytes, [bytes.buffer]);
  });
}

function textOf(answer: DocxAnswer): DocxText {
  if ('text' in answer) return answer.text;
  throw new InputError(answer.code, answer.message);
}
