import { decodeText } from '../../input/text_encoding';
import type { Decoder } from './file_text';

/* `decode.js`: the guess of an encoding, for files that are not UTF-8 (`file_text.ts`). */

Object.assign(self, { decodeText } satisfies Decoder);
