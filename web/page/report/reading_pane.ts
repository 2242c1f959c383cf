import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import type { Span } from '../../library/analysis';
import { reportMessages, type ReportMessages } from '../../locales/report';
import { TextHighlights } from '../../report_view/highlights';
import { layOut } from '../../report_view/layout';
import { MAX_HITS, TextSearch } from '../../report_view/search';
import { TextView } from '../../report_view/text_view';
import { isTyping } from '../../report_view/tree';
import { reviewClass, type PageState, type Store } from '../state';
import type { ReportActions } from './actions';
import type { HoverCard } from './hover_card';
import { outlineView } from '../../report_view/outline';
import type { ReportView } from './view';

/**
 * The right pane: the report with its marks. It owns the text view, which is built by hand, and keeps it in step with
 * the state; everything around the text is a template like the rest of the page.
 */
export class ReadingPane {
  #view: TextView | null = null;
  #shown: { marks: unknown; text: string; locale: string } | null = null;
  /** What the text view is to be given as soon as there is time. */
  #build: (() => void) | null = null;
  readonly #search = new TextSearch();
  readonly #highlights = new TextHighlights();
  /** What was selected in the text last; a click on "add a row" must not lose it. */
  #span: Span | null = null;

  constructor(
    private readonly store: Store,
    private readonly act: ReportActions,
    private readonly card: HoverCard,
  ) {
    act.revealInText = (id, focus) => {
      // The document first has to show the pane.
      store.afterwards(() => requestAnimationFrame(() => this.#reveal(id, focus)));
    };
    act.showInText = (place) => {
      store.afterwards(() => requestAnimationFrame(() => this.#show(place)));
    };
    act.selectedSpan = () => this.#span;
    document.addEventListener('selectionchange', () => this.#rememberSelection());
  }

  /** After each rendering: gives the text view what has changed. */
  update(): void {
    const { state } = this.store;
    const { derived } = this.act;
    const { model, marks } = derived;
    if (this.#view === null || model === null || state.screen !== 'report') return;
    const shown = this.#shown;
    if (shown?.marks === marks && shown.text === state.text && shown.locale === state.locale) return;
    this.#shown = { marks, text: state.text, locale: state.locale };
    const view = this.#view;
    const words = reportMessages(state.locale);
    this.#build = () => {
      this.#build = null;
      view.show({
        text: state.text,
        blocks: layOut(state.text, model.analysis.sections, marks, model.analysis.repairs),
        words: {
          target: words.status.target,
          result: words.status.result,
          milestone: words.milestone,
          check: words.confidence.check,
        },
        numbers: derived.numbers,
      });
    };
    // A new report: its figures are painted first, the text after them.
    if (shown?.text === state.text) this.#build();
    else requestAnimationFrame(() => window.setTimeout(() => this.#build?.()));
  }

  /** Everything in the document, for printing. */
  finish(): void {
    this.#build?.();
    this.#view?.finish();
  }

  view(view: ReportView): TemplateResult {
    const { state, act, words } = view;
    const drawer = state.width === 'tablet';
    const hidden = state.width !== 'desktop' && !state.showText;
    return html`<section
      class="reading ${drawer ? 'drawer' : ''} ${reviewClass(state)}"
      id="reading"
      aria-label=${words.reading.label}
      ?hidden=${hidden}
      @keydown=${(event: KeyboardEvent) => this.#key(event)}
    >
      ${this.#tools(view)}
      ${state.panel === 'outline' ? outlineView(view, (section) => this.#goToSection(section)) : nothing}
      ${
        state.busy?.stage === 'layout'
          ? html`<div class="busy">
              <span>${words.reading.layout(state.busy.share)}</span
              ><progress max="1" .value=${state.busy.share} aria-label=${words.reading.label}></progress>
            </div>`
          : nothing
      }
      <div class="scroller">
        <article class="text" lang="zh-CN" ${ref((node) => this.#mount(node, view.prefix))}></article>
      </div>
      ${drawer ? html`<button type="button" class="button drawer-close" @click=${() => act.set({ showText: false })}>${words.reading.close}</button>` : nothing}
    </section>`;
  }

  #tools(view: ReportView): TemplateResult {
    const { state, act, words } = view;
    const open = state.panel === 'outline';
    const step = (sign: string, name: string, by: 1 | -1): TemplateResult =>
      html`<button type="button" class="button icon" aria-label=${name} title=${name} @click=${() => act.step(by)}>
        ${sign}
      </button>`;
    return html`<div class="toolbar">
        <button
          type="button"
          class="button ${open ? 'on' : ''}"
          aria-expanded=${open}
          aria-controls="outline"
          @click=${() => act.togglePanel('outline')}
        >
          ${words.reading.outline}
        </button>
        ${this.#searchField(view)}
        <span class="spacer"></span>
        ${step('‹', words.reading.previous, -1)} ${step('›', words.reading.next, 1)}
      </div>
      ${legend(view)}`;
  }

  #searchField({ state, words }: ReportView): TemplateResult {
    const { query } = state.search;
    return html`<input
        type="search"
        id="text-search"
        aria-label=${words.reading.search}
        placeholder=${words.reading.search}
        .value=${query}
        @input=${(event: Event) => this.#lookFor((event.currentTarget as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter') this.#moveHit(event.shiftKey ? -1 : 1);
        }}
      />
      ${query.trim() === '' ? nothing : this.#hitSteps(state, words)}`;
  }

  #hitSteps({ text, search }: PageState, words: ReportMessages): TemplateResult {
    const hits = this.#search.find(text, search.query);
    const at = hits.length === 0 ? 0 : Math.min(search.current, hits.length - 1) + 1;
    const step = (sign: string, name: string, by: 1 | -1): TemplateResult =>
      html`<button
        type="button"
        class="button icon"
        aria-label=${name}
        ?disabled=${hits.length === 0}
        @click=${() => this.#moveHit(by)}
      >
        ${sign}
      </button>`;
    return html`<span class="hits" role="status">${words.reading.hits(at, hits.length, hits.length >= MAX_HITS)}</span>
      ${step('↑', words.reading.previousHit, -1)} ${step('↓', words.reading.nextHit, 1)}`;
  }

  #mount(node: Element | undefined, prefix: string): void {
    if (!(node instanceof HTMLElement) || this.#view?.root === node) return;
    this.#view = new TextView(
      node,
      {
        select: (id, byKeyboard) => {
          this.card.hide();
          this.act.select(id, 'text', byKeyboard);
        },
        hover: (id, mark) => this.card.point(id, mark),
        progress: (share) => this.#progress(share),
      },
      prefix,
    );
  }

  #progress(share: number): void {
    const { busy } = this.store.state;
    if (share >= 1) {
      if (busy?.stage === 'layout') this.store.set({ busy: null });
      return;
    }
    const shown = busy?.stage === 'layout' ? busy.share : -1;
    // A picture of the progress, not a stream of it: every change renders the page.
    if (busy === null || share - shown > 0.1) this.store.set({ busy: { stage: 'layout', share } });
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    const { selection } = this.store.state;
    const keys: Record<string, () => void> = {
      n: () => this.act.step(1),
      p: () => this.act.step(-1),
      ArrowRight: () => this.act.step(1),
      ArrowLeft: () => this.act.step(-1),
      t: () => this.act.goToTable(selection),
      '/': () => document.getElementById('text-search')?.focus(),
      Escape: () => {
        if (!this.card.hide()) this.act.closeDetail();
      },
    };
    const action = keys[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  }

  #goToSection(section: string): void {
    if (this.store.state.width !== 'desktop') this.act.set({ panel: null });
    this.#view?.scrollToSection(section);
  }

  #reveal(id: string, focus: boolean): void {
    this.#view?.select(id === '' ? null : id, { scroll: id !== '', focus });
    this.#highlightEvidence(id);
  }

  #show(place: Span): void {
    if (this.#view === null) return;
    this.#view.select(null, { scroll: false, focus: false });
    this.#view.focusSpan(place);
    this.#highlights.show('evidence', this.#view.ranges([place]));
  }

  #lookFor(query: string): void {
    this.store.set({ search: { query, current: 0 } });
    this.#showHits(this.#search.find(this.store.state.text, query), 0);
  }

  #moveHit(by: 1 | -1): void {
    const { query, current } = this.store.state.search;
    const hits = this.#search.find(this.store.state.text, query);
    if (hits.length === 0) return;
    const next = (Math.min(current, hits.length - 1) + by + hits.length) % hits.length;
    this.store.set({ search: { query, current: next } });
    this.#showHits(hits, next);
  }

  #showHits(hits: readonly Span[], current: number): void {
    const view = this.#view;
    const here = hits[current];
    if (view === null) return;
    if (here !== undefined) view.scrollToSpan(here);
    this.#highlights.show('search', view.ranges(hits));
    this.#highlights.show('search-current', view.ranges(here === undefined ? [] : [here]));
  }

  /** The words that decided the selected item, and its indicator. */
  #highlightEvidence(id: string): void {
    const item = this.store.state.analysis?.items.find((candidate) => candidate.id === id);
    if (this.#view === null) return;
    const spans = item === undefined ? [] : [...item.evidence, ...(item.indicator === null ? [] : [item.indicator])];
    this.#highlights.show('evidence', this.#view.ranges(spans));
  }

  #rememberSelection(): void {
    // Asking for the selection lays out the document; what happens in a field is none of this pane.
    if (this.#view === null || isTyping(document.activeElement)) return;
    const anchor = document.getSelection()?.anchorNode ?? null;
    if (this.#view.root.contains(anchor)) this.#span = this.#view.selectedSpan();
  }
}

function legend({ words }: ReportView): TemplateResult {
  return html`<p class="legend" aria-label=${words.reading.legend}>
    <span class="mark target">${words.status.target}</span> <span class="mark result">${words.status.result}</span>
    <span class="mark milestone"><span class="flag"></span>${words.milestone}</span>
    <span class="mark target check">${words.confidence.check}</span>
  </p>`;
}
