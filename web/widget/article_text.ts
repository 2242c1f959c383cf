import { foldedLetters } from './folded';

/** Elements whose text nobody reads as part of the article; among them the figures that were baked from it. */
const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT OPTION DATALIST IFRAME OBJECT EMBED AUDIO VIDEO CANVAS ' +
    'PROGRESS METER RT RP RTC MUBIAO-REPORT'
  ).split(' '),
);

/** A footnote's mark inside a sentence: [1], （2）, ③. A bare figure may be a power. */
const NOTE = /^\s*(?:[[(（［〔【][\d*†‡]{1,3}[\])）］〕】]|[①-⑳])\s*$/;

/** Letters that are read before whoever drives `readArticle` is asked whether to go on. */
const LETTERS_AT_A_TIME = 1024;

const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * The text of a host's article as it is compared (`folded.ts`), with the way back to the text nodes. White space is
 * dropped, so it makes no difference whether the source is wrapped or indented, or lines are broken by `<br>`. Ruby
 * readings, footnote marks, what is hidden and what is no text are left out. Shadow roots inside the article are not
 * entered.
 */
export class ArticleText {
  /** All letters; the indices below are places in it. */
  text = '';
  /** Letters that begin a paragraph, a cell, or a line that is broken on purpose. */
  readonly begins = new Set<number>();
  readonly #nodes: Text[] = [];
  /** For each text node the place of its first letter, rising. */
  readonly #firsts: number[] = [];
  /** For each letter where it begins and ends in its text node. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** The next letter begins a block. */
  addBreak(): void {
    this.begins.add(this.#starts.length);
  }

  /** Takes a text node up, with a stop after every so many letters. `broken`: its line breaks are shown as such. */
  *addText(node: Text, broken: boolean): Generator<undefined, void> {
    const { data } = node;
    this.#nodes.push(node);
    this.#firsts.push(this.#starts.length);
    let last = 0;
    for (const [letter, start, end] of foldedLetters(data)) {
      if (broken && start > last && data.slice(last, start).includes('\n')) this.addBreak();
      last = end;
      this.text += letter;
      // A letter beyond the first 65,536 is two units.
      for (let unit = 0; unit < letter.length; unit += 1) {
        this.#starts.push(start);
        this.#ends.push(end);
      }
      if (this.#starts.length % LETTERS_AT_A_TIME === 0) yield;
    }
  }

  /** The range of the letters from `start` to before `end`; null where its nodes have become shorter meanwhile. */
  range(start: number, end: number): Range | null {
    const [first, last] = [this.#nodeAt(start), this.#nodeAt(end - 1)];
    const [from, to] = [this.#starts[start], this.#ends[end - 1]];
    if (first === undefined || last === undefined || from === undefined || to === undefined) return null;
    if (from > first.length || to > last.length) return null;
    const range = first.ownerDocument.createRange();
    range.setStart(first, from);
    range.setEnd(last, to);
    return range;
  }

  /** The last node that begins at or before the letter: those before it at the same place have no letters. */
  #nodeAt(index: number): Text | undefined {
    let [low, high] = [0, this.#firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#firsts[middle] ?? Infinity) <= index) low = middle + 1;
      else high = middle;
    }
    return this.#nodes[low - 1];
  }
}

/** What is read of an element, and whether it stands apart from what is around it. */
interface Kind {
  read: boolean;
  block: boolean;
  broken: boolean;
}

/**
 * Reads an article, with a stop after each node: who drives it may let the page go on there. Linear in nodes and
 * letters; asks for the computed style of each element once.
 */
export function* readArticle(root: Element): Generator<undefined, ArticleText> {
  const article = new ArticleText();
  const inside: Kind[] = [];
  let node: Node | null = root;
  while (node !== null) {
    let child: Node | null = null;
    if (isText(node)) yield* article.addText(node, inside.at(-1)?.broken === true);
    else if (isElement(node)) {
      const kind = kindOf(node);
      if (kind.block) article.addBreak();
      child = kind.read ? node.firstChild : null;
      if (child !== null) inside.push(kind);
    }
    yield;
    if (child !== null) node = child;
    else {
      while (node !== root && node?.nextSibling === null) {
        node = node.parentNode;
        if (inside.pop()?.block === true) article.addBreak();
      }
      node = node === root ? null : (node?.nextSibling ?? null);
    }
  }
  return article;
}

// Pages redefine the names `Text` and `Element`, so the kind of a node is asked for by its number.
const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

function kindOf(element: Element): Kind {
  const style = getComputedStyle(element);
  const { display, whiteSpace } = style;
  const shown = isVisible(style);
  const inline = /^(?:inline|contents|ruby)/.test(display) && element.tagName !== 'BR';
  return { read: shown && isRead(element), block: shown && !inline, broken: /^(?:pre|break)/.test(whiteSpace) };
}

function isRead(element: Element): boolean {
  if (element.namespaceURI !== HTML || SKIPPED.has(element.tagName) || isNote(element)) return false;
  if (element.hasAttribute('data-mubiao')) return false;
  return element.tagName === 'SUMMARY' || element.parentElement?.matches('details:not([open])') !== true;
}

/** Whether an element is shown as far as its own style goes. */
export function isShown(element: Element): boolean {
  return isVisible(getComputedStyle(element));
}

function isVisible({ display, visibility }: CSSStyleDeclaration): boolean {
  return display !== 'none' && visibility !== 'hidden' && visibility !== 'collapse';
}

function isNote(element: Element): boolean {
  return (
    element.tagName === 'SUP' && (element.querySelector('a[href^="#"]') !== null || NOTE.test(element.textContent))
  );
}
