import type { EmbedLang } from '../embed/embed_report';
import { articleSource } from './article_source';
import { linkTo, type LiveLink, type LiveResult } from './live_link';
import { SCRIPT } from './place';
import { inSlices } from './slices';

export interface LiveAsks {
  /** Address of the text; null to read the article. */
  src: string | null;
  /** The article, or why there is none. */
  article: () => Element | string;
  lang: EmbedLang;
  all: boolean;
  done: (result: LiveResult) => void;
  failed: (message: string) => void;
}

/** The engine is fetched when the element is so near to what is seen. */
const NEAR = '800px';

/** An article that comes later is looked for so often. */
const LOOK_MS = 500;
const LOOKS = 20;

const LARGEST = 5_000_000;

/**
 * Waits for an element to come near and reads its text; once more at its next coming where that failed. Returns what
 * ends it.
 */
export function readLive(element: Element, asks: LiveAsks): () => void {
  const { lang, all, src } = asks;
  let link: LiveLink | undefined;
  let tries = 2;
  let reading = false;
  let isStopped = (): boolean => false;

  const read = async (): Promise<void> => {
    if (tries === 0 || reading) return;
    tries -= 1;
    reading = true;
    try {
      const text = await (src === null ? articleText(asks.article) : fetchText(src));
      if (isStopped()) return;
      link = linkTo(new URL(`embed.html#live-${lang}`, SCRIPT).href);
      const source = src === null ? '' : new URL(src, document.baseURI).href;
      const result = await link.ask({ text, lang, all, source });
      tries = 0;
      if (!isStopped()) asks.done(result);
    } catch (error) {
      if (!isStopped()) asks.failed(String(error));
    }
    reading = false;
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.at(-1)?.isIntersecting === true) void read();
    },
    { rootMargin: NEAR },
  );
  observer.observe(element);
  return () => {
    isStopped = () => true;
    observer.disconnect();
    link?.release();
    link = undefined;
  };
}

async function articleText(article: () => Element | string, looks = LOOKS): Promise<string> {
  const node = article();
  const text = typeof node === 'string' ? '' : await new Promise<string>((done) => inSlices(articleSource(node), done));
  if (text !== '') return text;
  if (looks === 0) throw new Error('for: no text');
  await new Promise((done) => setTimeout(done, LOOK_MS));
  return articleText(article, looks - 1);
}

async function fetchText(src: string): Promise<ArrayBuffer> {
  const response = await fetch(src).catch((error: unknown) => {
    throw new Error(`src: ${String(error)} (connect-src, CORS)`);
  });
  if (!response.ok) throw new Error(`src: ${response.status}`);
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > LARGEST) throw new Error('src: over 5 MB');
  return bytes;
}
