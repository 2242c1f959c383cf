import type { EmbedReport } from './embed_report';
import { describeFoot, reportTitle } from './figure';
import { fileIn } from './folder';
import { packFragment } from './fragment';
import { BARE, inFrame } from './frame';
import { element, type EmbedElement } from './node';
import { EMBED_WORDS } from './words';

/** Mail programs, proxies and some editors cut addresses that are longer. */
export const ADDRESS_LIMIT = 2000;

/**
 * The frame with the foot under it. `height` in pixels is what the page keeps free: it may have no script that would
 * give the frame another one. Null where `folder`, in which `embed.html` lies, is no address.
 */
export function describeFrame(report: EmbedReport, folder: string, height: number): EmbedElement | null {
  const src = frameAddress(report, folder);
  if (src === null) return null;
  const style = { width: '100%', border: '0' };
  return element(
    'figure',
    { lang: EMBED_WORDS[report.lang].tag, style: { margin: '1em 0' } },
    element('iframe', { src, title: reportTitle(report), loading: 'lazy', width: '100%', height, style }),
    element('figcaption', {}, describeFoot(report)),
  );
}

/** `…/embed.html#…`; null where the folder is no address. */
export function frameAddress(report: EmbedReport, folder: string): string | null {
  const page = fileIn(folder, 'embed.html');
  return page === null ? null : `${page}#${packFragment(inFrame(report))}${BARE}`;
}
