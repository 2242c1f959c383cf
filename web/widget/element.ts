import { DEFAULT_ACCENT } from '../embed/accent';
import { writeNodes } from '../embed/write_nodes';
import { Article, type ArticleLack, type ArticlePlaces } from './article';
import { askedTheme, rowLimit, shownParts } from './attributes';
import { BackBar } from './back_bar';
import { chosenAccent, hexOf, usedTheme } from './colors';
import { clickedRange } from './figure_click';
import { FigureView } from './figure_view';
import type { LiveResult } from './live_link';
import { readLive } from './live_reading';
import { Marks } from './marks';
import { copyQuotation } from './quotation';
import { bringIntoView } from './scroll';
import { widgetSheet } from './styles';
import type { MubiaoAnalysis, MubiaoErrorCode, MubiaoEvents, MubiaoReportElement, MubiaoRow } from './types';
import { chosenLang, spoken, WIDGET_WORDS, type WidgetLang, type WidgetWords } from './words';

const LACKS: Readonly<Record<ArticleLack, string>> = {
  none: 'no such node',
  several: 'more than one such node',
  empty: 'the node is hidden or has no text',
};

let sheet: CSSStyleSheet | null = null;

/**
 * `<mubiao-report>`: shows a copy of the figure inside it in a shadow root; the figure itself stays as it is, and is what
 * is seen where this fails. With `for` it marks the figures of its rows in that article and leads there and back. All
 * that it holds on to outside itself it lets go when it is taken out of the document.
 */
export class MubiaoReport extends HTMLElement implements MubiaoReportElement {
  static readonly observedAttributes = ['for', 'show', 'limit', 'lang', 'theme', 'accent', 'live', 'src'];

  #view: FigureView | null = null;
  #words: WidgetWords = WIDGET_WORDS.en;
  #article: Article | null = null;
  #places: ArticlePlaces | null = null;
  #marks: Marks | null = null;
  #accent = DEFAULT_ACCENT;
  #chosen: number | null = null;
  #unmarked = false;
  #isReady = false;
  #listening: AbortController | null = null;
  readonly #bar = new BackBar(() => this.#back());
  #stopLive: (() => void) | null = null;
  /** Of a figure that was read here and not baked. */
  #analysis: MubiaoAnalysis | null = null;
  readonly #told = new Set<string>();
  readonly #figure = new MutationObserver(() => this.#safely(() => this.#bake()));

  get rows(): readonly MubiaoRow[] {
    return this.#view?.rows.map(({ row }) => row) ?? [];
  }

  get analysis(): Promise<MubiaoAnalysis> | undefined {
    if (!this.hasAttribute('live')) return undefined;
    return new Promise((give) => {
      if (this.#analysis !== null) give(this.#analysis);
      this.addEventListener('mubiao:result', ({ detail }) => give(detail.analysis));
    });
  }

  select(row: MubiaoRow | null): void {
    const index = row === null ? null : this.rows.indexOf(row);
    if (index !== -1) this.#choose(index);
    else this.#tell('attribute', 'select(): not one of the rows of this element');
  }

  unmark(): void {
    this.#unmarked = true;
    this.#mark();
  }

  connectedCallback(): void {
    this.#safely(() => this.#start());
  }

  disconnectedCallback(): void {
    this.#figure.disconnect();
    this.#listening?.abort();
    this.#stopLive?.();
    this.#stopArticle();
    this.#bar.hide();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (this.#listening === null || this.#listening.signal.aborted || before === now) return;
    this.#safely(() => {
      this.#show();
      if (name === 'for') this.#follow();
      if (name === 'live' || name === 'src') this.#read();
    });
  }

  #start(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('beforeprint', () => this.#view?.print(true), { signal });
    addEventListener('afterprint', () => this.#view?.print(false), { signal });
    document.addEventListener('click', (event) => this.#clicked(event), { signal });
    const parsed = (): void => {
      if (this.#view === null) this.#safely(() => this.#bake());
    };
    document.addEventListener('DOMContentLoaded', parsed, { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#show(), { signal });
    // A script that comes while the page is parsed sees a part of the figure first.
    this.#figure.observe(this, { childList: true, subtree: true, characterData: true });
    if (this.#view === null) this.#bake();
    else this.#begin();
    if (this.#analysis === null) this.#read();
  }

  /** Makes the copy, or makes it anew where the figure inside has changed. */
  #bake(): void {
    if (this.#analysis !== null || this.#build(this) || document.readyState === 'loading' || this.hasAttribute('live'))
      return;
    this.#tell('figure', 'the figure inside the element has no rows; it is left as it is');
  }

  /** Shows a copy of a figure; false where there is nothing left of it. */
  #build(from: Element): boolean {
    const view = new FigureView(
      from,
      {
        chosen: (index) => this.#choose(index),
        inArticle: (index) => this.#toArticle(index),
        copy: (index) => void copyQuotation(view, index, this.#words),
      },
      this.#bar,
    );
    if (view.isEmpty && this.#analysis === null) return false;
    this.#bar.hide();
    this.#view = view;
    this.#chosen = null;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    sheet ??= widgetSheet();
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(view.box);
    this.#begin();
    return true;
  }

  /** With `live`: reads the text where the page is, and shows the figure of that. */
  #read(): void {
    this.#stopLive?.();
    if (!this.hasAttribute('live')) return;
    this.#stopLive = readLive(this, {
      src: this.getAttribute('src'),
      article: () => this.#find(this.getAttribute('for') ?? 'article'),
      lang: this.#lang(() => undefined),
      all: this.hasAttribute('limit'),
      done: (result) => this.#safely(() => this.#showResult(result)),
      failed: (message) => this.#tell('live', `${message}; the figure is left as it is`),
    });
  }

  #showResult({ json, figure }: LiveResult): void {
    const analysis = (this.#analysis = JSON.parse(json) as MubiaoAnalysis);
    // A document that loads and runs nothing: what came from the frame is copied from it like a baked figure.
    const inert = document.implementation.createHTMLDocument('');
    inert.body.append(writeNodes(figure, inert));
    this.#build(inert.body);
    this.#emit('mubiao:result', { analysis });
  }

  #begin(): void {
    this.#show();
    this.#follow();
  }

  /** Takes the attributes that change how the figure looks. */
  #show(): void {
    const view = this.#view;
    if (view === null) return;
    const wrong = (message: string): void => this.#tell('attribute', message);
    this.#words = WIDGET_WORDS[this.#lang(wrong)];
    view.setWords(this.#words);
    const parts = shownParts(this.getAttribute('show'), wrong);
    view.setParts(parts.has('headlines'), parts.has('targets') ? rowLimit(this.getAttribute('limit'), wrong) : 0);
    const theme = askedTheme(this.getAttribute('theme'), wrong);
    if (theme === null) delete view.box.dataset['theme'];
    else view.box.dataset['theme'] = theme;
    this.#color(view.box, wrong);
    this.#mark();
  }

  #color(box: HTMLElement, wrong: (message: string) => void): void {
    const own = this.getAttribute('accent');
    if (own !== null && hexOf(own, box) === null) wrong(`accent="${own}": no CSS colour`);
    const styled = getComputedStyle(this).getPropertyValue('--mubiao-accent');
    const baked = this.querySelector('figure')?.getAttribute('style') ?? '';
    const bakedAccent = /border-top:[^;]*(#[0-9a-f]{6})/i.exec(baked)?.[1] ?? '';
    this.#accent = chosenAccent([own ?? '', styled, bakedAccent], usedTheme(box), box);
    box.style.setProperty('--accent', this.#accent);
  }

  #lang(wrong: (message: string) => void): WidgetLang {
    const own = this.getAttribute('lang');
    if (own !== null && spoken(own) === null) wrong(`lang="${own}": only zh, en`);
    return chosenLang([own, nearestLang(this), navigator.language]);
  }

  #follow(): void {
    this.#stopArticle();
    const selector = this.getAttribute('for');
    const view = this.#view;
    if (view === null) return;
    if (selector === null || !this.#isSelector(selector)) {
      this.#found(null);
      return;
    }
    this.#article = new Article(this.#roots(), {
      node: () => this.#find(selector),
      quotes: view.rows.map(({ quote }) => quote),
      found: (places) => this.#safely(() => this.#found(places)),
      missing: (lack) => this.#tell('article', `for="${selector}": ${LACKS[lack]}`),
    });
  }

  /** The trees in which an article may be: the element's own first. */
  #roots(): (Document | ShadowRoot)[] {
    const own = this.getRootNode() as Document | ShadowRoot;
    return own === document ? [own] : [own, document];
  }

  #find(selector: string): Element | ArticleLack {
    const all = this.#roots().map((root) => [...root.querySelectorAll(selector)]);
    const [first, second] = all.find((found) => found.length > 0) ?? [];
    return second === undefined ? (first ?? 'none') : 'several';
  }

  #isSelector(selector: string): boolean {
    try {
      document.querySelector(selector);
      return true;
    } catch {
      this.#tell('attribute', `for="${selector}": no selector`);
      return false;
    }
  }

  #found(places: ArticlePlaces | null): void {
    this.#places = places;
    for (const [index, place] of (places ?? this.rows.map(() => undefined)).entries())
      this.#view?.setInArticle(index, place === undefined ? null : place === null ? 'gone' : 'here');
    this.#mark();
    if (this.#isReady) return;
    this.#isReady = true;
    const found = places?.filter((place) => place !== null).length ?? 0;
    // The page may add its listeners in the script after this one.
    setTimeout(() => this.#emit('mubiao:ready', { rows: this.rows, found }), 0);
  }

  #mark(): void {
    const node = this.#article?.node ?? null;
    if (this.#places === null || node === null || this.#unmarked) {
      this.#marks?.remove();
      this.#marks = null;
      return;
    }
    this.#marks ??= new Marks(node.getRootNode() as Document | ShadowRoot);
    this.#marks.paint({ line: this.#accent, figure: `${this.#accent}1f`, sentence: `${this.#accent}38` });
    const shown = this.#places.filter((_, index) => this.#view?.isShown(index) === true);
    const figures = shown.flatMap((place) => place?.figure ?? []);
    this.#marks.show(figures, (this.#chosen === null ? null : this.#places[this.#chosen]?.sentence) ?? null);
  }

  #stopArticle(): void {
    this.#article?.stop();
    this.#article = null;
    this.#places = null;
    this.#mark();
  }

  #choose(index: number | null): void {
    if (index === this.#chosen) return;
    this.#chosen = index;
    this.#unmarked = false;
    this.#bar.hide();
    this.#view?.say('');
    this.#view?.open(index);
    this.#mark();
    this.#emit('mubiao:select', { row: index === null ? null : (this.rows[index] ?? null) });
  }

  #toArticle(index: number): void {
    const [place, row] = [this.#places?.[index], this.rows[index]];
    if (place === null || place === undefined || row === undefined) return;
    this.#choose(index);
    bringIntoView(place.sentence);
    this.#view?.say(this.#words.shown(row.sentence));
    this.#bar.show(`${row.indicator} ${row.figure}`, this.#words.back);
  }

  #back(): void {
    this.#bar.hide();
    this.#view?.say('');
    if (this.#chosen !== null) this.#view?.focus(this.#chosen);
  }

  #clicked(event: MouseEvent): void {
    if (this.#places === null || this.#article?.node?.contains(event.composedPath()[0] as Node) !== true) return;
    const index = clickedRange(
      event,
      this.#places.map((place, at) => (this.#view?.isShown(at) ? place : null)?.figure ?? null),
    );
    if (index === -1) return;
    this.#choose(index);
    this.#view?.focus(index);
  }

  /** One line for each cause, however often it comes. */
  #tell(code: MubiaoErrorCode, message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    console.warn(`[mubiao] ${message}`);
    this.#emit('mubiao:error', { code, message });
  }

  #emit<Name extends keyof MubiaoEvents>(name: Name, detail: MubiaoEvents[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** Whatever fails, the page goes on and the figure inside is seen. */
  #safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#stopArticle();
      this.#view = null;
      this.shadowRoot?.replaceChildren(document.createElement('slot'));
      this.#tell('failed', `the figure is left as it is: ${String(error)}`);
    }
  }
}

function nearestLang(from: Element): string | null {
  for (
    let at: Node | null = from.parentNode;
    at !== null;
    at = 'host' in at ? (at as ShadowRoot).host : at.parentNode
  ) {
    const lang = at.nodeType === 1 ? (at as Element).getAttribute('lang') : null;
    if (lang !== null && lang !== '') return lang;
  }
  return null;
}
