import { InputError } from './errors';
import type { InputKind } from './types';

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** An archive without any file begins with its end record. */
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Readers of PDF accept rubbish of this many bytes before the header, and so do the files found in the wild. */
const PDF_HEADER_WITHIN = 1024;
const HTML_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

/**
 * Tells what a file is, by its first bytes and, where they leave it open, by its name. Throws an `InputError`
 * (`empty`, `legacy-doc`, `wps`, `encrypted`) for what is known and not read here. A `text` may still turn out to be binary.
 */
export function sniffKind(bytes: Uint8Array, name: string): InputKind {
  if (bytes.length === 0) throw new InputError('empty', 'file of no bytes');
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (startsWith(bytes, OLE2)) throw compoundFileError(bytes, extension);
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return 'docx';
  const start = latin1(bytes.subarray(0, PDF_HEADER_WITHIN));
  if (start.includes('%PDF-')) return 'pdf';
  // Word writes RTF and HTML under the name .doc, too.
  if (start.startsWith('{\\rtf')) throw new InputError('legacy-doc', 'rich text format');
  if (HTML_START.test(start.replace(/^\xef\xbb\xbf/, ''))) return 'html';
  return kindByName(extension);
}

function kindByName(extension: string): InputKind {
  switch (extension) {
    case 'html':
    case 'htm':
    case 'xhtml':
    case 'shtml':
      return 'html';
    case 'pdf':
    case 'docx':
      throw new InputError('broken', `not the content of a .${extension}`);
    default:
      return 'text';
  }
}

/** A compound file is an old .doc, a .wps, or the shell that Word puts around a .docx with a password. */
function compoundFileError(bytes: Uint8Array, extension: string): InputError {
  // Names of streams stand in the directory in UTF-16LE. Searched by the browser: by hand, a file made of nothing but first letters took seconds.
  const content = new TextDecoder('latin1').decode(bytes);
  const holds = (stream: string): boolean => content.includes(Array.from(stream, (letter) => `${letter}\0`).join(''));
  if (holds('EncryptedPackage')) return new InputError('encrypted', 'Office document with a password');
  if (extension === 'wps' || extension === 'wpt') return new InputError('wps', 'WPS Writer document');
  if (extension === 'doc' || extension === 'dot' || holds('WordDocument')) {
    return new InputError('legacy-doc', 'Word 97–2003 document');
  }
  return new InputError('binary', 'compound file that is no text document');
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Each byte as the character of its number; for looking at ASCII keywords only. */
export function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
