import { isShown } from './article_walk';
import { inSlices } from './slices';

/** Why there is no article: the selector finds nothing, several nodes, or one that shows no text. */
export type ArticleLack = 'none' | 'several' | 'empty';

export const LACKS: Readonly<Record<ArticleLack, string>> = {
  none: 'no such node',
  several: 'more than one such node',
  empty: 'hidden, or without text',
};

export interface ArticleAsks<Read> {
  /** The article, looked up anew each time. */
  node: () => Element | ArticleLack;
  /** Reads it, with stops; null where it has no text. */
  read: (node: Element) => Generator<undefined, Read | null>;
  /** What was read, after every reading; null while there is no article. */
  found: (read: Read | null) => void;
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

/** Reads an article, and again whenever it changes; only looks, by one observer. */
export class Article<Read> {
  readonly #roots: readonly Node[];
  readonly #asks: ArticleAsks<Read>;
  readonly #observer = new MutationObserver((changes) => this.#changed(changes));
  #node: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #giveUp: ReturnType<typeof setTimeout> | undefined;
  #abandon: (() => void) | null = null;
  #lacks: ArticleLack = 'none';

  /** `roots`: the trees in which the article may be. */
  constructor(roots: readonly Node[], asks: ArticleAsks<Read>) {
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
      this.#abandon = inSlices(this.#asks.read(node), (read) => {
        if (read === null) this.#look('empty');
        else {
          clearTimeout(this.#giveUp);
          this.#giveUp = undefined;
          this.#asks.found(read);
        }
      });
    }
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
