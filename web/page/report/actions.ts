import { carryOver, isVersionOf, sectionAt } from '../../report/carry_over';
import {
  addItem,
  addMilestone,
  chooseFor,
  dismiss,
  dropUnfit,
  editItem,
  editMilestone,
  isEmpty,
  restore,
  takeBack,
  type TakenBack,
} from '../../report/edits';
import { NO_HISTORY, recorded, redone, undone, type History } from '../../report/history';
import { readReading, writeReading } from '../saved_reading';
import { AddressStore, webAddress } from './address_store';
import { CorrectionStore } from './correction_store';
import type { Host } from './host';
import { noCorrections, type Corrections, type ItemEdit, type MilestoneEdit } from '../../report/corrections';
import type { Analysis, DocumentKind, Span } from '../../library/analysis';
import { reportMessages, type ReportMessages } from '../../locales/report';
import { documentEdit, type DocumentEdit } from '../../report/document';
import { kindSet, reread } from '../../report/reread';
import { Derived } from '../../report/derived';
import {
  FIRST_ROWS,
  freshTables,
  type Editing,
  type PageState,
  type Review,
  type Store,
  type Tab,
  type TableState,
} from '../state';
import { keepSettings, localStore } from '../storage';
import { rowId } from '../../report/table/any_row';
import type { TableKind } from '../../report/table/columns';

/** Rows around a selected one that come into the document with it. */
const ROWS_AROUND = 10;

/** Panels by the id that their buttons name. */
const PANELS: Record<NonNullable<PageState['panel']>, string> = {
  export: 'export-panel',
  filters: 'table-filters',
  columns: 'table-columns',
  outline: 'outline',
  document: 'document-form',
};

/** The panel that asks about a doubtful row. */
const REVIEW = '.review';

/** Everything that a person can do with a report that was read. */
export class ReportActions {
  readonly #corrections = new CorrectionStore(localStore);
  readonly #addresses = new AddressStore(localStore);
  /** A version of the text to which corrections were carried over, and which nobody has looked at yet. */
  #draft: string | null = null;
  /** The kind as which the text was read; null where the reader itself told it. */
  #readAs: DocumentKind | null = null;
  /** Set by the reading pane: moves the text to a row. */
  revealInText: (id: string, focus: boolean) => void = () => undefined;
  /** Set by the reading pane: moves the text to a place. */
  showInText: (place: Span) => void = () => undefined;
  /** Set by the reading pane: what the person selected there. */
  selectedSpan: () => Span | null = () => null;

  readonly derived: Derived;

  constructor(
    private readonly store: Store,
    private readonly analyse: Host['analyse'],
  ) {
    this.derived = new Derived(() => store.state);
    // Heard by the other tabs of the page only.
    window.addEventListener('storage', () => this.#follow());
  }

  get state(): PageState {
    return this.store.state;
  }

  set(change: Partial<PageState>): void {
    this.store.set(change);
  }

  say(message: string): void {
    this.store.set({ message });
  }

  /** What gets the focus when the document has followed the state; a selector. */
  focus(selector: string): void {
    this.store.focusNext = selector;
  }

  /**
   * Takes a new analysis: nothing is selected, and what was corrected in this text before is corrected again. If it is
   * another version of the text that was read last, what was corrected there is carried over.
   */
  receive(text: string, analysis: Analysis): void {
    const before = this.state;
    const kept = this.#corrections.load(text, analysis);
    let { corrections, history } = kept;
    if (before.analysis !== null && !isEmpty(before.corrections) && text === before.text) {
      corrections = carryOver(before.corrections, { text, analysis: before.analysis }, { text, analysis });
      history = before.history;
    } else if (before.analysis !== null && !isEmpty(before.corrections) && isVersionOf(text, before.text)) {
      const last = { text: before.text, analysis: before.analysis };
      corrections = carryOver(before.corrections, last, { text, analysis }, corrections);
      // The steps before were made in another text.
      history = NO_HISTORY;
      // While one types each pause makes a version; only the last of them is kept.
      const draft = this.#draft;
      this.#corrections.save(text, analysis, corrections);
      if (draft !== null && draft !== text) this.#corrections.drop(draft);
      this.#draft = text;
    }
    this.store.set({
      text,
      analysis,
      address: this.#addresses.of(text),
      live: true,
      corrections,
      history,
      asking: null,
      review: null,
      busy: null,
      problem: null,
      selection: null,
      open: false,
      editing: null,
    });
    if (kept.damaged !== null) this.say(this.#words.corrections.damaged[kept.damaged]);
    this.#readAs = null;
    void this.#followKind();
  }

  /** Shows the report from its beginning, or where it was left. */
  show(fresh: boolean): void {
    this.#draft = null;
    // A reload leaves the focus where the browser has it.
    if (this.state.source?.kind !== 'kept') this.focus('h1.document');
    const change: Partial<PageState> = { screen: 'report', tab: this.#firstFilledTab() };
    this.store.set(fresh ? { ...change, tables: freshTables(this.state.tables), showText: false } : change);
  }

  /** A communiqué has results only: an empty table of targets would look like a failure. */
  #firstFilledTab(): Tab {
    return (
      (['targets', 'results', 'milestones'] as const).find((kind) => this.derived.all(kind).length > 0) ?? 'targets'
    );
  }

  // --- looking

  showTab(tab: Tab): void {
    this.store.set({ tab, showText: false, panel: null, ...this.#withoutSheet });
  }

  /** On a phone the details lie over what one goes to. */
  get #withoutSheet(): Partial<PageState> {
    return this.state.width === 'phone' ? { open: false, editing: null } : {};
  }

  /** Selects a row and shows its details; the table and the text both follow. */
  select(id: string, from: 'table' | 'text' | 'keys', focus = false): void {
    const kind = this.#tableOf(id);
    const { tab, width } = this.state;
    const change: Partial<PageState> = { selection: id, open: true, editing: null };
    if (kind !== null) {
      if (kind !== tab) change.tab = kind;
      if (from !== 'table') change.tables = this.#withRowInView(kind, id);
    }
    // On a phone the sentence opens over what one was looking at; the table stays where it is.
    if (width === 'phone' && from === 'table') {
      change.showText = false;
      this.focus('.sheet-line button');
    }
    this.store.set(change);
    this.revealInText(id, focus && from === 'text');
  }

  /** Closes the details; a second time drops the selection. */
  closeDetail(): void {
    const { editing, open, selection } = this.state;
    if (editing !== null) this.stopEditing();
    else if (open && selection !== null) {
      this.focus(`#row-${selection} button`);
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
    this.store.set({ showText, ...this.#withoutSheet });
    const { selection } = this.state;
    if (showText && selection !== null) this.revealInText(selection, false);
  }

  /** From a row to its place in the text. */
  goToText(id: string): void {
    const { width } = this.state;
    this.store.set({ selection: id, ...(width === 'desktop' ? {} : { showText: true, open: false }) });
    this.revealInText(id, true);
  }

  /** From words that are no row to their place in the text. */
  goToPlace(place: Span): void {
    const { width } = this.state;
    this.store.set({ selection: null, open: false, editing: null, ...(width === 'desktop' ? {} : { showText: true }) });
    this.showInText(place);
  }

  /** From a mark to its row. */
  goToTable(id: string | null): void {
    if (id === null) return;
    this.focus(`#row-${id} button`);
    const kind = this.#tableOf(id);
    if (kind !== null) this.store.set({ tab: kind, showText: false, tables: this.#withRowInView(kind, id) });
  }

  /** The table on which a row stands: the one in sight if it has it. */
  #tableOf(id: string): TableKind | null {
    const { tab } = this.state;
    return this.derived.tableOf(id, tab === 'pictures' ? null : tab);
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
    if (change.columns !== undefined) this.#keepColumns();
  }

  #keepColumns(): void {
    const columns = Object.entries(this.state.tables).map(([kind, table]) => [kind, table.columns] as const);
    keepSettings({ columns: Object.fromEntries(columns) });
  }

  togglePanel(panel: NonNullable<PageState['panel']>): void {
    this.store.set({ panel: this.state.panel === panel ? null : panel });
  }

  /** The panel that is open, by its button. */
  closePanel(): void {
    const { panel } = this.state;
    if (panel === null) return;
    this.focus(`[aria-controls="${PANELS[panel]}"]`);
    this.store.set({ panel: null });
  }

  // --- corrections

  startEditing(id: string, field = 'select, .editor input'): void {
    const kind = this.derived.find(id)?.kind === 'milestone' ? 'milestone' : 'item';
    this.focus(`.editor ${field}`);
    this.store.set({ editing: { kind, id, span: null } });
  }

  startAdding(kind: Editing['kind']): void {
    this.focus('.editor select, .editor input');
    this.store.set({ editing: { kind, id: null, span: this.selectedSpan() }, open: false, panel: null, review: null });
  }

  stopEditing(): void {
    const { selection, review } = this.state;
    this.focus(review !== null ? REVIEW : selection === null ? '#table-search' : `#row-${selection} button`);
    this.store.set({ editing: null });
  }

  dismiss(id: string): void {
    if (this.state.review === null) this.focus(this.#besides(id));
    this.#correct(dismiss(this.state.corrections, id), { selection: null, open: false, editing: null });
    this.say(this.#words.corrections.dismissedRow);
    this.#reviewed(id);
  }

  /** What gets the focus when a row goes: the next row of its table, the last one, or what stands over the table. */
  #besides(id: string): string {
    const { tab, width, showText } = this.state;
    if (width === 'phone' && showText) return '#tab-text';
    if (tab === 'pictures') return `#tab-${tab}`;
    const ids = this.derived.shown(tab).map(rowId);
    const at = ids.indexOf(id);
    const next = ids.slice(at + 1).find((other) => other !== id) ?? ids.slice(0, Math.max(0, at)).at(-1);
    return next === undefined ? '#table-search' : `#row-${next} button`;
  }

  restore(id: string): void {
    this.#correct(restore(this.state.corrections, id), { editing: null });
  }

  /** A row that a person went through is no longer doubtful. */
  saveItem(id: string, edit: ItemEdit): void {
    const row = this.derived.find(id);
    const read = this.derived.read(id);
    const doubtful = row?.kind === 'item' && row.item.confidence === 'check';
    const settled: ItemEdit = doubtful ? { ...edit, confidence: 'sure' } : edit;
    this.#saved(id, editItem(this.state.corrections, id, settled, read?.kind === 'item' ? read.item : undefined));
  }

  saveMilestone(id: string, edit: MilestoneEdit): void {
    const read = this.derived.read(id);
    const milestone = read?.kind === 'milestone' ? read.milestone : undefined;
    this.#saved(id, editMilestone(this.state.corrections, id, edit, milestone));
  }

  #saved(id: string, corrections: Corrections): void {
    this.#correct(corrections, { editing: null });
    if (this.state.review === null) this.focus(`#row-${id} button`);
    this.say(this.#words.corrections.saved);
    this.#reviewed(id);
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

  /** Title, place, year and kind; what is as it was read is no correction. */
  saveDocument(wanted: Required<DocumentEdit>): void {
    const { analysis, corrections } = this.state;
    if (analysis === null) return;
    const edit = documentEdit(analysis.document, wanted);
    this.#correct({ ...corrections, document: edit }, {});
    this.say(this.#words.corrections.saved);
  }

  /** The report as it stands, for a file that can be opened again. */
  savedReading(): string {
    const { text, analysis, corrections, history, source, address } = this.state;
    const kept = analysis === null ? null : this.#corrections.portable(analysis, corrections, history);
    return writeReading({ name: source?.name ?? null, address, text, kept });
  }

  /** Takes what such a file holds besides its text; null where it is none. */
  takeReading(file: string): { text: string; name: string | null } | null {
    const reading = readReading(file);
    if (reading === null) return null;
    const { text, name, kept, address } = reading;
    if (kept !== null) this.#corrections.give(text, kept);
    if (address !== null) this.#addresses.keep(text, webAddress(address));
    return { text, name };
  }

  /** Null where it is not known. It is no correction of what was read. */
  saveAddress(address: string | null): void {
    this.#addresses.keep(this.state.text, address);
    this.store.set({ address });
  }

  restoreDocument(): void {
    this.#correct({ ...this.state.corrections, document: undefined }, {});
  }

  /** Gives the card of its standard indicator to a row. */
  useForCard(id: string, code: string): void {
    this.#correct(chooseFor(this.state.corrections, code, id), {});
    this.say(this.#words.corrections.saved);
  }

  takeBack(change: TakenBack): void {
    this.focus('#changes');
    this.#correct(takeBack(this.state.corrections, change), { editing: null });
    this.say(this.#words.corrections.takenBack);
  }

  dropUnfit(at: number): void {
    this.#correct(dropUnfit(this.state.corrections, at), {});
    this.focus('#unfit, #undo');
  }

  undo(): void {
    this.#step(undone(this.state.history, this.state.corrections), this.#words.corrections.undone);
  }

  redo(): void {
    this.#step(redone(this.state.history, this.state.corrections), this.#words.corrections.redone);
  }

  #step(step: { history: History; corrections: Corrections } | null, said: string): void {
    if (step === null) return;
    this.#keep(step.corrections, { history: step.history, editing: null, asking: null });
    this.say(said);
  }

  ask(asking: PageState['asking']): void {
    this.focus(asking === null ? '#undo-all, #erase-all' : '.asking button');
    this.store.set({ asking });
  }

  /** Takes back the corrections of this report; one step back brings them again. */
  undoAll(): void {
    this.focus('#undo');
    this.#correct(noCorrections(), { selection: null, open: false, editing: null, showChanges: false, asking: null });
    this.say(this.#words.corrections.erased);
  }

  /** Erases the corrections of every report from this browser, with the steps that would bring them back. */
  eraseAll(): void {
    this.undoAll();
    this.#corrections.erase();
    this.store.set({ history: NO_HISTORY });
    this.say(this.#words.corrections.allErased);
    this.focus('#erase-all');
  }

  /** The section in which a place stands. */
  sectionAt(span: Span | null): string | null {
    const { analysis } = this.state;
    return span === null || analysis === null ? null : sectionAt(analysis, span);
  }

  // --- review

  /** Goes through the doubtful rows, one after the other. */
  startReview(): void {
    const queue = this.derived.doubtful.map(({ id }) => id);
    if (queue.length === 0) return;
    const { width, showText, review } = this.state;
    // The text is what one checks with: where it is a drawer it comes out, and may be closed again.
    if (width === 'tablet') this.store.set({ showText: true });
    this.#reviewAt({ queue, at: 0, wrong: false, textBefore: review?.textBefore ?? showText });
  }

  stopReview(): void {
    const { selection, review, width, showText } = this.state;
    this.focus(selection === null ? '#table-search' : `#row-${selection} button`);
    const after = width === 'tablet' && review !== null ? showText && review.textBefore : showText;
    this.store.set({ review: null, editing: null, showText: after });
  }

  /** Right: the row is sure from now on. Wrong: to be dismissed or corrected, which is asked next. */
  review(answer: 'right' | 'wrong' | 'skip' | 'back'): void {
    const { review } = this.state;
    const id = review?.queue[review.at];
    if (review === null || id === undefined) return;
    if (answer === 'right') this.saveItem(id, {});
    else if (answer === 'skip') this.#reviewAt({ ...review, at: review.at + 1, wrong: false });
    else if (answer === 'wrong') this.#ask({ ...review, wrong: true });
    else if (review.wrong) this.#ask({ ...review, wrong: false });
    else this.#reviewAt({ ...review, at: Math.max(0, review.at - 1) });
  }

  #ask(review: Review): void {
    this.focus(REVIEW);
    this.store.set({ review });
  }

  /** On to the next one when something was done about the row in question. */
  #reviewed(id: string): void {
    const { review } = this.state;
    if (review === null || review.queue[review.at] !== id) return;
    this.#reviewAt({ ...review, at: review.at + 1, wrong: false });
  }

  #reviewAt(review: Review): void {
    const id = review.queue[review.at];
    this.focus(REVIEW);
    // The count says what was done; a message would lie over the answers.
    const change: Partial<PageState> = { review, editing: null, open: false, panel: null, message: '' };
    const kind = id === undefined ? null : this.#tableOf(id);
    if (id === undefined || kind === null) {
      this.store.set(change);
      return;
    }
    const showText = this.state.width === 'phone' || this.state.showText;
    this.store.set({ ...change, selection: id, tab: kind, showText, tables: this.#withRowInView(kind, id) });
    this.revealInText(id, false);
  }

  /** One more step, which can be undone. */
  #correct(corrections: Corrections, change: Partial<PageState>): void {
    this.#keep(corrections, { ...change, history: recorded(this.state.history, this.state.corrections) });
  }

  #keep(corrections: Corrections, change: Partial<PageState>): void {
    const { text, analysis } = this.state;
    if (analysis === null) return;
    this.#draft = null;
    const joined = this.#corrections.joined(text, analysis, corrections, change.history ?? this.state.history);
    const stored = this.#corrections.save(text, analysis, joined.corrections, joined.history);
    this.store.set({ ...change, ...joined, stored });
    void this.#followKind();
  }

  /**
   * Reads the text again where another kind of document is set than it was read as. Until that is there the rows stay as
   * they are; where it fails they stay for good, and the next correction tries again.
   */
  async #followKind(): Promise<void> {
    const { text, analysis, corrections } = this.state;
    const kind = kindSet(corrections);
    const before = this.#readAs;
    if (analysis === null || kind === before) return;
    this.#readAs = kind;
    const outcome = await this.analyse(text, kind === null ? {} : { kind });
    // Another text, or another kind, came meanwhile.
    if (this.#readAs !== kind || this.state.text !== text) return;
    if (outcome.kind === 'analysis') this.#readAgain(outcome.analysis, kind);
    else {
      this.#readAs = before;
      if (outcome.kind === 'failed') this.say(this.#words.failures.engine[0]);
    }
  }

  #readAgain(again: Analysis, kind: DocumentKind | null): void {
    const { text, analysis, corrections, history } = this.state;
    if (analysis === null) return;
    const found = kind === null ? again.document.kind : analysis.document.kind;
    const now = reread({ text, analysis, corrections, history }, again, found);
    const stored = this.#corrections.save(text, now.analysis, now.corrections, now.history);
    this.store.set({ ...now, stored, selection: null, open: false, editing: null, review: null });
  }

  /** Takes over what another tab has corrected in this report. */
  #follow(): void {
    const { text, analysis } = this.state;
    if (analysis === null || !this.#corrections.hasChanged(text)) return;
    const { corrections, history } = this.#corrections.load(text, analysis);
    this.store.set({ corrections, history });
    void this.#followKind();
  }

  get #words(): ReportMessages {
    return reportMessages(this.state.locale);
  }
}
