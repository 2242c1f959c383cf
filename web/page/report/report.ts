import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Analysis, Span } from '../../library/analysis';
import type { Corrections } from '../../report/corrections';
import type { Locale } from '../../report/model';
import { loadReportMessages, reportMessages } from '../../locales/report';
import { loadCatalogue } from '../../report/catalogue';
import { documentLine, documentName } from '../../report_view/document_line';
import { bringIntoView } from '../../report_view/scroll';
import { isTyping } from '../../report_view/tree';
import { FIRST_ROWS, type PageState, type Store } from '../state';
import { keptSettings, localStore } from '../storage';
import { COLUMNS, NAMING_COLUMN, type TableKind } from '../../report/table/columns';
import { ReportActions } from './actions';
import { CorrectionStore } from './correction_store';
import { BackButton, openLayers, type Layer } from './back';
import { help, reportBody, sheet } from './body';
import { documentButton } from './document_form';
import type { Given } from '../../sets/dropped';
import type { SetHost } from '../sets/host';
import type { Sets } from '../sets/sets';
import { loadStyles } from '../load_styles';
import setStyles from '../styles/sets.css?url';
import type { Host } from './host';
import { HoverCard } from './hover_card';
import { liveLine } from './live_line';
import { reportTools } from './masthead';
import { ReadingPane } from './reading_pane';
import type { ReportView } from './view';

type Part = TemplateResult | typeof nothing;

/** Words of a language, and its names of indicators and units. */
export async function loadWords(locale: Locale): Promise<void> {
  await Promise.all([loadReportMessages(locale), loadCatalogue(locale)]);
}

/** Everything that is needed only once there is a result; the page fetches it as a part of its own (`LazyReport`). */
export class Report {
  readonly act: ReportActions;
  readonly loadWords = loadWords;
  readonly #card: HoverCard;
  readonly #reading: ReadingPane;
  readonly #back: BackButton;
  #loadingSets: Promise<Sets> | null = null;
  #sets: Sets | null = null;

  constructor(
    private readonly store: Store,
    private readonly host: Host,
  ) {
    this.act = new ReportActions(store, (text, known) => host.analyse(text, known));
    this.#card = new HoverCard(() => this.#view);
    this.#reading = new ReadingPane(store, this.act, this.#card);
    store.set({ tables: tablesFromStorage(store.state.tables) });
    window.addEventListener('beforeprint', () => {
      const { printing, width, showText } = store.state;
      // The browser's own command prints what is seen; the text comes with the numbers of its marks, so with all tables.
      if (printing === null) store.set({ printing: width === 'phone' && showText ? 'all' : 'tab' });
      store.flush();
      if (store.state.printing === 'all') this.#reading.finish();
    });
    window.addEventListener('afterprint', () => store.set({ printing: null, printedLedger: null }));
    document.addEventListener('click', (event) => {
      this.#closeMenu(event);
      this.#closeSheet(event);
    });
    document.addEventListener('keydown', (event) => {
      this.#undoKey(event);
      this.#escapeKey(event);
    });
    this.#back = new BackButton(
      store,
      window.history,
      (layer) => this.#closeLayer(layer),
      () => host.backToReport(),
    );
    window.addEventListener('popstate', (event) => this.#back.arrived(event.state));
  }

  /** Null until a text was read. */
  get #view(): ReportView | null {
    const { state } = this.store;
    const { act, host } = this;
    const { derived } = act;
    const { rows, model } = derived;
    if (model === null || rows === null) return null;
    return {
      state,
      derived,
      act,
      host,
      setSize: this.#sets?.size ?? 0,
      another: () => void this.#anotherReport(),
      analysis: model.analysis,
      text: state.text,
      rows,
      get numbers() {
        return derived.numbers;
      },
      locale: state.locale,
      width: state.width,
      selection: state.selection,
      words: reportMessages(state.locale),
      prefix: '',
      select: (id) => act.select(id, 'text'),
      show: (place) => act.goToPlace(place),
    };
  }

  #part(make: (view: ReportView) => Part): Part {
    const view = this.#view;
    return view === null ? nothing : make(view);
  }

  // The places that the page leaves to the report.
  heading = (): Part =>
    this.#part((view) => html`${documentLine(view, view.state.source?.name ?? null)} ${documentButton(view)}`);
  /** For the window, its tab and the browser's history; null where none is shown. */
  title(): string | null {
    if (this.store.state.screen === 'set') return this.#sets?.title() ?? null;
    const view = this.store.state.screen === 'report' ? this.#view : null;
    if (view === null) return null;
    return `${documentName(view.analysis.document, view.words, view.state.source?.name ?? null)} · ${view.words.name}`;
  }

  /** What was read of the report that is shown: the same until another one is, whatever is corrected. */
  heard(): string {
    const { analysis, screen, locale } = this.store.state;
    if (analysis === null || screen !== 'report') return '';
    const { items, milestones } = analysis;
    const targets = items.filter(({ status }) => status === 'target').length;
    return reportMessages(locale).live.found(targets, items.length - targets, milestones.length);
  }

  tools = (): Part => this.#part(reportTools);
  live = (text: () => string): Part => this.#part((view) => liveLine(view, text));
  body = (problem: Part): Part => this.#part((view) => reportBody(view, this.#reading, problem));
  setHeading = (): Part => this.#sets?.heading() ?? nothing;
  setTools = (): Part => this.#sets?.tools() ?? nothing;
  setBody = (): Part => this.#sets?.body() ?? nothing;
  setNotice = (): Part => this.#sets?.notice() ?? nothing;
  sheet = (): Part => this.#part(sheet);
  help = (): Part => help(this.store.state, this.act);

  /** After each rendering of the page; `before` is the state that was shown last. */
  rendered(before: PageState | null): void {
    this.#back.follow();
    this.#reading.update();
    this.#sets?.rendered(before);
    followSelection(this.store.state, before);
    watchTableEnds();
  }

  /** Files, folders and texts for a set of reports; fails where the part for it cannot be fetched. */
  async giveToSet(given: readonly (Given | string)[]): Promise<void> {
    await (await this.#loadSets()).give(given);
  }

  async #anotherReport(): Promise<void> {
    try {
      const sets = await this.#loadSets();
      sets.enter(sets.size < 2);
    } catch {
      this.act.say(reportMessages(this.store.state.locale).failures.part[0]);
    }
  }

  /** A failure is told; the next call tries again. */
  #loadSets(): Promise<Sets> {
    this.#loadingSets ??= this.#fetchSets().catch((error: unknown) => {
      this.#loadingSets = null;
      throw error;
    });
    return this.#loadingSets;
  }

  async #fetchSets(): Promise<Sets> {
    const [{ Sets }] = await Promise.all([import('../sets/sets'), loadStyles(setStyles)]);
    const { store, host } = this;
    this.#sets = new Sets(store, {
      analyse: host.analyse,
      compare: host.compare,
      corrections: (text, analysis) => this.#corrections(text, analysis),
      openReport: (text, name, at) => this.#openOfSet(text, name, at),
      current: () => this.#current(),
      leave: () => host.leaveSet(),
    });
    return this.#sets;
  }

  #corrections(text: string, read: Analysis): Corrections {
    const { state } = this.store;
    return text === state.text ? state.corrections : new CorrectionStore(localStore).load(text, read).corrections;
  }

  /** The report that is shown alone. */
  #current(): ReturnType<SetHost['current']> {
    const { analysis, text, source, corrections } = this.store.state;
    if (analysis === null) return null;
    const { place = null, year = null, kind } = corrections.document ?? {};
    return {
      text,
      name: source?.name ?? null,
      known: {
        ...(place === null ? {} : { place }),
        ...(year === null ? {} : { year }),
        ...(kind === undefined ? {} : { kind }),
      },
    };
  }

  async #openOfSet(text: string, name: string | null, at: Span | null): Promise<void> {
    await this.host.openOfSet(text, name);
    const { analysis, text: shown } = this.store.state;
    if (at === null || analysis === null || shown !== text) return;
    const item = analysis.items.find(({ quantity }) => quantity.start === at.start);
    if (item === undefined) this.act.goToPlace(at);
    else this.act.select(item.id, 'text');
  }

  #closeLayer(layer: Layer): void {
    const { act, host, store } = this;
    if (layer === 'set') host.leaveSet();
    else if (layer === 'report' && store.state.fromSet) store.set({ screen: 'set', fromSet: false });
    else if (layer === 'report') host.compose(store.state.text);
    else if (layer === 'drawer') act.showText(false);
    else if (layer === 'review') act.stopReview();
    else if (layer === 'editor') act.stopEditing();
    else if (layer === 'detail') act.closeDetail();
    else store.set({ help: false });
  }

  /** Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y; in a field these belong to what is typed there. */
  #undoKey(event: KeyboardEvent): void {
    const { screen, help, editing } = this.store.state;
    if (screen !== 'report' || help || editing !== null || event.altKey || isTyping(event.target)) return;
    if (!event.ctrlKey && !event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.act.redo();
    else this.act.undo();
  }

  /** Closes what was opened last, wherever the focus is: a click on a row or a mark leaves it where it was. */
  #escapeKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    if (isTyping(event.target) && !(event.target as Element).matches('.panel *')) return;
    const { panel } = this.store.state;
    const layer = openLayers(this.store.state).at(-1);
    if (this.#card.hide()) return;
    if (panel !== null) this.act.closePanel();
    else if (layer !== undefined && layer !== 'report' && layer !== 'set') this.#closeLayer(layer);
  }

  /**
   * A tap beside the sheet of a phone closes it; one on another row or mark gives it to that. A person's tap only: the
   * end of a table presses its own button when it comes into view.
   */
  #closeSheet({ target, isTrusted }: MouseEvent): void {
    const { width, open, editing } = this.store.state;
    if (!isTrusted || width !== 'phone' || !open || editing !== null || !(target instanceof Element)) return;
    if (target.isConnected && target.closest('.sheet, [data-row], .headlines button') === null) this.act.closeDetail();
  }

  #closeMenu(event: MouseEvent): void {
    const inside = event.target instanceof Element && event.target.closest('.menu') !== null;
    if (this.store.state.panel === 'export' && !inside) this.store.set({ panel: null });
  }
}

/** The kept choice of columns is checked: it may come from another version. */
function tablesFromStorage(fresh: PageState['tables']): PageState['tables'] {
  const tables = { ...fresh };
  const columns = keptSettings()['columns'] as Partial<Record<TableKind, unknown>> | undefined;
  for (const kind of Object.keys(COLUMNS) as TableKind[]) {
    const wanted = columns?.[kind];
    if (!Array.isArray(wanted) || !wanted.includes(NAMING_COLUMN[kind])) continue;
    tables[kind] = { ...tables[kind], columns: COLUMNS[kind].filter((name) => wanted.includes(name)), to: FIRST_ROWS };
  }
  return tables;
}

/** The row of a selection that came from elsewhere is brought into view; in its own task, because it needs a layout. */
function followSelection(state: PageState, before: PageState | null): void {
  if (state.selection === null || state.selection === before?.selection) return;
  window.setTimeout(() => {
    const row = document.querySelector('#panel tr.selected');
    const detail = row?.nextElementSibling;
    // The details if they fit, the row itself in any case.
    if (detail?.classList.contains('detail-row') === true) detail.scrollIntoView({ block: 'nearest' });
    if (row !== null) bringIntoView(row, 'nearest');
  });
}

/** Tables grow when their end comes into view. */
const tableEnds = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) if (entry.isIntersecting) entry.target.querySelector('button')?.click();
  },
  { rootMargin: '400px' },
);

function watchTableEnds(): void {
  tableEnds.disconnect();
  for (const end of document.querySelectorAll('tr.more:last-child')) tableEnds.observe(end);
}
