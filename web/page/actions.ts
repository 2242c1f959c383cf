import { addItem, addMilestone, dismiss, editItem, editMilestone, restore } from '../corrections/edits';
import { CorrectionStore } from '../corrections/storage';
import { noCorrections, type Corrections, type ItemEdit, type MilestoneEdit } from '../export/corrections';
import type { Locale } from '../export/model';
import { InputError, type InputErrorCode } from '../input/errors';
import type { InputText, TextEncoding } from '../input/types';
import { loadMessages, messages } from '../locales';
import type { Span } from '../library/analysis';
import { loadEnglishCatalogue } from './catalogue';
import { Derived } from './derived';
import type { EngineClient } from './engine/client';
import {
  FIRST_ROWS,
  freshTables,
  type Editing,
  type PageState,
  type Source,
  type Store,
  type Tab,
  type TableState,
  type Theme,
} from './state';
import { keepSettings, keepText, localStore } from './storage';
import { rowId, type TableKind } from './table/columns';

/** Rows around a selected one that come into the document with it. */
const ROWS_AROUND = 10;
/** Longer than a fast typist's pause between two keys. */
const TYPING_PAUSE = 350;

const source = (kind: Source['kind'], name: string | null = null): Source => ({
  kind,
  name,
  file: null,
  encoding: null,
  notes: [],
});

/** Everything that a person can do on the page: reads the state, changes it through the store, talks to the engine. */
export class Actions {
  readonly corrections = new CorrectionStore(localStore);
  #reading: AbortController | null = null;
  #typing: number | undefined;
  /** Set by the reading pane: moves the text to a row. */
  revealInText: (id: string, focus: boolean) => void = () => undefined;
  /** Set by the reading pane: what the person selected there. */
  selectedSpan: () => Span | null = () => null;
  /** Set by the page: puts a text into the box. */
  fillBox: (text: string) => void = () => undefined;
  /** What gets the focus when the document has followed the state; a selector. */
  focusNext: string | null = null;

  constructor(
    private readonly store: Store,
    private readonly engine: EngineClient,
  ) {}

  get state(): PageState {
    return this.store.state;
  }

  get derived(): Derived {
    return new Derived(this.state);
  }

  // --- input

  /** Reads a text and shows what was found. */
  async open(text: string, from: Source): Promise<void> {
    this.#reading?.abort();
    window.clearTimeout(this.#typing);
    this.store.set({ busy: { stage: 'analysis' }, problem: null, source: from });
    const outcome = this.#analyse(text);
    keepText(text);
    const read = await outcome;
    // Shown or not, the text is in the box, to be edited or tried again; only a newer one may take its place.
    if (read !== 'replaced') this.store.afterwards(() => this.fillBox(text));
    if (read !== 'read') return;
    const tables = freshTables(this.state.tables);
    this.store.set({ screen: 'report', tables, tab: this.#firstFilledTab(), showText: false });
  }

  /** A communiqué has results only: an empty table of targets would look like a failure. */
  #firstFilledTab(): Tab {
    return (
      (['targets', 'results', 'milestones'] as const).find((kind) => this.derived.all(kind).length > 0) ?? 'targets'
    );
  }

  openPaste = (text: string): Promise<void> => this.open(text, source('paste'));
  openKept = (text: string): Promise<void> => this.open(text, source('kept'));
  openLinked = (text: string): Promise<void> => this.open(text, source('link'));

  async openSample(): Promise<void> {
    try {
      const response = await fetch('sample.txt');
      if (!response.ok) throw new Error(response.statusText);
      await this.open(await response.text(), source('sample'));
    } catch {
      this.#fail('reader-unavailable', 'sample.txt');
    }
  }

  /** Reads a file; the reader for its kind is loaded on first use. */
  async openFile(file: File, encoding?: TextEncoding): Promise<void> {
    this.#reading?.abort();
    const abort = new AbortController();
    this.#reading = abort;
    this.store.set({ busy: { stage: 'file', done: 0, total: 0 }, problem: null });
    try {
      const { readFile } = await import('../input');
      const input = await readFile(file, {
        ...(encoding === undefined ? {} : { encoding }),
        signal: abort.signal,
        onProgress: ({ done, total }) => this.store.set({ busy: { stage: 'file', done, total } }),
      });
      if (abort.signal.aborted) return;
      this.#reading = null;
      await this.open(input.text, fileSource(input, file));
    } catch (error) {
      if (this.#reading === abort || !abort.signal.aborted) this.#fail(codeOf(error), file.name);
    }
  }

  cancelReading(): void {
    this.#reading?.abort();
    this.#reading = null;
    this.store.set({ busy: null, message: messages(this.state.locale).problems.cancelled });
  }

  /** Another encoding for the file that was opened last. */
  reopenAs(encoding: TextEncoding): void {
    const file = this.state.source?.file;
    if (file !== null && file !== undefined) void this.openFile(file, encoding);
  }

  /** Typing: analysed in the pauses, the results appear when the person asks for them. `read` is called as late as possible. */
  typed(read: () => string): void {
    window.clearTimeout(this.#typing);
    this.#typing = window.setTimeout(() => {
      const text = read();
      keepText(text);
      this.store.set({ source: source('typed'), problem: null });
      void this.#analyse(text);
    }, TYPING_PAUSE);
  }

  /** From the text that is being typed to its results. */
  async showResults(text: string): Promise<void> {
    window.clearTimeout(this.#typing);
    if (text === this.state.text && this.state.analysis !== null)
      this.store.set({ screen: 'report', tab: this.#firstFilledTab() });
    else await this.open(text, source('typed'));
  }

  /** Back to the box: with the text of the report, to edit it, or empty, for another one. */
  compose(text: string): void {
    this.fillBox(text);
    this.focusNext = '#report-text';
    this.store.set({ screen: 'compose', panel: null, help: false, live: text === this.state.text });
  }

  backToReport(): void {
    if (this.state.analysis !== null) this.store.set({ screen: 'report', live: true });
  }

  retry(text: string): void {
    void this.open(text === '' ? this.state.text : text, this.state.source ?? source('typed'));
  }

  closeProblem = (): void => this.store.set({ problem: null });

  async #analyse(text: string): Promise<'read' | 'replaced' | 'failed'> {
    const outcome = await this.engine.analyse(text);
    if (outcome.kind === 'replaced') return outcome.kind;
    if (outcome.kind === 'failed') {
      this.store.set({ busy: null, problem: { code: 'engine', reason: outcome.reason } });
      return outcome.kind;
    }
    const { analysis } = outcome;
    const { corrections, lost } = this.corrections.load(text, analysis);
    this.store.set({
      text,
      analysis,
      live: true,
      corrections,
      lost,
      busy: null,
      problem: null,
      selection: null,
      open: false,
      editing: null,
    });
    return 'read';
  }

  #fail(code: InputErrorCode, name: string): void {
    this.#reading = null;
    if (code === 'cancelled') this.store.set({ busy: null });
    else this.store.set({ busy: null, problem: { code, name } });
  }

  // --- looking

  showTab(tab: Tab): void {
    this.store.set({ tab, showText: false, panel: null });
  }

  /** Selects a row and shows its details; the table and the text both follow. */
  select(id: string, from: 'table' | 'text' | 'keys', focus = false): void {
    const kind = this.derived.tableOf(id);
    const { tab, width } = this.state;
    const change: Partial<PageState> = { selection: id, open: true, editing: null };
    if (kind !== null) {
      if (kind !== tab) change.tab = kind;
      if (from !== 'table') change.tables = this.#withRowInView(kind, id);
    }
    // On a phone the sentence opens over what one was looking at; the table stays where it is.
    if (width === 'phone' && from === 'table') change.showText = false;
    this.store.set(change);
    this.revealInText(id, focus && from === 'text');
  }

  /** Closes the details; a second time drops the selection. */
  closeDetail(): void {
    const { editing, open, selection } = this.state;
    if (editing !== null) this.stopEditing();
    else if (open && selection !== null) {
      this.focusNext = `#row-${selection} button`;
      this.store.set({ open: false });
    } else {
      this.store.set({ selection: null });
      this.revealInText('', false);
    }
  }

  toggleRow(id: string): void {
    if (this.state.selection === id && this.state.open) this.store.set({ open: false, editing: null });
    else this.select(id, 'table');
  }

  /** Opens or closes the text where it is a drawer or a tab of its own. */
  showText(showText: boolean): void {
    this.store.set({ showText });
    const { selection } = this.state;
    if (showText && selection !== null) this.revealInText(selection, false);
  }

  /** From a row to its place in the text. */
  goToText(id: string): void {
    const { width } = this.state;
    this.store.set({ selection: id, ...(width === 'desktop' ? {} : { showText: true, open: false }) });
    this.revealInText(id, true);
  }

  /** From a mark to its row. */
  goToTable(id: string | null): void {
    if (id === null) return;
    this.focusNext = `#row-${id} button`;
    const kind = this.derived.tableOf(id);
    if (kind !== null) this.store.set({ tab: kind, showText: false, tables: this.#withRowInView(kind, id) });
  }

  /** The next (1) or previous (−1) mark in the text. */
  step(by: 1 | -1): void {
    const order = this.derived.marks.map((mark) => mark.id);
    if (order.length === 0) return;
    const at = this.state.selection === null ? -1 : order.indexOf(this.state.selection);
    const next = at === -1 ? (by === 1 ? 0 : order.length - 1) : (at + by + order.length) % order.length;
    const id = order[next];
    if (id !== undefined) this.select(id, 'text', true);
  }

  #withRowInView(kind: TableKind, id: string): PageState['tables'] {
    const at = this.derived.shown(kind).findIndex((row) => rowId(row) === id);
    const table = this.state.tables[kind];
    if (at === -1 || (at >= table.from && at < table.to)) return this.state.tables;
    const from = Math.max(0, at - ROWS_AROUND);
    return { ...this.state.tables, [kind]: { ...table, from, to: at + ROWS_AROUND } };
  }

  setTable(kind: TableKind, change: Partial<TableState>): void {
    const reordered = change.sort !== undefined || change.filter !== undefined;
    const table = { ...this.state.tables[kind], ...(reordered ? { from: 0, to: FIRST_ROWS } : {}), ...change };
    this.store.set({ tables: { ...this.state.tables, [kind]: table } });
    if (change.columns !== undefined) this.#keepSettings();
  }

  togglePanel(panel: NonNullable<PageState['panel']>): void {
    this.store.set({ panel: this.state.panel === panel ? null : panel });
  }

  set(change: Partial<PageState>): void {
    this.store.set(change);
  }

  say(message: string): void {
    this.store.set({ message });
  }

  // --- settings

  /** Words and names of another language are fetched on first use. */
  async setLocale(locale: Locale): Promise<void> {
    try {
      await Promise.all([loadMessages(locale), locale === 'en' ? loadEnglishCatalogue() : null]);
      this.store.set({ locale });
      this.#keepSettings();
    } catch {
      this.say(this.#words.problems['reader-unavailable']);
    }
  }

  setTheme(theme: Theme): void {
    this.store.set({ theme });
    this.#keepSettings();
  }

  #keepSettings(): void {
    const { locale, theme, tables } = this.state;
    const columns = Object.fromEntries(Object.entries(tables).map(([kind, table]) => [kind, table.columns]));
    keepSettings({ locale, theme, columns });
  }

  // --- corrections

  startEditing(id: string): void {
    const kind = this.derived.find(id)?.kind === 'milestone' ? 'milestone' : 'item';
    this.focusNext = '.editor select, .editor input';
    this.store.set({ editing: { kind, id, span: null } });
  }

  startAdding(kind: Editing['kind']): void {
    this.focusNext = '.editor select, .editor input';
    this.store.set({ editing: { kind, id: null, span: this.selectedSpan() }, open: false, panel: null });
  }

  stopEditing(): void {
    const { selection } = this.state;
    this.focusNext = selection === null ? '#table-search' : `#row-${selection} button`;
    this.store.set({ editing: null });
  }

  dismiss(id: string): void {
    this.focusNext = '#table-search';
    this.#correct(dismiss(this.state.corrections, id), { selection: null, open: false, editing: null });
    this.say(this.#words.corrections.dismissedRow);
  }

  restore(id: string): void {
    this.#correct(restore(this.state.corrections, id), { editing: null });
  }

  saveItem(id: string, edit: ItemEdit): void {
    this.#correct(editItem(this.state.corrections, id, edit), { editing: null });
    this.focusNext = `#row-${id} button`;
    this.say(this.#words.corrections.saved);
  }

  saveMilestone(id: string, edit: MilestoneEdit): void {
    this.#correct(editMilestone(this.state.corrections, id, edit), { editing: null });
    this.focusNext = `#row-${id} button`;
    this.say(this.#words.corrections.saved);
  }

  addItem(item: Parameters<typeof addItem>[1]): void {
    const { corrections, id } = addItem(this.state.corrections, item);
    this.#added(corrections, id);
  }

  addMilestone(milestone: Parameters<typeof addMilestone>[1]): void {
    const { corrections, id } = addMilestone(this.state.corrections, milestone);
    this.#added(corrections, id);
  }

  #added(corrections: Corrections, id: string): void {
    this.#correct(corrections, { editing: null });
    this.select(id, 'text');
    this.say(this.#words.corrections.saved);
  }

  /** Takes back the corrections of this report. */
  undoAll(): void {
    this.#correct(noCorrections(), { selection: null, open: false, editing: null, showDismissed: false });
    this.say(this.#words.corrections.erased);
  }

  /** Erases the corrections of every report from this browser. */
  eraseAll(): void {
    this.corrections.erase();
    this.undoAll();
  }

  /** The section in which a place stands: the innermost that holds it. */
  sectionAt(span: Span | null): string | null {
    if (span === null) return null;
    const holding = this.state.analysis?.sections.filter(
      (section) => section.start <= span.start && span.start < section.end,
    );
    return holding?.at(-1)?.id ?? null;
  }

  #correct(corrections: Corrections, change: Partial<PageState>): void {
    const { text, analysis } = this.state;
    if (analysis === null) return;
    const stored = this.corrections.save(text, analysis, corrections);
    this.store.set({ ...change, corrections, stored });
  }

  get #words(): ReturnType<typeof messages> {
    return messages(this.state.locale);
  }
}

function fileSource(input: InputText, file: File): Source {
  return { kind: input.kind, name: file.name, file, encoding: input.encoding ?? null, notes: input.notes };
}

/** What the reader said; a part that could not be fetched shows as a failed import. */
function codeOf(error: unknown): InputErrorCode {
  if (error instanceof InputError) return error.code;
  return error instanceof TypeError && /import|fetch|load/i.test(error.message) ? 'reader-unavailable' : 'broken';
}
