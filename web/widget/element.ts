import { DEFAULT_ACCENT } from '../embed/accent';
import { plain } from '../embed/clean';
import type { EmbedNode } from '../embed/node';
import { Article, LACKS, type ArticleLack } from './article';
import { placesIn, type ArticlePlaces } from './article_places';
import { askedTheme, rowLimit, shownParts } from './attributes';
import { BackBar } from './back_bar';
import { bakedRow, type BakedRow } from './baked_rows';
import { chosenAccent, hexOf, usedTheme } from './colors';
import { copyFigure } from './copy_figure';
import { clickedRange } from './figure_click';
import { FigureView } from './figure_view';
import type { LiveResult } from './live_link';
import { readLive } from './live_reading';
import { Marks } from './marks';
import { copyQuotation } from './quotation';
import { bringIntoView } from './scroll';
import { inSlices } from './slices';
import { widgetSheet } from './styles';
import type { MubiaoAnalysis, MubiaoErrorCode, MubiaoEvents, MubiaoReportElement, MubiaoRow } from './types';
import { chosenLang, spoken, WIDGET_WORDS, type WidgetLang, type WidgetWords } from './words';

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
  #article: Article<ArticlePlaces> | null = null;
  /** Ends the copying of a figure that is under way. */
  #abandon: (() => void) | null = null;
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
    else this.#tell('attribute', 'select(): no row of this element');
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
    this.#abandon?.();
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
      if (/^(?:live|src|for)$/.test(name)) this.#read();
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
    if (this.#view !== null) this.#begin();
    if (this.#view === null || this.#abandon !== null) this.#bake();
    if (this.#analysis === null) this.#read();
  }

  /** Makes the copy, or makes it anew where the figure inside has changed. */
  #bake(): void {
    if (this.#analysis === null) this.#build(this.childNodes);
  }

  /** Shows a figure as soon as it is made; what is seen until then stays. */
  #build(from: Iterable<Node | EmbedNode>, shown = (): void => undefined): void {
    this.#abandon?.();
    this.#abandon = inSlices(this.#copied(from), (view) => {
      this.#abandon = null;
      if (view !== null)
        this.#safely(() => {
          this.#take(view);
          shown();
        });
    });
  }

  /** Copies a figure with stops; null where there is nothing left of it. */
  *#copied(from: Iterable<Node | EmbedNode>): Generator<undefined, FigureView | null> {
    try {
      const copy = yield* copyFigure(from, 'var(--line)');
      copy.normalize();
      const rows: BakedRow[] = [];
      for (const node of copy.querySelectorAll('tr')) {
        const row = bakedRow(node);
        if (row !== null) rows.push(row);
        yield;
      }
      const asks = {
        chosen: (index: number | null) => this.#choose(index),
        inArticle: (index: number) => this.#toArticle(index),
        copy: (index: number) => void copyQuotation(view, index, this.#words),
      };
      const view = new FigureView(copy, rows, asks, this.#bar);
      if (!view.isEmpty || this.#analysis !== null) return view;
      if (document.readyState !== 'loading' && !this.hasAttribute('live'))
        this.#tell('figure', 'no rows; the figure is left as it is');
    } catch (error) {
      this.#fail(error);
    }
    return null;
  }

  #take(view: FigureView): void {
    this.#bar.hide();
    this.#view = view;
    this.#chosen = null;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    sheet ??= widgetSheet();
    root.adoptedStyleSheets = [sheet];
    // Colours are looked at before all rows have their styles: else these would be made out twice.
    view.box.hidden = true;
    root.replaceChildren(view.box);
    this.#begin();
    view.box.hidden = false;
  }

  /** With `live`: reads the text where the page is, and shows the figure of that. */
  #read(): void {
    this.#stopLive?.();
    if (!this.hasAttribute('live')) return;
    this.#stopLive = readLive(this, {
      src: this.getAttribute('src'),
      article: () => this.#find(this.getAttribute('for') ?? 'article'),
      roots: this.#roots(),
      lang: this.#lang(() => undefined),
      all: this.hasAttribute('limit'),
      done: (result) => this.#safely(() => this.#showResult(result)),
      failed: (message) => this.#tell('live', `${message}; the figure is left as it is`),
    });
  }

  #showResult({ json, figure }: LiveResult): void {
    const analysis = (this.#analysis = JSON.parse(json) as MubiaoAnalysis);
    this.#build([figure], () => this.#emit('mubiao:result', { analysis }));
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
    const [strip, rows] = shownParts(this.getAttribute('show'), wrong);
    view.setParts(strip, rows ? rowLimit(this.getAttribute('limit'), wrong) : 0);
    const theme = askedTheme(this.getAttribute('theme'), wrong);
    if (theme === null) delete view.box.dataset['theme'];
    else view.box.dataset['theme'] = theme;
    this.#color(view, wrong);
    this.#mark();
  }

  #color({ box, probe }: FigureView, wrong: (message: string) => void): void {
    const own = this.getAttribute('accent');
    if (own !== null && hexOf(own, probe) === null) wrong(`accent="${own}": no CSS colour`);
    const styled = getComputedStyle(this).getPropertyValue('--mubiao-accent');
    this.#accent = chosenAccent([own ?? '', styled, this.#bakedAccent()], usedTheme(probe), probe);
    box.style.setProperty('--accent', this.#accent);
  }

  #bakedAccent(): string {
    const style = this.querySelector('figure')?.getAttribute('style') ?? '';
    return /border-top:[^;]*(#[0-9a-f]{6})/i.exec(style)?.[1] ?? '';
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
    if (selector === null) {
      this.#found(null);
      return;
    }
    this.#article = new Article(this.#roots(), {
      node: () => this.#find(selector),
      read: (node) =>
        placesIn(
          node,
          view.rows.map(({ quote }) => quote),
        ),
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
    try {
      const all = this.#roots().map((root) => [...root.querySelectorAll(selector)]);
      const [first, second] = all.find((found) => found.length > 0) ?? [];
      return second === undefined ? (first ?? 'none') : 'several';
    } catch {
      return 'none';
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
    this.#marks.paint(this.#accent);
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

  /** One line for each cause, however often it comes; attributes may hold anything. */
  #tell(code: MubiaoErrorCode, cause: string): void {
    const message = plain(cause).slice(0, 500);
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
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#stopArticle();
    this.#view = null;
    this.shadowRoot?.replaceChildren(document.createElement('slot'));
    this.#tell('failed', `the figure is left as it is: ${String(error)}`);
  }
}

function nearestLang(from: Element): string | null {
  const near = from.parentElement?.closest('[lang]:not([lang=""])')?.getAttribute('lang');
  const { host } = from.getRootNode() as Partial<ShadowRoot>;
  return near ?? (host === undefined ? null : host.getAttribute('lang') || nearestLang(host));
}
