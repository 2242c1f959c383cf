import { fromBase64Url, toBase64Url } from './base64url';
import { MAX_TEXT } from '../input/limits';

/**
 * Characters that a text may have for each character of the link, beyond what a page of any kind may. Reports have two
 * to a byte of deflate at most; it is patterns without end that pack two million into a link of 2,625.
 */
const MAX_RATIO = 20;
const ALWAYS_FINE = 30_000;

/**
 * A link to this page with its settings, and with the text only when asked, all in the part after `#`, which no
 * browser sends to a server.
 *
 *     #v=1&set=lang:en,tab:results&sel=i57&t=<deflated text in base64url>
 */
export interface Permalink {
  /** Settings of the page, flat: `{theme: 'dark', tab: 'results'}`. */
  settings: Record<string, string>;
  /** Id of the selected row. */
  selection: string | null;
  /** The text, or null where the link carries none. */
  text: string | null;
}

export interface EncodedPermalink {
  /** With the leading `#`. */
  hash: string;
  /** Length of `hash` in characters, to be shown beside the choice to include the text. */
  length: number;
}

/** Linear in the text; deflate comes from the browser (CompressionStream). */
export async function encodePermalink(link: Permalink): Promise<EncodedPermalink> {
  const parameters = new URLSearchParams({ v: '1' });
  for (const [key, value] of Object.entries(link.settings)) parameters.set(`s.${key}`, value);
  if (link.selection !== null) parameters.set('sel', link.selection);
  if (link.text !== null) parameters.set('t', toBase64Url(await deflate(new TextEncoder().encode(link.text))));
  const hash = `#${parameters.toString()}`;
  return { hash, length: hash.length };
}

/** Reads what `encodePermalink` wrote; null for any other hash, also for a damaged or oversized text. */
export async function decodePermalink(hash: string): Promise<Permalink | null> {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  if (parameters.get('v') !== '1') return null;
  const settings = Object.fromEntries(
    [...parameters].filter(([key]) => key.startsWith('s.')).map(([key, value]) => [key.slice(2), value]),
  );
  const packed = parameters.get('t');
  try {
    const text = packed === null ? null : await inflateText(fromBase64Url(packed), longestOf(packed));
    return { settings, selection: parameters.get('sel'), text };
  } catch {
    return null;
  }
}

function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Response(stream).arrayBuffer().then((buffer) => new Uint8Array(buffer));
}

/** What is unpacked of a link at most: no small one may ask for the work of a great one. */
function longestOf(packed: string): number {
  return Math.min(MAX_TEXT, Math.max(ALWAYS_FINE, packed.length * MAX_RATIO));
}

async function inflateText(bytes: Uint8Array<ArrayBuffer>, longest: number): Promise<string> {
  const stream = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true, ignoreBOM: true }));
  let text = '';
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    if (text.length > longest) {
      await reader.cancel();
      throw new RangeError('text of the link is too long');
    }
  }
  return text;
}
