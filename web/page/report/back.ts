import type { PageState, Store } from '../state';

/** What lies over the paste box, each closed by one step back. */
export type Layer = 'set' | 'report' | 'drawer' | 'review' | 'detail' | 'editor' | 'help';

/** Layers that are open, the lower ones first. */
export function openLayers(state: PageState): Layer[] {
  const report = state.screen === 'report';
  const layers: [Layer, boolean][] = [
    ['set', state.screen === 'set' || (report && state.fromSet)],
    ['report', report],
    ['drawer', report && state.width === 'tablet' && state.showText],
    ['review', report && state.review !== null],
    ['detail', report && state.open && state.selection !== null],
    ['editor', report && state.editing !== null],
    ['help', state.help],
  ];
  return layers.flatMap(([layer, open]) => (open ? [layer] : []));
}

/** The part of the browser's history that is used. */
export type Entries = Pick<History, 'state' | 'scrollRestoration' | 'pushState' | 'replaceState' | 'go'>;

/**
 * One entry of the browser's history for each open layer, so that "back" closes the last one instead of leaving the
 * site. A layer that is closed on the page takes its entry along.
 */
export class BackButton {
  /** Open layers in the order in which they were opened. */
  #stack: Layer[] = [];
  /** How many entries lie under the present one, as far as they are ours. */
  #depth = 0;
  #going = false;
  /** A page that was reloaded stands on a later entry than it shows layers, until its text was read again. */
  #started = false;

  constructor(
    private readonly store: Pick<Store, 'state'>,
    private readonly entries: Entries,
    private readonly close: (layer: Layer) => void,
    private readonly reopenReport: () => void,
  ) {
    // The step that takes a closed layer's entry along ends after the page has scrolled on: the browser would scroll back
    // to where the layer was opened.
    entries.scrollRestoration = 'manual';
    const depth = depthOf(entries.state);
    if (depth === null) entries.replaceState({ mubiao: 0 }, '');
    else this.#depth = depth;
  }

  /** Brings the history in line with the page; to be called after every change of the page. */
  follow(): void {
    const open = openLayers(this.store.state);
    this.#stack = [
      ...this.#stack.filter((layer) => open.includes(layer)),
      ...open.filter((layer) => !this.#stack.includes(layer)),
    ];
    this.#started ||= open.length > 0;
    // The browser tells when it is there; until then the place in the history is not known.
    if (this.#going || !this.#started) return;
    const wanted = this.#stack.length;
    while (this.#depth < wanted) this.entries.pushState({ mubiao: (this.#depth += 1) }, '');
    if (this.#depth > wanted) {
      this.#going = true;
      this.entries.go(wanted - this.#depth);
    }
  }

  /** The browser went to another entry. */
  arrived(state: unknown): void {
    const depth = depthOf(state);
    const ours = this.#going;
    this.#going = false;
    // An entry that a link within the page made stands where we are.
    if (depth === null) this.entries.replaceState({ mubiao: this.#depth }, '');
    else this.#depth = depth;
    if (!ours) this.#settle();
    this.follow();
  }

  /** A step back closes layers; a step forward can only bring back the report. */
  #settle(): void {
    while (this.#stack.length > this.#depth) {
      const layer = this.#stack.pop();
      if (layer !== undefined) this.close(layer);
    }
    if (this.#stack.length === 0 && this.#depth > 0) this.reopenReport();
  }
}

function depthOf(state: unknown): number | null {
  const depth = (state as { mubiao?: unknown } | null)?.mubiao;
  return typeof depth === 'number' ? depth : null;
}
