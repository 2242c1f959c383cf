import { postHeight, toldHeight } from './messages';

/** A page that answers each height with a width that asks for another one is left alone after so many in a second. */
const MOST_CHANGES = 20;
const SECOND_MS = 1000;

/** Tells the page around how high a box is, whenever that has changed. */
export class Height {
  readonly #box: Element;
  readonly #observer = new ResizeObserver(() => this.#tell());
  readonly #times: number[] = [];
  #told = 0;

  constructor(box: Element) {
    this.#box = box;
  }

  follow(): void {
    this.#observer.observe(this.#box);
  }

  /** Tells the last height once more, to a page that may not have heard it. */
  again(): void {
    if (this.#told > 0) postHeight(this.#told);
  }

  #tell(): void {
    const height = toldHeight(this.#box.getBoundingClientRect().height);
    if (height === this.#told) return;
    const now = performance.now();
    while ((this.#times[0] ?? now) < now - SECOND_MS) this.#times.shift();
    if (this.#times.length === MOST_CHANGES) {
      // What does not fit is scrolled inside from here on.
      this.#observer.disconnect();
      return;
    }
    this.#times.push(now);
    this.#told = height;
    postHeight(height);
  }
}
