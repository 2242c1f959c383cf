import type { Locale } from '../report/model';
import { InputError, type InputErrorCode } from '../input/errors';
import type { InputText, TextEncoding } from '../input/types';
import { visibleName } from '../input/visible_name';
import { loadFailures, loadMessages, messages, type Failed } from '../locales';
import type { EngineClient, Outcome } from '../engine/client';
import { MAX_TEXT } from '../input/limits';
import type { LazyReport } from './lazy_report';
import type { Known, NumberReading } from '../library/mubiao';
import type { Given } from '../sets/dropped';
import type { Host } from './report/host';
import type { Report } from './report/report';
import type { PageState, Problem, Source, Store, Theme } from './state';
import { looksLikeReading } from './saved_reading';
import { keepSettings, keepText, keptText, noteReading } from './storage';

/** Longer than a fast typist's pause between two keys. */
const TYPING_PAUSE = 350;
/** Characters that a box in sight takes without a stop. */
const BOX_AT_ONCE = 200_000;

const source = (kind: Source['kind'], name: string | null = null): Source => ({
  kind,
  name,
  file: null,
  encoding: null,
  notes: [],
});

/** Bytes that tell what a JSON file holds. */
const HEAD_OF_FILE = 200;

/** What a person can do before there is a result: gives a text to the engine and its analysis to the report. */
export class Actions implements Host {
  #reading: AbortController | null = null;
  #typing: number | undefined;
  /** The latest text; an analysis of another comes too late. */
  #latest = 0;
  /** Set by the page: puts a text into the box. */
  fillBox: (text: string) => void = () => undefined;

  constructor(
    private readonly store: Store,
    private readonly engine: EngineClient,
    private readonly report: LazyReport,
  ) {}

  get state(): PageState {
    return this.store.state;
  }

  // --- input

  /** Reads a text and shows what was found. */
  async open(text: string, from: Source): Promise<void> {
    this.#reading?.abort();
    window.clearTimeout(this.#typing);
    if (looksLikeReading(text)) return this.#openSaved(text, from);
    if (this.#isTooLong(text)) return;
    this.store.set({ busy: { stage: 'analysis' }, problem: null, source: from, fromSet: false });
    const outcome = this.#analyse(text);
    keepText(text);
    const read = await outcome;
    // Shown or not, the text is in the box, to be edited or tried again; only a newer one may take its place.
    if (read !== 'replaced') this.store.afterwards(() => this.fillBox(text));
    if (typeof read === 'object') read.act.show(true);
  }

  /** A saved report: its text is read again, and what was corrected there is corrected again. */
  async #openSaved(file: string, from: Source): Promise<void> {
    try {
      const saved = (await this.report.load()).act.takeReading(file);
      if (saved === null) this.#stop('reading');
      else await this.open(saved.text, { ...from, name: saved.name });
    } catch (error) {
      this.#stop('part', String(error));
    }
  }

  /** A text that was once too much for the page is there to be read, but only when a person says so. */
  offer(text: string): void {
    keepText(text);
    if (text.length <= BOX_AT_ONCE) this.fillBox(text);
    this.#stop('unfinished');
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

  /** Several reports, or what else only a set takes: the part for that is fetched first. */
  async openSeveral(given: readonly (Given | string)[]): Promise<void> {
    const [first, ...others] = given;
    if (first instanceof File && others.length === 0 && this.state.screen !== 'set')
      if (looksLikeReading(await first.slice(0, HEAD_OF_FILE).text())) return this.openFile(first);
    // A text that is still being read would come in front of them.
    this.#latest += 1;
    noteReading(false);
    this.store.set({ busy: null });
    try {
      await (await this.report.load()).giveToSet(given);
    } catch (error) {
      this.#stop('part', String(error));
    }
  }

  // What a set of reports asks of the engine.
  analyse = (text: string, known: Known): Promise<Outcome> => this.engine.analyse(text, known);
  compare = (...asked: Parameters<EngineClient['compare']>): ReturnType<EngineClient['compare']> =>
    this.engine.compare(...asked);

  /** A report of a set, alone. */
  async openOfSet(text: string, name: string | null): Promise<void> {
    if (text !== this.state.text || this.state.analysis === null) await this.open(text, source('text', name));
    // Where it could not be read, that is told where one is.
    if (this.state.text !== text) return;
    this.store.set({ fromSet: true });
    this.backToReport();
  }

  cancelReading(): void {
    this.#reading?.abort();
    this.#reading = null;
    this.engine.cancel();
    this.store.set({ busy: null, message: messages(this.state.locale).problems.cancelled });
  }

  /** Reads a text that is one number with its unit; null where it is none. */
  readNumber = (text: string): Promise<NumberReading | null> => this.engine.read(text);

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
      if (this.#isTooLong(text)) return;
      keepText(text);
      this.store.set({ source: source('typed'), problem: null });
      void this.#analyse(text);
    }, TYPING_PAUSE);
  }

  /** From the text that is being typed to its results. */
  async showResults(text: string): Promise<void> {
    window.clearTimeout(this.#typing);
    const report = this.report.loaded;
    if (report !== null && text === this.state.text && this.state.analysis !== null) report.act.show(false);
    else await this.open(text, source('typed'));
  }

  /** Back to the box: with the text of the report, to edit it, or empty, for another one. */
  compose(text: string): void {
    this.fillBox(text);
    this.store.focusNext = '#report-text';
    this.store.set({ screen: 'compose', fromSet: false, panel: null, help: false, live: text === this.state.text });
  }

  backToReport(): void {
    if (this.state.analysis !== null) this.store.set({ screen: 'report', live: true });
  }

  /** To the report that is read alone, or to the box where there is none. */
  leaveSet(): void {
    this.store.set({ screen: this.state.analysis === null ? 'compose' : 'report', fromSet: false });
  }

  retry(text: string): void {
    const wanted = text === '' && this.state.problem?.code === 'unfinished' ? (keptText() ?? '') : text;
    if (wanted !== '' || this.state.source !== null)
      void this.open(wanted === '' ? this.state.text : wanted, this.state.source ?? source('typed'));
    else void this.showHelp(true);
  }

  /** Says what became of a text that is not read. */
  #stop(code: Failed, reason = ''): void {
    void this.#show({ code, reason });
  }

  /** Its text cannot be read, or it has none and there is none here either. */
  refuseLink(why: 'link' | 'bare-link'): void {
    this.#stop(why);
  }

  #isTooLong(text: string): boolean {
    if (text.length <= MAX_TEXT) return false;
    this.#stop('too-long', `${text.length}`);
    return true;
  }

  closeProblem = (): void => this.store.set({ problem: null });

  /** The report with its new analysis in it; or that a newer text took its place, or that the page now shows why not. */
  async #analyse(text: string): Promise<Report | 'replaced' | 'cancelled' | 'failed'> {
    const job = ++this.#latest;
    const coming = this.report.load();
    coming.catch(() => undefined);
    noteReading(true);
    const outcome = await this.engine.analyse(text);
    if (outcome.kind === 'failed') {
      // It is not the text's fault.
      if (outcome.why === 'network') noteReading(false);
      this.#stop(outcome.why, outcome.reason);
    }
    if (outcome.kind !== 'analysis') return outcome.kind;
    try {
      const report = await coming;
      // Of a text of tens of thousands of figures parsing is one long task, and its rows are another.
      await new Promise((resolve) => setTimeout(resolve));
      if (job !== this.#latest) return 'replaced';
      report.act.receive(text, outcome.analysis);
      // What the page makes of an analysis may be too much, too.
      window.setTimeout(() => this.store.afterwards(() => job === this.#latest && noteReading(false)));
      return report;
    } catch (error) {
      noteReading(false);
      this.#stop('part', String(error));
      return 'failed';
    }
  }

  #fail(code: InputErrorCode, name: string): void {
    this.#reading = null;
    if (code === 'cancelled') this.store.set({ busy: null });
    else void this.#show({ code, name: visibleName(name) });
  }

  async #show(problem: Problem): Promise<void> {
    await loadFailures(problem.code);
    this.store.set({ busy: null, problem });
  }

  /** The help belongs to the report: it tells how to read it. */
  async showHelp(help: boolean): Promise<void> {
    this.store.set({ help, problem: null });
    try {
      if (help) await this.report.load();
    } catch (error) {
      this.store.set({ help: false });
      this.#stop('part', String(error));
    }
  }

  // --- settings

  /** Changes the language for good. */
  async setLocale(locale: Locale): Promise<void> {
    if (await this.useLocale(locale)) keepSettings({ locale });
  }

  /** Words and names of another language are fetched on first use; false if they could not be. */
  async useLocale(locale: Locale): Promise<boolean> {
    try {
      await loadMessages(locale);
      // A report that is still on its way asks for its words itself.
      await this.report.loaded?.loadWords(locale);
      // A message of the moment before is in the other language.
      this.store.set({ locale, message: '' });
      return true;
    } catch {
      this.store.set({ message: messages(this.state.locale).problems['reader-unavailable'] });
      return false;
    }
  }

  setTheme(theme: Theme): void {
    this.store.set({ theme });
    keepSettings({ theme });
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
