import { readArticle } from './article_text';
import { isShown } from './article_walk';
import { findQuotes, type Quote } from './quotes';
import { inSlices } from './slices';

/** Where a quote stands in the article. */
export interface ArticlePlace {
  sentence: Range;
  figure: Range;
}

/** For each quote its place, or null where it is not in the article. */
export type ArticlePlaces = readonly (ArticlePlace | null)[];

/** Why there is no article: the selector finds nothing, several nodes, or one that shows no text. */
export type ArticleLack = 'none' | 'several' | 'empty';

export interface ArticleAsks {
  /** The article, looked up anew each time. */
  node: () => Element | ArticleLack;
  quotes: readonly Quote[];
  /** The places in the article, after every reading; null while there is no article. */
  found: (places: ArticlePlaces | null) => void;
  /** No article was there in all the time. */
  missing: (why: ArticleLack) => void;
}

/** After a change the article is read again when it has been still for so long. */
const STILL_MS = 200;

/** So long an article is waited for that is not there, is empty or is hidden. */
const LOOK_MS = 10_000;

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'hidden', 'open', 'style'],
};

/** Finds the quotes in an article, and again whenever it changes; only looks, by one observer. */
export class Article {
  readonly #roots: readonly Node[];
  readonly #asks: ArticleAsks;
  readonly #observer = new MutationObserver((changes) => this.#changed(changes));
  #node: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #giveUp: ReturnType<typeof setTimeout> | undefined;
  #abandon: (() => void) | null = null;
  #lacks: ArticleLack = 'none';

  /** `roots`: the trees in which the article may be. */
  constructor(roots: readonly Node[], asks: ArticleAsks) {
    this.#roots = roots;
    this.#asks = asks;
    this.#read();
  }

  /** The node that was read last. */
  get node(): Element | null {
    return this.#node;
  }

  stop(): void {
    this.#observer.disconnect();
    this.#abandon?.();
    clearTimeout(this.#timer);
    clearTimeout(this.#giveUp);
    this.#giveUp = undefined;
  }

  #changed(changes: readonly MutationRecord[]): void {
    const node = this.#node;
    if (node?.isConnected === true && !changes.some((change) => concerns(change, node))) return;
    this.#abandon?.();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), STILL_MS);
  }

  #read(): void {
    const node = this.#asks.node();
    if (typeof node === 'string') this.#look(node);
    else if (!isVisible(node)) this.#look('empty');
    else {
      this.#watch(node);
      this.#abandon = inSlices(this.#work(node), (places) => {
        if (places === null) this.#look('empty');
        else this.#give(places);
      });
    }
  }

  *#work(node: Element): Generator<undefined, ArticlePlaces | null> {
    const article = yield* readArticle(node);
    if (article.text === '') return null;
    const found = yield* findQuotes(article, this.#asks.quotes);
    return found.map((place) => {
      if (place === null) return null;
      const [sentence, figure] = [article.range(...place.sentence), article.range(...place.figure)];
      return sentence === null || figure === null ? null : { sentence, figure };
    });
  }

  #give(places: ArticlePlaces): void {
    clearTimeout(this.#giveUp);
    this.#giveUp = undefined;
    this.#asks.found(places);
  }

  /** There, the article itself is watched closely; around it only whether it is taken away. */
  #watch(node: Element): void {
    this.#node = node;
    this.#observer.disconnect();
    for (const root of this.#roots) this.#observer.observe(root, { subtree: true, childList: true });
    this.#observer.observe(node, CHANGES);
  }

  #look(why: ArticleLack): void {
    this.#node = null;
    this.#lacks = why;
    this.#asks.found(null);
    this.#observer.disconnect();
    for (const root of this.#roots) this.#observer.observe(root, CHANGES);
    this.#giveUp ??= setTimeout(() => {
      this.stop();
      this.#asks.missing(this.#lacks);
    }, LOOK_MS);
  }
}

/** Whether a change was inside a node, or took it out (and maybe put it back: what marks it has are lost then). */
function concerns({ target, removedNodes }: MutationRecord, node: Element): boolean {
  if (node.contains(target)) return true;
  for (const removed of removedNodes) if (removed.contains(node)) return true;
  return false;
}

function isVisible(node: Element): boolean {
  for (let at: Element | null = node; at !== null; at = at.parentElement) if (!isShown(at)) return false;
  return true;
}
