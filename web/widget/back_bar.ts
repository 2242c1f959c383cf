/** The way back from the article: a line over the page with what is shown there and a button, in the top layer. */
export class BackBar {
  readonly node = document.createElement('div');
  readonly #words = document.createElement('span');
  readonly #button = document.createElement('button');

  constructor(back: () => void) {
    this.node.className = 'back';
    this.node.hidden = true;
    // Where the browser has no popovers the line is fixed, which a transformed ancestor of the element may bend.
    this.node.setAttribute('popover', 'manual');
    this.#button.type = 'button';
    this.#button.addEventListener('click', back);
    this.node.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') back();
    });
    this.node.append(this.#words, this.#button);
  }

  show(words: string, label: string): void {
    this.#words.textContent = words;
    this.#button.textContent = label;
    this.node.hidden = false;
    if ('showPopover' in this.node && !this.node.matches(':popover-open')) this.node.showPopover();
    this.#button.focus({ preventScroll: true });
  }

  hide(): void {
    if (this.node.hidden) return;
    if ('hidePopover' in this.node && this.node.matches(':popover-open')) this.node.hidePopover();
    this.node.hidden = true;
  }
}
