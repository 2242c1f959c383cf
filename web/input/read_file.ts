import { InputError } from './errors';
import { readHtml } from './html';
import { MAX_FILE_BYTES, MAX_TEXT, MAX_TEXT_BYTES } from './limits';
import { sniffKind } from './sniff';
import { decodeText } from './text_encoding';
import type { InputNote, InputText, ReadOptions, TextEncoding } from './types';

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
    return usable(await readBytes(bytes, file.name, options));
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    if (options.signal?.aborted === true) throw new InputError('cancelled', 'cancelled', { cause });
    throw new InputError('broken', 'the reader failed', { cause });
  }
}

async function readBytes(bytes: Uint8Array<ArrayBuffer>, name: string, options: ReadOptions): Promise<InputText> {
  const kind = sniffKind(bytes, name);
  if ((kind === 'text' || kind === 'html') && bytes.length > MAX_TEXT_BYTES)
    throw new InputError('too-large', `${bytes.length} bytes of text`);
  switch (kind) {
    case 'text':
      return withEncoding(kind, decodeText(bytes, options.encoding));
    case 'html':
      return withEncoding(kind, readHtml(bytes, options.encoding));
    case 'docx': {
      const { readDocxApart } = await loadReader(() => import('./docx_apart'));
      return { kind, ...(await readDocxApart(bytes, options.signal)) };
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

/** What is not too long, and has a word in it. */
function usable(input: InputText): InputText {
  if (input.text.length > MAX_TEXT) throw new InputError('too-large', `${input.text.length} characters`);
  if (input.text.trim() === '') throw new InputError('empty', 'no text in the file');
  return input;
}
