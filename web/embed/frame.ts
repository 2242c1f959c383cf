import { linkAddress } from './clean';
import type { EmbedReport } from './embed_report';
import { describeFigure } from './figure';
import type { EmbedElement } from './node';

/**
 * Behind the fragment of a frame whose foot stands outside it: a frame that is forbidden has no content of its own, so a
 * snippet says in words what it is and where the report is. A frame without that shows its foot itself.
 */
export const BARE = '.bare';

/** What stands around the figure in a frame; the dialog measures its height with the same. */
export const FRAME_STYLE = {
  display: 'flow-root',
  padding: '0 3px 3px',
  font: '16px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
} as const;

/** The parts of a frame's fragment: what was packed, and whether the foot stands outside. */
export function splitFragment(hash: string): { packed: string; isBare: boolean } {
  const isBare = hash.endsWith(BARE);
  return { packed: isBare ? hash.slice(0, -BARE.length) : hash, isBare };
}

/** The figure as it stands in a frame: without a margin, and with its foot or, where that stands outside, without. */
export function describeFramed(report: EmbedReport, isBare: boolean): EmbedElement {
  const figure = describeFigure(inFrame(report));
  const children = isBare ? figure.children.slice(0, -1) : figure.children;
  return { ...figure, style: { ...figure.style, margin: '0' }, children };
}

/** No article is around a frame, and addresses that are relative to the host's page lead nowhere from it. */
export function inFrame(report: EmbedReport): EmbedReport {
  const { source, page, ...rest } = report;
  return { ...rest, ...(isWhole(source) ? { source } : {}), page: isWhole(page) ? page : '', inArticle: false };
}

function isWhole(address: string | undefined): boolean {
  return /^https?:/i.test(linkAddress(address) ?? '');
}
