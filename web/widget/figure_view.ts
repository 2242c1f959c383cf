import type { BackBar } from './back_bar';
import type { BakedRow } from './baked_rows';
import { COUNTS, type WidgetWords } from './words';

/** What a reader does in the figure; rows by their index. */
export interface ViewAsks {
  chosen: (index: number | null) => void;
  /** Leads to a row's sentence in an article, where there is one. */
  inArticle?: (index: number) => void;
  copy: (index: number) => void;
}

/** Whether a row's sentence stands in the article; null where there is no article. */
export type InArticle = 'here' | 'gone' | null;

interface Tools {
  show: HTMLButtonElement;
  gone: HTMLElement;
  copy: HTMLButtonElement;
  /** The figure's own link into the same page, which `show` does better. */
  link: HTMLElement | null;
}

const PARTS: readonly [selector: string, part: string][] = [
  ['figcaption', 'head'],
  ['ul, ol', 'strip'],
  ['tr', 'row'],
  ['summary b, summary strong', 'figure'],
  ['q, blockquote', 'quote'],
  ['figure > p:last-child', 'foot'],
];

/** The copy of a baked figure that the element shows, with one open row at a time. */
export class FigureView {
  readonly box = document.createElement('div');
  readonly rows: readonly BakedRow[];
  readonly #bar: BackBar | null;
  readonly #said = document.createElement('div');
  readonly #asks: ViewAsks;
  /** Of the rows that were opened. */
  readonly #tools = new Map<BakedRow, Tools>();
  readonly #states: InArticle[] = [];
  #words: WidgetWords | null = null;
  readonly #counts: HTMLElement | null;
  readonly #counted: string;
  /** Open while the page is printed, beside the chosen one. */
  #printing = false;
  #chosen: number | null = null;

  /** `rows` are those of `copy`; `bar`: the way back from the article, for who has one. */
  constructor(copy: DocumentFragment, rows: readonly BakedRow[], asks: ViewAsks, bar: BackBar | null = null) {
    this.#asks = asks;
    this.#bar = bar;
    this.rows = rows;
    for (const [selector, part] of PARTS)
      for (const node of copy.querySelectorAll(selector)) node.setAttribute('part', part);
    this.#unfold();
    this.#counts = copy.querySelector('figcaption small');
    this.#counted = this.#counts?.textContent ?? '';
    this.#said.className = 'said';
    this.#said.setAttribute('role', 'status');
    this.box.className = 'box';
    this.box.append(copy, this.#said, ...(bar === null ? [] : [bar.node]));
    this.box.addEventListener('keydown', (event) => this.#key(event));
    // A row also opens when the browser finds words in it, so it is the opening that is heard, not the click.
    this.box.addEventListener('toggle', (event) => this.#toggled(event.target), true);
  }

  /** Whether anything of a figure was left: rows, or at least its strip. */
  get isEmpty(): boolean {
    return this.rows.length === 0 && this.box.querySelector('li') === null;
  }

  /** A node without children to try colours on: those of the box are inherited by all rows. */
  get probe(): HTMLElement {
    return this.#said;
  }

  get title(): string {
    return this.box.querySelector('figcaption b, figcaption strong')?.textContent.trim() ?? '';
  }

  setWords(words: WidgetWords): void {
    this.#words = words;
    for (const row of this.#tools.keys()) this.#label(row);
    this.#said.lang = words.tag;
    if (this.#bar !== null) this.#bar.node.lang = words.tag;
  }

  /** Shows the strip or not, and the first so many rows. */
  setParts(strip: boolean, rows: number): void {
    for (const node of this.box.querySelectorAll<HTMLElement>('[part=strip], [part=strip] + p:not([part])'))
      node.hidden = !strip;
    for (const [index, { node }] of this.rows.entries()) node.hidden = index >= rows;
    const shown = Math.min(rows, this.rows.length);
    if (this.#counts !== null)
      this.#counts.textContent = shown < this.rows.length ? recounted(this.#counted, shown) : this.#counted;
  }

  setInArticle(index: number, state: InArticle): void {
    this.#states[index] = state;
    const row = this.rows[index];
    if (row !== undefined) this.#label(row);
  }

  isShown(index: number): boolean {
    return this.rows[index]?.node.hidden === false;
  }

  /** Opens one row and closes the others. */
  open(chosen: number | null): void {
    this.#chosen = chosen;
    if (chosen !== null) this.#addTools(chosen);
    this.#unfold();
    for (const [index, { node }] of this.rows.entries())
      if (index === chosen) node.setAttribute('aria-current', 'true');
      else node.removeAttribute('aria-current');
  }

  /** Sentences are read on paper as well. */
  print(printing: boolean): void {
    this.#printing = printing;
    this.#unfold();
  }

  #unfold(): void {
    for (const [index, { details }] of this.rows.entries())
      if (details !== null) details.open = this.#printing || index === this.#chosen;
  }

  focus(index: number): void {
    const { summary, node } = this.rows[index] ?? {};
    node?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    summary?.focus({ preventScroll: true });
  }

  /** Says something to those who do not see it. */
  say(words: string): void {
    this.#said.textContent = words;
  }

  /** What opens under the sentence; it is made when the row is opened first. */
  #addTools(index: number): void {
    const row = this.rows[index];
    const details = row?.details ?? null;
    if (row === undefined || details === null || row.row.sentence === '' || this.#tools.has(row)) return;
    const line = document.createElement('span');
    line.className = 'tools';
    const gone = document.createElement('span');
    gone.className = 'gone';
    const show = button(() => this.#asks.inArticle?.(index));
    const copy = button(() => this.#asks.copy(index));
    line.append(show, gone, copy);
    const link = ownLink(details);
    details.append(line);
    this.#tools.set(row, { show, gone, copy, link });
    this.#label(row);
  }

  /** The words of a row's tools, and which of them are shown. */
  #label(row: BakedRow): void {
    const [tools, words] = [this.#tools.get(row), this.#words];
    if (tools === undefined || words === null) return;
    const { show, gone, copy, link } = tools;
    for (const node of [show, gone, copy]) node.lang = words.tag;
    show.textContent = words.inArticle;
    gone.textContent = words.gone;
    copy.textContent = words.copy;
    const state = this.#states[this.rows.indexOf(row)] ?? null;
    show.hidden = state !== 'here';
    gone.hidden = state !== 'gone';
    if (link !== null) link.hidden = state !== null;
  }

  #toggled(target: EventTarget | null): void {
    const index = this.rows.findIndex(({ details }) => details === target);
    const open = this.rows[index]?.details?.open;
    if (open === undefined || this.#printing) return;
    if (open !== (index === this.#chosen)) this.#asks.chosen(open ? index : null);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#chosen !== null && this.#bar?.node.contains(event.target as Node) !== true) {
      const chosen = this.#chosen;
      this.#asks.chosen(null);
      this.focus(chosen);
      return;
    }
    const there = this.rows.flatMap(({ summary, node }) => (summary === null || node.hidden ? [] : [summary]));
    const at = there.indexOf(event.target as HTMLElement);
    if (at === -1 || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = nextIndex(event.key, at, there.length);
    if (to === null) return;
    event.preventDefault();
    there[to]?.focus();
  }
}

function nextIndex(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

function button(clicked: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.addEventListener('click', clicked);
  return made;
}

/** The link into the same page and the sign before it, as one node to hide; with its brackets where they hold it alone. */
function ownLink(details: HTMLElement): HTMLElement | null {
  const link = details.querySelector<HTMLElement>('small a[href^="#"]');
  const before = link?.previousSibling;
  if (link === null || before === null || before === undefined) return link;
  const words = before.nodeValue ?? '';
  if (/^[\s（(]*$/.test(words)) return link.parentElement;
  const both = document.createElement('span');
  link.before(both);
  const sign = /[\s·]+$/.exec(words)?.index;
  if (sign !== undefined && before.nodeType === 3) both.append((before as Text).splitText(sign));
  both.append(link);
  return both;
}

/** The line of the head with the number of rows that are shown now. */
function recounted(counts: string, shown: number): string {
  return COUNTS.reduce(
    (line, [pattern, write]) => line.replace(pattern, (_, all: string) => write(shown, all)),
    counts,
  );
}
