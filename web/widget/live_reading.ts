import type { EmbedLang } from '../embed/embed_report';
import { Article, LACKS, type ArticleLack } from './article';
import { articleSource } from './article_source';
import { linkTo, type LiveLink, type LiveResult } from './live_link';
import { SCRIPT } from './place';

export interface LiveAsks {
  /** Address of the text; null to read the article. */
  src: string | null;
  /** The article, or why there is none; in which trees it may be. */
  article: () => Element | ArticleLack;
  roots: readonly Node[];
  lang: EmbedLang;
  all: boolean;
  done: (result: LiveResult) => void;
  failed: (message: string) => void;
}

/** The engine is fetched when the element is so near to what is seen. */
const NEAR = '800px';

const LARGEST = 5_000_000;

/**
 * Waits for an element to come near and reads its text, and that of an article again whenever it has changed; once more
 * at its next coming where that failed. Returns what ends it.
 */
export function readLive(element: Element, asks: LiveAsks): () => void {
  const { lang, all, src } = asks;
  let link: LiveLink | undefined;
  let article: Article<string> | undefined;
  let tries = 2;
  /** A first text is on its way. */
  let reading = false;
  let last: string | ArrayBuffer = '';

  const leave = (): void => {
    link?.release();
    link = undefined;
  };
  const fail = (error: unknown): void => {
    leave();
    last = '';
    reading = false;
    asks.failed((error as Error).message);
  };
  const read = async (text: string | ArrayBuffer, source: string): Promise<void> => {
    if (text === last) return;
    last = text;
    try {
      link ??= linkTo(new URL(`embed.html#live-${lang}`, SCRIPT).href);
      const result = await link.ask({ text, lang, all, source });
      tries = 0;
      // A newer text is on its way, or nobody waits any more.
      if (last === text) asks.done(result);
    } catch (error) {
      if (last === text) fail(error);
    }
  };
  const start = (): void => {
    if (tries === 0 || reading) return;
    tries -= 1;
    reading = true;
    article?.stop();
    if (src !== null) fetchText(src).then((text) => read(text, new URL(src, document.baseURI).href), fail);
    else
      article = new Article(asks.roots, {
        node: asks.article,
        read: articleSource,
        found: (text) => void (text === null || read(text, '')),
        missing: (lack) => fail(new Error(`for: ${LACKS[lack]}`)),
      });
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.at(-1)?.isIntersecting === true) start();
    },
    { rootMargin: NEAR },
  );
  observer.observe(element);
  return () => {
    tries = 0;
    last = '';
    observer.disconnect();
    article?.stop();
    leave();
  };
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
