import type { Table } from '../export/tables';
import { FIRST_LOCALE, type Failed } from '../locales';
import type { Analysis, Comparator, Span } from '../library/analysis';
import type { Corrections } from '../report/corrections';
import { noCorrections } from '../report/corrections';
import { NO_HISTORY, type History } from '../report/history';
import type { Locale } from '../report/model';
import type { InputErrorCode } from '../input/errors';
import type { InputKind, InputNote, TextEncoding } from '../input/types';
import type { Width } from '../report_view/look';
import { DEFAULT_COLUMNS, type ColumnName, type TableKind } from '../report/table/columns';
import { DEFAULT_SORT, NO_FILTER, type Filter, type Sort } from '../report/table/settings';

export type Theme = 'auto' | 'light' | 'dark';
export type Tab = TableKind | 'pictures';

/** Where the text came from. `file` is kept so that another encoding can be tried. */
export interface Source {
  kind: InputKind | 'paste' | 'typed' | 'sample' | 'link' | 'kept';
  name: string | null;
  file: File | null;
  encoding: TextEncoding | null;
  notes: InputNote[];
}

/** Of a file, by its name; or of a text. */
export type Problem = { code: InputErrorCode; name: string } | { code: Failed; reason: string };

/** Work that takes long enough to be told. */
export type Busy =
  { stage: 'file'; done: number; total: number } | { stage: 'analysis' } | { stage: 'layout'; share: number };

export interface TableState {
  sort: Sort;
  filter: Filter;
  columns: readonly ColumnName[];
  /** Rows that are in the document, a window around what is looked at: [from, to). */
  from: number;
  to: number;
}

/** The row that is being corrected or made; `id` null for a new one. */
export interface Editing {
  kind: 'item' | 'milestone';
  id: string | null;
  /** Where a new row stands in the text, if the person selected something there. */
  span: Span | null;
  /** As it is chosen in the form: a range has two figures. */
  comparator?: Comparator;
}

/** Doubtful rows, one after the other. */
export interface Review {
  /** Ids of the rows that were doubtful at the beginning, in the order of the text. */
  queue: readonly string[];
  /** The one in question; the length of the queue when all are done. */
  at: number;
  /** Whether the row was found wrong, and it is to be said what to do about it. */
  wrong: boolean;
  /** Whether the text was in sight before; on a tablet the drawer goes back to that in the end. */
  textBefore: boolean;
}

/** Classes of what makes room for the review. */
export function reviewClass({ review, editing }: Pick<PageState, 'review' | 'editing'>): string {
  if (review === null) return '';
  return editing === null ? 'reviewing' : 'reviewing correcting';
}

export type Printing = 'tab' | 'ledger' | 'all';

export interface PageState {
  locale: Locale;
  theme: Theme;
  width: Width;
  screen: 'compose' | 'report' | 'set';
  /** Whether the report that is shown was opened out of a set, to which the way back leads. */
  fromSet: boolean;
  source: Source | null;
  /** Where the official text stands, if a person said so. */
  address: string | null;
  /** The text that `analysis` belongs to. */
  text: string;
  analysis: Analysis | null;
  /** Whether `text` is what stands in the box; not while one starts on another report. */
  live: boolean;
  busy: Busy | null;
  problem: Problem | null;
  corrections: Corrections;
  /** False where the browser does not store anything. */
  stored: boolean;
  history: History;
  /** What is asked before it is done: undo all corrections of this report, erase those of all reports. */
  asking: 'undo' | 'erase' | null;
  review: Review | null;
  tab: Tab;
  /** On a phone: the table or the text. On a tablet: whether the drawer with the text is open. */
  showText: boolean;
  selection: string | null;
  /** Whether the selected row shows its details. */
  open: boolean;
  editing: Editing | null;
  showChanges: boolean;
  showUnfit: boolean;
  tables: Record<TableKind, TableState>;
  search: { query: string; current: number };
  panel: 'export' | 'filters' | 'columns' | 'outline' | 'document' | null;
  help: boolean;
  link: { withText: boolean; length: number | null; copied: boolean };
  /** What is being printed: the tab shown, the ledger, or the text with all its tables. */
  printing: Printing | null;
  /** The ledger as it is printed; made when it is asked for. */
  printedLedger: Table | null;
  /** A new version waits to take over. */
  update: boolean;
  /** Read out by screen readers, shown for a moment. */
  message: string;
}

/** Rows rendered at first; more come in as the end comes into view. */
export const FIRST_ROWS = 20;

const table = (kind: TableKind, columns: readonly ColumnName[] = DEFAULT_COLUMNS[kind]): TableState => ({
  sort: DEFAULT_SORT[kind],
  filter: NO_FILTER,
  columns,
  from: 0,
  to: FIRST_ROWS,
});

/** Tables of a new report: no filter, the order in which they open; the choice of columns stays. */
export function freshTables(before?: Record<TableKind, TableState>): Record<TableKind, TableState> {
  return {
    targets: table('targets', before?.targets.columns),
    results: table('results', before?.results.columns),
    pairs: table('pairs', before?.pairs.columns),
    milestones: table('milestones', before?.milestones.columns),
  };
}

export function initialState(): PageState {
  return {
    locale: FIRST_LOCALE,
    theme: 'auto',
    width: 'desktop',
    screen: 'compose',
    fromSet: false,
    source: null,
    address: null,
    text: '',
    analysis: null,
    live: true,
    busy: null,
    problem: null,
    corrections: noCorrections(),
    stored: true,
    history: NO_HISTORY,
    asking: null,
    review: null,
    tab: 'targets',
    showText: false,
    selection: null,
    open: false,
    editing: null,
    showChanges: false,
    showUnfit: false,
    tables: freshTables(),
    search: { query: '', current: 0 },
    panel: null,
    help: false,
    link: { withText: false, length: null, copied: false },
    printing: null,
    printedLedger: null,
    update: false,
    message: '',
  };
}

/**
 * The one place where the state of the page lives. Listeners run once after any number of changes, in a task of their
 * own: an event and what it does to the document together would hold up a slow phone for longer than one notices.
 */
export class Store {
  #listeners: (() => void)[] = [];
  #once: (() => void)[] = [];
  #queued: number | null = null;

  /** What gets the focus when the document has followed the state; a selector. */
  focusNext: string | null = null;

  constructor(public state: PageState) {}

  set(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    this.#queued ??= window.setTimeout(() => this.flush());
  }

  /** Tells the listeners now, for those who need the document up to date (printing). */
  flush(): void {
    window.clearTimeout(this.#queued ?? undefined);
    this.#queued = null;
    for (const listener of this.#listeners) listener();
    for (const task of this.#once.splice(0)) task();
  }

  subscribe(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Runs the task once, when the listeners have heard of the last change. */
  afterwards(task: () => void): void {
    if (this.#queued === null) task();
    else this.#once.push(task);
  }
}
