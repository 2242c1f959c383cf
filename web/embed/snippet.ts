import type { EmbedReport } from './embed_report';
import { describeFigure } from './figure';
import { fileIn } from './folder';
import { describeFrame } from './frame_snippet';
import { describeWechat } from './wechat';
import { escapeText, writeHtml } from './write_html';

/**
 * What can be copied: a figure that needs nothing, one that a script makes lively, one in a frame of its own, one for
 * WeChat's editor.
 */
export const FORMS = ['static', 'element', 'frame', 'wechat'] as const;
export type Form = (typeof FORMS)[number];

/** Above so many characters WeChat's editor begins to refuse what is pasted beside an article. */
export const WECHAT_LIMIT = 6000;

/**
 * The snippet of a form, one line of HTML. `folder` is where `widget.js` lies; an address that may not be linked (no
 * http(s) and not relative) leaves the script or the frame out, and with it all but the static figure. `frameHeight` is
 * asked where a frame is written; `integrity` is the hash of the script, for an address whose script never changes.
 */
export function snippet(
  form: Form,
  report: EmbedReport,
  folder: string,
  frameHeight: () => number,
  integrity: string | null = null,
): string {
  if (form === 'wechat') return writeHtml(describeWechat(report));
  const frame = form === 'frame' ? describeFrame(report, folder, frameHeight()) : null;
  if (frame !== null) return writeHtml(frame);
  const figure = writeHtml(describeFigure(report));
  const script = scriptAddress(folder);
  if (form !== 'element' || script === null) return figure;
  return `<mubiao-report${attributes(report)}>${figure}</mubiao-report><script async src="${escapeText(script)}"${checked(integrity)}></script>`;
}

/** A browser compares a script of another site only where that site allows it to be read. */
function checked(integrity: string | null): string {
  return integrity === null ? '' : ` integrity="${escapeText(integrity)}" crossorigin="anonymous"`;
}

/** Where the report's text stands in the same page, the article holds it. */
function attributes({ lang, accent, inArticle, several }: EmbedReport): string {
  const set = {
    ...(inArticle ? { for: 'article' } : {}),
    ...(several === undefined ? {} : { show: several.view }),
    lang,
    ...(accent === undefined ? {} : { accent }),
  };
  return Object.entries(set)
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
    .join('');
}

/** `widget.js` in a folder; null where the folder is no address. */
export function scriptAddress(folder: string): string | null {
  return fileIn(folder, 'widget.js');
}

/** The version that the address of a folder names (`/1.2.3/`), under which nothing changes any more; null for others. */
export function folderVersion(folder: string): string | null {
  // A host may look like a version.
  const path = scriptAddress(folder)?.replace(/^(?:https?:)?\/\/[^/]*/i, '') ?? '';
  return /(?:^|\/)(\d+\.\d+\.\d+)\/widget\.js$/.exec(path)?.[1] ?? null;
}
