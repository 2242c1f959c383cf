import { gzipSync } from 'fflate';
import type { EmbedReport } from './embed_report';
import { describeFigure } from './figure';
import { writeHtml } from './write_html';

/** Bytes that a static figure may have after gzip: 10 KB, less what this gzip is better or worse than another one. */
const MOST_ZIPPED = 10_200;

/** Whether a static figure is too much to be sent with the rest of a story. Linear in the figure. */
export function isLargeZipped(report: EmbedReport): boolean {
  const html = new TextEncoder().encode(writeHtml(describeFigure(report)));
  return gzipSync(html, { level: 9 }).length > MOST_ZIPPED;
}
