import type { Span } from '../library/analysis';
import type { MarkSpan } from '../report/marks';
import { bringIntoView, bringRangeIntoView } from './scroll';
import { selectedRange } from './tree';
import type { Block, Piece } from './layout';

/** Words of the interface that stand in the text itself. */
export interface MarkWords {
  target: string;
  result: string;
  milestone: string;
  check: string;
}

export interface TextViewEvents {
  /** A mark was chosen by pointer or keyboard. */
  select: (id: string, byKeyboard: boolean) => void;
  /** Pointer or focus came to a mark, or left it (null). */
  hover: (id: string | null, mark: Element | null) => void;
  /** Building goes on in slices; 0–1. */
  progress: (share: number) => void;
}

export interface Reading {
  text: string;
  blocks: readonly Block[];
  words: MarkWords;
  /** Number of each row in print, by id. */
  numbers: ReadonlyMap<string, number>;
}

/** A block that is being built; it comes into the document when it is done, so that it is laid out once. */
interface OpenBlock {
  node: HTMLElement;
  /** How many of its pieces are in it. */
  at: number;
}

interface TextPlace extends Span {
  node: Text;
}

/** Longest slice of building, in milliseconds: two of them with a paint fit into 50 ms. */
const SLICE = 12;
/** Pieces of a block that are made before the time is looked at: one paragraph may hold tens of thousands of figures. */
const PIECES = 100;
/** Blocks in one group that the browser may skip while it is out of sight (content-visibility). */
const GROUP = 24;

/**
 * The report in the reading pane. Nodes are built by hand and in slices, because a report of five megabytes has a
 * hundred thousand of them; rendering them through the template engine took ten times as long and built all or none.
 */
export class TextView {
  #reading: Reading | null = null;
  #built = 0;
  #open: OpenBlock | null = null;
  #group: HTMLElement | null = null;
  #timer: number | undefined;
  #places: TextPlace[] = [];
  #starts = new WeakMap<Node, number>();
  #marks = new Map<string, HTMLElement>();
  #sections = new Map<string, HTMLElement>();
  #selected: string | null = null;
  /** The one link among the marks that Tab reaches. */
  #tabStop: HTMLElement | null = null;
  /** A selection whose block is not built yet. */
  #pending: { id: string; focus: boolean } | null = null;

  constructor(
    readonly root: HTMLElement,
    private readonly events: TextViewEvents,
    /** What the ids of this report's rows begin with (`Look.prefix`). */
    private readonly prefix: string,
  ) {
    root.addEventListener('click', (event) => this.#click(event));
    root.addEventListener('pointerover', (event) => this.#hover(event.target));
    root.addEventListener('focusin', (event) => this.#hover(event.target));
    root.addEventListener('pointerleave', () => events.hover(null, null));
    root.addEventListener('focusout', () => events.hover(null, null));
  }

  /** Shows another report, or the same one with other marks; the scroll position stays if the text is the same. */
  show(reading: Reading): void {
    const sameText = this.#reading?.text === reading.text;
    const scroller = this.root.closest('.scroller');
    // Asking a fresh pane would lay out the page for a zero.
    const scroll = this.#reading === null ? null : (scroller?.scrollTop ?? null);
    window.clearTimeout(this.#timer);
    const selected = this.#selected;
    this.#reading = reading;
    this.#built = 0;
    this.#open = null;
    this.#group = null;
    this.#places = [];
    this.#marks.clear();
    this.#sections.clear();
    this.#selected = null;
    this.#tabStop = null;
    this.root.replaceChildren();
    this.#slice();
    if (scroller !== null && scroll !== null) scroller.scrollTop = sameText ? scroll : 0;
    if (selected !== null && sameText) this.#paint(selected);
  }

  /** Builds what is left at once, for printing. */
  finish(): void {
    window.clearTimeout(this.#timer);
    while (this.#buildNext());
    this.events.progress(1);
  }

  /** Marks the row as selected and brings it into view; null clears. */
  select(id: string | null, options: { scroll: boolean; focus: boolean }): void {
    this.#pending = null;
    this.#paint(id);
    if (id === null) return;
    const mark = this.#marks.get(id);
    if (mark?.isConnected !== true) {
      this.#pending = { id, focus: options.focus };
      return;
    }
    if (options.focus) mark.querySelector('a')?.focus({ preventScroll: true });
    if (options.scroll) bringIntoView(mark, 'center');
  }

  scrollToSection(id: string): void {
    this.finish();
    const block = this.#sections.get(id);
    if (block === undefined) return;
    bringIntoView(block, 'start');
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
  }

  /** DOM ranges of spans, for highlights that are no elements (search, evidence). Spans that are not built are left out. */
  ranges(spans: readonly Span[]): Range[] {
    return spans.flatMap((span) => {
      const range = this.#range(span);
      return range === null ? [] : [range];
    });
  }

  scrollToSpan(span: Span): void {
    while ((this.#open !== null || (this.#places.at(-1)?.end ?? 0) < span.end) && this.#buildNext());
    const range = this.#range(span);
    if (range !== null) bringRangeIntoView(range);
  }

  /** Brings a place that is no mark into view, and the focus to its paragraph. */
  focusSpan(span: Span): void {
    this.scrollToSpan(span);
    const paragraph = this.#placeAt(span.start)?.node.parentElement?.closest<HTMLElement>('p, h2, h3, h4');
    if (paragraph == null) return;
    paragraph.tabIndex = -1;
    paragraph.focus({ preventScroll: true });
  }

  /** What the person selected with the pointer, as a span of the source; null if nothing of the report. */
  selectedSpan(): Span | null {
    const range = selectedRange(this.root);
    if (range === null || range.collapsed) return null;
    const start = this.#offset(range.startContainer, range.startOffset);
    const end = this.#offset(range.endContainer, range.endOffset);
    return start === null || end === null || start >= end ? null : { start, end };
  }

  #slice(): void {
    const until = performance.now() + SLICE;
    let more = true;
    while (more && performance.now() < until) more = this.#buildNext();
    const total = this.#reading?.blocks.length ?? 0;
    this.events.progress(total === 0 ? 1 : this.#built / total);
    if (more) this.#timer = window.setTimeout(() => this.#slice(), 0);
  }

  /** Builds one block, or as many of its pieces as are made at once; false when there is none left. */
  #buildNext(): boolean {
    const reading = this.#reading;
    const block = reading?.blocks[this.#built];
    if (reading === null || block === undefined) return false;
    const open = (this.#open ??= { node: this.#block(block), at: 0 });
    this.#append(open.node, block.pieces.slice(open.at, open.at + PIECES), reading);
    open.at += PIECES;
    if (open.at < block.pieces.length) return true;
    this.#open = null;
    const fresh = this.#group === null || this.#built % GROUP === 0;
    if (fresh) this.#group = this.root.appendChild(element('div', 'text-group'));
    this.#group?.append(open.node);
    this.#built += 1;
    const pending = this.#pending;
    if (pending !== null && this.#marks.get(pending.id)?.isConnected === true)
      this.select(pending.id, { scroll: true, focus: pending.focus });
    return true;
  }

  #block(block: Block): HTMLElement {
    const level = block.heading;
    const node = level === null ? element('p') : element(level <= 1 ? 'h2' : level === 2 ? 'h3' : 'h4');
    for (const section of block.sections) this.#sections.set(section, node);
    return node;
  }

  #append(parent: HTMLElement, pieces: readonly Piece[], reading: Reading): void {
    for (const piece of pieces) {
      if (piece.kind === 'text') this.#appendText(parent, piece, reading);
      else parent.append(this.#mark(piece.mark, piece.pieces, reading));
    }
  }

  /** Line breaks inside a paragraph were bridged by a repair: they vanish, the offsets of the rest stay. */
  #appendText(parent: HTMLElement, span: Span, reading: Reading): void {
    let start = span.start;
    for (const line of reading.text.slice(span.start, span.end).split(/\r\n|[\n\r]/)) {
      if (line !== '') {
        const node = document.createTextNode(line);
        this.#places.push({ start, end: start + line.length, node });
        this.#starts.set(node, start);
        parent.append(node);
      }
      start += line.length;
      if (reading.text.startsWith('\r\n', start)) start += 2;
      else start += 1;
    }
  }

  /** A figure is a link as a whole; a milestone may hold figures, and links don't nest: only its flag is one. */
  #mark(mark: MarkSpan, pieces: readonly Piece[], reading: Reading): HTMLElement {
    const node = element('mark', `mark ${mark.kind}${mark.check ? ' check' : ''}`);
    node.dataset['row'] = mark.id;
    const number = reading.numbers.get(mark.id);
    if (number !== undefined) node.dataset['number'] = `${number}`;
    const link = document.createElement('a');
    link.href = `#${this.prefix}row-${mark.id}`;
    link.tabIndex = this.#tabStop === null ? 0 : -1;
    this.#tabStop ??= link;
    const words = reading.text.slice(mark.start, mark.end).replace(/\s+/g, '').slice(0, 60);
    const kind = reading.words[mark.kind] + (mark.check ? `, ${reading.words.check}` : '');
    link.setAttribute('aria-label', `${kind}: ${words}`);
    if (mark.kind === 'milestone') {
      link.className = 'flag';
      node.append(link);
      this.#marks.set(mark.id, node);
      this.#append(node, pieces, reading);
    } else {
      this.#marks.set(mark.id, node);
      this.#append(link, pieces, reading);
      node.append(link);
    }
    return node;
  }

  #paint(id: string | null): void {
    const before = this.#selected === null ? undefined : this.#marks.get(this.#selected);
    before?.classList.remove('selected');
    before?.querySelector('a')?.removeAttribute('aria-current');
    this.#selected = id;
    const mark = id === null ? undefined : this.#marks.get(id);
    if (mark === undefined) return;
    mark.classList.add('selected');
    // One tab stop for all marks: the selected one, or the first.
    this.#tabStop?.setAttribute('tabindex', '-1');
    this.#tabStop = mark.querySelector('a');
    this.#tabStop?.setAttribute('tabindex', '0');
    this.#tabStop?.setAttribute('aria-current', 'true');
  }

  #click(event: MouseEvent): void {
    const mark = markOf(event.target);
    if (mark === null || selectedRange(this.root)?.collapsed === false) return;
    event.preventDefault();
    // A click that the keyboard made has no detail.
    this.events.select(mark.dataset['row'] ?? '', event.detail === 0);
  }

  #hover(target: EventTarget | null): void {
    const mark = markOf(target);
    this.events.hover(mark?.dataset['row'] ?? null, mark);
  }

  #range(span: Span): Range | null {
    const first = this.#placeAt(span.start);
    const last = this.#placeAt(span.end - 1);
    if (first === null || last === null) return null;
    const range = document.createRange();
    range.setStart(first.node, span.start - first.start);
    range.setEnd(last.node, span.end - last.start);
    return range;
  }

  /** The text node that holds a code unit; null between paragraphs and past what is built. Logarithmic. */
  #placeAt(offset: number): TextPlace | null {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const place = this.#places[low];
    return place !== undefined && place.start <= offset ? place : null;
  }

  #offset(node: Node, within: number): number | null {
    const own = this.#starts.get(node);
    if (own !== undefined) return own + within;
    // Between the children of an element: where the next text begins, or where the last one ends.
    const next = node.childNodes[within];
    const walker = document.createTreeWalker(next ?? node, NodeFilter.SHOW_TEXT);
    const text = next instanceof Text ? next : next === undefined ? lastNode(walker) : walker.nextNode();
    const start = text === null ? undefined : this.#starts.get(text);
    if (text === null || start === undefined) return null;
    return next === undefined ? start + (text.nodeValue?.length ?? 0) : start;
  }
}

function element(name: string, className?: string): HTMLElement {
  const node = document.createElement(name);
  if (className !== undefined) node.className = className;
  return node;
}

function lastNode(walker: TreeWalker): Node | null {
  let last: Node | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) last = node;
  return last;
}

function markOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('mark[data-row]') : null;
}
