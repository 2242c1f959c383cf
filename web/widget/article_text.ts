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
  readonly #nodes: Text[] = [];
  /** For each text node the place of its first letter, rising. */
  readonly #firsts: number[] = [];
  /** For each letter where it begins and ends in its text node. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Takes a text node up, with a stop after every so many letters. */
  *add(node: Text): Generator<undefined, void> {
    this.#nodes.push(node);
    this.#firsts.push(this.#starts.length);
    for (const [letter, start, end] of foldedLetters(node.data)) {
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

/**
 * Reads an article, with a stop after each node: who drives it may let the page go on there. Linear in nodes and
 * letters; asks for the computed style of each element once.
 */
export function* readArticle(root: Element): Generator<undefined, ArticleText> {
  const article = new ArticleText();
  let node: Node | null = root;
  while (node !== null) {
    if (isText(node)) yield* article.add(node);
    node = (isElement(node) && isRead(node) ? node.firstChild : null) ?? nextAfter(node, root);
    yield;
  }
  return article;
}

// Pages redefine the names `Text` and `Element`, so the kind of a node is asked for by its number.
const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The next node in the order of the document that is not inside this one. */
function nextAfter(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode)
    if (at.nextSibling !== null) return at.nextSibling;
  return null;
}

function isRead(element: Element): boolean {
  if (element.namespaceURI !== HTML || SKIPPED.has(element.tagName) || isNote(element)) return false;
  if (element.hasAttribute('data-mubiao')) return false;
  if (element.tagName !== 'SUMMARY' && element.parentElement?.matches('details:not([open])') === true) return false;
  return isShown(element);
}

/** Whether an element's own style hides it; what hides its ancestors is asked of them. */
export function isShown(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element);
  return display !== 'none' && visibility !== 'hidden' && visibility !== 'collapse';
}

function isNote(element: Element): boolean {
  return element.tagName === 'SUP' && (element.querySelector('a[href^="#"]') !== null || NOTE.test(element.textContent));
}
