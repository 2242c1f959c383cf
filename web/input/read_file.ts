import { InputError } from './errors';
import { readHtml } from './html';
import { sniffKind } from './sniff';
import { decodeText } from './text_encoding';
import type { InputNote, InputText, ReadOptions, TextEncoding } from './types';

/** Bytes that are read at most; a year of a city's reports fits many times over. */
export const MAX_FILE_BYTES = 128 * 1024 * 1024;

/**
 * Reads a file into plain text: `.txt`, `.html`, `.docx` or `.pdf`, told apart by content. The readers of documents are
 * loaded on first use. Rejects with an `InputError` and nothing else. Cost: linear in the file.
 */
export async function readFile(file: File, options: ReadOptions = {}): Promise<InputText> {
  try {
    options.signal?.throwIfAborted();
    if (file.size > MAX_FILE_BYTES) throw new InputError('too-large', `${file.size} bytes`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    options.signal?.throwIfAborted();
    return refuseEmpty(await readBytes(bytes, file.name, options));
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    if (options.signal?.aborted === true) throw new InputError('cancelled', 'cancelled', { cause });
    throw new InputError('broken', 'the reader failed', { cause });
  }
}

async function readBytes(bytes: Uint8Array<ArrayBuffer>, name: string, options: ReadOptions): Promise<InputText> {
  const kind = sniffKind(bytes, name);
  switch (kind) {
    case 'text':
      return withEncoding(kind, decodeText(bytes, options.encoding));
    case 'html':
      return withEncoding(kind, readHtml(bytes, options.encoding));
    case 'docx': {
      const { readDocx } = await loadReader(() => import('./docx'));
      return { kind, ...readDocx(bytes) };
    }
    case 'pdf': {
      const { readPdf } = await loadReader(() => import('./pdf'));
      return { kind, ...(await readPdf(bytes, options)) };
    }
  }
}

function withEncoding(
  kind: 'text' | 'html',
  { text, encoding, notes }: { text: string; encoding: TextEncoding; notes: InputNote[] },
): InputText {
  return { kind, text, encoding, notes };
}

async function loadReader<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    throw new InputError('reader-unavailable', 'the reader could not be loaded', { cause });
  }
}

function refuseEmpty(input: InputText): InputText {
  if (input.text.trim() === '') throw new InputError('empty', 'no text in the file');
  return input;
}
