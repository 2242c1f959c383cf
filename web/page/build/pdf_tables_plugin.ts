import { cpSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What the PDF reader fetches at run time: character maps of Chinese encodings, substitute fonts, decoders. */
const FOLDERS = ['cmaps', 'standard_fonts'];

/** Copies pdf.js' tables into the site (`pdfjs/cmaps/` …): Chinese PDFs cannot be read without them, and no other origin may be asked. */
export function pdfTables(site: string): Plugin {
  return {
    name: 'pdf-tables',
    apply: 'build',
    closeBundle() {
      const source = resolve(import.meta.dirname, '../../../node_modules/pdfjs-dist');
      for (const folder of FOLDERS) {
        if (existsSync(resolve(source, folder)))
          cpSync(resolve(source, folder), resolve(site, 'pdfjs', folder), { recursive: true });
      }
    },
  };
}
