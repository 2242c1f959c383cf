/** Everything that turns what a person has (a file, a rich paste) into plain text. No UI, no network but same-origin parts. */
export { InputError, type InputErrorCode } from './errors';
export { readFile } from './read_file';
export { htmlToText } from './html';
export { decodeText, type DecodedText } from './text_encoding';
export {
  TEXT_ENCODINGS,
  type InputKind,
  type InputNote,
  type InputProgress,
  type InputText,
  type ReadOptions,
  type TextEncoding,
} from './types';
