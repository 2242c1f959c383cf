import { addItem, addMilestone, dismiss, editItem, editMilestone, restore } from '../../report/edits';
import { CorrectionStore } from './correction_store';
import { noCorrections, type Corrections, type ItemEdit, type MilestoneEdit } from '../../report/corrections';
import type { Analysis, Span } from '../../library/analysis';
import type { NumberReading } from '../../library/mubiao';
import { reportMessages, type ReportMessages } from '../../locales/report';
import { documentEdit, type DocumentEdit } from '../../report/document';
import { Derived } from '../../report/derived';
import { FIRST_ROWS, freshTables, type Editing, type PageState, type Store, type Tab, type TableState } from '../state';
import { keepSettings, localStore } from '../storage';
import { rowId } from '../../report/table/any_row';
import type { TableKind } from '../../report/table/columns';

/** Rows around a selected one that come into the document with it. */
const ROWS_AROUND = 10;

/** Everything that a person can do with a report that was read. */
export class ReportActions {
  readonly #corrections = new CorrectionStore(localStore);
  /** Set by the reading pane: moves the text to a row. */
  revealInText: (id: string, focus: boolean) => void = () => undefined;
  /** Set by the reading pane: what the person selected there. */
  selectedSpan: () => Span | null = () => null;

  readonly derived: Derived;

  constructor(private readonly store: Store) {
    this.derived = new Derived(() => store.state);
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

  /** Takes a new analysis: nothing is selected, and what was corrected in this text before is corrected again. */
  receive(text: string, analysis: Analysis): void {
    const { corrections, lost } = this.#corrections.load(text, analysis);
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
  }

  /** Shows the report from its beginning, or where it was left. */
  show(fresh: boolean): void {
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
    this.store.set({ tab, showText: false, panel: null });
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
    if (width === 'phone' && from === 'table') change.showText = false;
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

  // --- corrections

  startEditing(id: string): void {
    const kind = this.derived.find(id)?.kind === 'milestone' ? 'milestone' : 'item';
    this.focus('.editor select, .editor input');
    this.store.set({ editing: { kind, id, span: null, reading: null } });
  }

  startAdding(kind: Editing['kind']): void {
    this.focus('.editor select, .editor input');
    const editing = { kind, id: null, span: this.selectedSpan(), reading: null };
    this.store.set({ editing, open: false, panel: null });
  }

  /** Fills a number into the form that is open, if it is still the one that was asked for. */
  suggestNumber(asked: Editing, reading: NumberReading | null): void {
    if (this.state.editing === asked) this.store.set({ editing: { ...asked, reading } });
  }

  stopEditing(): void {
    const { selection } = this.state;
    this.focus(selection === null ? '#table-search' : `#row-${selection} button`);
    this.store.set({ editing: null });
  }

  dismiss(id: string): void {
    this.focus('#table-search');
    this.#correct(dismiss(this.state.corrections, id), { selection: null, open: false, editing: null });
    this.say(this.#words.corrections.dismissedRow);
  }

  restore(id: string): void {
    this.#correct(restore(this.state.corrections, id), { editing: null });
  }

  saveItem(id: string, edit: ItemEdit): void {
    this.#correct(editItem(this.state.corrections, id, edit), { editing: null });
    this.focus(`#row-${id} button`);
    this.say(this.#words.corrections.saved);
  }

  saveMilestone(id: string, edit: MilestoneEdit): void {
    this.#correct(editMilestone(this.state.corrections, id, edit), { editing: null });
    this.focus(`#row-${id} button`);
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

  /** Title, place, year and kind; what is as it was read is no correction. */
  saveDocument(wanted: Required<DocumentEdit>): void {
    const { analysis, corrections } = this.state;
    if (analysis === null) return;
    const edit = documentEdit(analysis.document, wanted);
    this.#correct({ ...corrections, document: edit }, {});
    this.say(this.#words.corrections.saved);
  }

  restoreDocument(): void {
    this.#correct({ ...this.state.corrections, document: undefined }, {});
  }

  /** Takes back the corrections of this report. */
  undoAll(): void {
    this.#correct(noCorrections(), { selection: null, open: false, editing: null, showDismissed: false });
    this.say(this.#words.corrections.erased);
  }

  /** Erases the corrections of every report from this browser. */
  eraseAll(): void {
    this.#corrections.erase();
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
    const stored = this.#corrections.save(text, analysis, corrections);
    this.store.set({ ...change, corrections, stored });
  }

  get #words(): ReportMessages {
    return reportMessages(this.state.locale);
  }
}
