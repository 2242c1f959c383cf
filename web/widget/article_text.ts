import { walkArticle } from './article_walk';
import { foldedLetters } from './folded';

/** Letters that are read before whoever drives `readArticle` is asked whether to go on. */
const LETTERS_AT_A_TIME = 1024;

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

/** Reads an article, with a stop after each node and within long ones. Linear in nodes and letters. */
export function* readArticle(root: Element): Generator<undefined, ArticleText> {
  const article = new ArticleText();
  yield* walkArticle(root, false, {
    text: (node, broken) => article.addText(node, broken),
    edge: () => article.addBreak(),
  });
  return article;
}
