import type { Known } from '../../library/mubiao';
import type { Span } from '../../library/analysis';
import { filesOf, type Given } from '../../sets/dropped';
import { calledBy, foldedText, newEntry, type SetEntry } from '../../sets/entry';
import {
  judgedApart,
  withoutPair,
  withPair,
  withPairs,
  type HandPair,
  type SetComparison,
} from '../../sets/hand_pairs';
import type { Comparison } from '../../library/comparison';
import { joinedParts } from '../../sets/joined_parts';
import { reportsIn } from '../../sets/several';
import { looksLikeSet, MOST_REPORTS, readSet } from '../../sets/set_file';
import { correctedAnalysis } from '../../report/document';
import { fingerprint } from '../../report/fingerprint';
import type { SetHost } from './host';
import { readEntry, type SetSource } from './reading';
import { Slices } from './slices';
import { initialSetState, type SetNotice, type SetState } from './state';

/** A saved set of five hundred reports with their texts is smaller. */
const MOST_SET_BYTES = 200_000_000;
/** Milliseconds between two renderings of the list while reports come in: five hundred of them are many rows. */
const RENDERING = 120;
/**
 * Milliseconds between two comparisons while reports still come in; more where one takes long, so that most of the time
 * is reading.
 */
const PAUSE = 5000;
const PAUSE_PER_COMPARISON = 8;

/** What has the matrix drawn from its first row. */
const AFRESH = ['comparison', 'view', 'across', 'status'] as const;

/** What a person can do with a set of reports. */
export class SetActions {
  state: SetState = initialSetState();
  #lastKey = 0;
  /** What the reports are read from, by key, until they are read. */
  readonly #sources = new Map<string, SetSource>();
  /** Folded texts by key, so that none is in the set twice. */
  readonly #prints = new Map<string, string>();
  /** JSON of each analysis that goes to the worker, made once. */
  readonly #json = new WeakMap<object, string>();
  #reading = false;
  /** Ends what is read now. */
  #ending = new AbortController();
  #comparedAt = 0;
  /** Milliseconds that the last comparison took. */
  #comparisonTook = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #drawing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: SetHost,
    private readonly changed: () => void,
    /** Puts the keyboard on an element when the page has followed. */
    readonly focus: (selector: string) => void,
    readonly say: (message: string) => void,
  ) {}

  set(change: Partial<SetState>): void {
    const drawn = AFRESH.some((key) => key in change) ? 0 : this.state.drawn;
    this.state = { ...this.state, drawn, ...change };
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.changed();
  }

  /** The next rows of the matrix, in a task of their own. */
  drawMore(): void {
    if (this.#drawing !== undefined) return;
    this.#drawing = setTimeout(() => {
      this.#drawing = undefined;
      this.set({ drawn: this.state.drawn + 1 });
    });
  }

  // --- what comes in

  /** The report that the page shows alone comes into the set; a set of one is begun anew with it. */
  enter(): void {
    const current = this.host.current();
    if (this.state.entries.length < 2) {
      this.#prints.clear();
      this.#sources.clear();
      this.set({ ...initialSetState() });
    }
    if (current !== null && current.text !== '') this.addText(current.text, current.name, current.known, true);
    this.set({ removed: null });
  }

  /** `quietly`: a text that is in the set already is no news. */
  addText(text: string, name: string | null, known: SetEntry['known'] = {}, quietly = false): void {
    const same = this.#sameAs(text);
    if (same !== null) {
      if (!quietly) this.#notice({ kind: 'same', name, kept: same.name });
      return;
    }
    const entry = { ...newEntry(this.#key(), name, null), known };
    this.#prints.set(printOf(text), entry.key);
    this.#add([entry], new Map([[entry.key, { text }]]));
    this.#offerSplit(entry.key, text);
  }

  #offerSplit(key: string, text: string): void {
    const parts = reportsIn(text);
    if (parts.length > 1) this.#notice({ kind: 'several', key, parts });
  }

  /** One text held several reports: each becomes a member of its own. */
  split(key: string, parts: readonly string[]): void {
    const name = this.state.entries.find((entry) => entry.key === key)?.name ?? null;
    this.set({ entries: this.state.entries.filter((entry) => entry.key !== key), notices: [], open: null });
    for (const part of parts) this.addText(part, name);
  }

  /** Files, folders and saved sets, in any mixture. */
  async addGiven(given: readonly Given[]): Promise<void> {
    this.set({ notices: [] });
    const room = MOST_REPORTS - this.state.entries.length;
    const { files, all } = await filesOf(given, Math.max(0, room));
    if (all === 0) this.#notice({ kind: 'nothing' });
    if (all > files.length) this.#notice({ kind: 'too-many', read: files.length, all });
    const entries: SetEntry[] = [];
    const sources = new Map<string, SetSource>();
    for (const { file, path } of files) {
      if (/\.json$/i.test(file.name) && (await this.#addSet(file))) continue;
      const entry = newEntry(this.#key(), path, null);
      entries.push(entry);
      sources.set(entry.key, { file });
    }
    this.#add(entries, sources);
  }

  /** Whether the file is a saved set, which is taken whole or refused whole. */
  async #addSet(file: File): Promise<boolean> {
    if (file.size > MOST_SET_BYTES) return false;
    const text = await file.text();
    if (!looksLikeSet(text)) return false;
    const saved = readSet(text, () => this.#key());
    if ('why' in saved) {
      this.#notice({ kind: 'refused', refusal: saved });
      return true;
    }
    const { entries, pairs } = saved;
    const sources = new Map<string, SetSource>();
    for (const { key, text: own, state } of entries)
      if (own !== null && state === 'waiting') sources.set(key, { text: own });
    this.state = { ...this.state, pairs: [...this.state.pairs, ...pairs] };
    this.#add(entries, sources);
    return true;
  }

  #add(entries: readonly SetEntry[], sources: ReadonlyMap<string, SetSource>): void {
    for (const [key, source] of sources) this.#sources.set(key, source);
    this.set({ entries: [...this.state.entries, ...entries], removed: null });
    void this.#read();
    if (sources.size === 0 && entries.length > 0) void this.compare();
  }

  #key(): string {
    this.#lastKey += 1;
    return `s${this.#lastKey}`;
  }

  #sameAs(text: string): SetEntry | null {
    const key = this.#prints.get(printOf(text));
    return this.state.entries.find((entry) => entry.key === key) ?? null;
  }

  #notice(notice: SetNotice): void {
    this.set({ notices: [...this.state.notices, notice] });
  }

  closeNotices = (): void => this.set({ notices: [] });

  // --- reading

  /** Reads what waits, one after the other; the list and the comparison follow. */
  async #read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    for (let entry = this.#next(); entry !== undefined && !signal.aborted; entry = this.#next()) {
      const source = this.#sources.get(entry.key) ?? { text: entry.text ?? '' };
      this.#change(entry.key, { state: 'reading' });
      const read = await readEntry(entry, source, this.host, signal);
      if (read === 'stopped') this.stop();
      else if (read === 'again' || this.#isOutdated(entry)) this.#change(entry.key, { state: 'waiting' });
      else if (!this.#isCopy(entry.key, read.text)) {
        this.#change(entry.key, read);
        if ('file' in source) this.#offerSplit(entry.key, read.text ?? '');
      }
      const pause = Math.max(PAUSE, PAUSE_PER_COMPARISON * this.#comparisonTook);
      if (Date.now() - this.#comparedAt > pause) void this.compare();
    }
    this.#reading = false;
    // What came in while the last one was being ended.
    if (this.#next() !== undefined) await this.#read();
    else await this.compare();
  }

  /** Place or year were set while it was read. */
  #isOutdated({ key, known }: SetEntry): boolean {
    return this.state.entries.some((entry) => entry.key === key && entry.known !== known);
  }

  #next(): SetEntry | undefined {
    return this.state.entries.find(({ state }) => state === 'waiting');
  }

  /** A file may hold what another does; that shows only when it is open. */
  #isCopy(key: string, text: string | null): boolean {
    if (text === null) return false;
    this.#sources.set(key, { text });
    const print = printOf(text);
    const known = this.#prints.get(print);
    const kept = this.state.entries.find((entry) => entry.key === known);
    if (kept === undefined || kept.key === key) {
      this.#prints.set(print, key);
      return false;
    }
    const copy = this.state.entries.find((entry) => entry.key === key);
    this.set({ entries: this.state.entries.filter((entry) => entry.key !== key) });
    this.#notice({ kind: 'same', name: copy?.name ?? null, kept: kept.name });
    return true;
  }

  #change(key: string, change: Partial<SetEntry>): void {
    const entries = this.state.entries.map((entry) => (entry.key === key ? { ...entry, ...change } : entry));
    this.state = { ...this.state, entries };
    this.#soon ??= setTimeout(() => this.set({}), RENDERING);
  }

  /** Ends reading; what was not read is told, and what was read before stays as it was. */
  stop(): void {
    this.#ending.abort();
    const isLeft = ({ state, analysis }: SetEntry): boolean =>
      (state === 'waiting' || state === 'reading') && analysis === null;
    const left = this.state.entries.filter(isLeft).length;
    const entries = this.state.entries.map((entry): SetEntry => {
      if (isLeft(entry)) return { ...entry, state: 'failed', failure: { of: 'text', code: 'stopped' } };
      return entry.state === 'failed' ? entry : { ...entry, state: 'read' };
    });
    this.set({ entries });
    if (left > 0) this.#notice({ kind: 'stopped', left });
  }

  // --- the list

  /**
   * Place or year as a person knows it: the report is read again, since its times follow from them; without its text
   * they are moved.
   */
  know(key: string, known: Pick<Known, 'place' | 'year'>): void {
    const entry = this.state.entries.find((each) => each.key === key);
    if (entry === undefined) return;
    const all = { ...entry.known, ...known };
    if (entry.analysis !== null && (entry.text === null || entry.corrected.length > 0)) {
      this.#change(key, { known: all, analysis: correctedAnalysis(entry.analysis, known) });
      void this.compare();
      return;
    }
    this.#change(key, { known: all, state: 'waiting' });
    void this.#read();
  }

  /** A report was corrected where it is shown alone. */
  readAgain(text: string): void {
    const entry = this.state.entries.find((each) => each.text === text && each.state === 'read');
    if (entry === undefined) return;
    this.#sources.set(entry.key, { text });
    this.#change(entry.key, { state: 'waiting' });
    void this.#read();
  }

  /** One report left is no set any more: it is shown alone again. */
  remove(key: string): void {
    const at = this.state.entries.findIndex((entry) => entry.key === key);
    const entry = this.state.entries[at];
    if (entry === undefined) return;
    const entries = this.state.entries.filter((each) => each.key !== key);
    this.set({ entries, removed: { entry, at }, open: null });
    const [last] = entries;
    if (entries.length === 0) this.host.leave();
    else if (entries.length === 1 && last !== undefined && last.text !== null) void this.open(last.key, null);
    else {
      this.focus('#set-undo');
      void this.compare();
    }
  }

  undoRemove(): void {
    const { removed, entries } = this.state;
    if (removed === null) return;
    const before = [...entries];
    before.splice(removed.at, 0, removed.entry);
    this.set({ entries: before, removed: null });
    void this.compare();
  }

  /** Shows a report of the set alone. */
  async open(key: string, at: Span | null): Promise<void> {
    const entry = this.state.entries.find((each) => each.key === key);
    if (entry?.text != null) await this.host.openReport(entry.text, entry.name, at);
  }

  leave = (): void => this.host.leave();

  // --- side by side

  async compare(): Promise<void> {
    const entries = this.state.entries.filter(({ state, analysis }) => analysis !== null && state !== 'failed');
    this.#comparedAt = Date.now();
    if (entries.length < 2) {
      this.set({ comparison: null, compared: [], comparing: 'no' });
      return;
    }
    this.set({ comparing: 'running' });
    const { pairs } = this.state;
    const read = await this.#sideBySide(
      entries.map((entry) => ({ file: calledBy(entry), analysis: entry.analysis ?? {} })),
    );
    const comparison = read === null ? null : await this.#withPairs(read, entries, pairs);
    this.#comparisonTook = Date.now() - this.#comparedAt;
    // Of two that run at a time the later one counts.
    const now = this.state.entries.filter(({ state, analysis }) => analysis !== null && state !== 'failed');
    if (now.length !== entries.length || now.some((entry, i) => entry.analysis !== entries[i]?.analysis)) return;
    if (pairs !== this.state.pairs) return;
    if (comparison === null) this.set({ comparing: 'failed' });
    else this.set({ ...viewsAfter(this.state, comparison), comparison, compared: entries, comparing: 'no' });
  }

  /** Asks the worker, by and by: the page has other things to do. */
  async #sideBySide(reports: readonly { file: string; analysis: object }[]): Promise<Comparison | null> {
    const { breathe } = new Slices();
    const parts = await this.host.compare(this.#asJson(reports), breathe);
    return parts === null ? null : joinedParts<Comparison>(parts, breathe);
  }

  *#asJson(reports: readonly { file: string; analysis: object }[]): Generator<{ file: string; analysis: string }> {
    for (const { file, analysis } of reports) yield { file, analysis: this.#jsonOf(analysis) };
  }

  /** What a person paired is judged by the same rule, apart from all else. */
  async #withPairs(read: Comparison, entries: readonly SetEntry[], pairs: readonly HandPair[]): Promise<SetComparison> {
    if (pairs.length === 0) return read;
    const apart = judgedApart(pairs, read, entries);
    const judged = apart.length === 0 ? null : await this.#sideBySide(apart);
    return withPairs(read, pairs, judged, entries);
  }

  /** Says which figure answers a promise, or with null that none does. */
  pair(pair: HandPair): void {
    this.#setPairs(withPair(this.state.pairs, pair));
  }

  /** Back to what was paired by itself. */
  unhand(promise: Pick<HandPair, 'from' | 'target'>): void {
    this.#setPairs(withoutPair(this.state.pairs, promise));
  }

  #setPairs(pairs: readonly HandPair[]): void {
    this.set({ pairs, pairsBefore: this.state.pairs });
    this.focus('#set-pair-undo');
    void this.compare();
  }

  undoPair(): void {
    const { pairsBefore } = this.state;
    if (pairsBefore === null) return;
    this.set({ pairs: pairsBefore, pairsBefore: null });
    void this.compare();
  }

  #jsonOf(analysis: object): string {
    const known = this.#json.get(analysis);
    if (known !== undefined) return known;
    const json = JSON.stringify(analysis);
    this.#json.set(analysis, json);
    return json;
  }
}

/** Outcomes are what two years of one place are read for, the matrix whatever is more; a person's choice stays. */
function viewsAfter(state: SetState, { outcomes, reports }: NonNullable<SetState['comparison']>): Partial<SetState> {
  const fresh = { open: null, filter: null };
  if (state.comparison !== null) return state.comparison.outcomes.length === outcomes.length ? {} : fresh;
  const places = new Set(reports.filter(({ used }) => used).map(({ place }) => place));
  return { ...fresh, view: places.size === 1 && outcomes.length > 0 ? 'outcomes' : 'matrix' };
}

const printOf = (text: string): string => fingerprint(foldedText(text));
