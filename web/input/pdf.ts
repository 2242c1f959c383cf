import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { InputError } from './errors';
import { pageText, type PlacedRun } from './pdf_layout';
import { joinPages, type PdfText } from './pdf_pages';
import { unifyRadicals } from './radicals';
import type { ReadOptions } from './types';

/** Where the build puts pdf.js' tables, relative to the page: character maps of Chinese fonts, substitute fonts. */
const CMAP_FOLDER = 'pdfjs/cmaps/';
const FONT_FOLDER = 'pdfjs/standard_fonts/';
/** Pages that are read at most; the longest plans have some hundreds. */
const MAX_PAGES = 3000;

/**
 * The text of a PDF, paragraph by paragraph, page after page. Fonts that are not in the file are read by the character
 * maps of the site. Throws `InputError` (`encrypted`, `broken`, `scanned-pdf`, `too-large`, `reader-unavailable`);
 * stops at once when the signal is aborted (`cancelled`). Takes over `bytes`.
 */
export async function readPdf(bytes: Uint8Array<ArrayBuffer>, options: ReadOptions): Promise<PdfText> {
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  const task = pdfjs.getDocument({
    data: bytes,
    cMapUrl: new URL(CMAP_FOLDER, document.baseURI).href,
    cMapPacked: true,
    standardFontDataUrl: new URL(FONT_FOLDER, document.baseURI).href,
    // Text only: no font is drawn.
    useSystemFonts: true,
    disableFontFace: true,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const stop = (): void => void task.destroy();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    return await readPages(await task.promise, options);
  } catch (cause) {
    if (options.signal?.aborted === true) throw new InputError('cancelled', 'cancelled', { cause });
    throw pdfError(cause);
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await task.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy, options: ReadOptions): Promise<PdfText> {
  if (pdf.numPages > MAX_PAGES) throw new InputError('too-large', `${pdf.numPages} pages`);
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    options.signal?.throwIfAborted();
    options.onProgress?.({ done: number - 1, total: pdf.numPages });
    pages.push(await readPage(await pdf.getPage(number)));
  }
  options.signal?.throwIfAborted();
  options.onProgress?.({ done: pdf.numPages, total: pdf.numPages });
  return joinPages(pages);
}

async function readPage(page: PDFPageProxy): Promise<string> {
  const content = await page.getTextContent({ disableNormalization: true });
  const runs = content.items.flatMap((item): PlacedRun[] => {
    if (!('str' in item)) return [];
    const [, , skew = 0, size = 0, x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(skew, size) }];
  });
  page.cleanup();
  return unifyRadicals(pageText(runs));
}

function pdfError(cause: unknown): unknown {
  if (cause instanceof InputError || !(cause instanceof Error)) return cause;
  switch (cause.name) {
    case 'PasswordException':
      return new InputError('encrypted', 'PDF with a password', { cause });
    default:
      if (/worker|dynamically imported module/i.test(cause.message)) {
        return new InputError('reader-unavailable', 'the PDF reader could not be loaded', { cause });
      }
      return new InputError('broken', cause.message, { cause });
  }
}
