import { InputError } from './errors';
import type { InputNote } from './types';

export interface PdfText {
  text: string;
  notes: InputNote[];
}

/** A page of a Chinese report without one of these is a picture, whatever a scanner or a stamp left on it in letters. */
const HAN = /\p{Script=Han}/u;

/**
 * The pages of a PDF in one piece. Pages without a Chinese character are named as probable pictures; what words they
 * have stays. Throws `scanned-pdf` where all are. Linear.
 */
export function joinPages(pages: readonly string[]): PdfText {
  const pictures = pages.flatMap((page, index) => (HAN.test(page) ? [] : [index + 1]));
  if (pictures.length === pages.length) throw new InputError('scanned-pdf', 'no Chinese character on any page');
  const text = pages.filter((page) => page !== '').join('\n');
  const notes: InputNote[] = pictures.length === 0 ? [] : [{ code: 'pages-without-text', pages: pictures }];
  // Fonts without a character map come out as private or replacement characters.
  const count = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  if (count > 0) notes.push({ code: 'glyphs-unknown', count });
  return { text, notes };
}
