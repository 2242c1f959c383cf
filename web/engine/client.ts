import type { Analysis } from '../library/analysis';
import type { Known, NumberReading } from '../library/mubiao';
import type {
  CompareRequest,
  EngineMessage,
  Failure,
  NumberRequest,
  ReportRequest,
  ReportToCompare,
  TextRequest,
} from './protocol';

/** What became of a text: its analysis, or word that a newer text took its place or nobody wants it, or why there is none. */
export type Outcome =
  | { kind: 'analysis'; analysis: Analysis }
  | { kind: 'replaced' | 'cancelled' }
  | { kind: 'failed'; why: Failure; reason: string };

/** The part of a Worker that the client needs; tests hand in a stand-in. */
export interface EnginePort {
  postMessage(request: TextRequest | NumberRequest | ReportRequest | CompareRequest): void;
  addEventListener(type: 'message', listener: (event: { data: EngineMessage }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

interface Waiting {
  request: TextRequest;
  resolve: (outcome: Outcome) => void;
}

/** Milliseconds until the engine has to be there: 200 KB take 40 s at 5 KB a second. */
const LOADING_LIMIT = 60_000;
/** Milliseconds that a text of this length may take: fifty times of what it takes on a desk, and a start. */
const readingLimit = (text: string): number => 10_000 + text.length / 20;
/** Milliseconds that an older text is left in peace when a newer one comes: what a new worker takes to start. */
const START_TIME = 500;

/**
 * The engine in its worker. One text is analysed at a time; of the texts that arrive meanwhile only the newest waits,
 * so typing never builds a queue, and it waits no longer than a new worker takes to start. After a crash, or a text that
 * was ended, the next text starts a new worker.
 */
export class EngineClient {
  #port: EnginePort | null = null;
  #ready = false;
  #job = 0;
  #running: Waiting | null = null;
  #since = 0;
  #next: Waiting | null = null;
  /** Ends loading, or the text that is read, when it takes too long. */
  #limit: ReturnType<typeof setTimeout> | undefined;
  /** Ends the text that is read when a newer one waits. */
  #turn: ReturnType<typeof setTimeout> | undefined;
  /** Numbers that are asked for, by job: they do not wait for each other, and each takes microseconds. */
  readonly #numbers = new Map<number, (reading: NumberReading | null) => void>();
  readonly #comparisons = new Map<number, (parts: readonly string[] | null) => void>();

  constructor(private readonly start: () => EnginePort) {}

  /** Loads the engine ahead of the first text. */
  warmUp(): void {
    this.#connect();
  }

  /** `known`: what is known of the text beside it. */
  analyse(text: string, known?: Known): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#next?.resolve({ kind: 'replaced' });
      const request: TextRequest = { kind: 'text', job: ++this.#job, text };
      this.#next = { request: known === undefined ? request : { ...request, known }, resolve };
      this.#send();
    });
  }

  /** Ends whatever is read or waits to be. */
  cancel(): void {
    this.#next?.resolve({ kind: 'cancelled' });
    this.#next = null;
    if (this.#running !== null) this.#end({ kind: 'cancelled' });
  }

  /** What a text says that is one number with its unit; null where it is none, or where the engine has failed. */
  read(text: string): Promise<NumberReading | null> {
    return new Promise((resolve) => {
      const job = ++this.#job;
      this.#numbers.set(job, resolve);
      this.#connect().postMessage({ kind: 'number', job, text });
    });
  }

  /**
   * Analyses side by side, as the parts of the comparison (`parts.ts`); null where the part of the library that does it
   * cannot be had, or one of them is none. `breathe` is waited for after each report, which is asked for only then.
   */
  async compare(reports: Iterable<ReportToCompare>, breathe: () => Promise<void>): Promise<readonly string[] | null> {
    const job = ++this.#job;
    const parts = new Promise<readonly string[] | null>((resolve) => this.#comparisons.set(job, resolve));
    for (const report of reports) {
      this.#connect().postMessage({ kind: 'report', job, ...report });
      await breathe();
      // The worker that has the first of them may be gone.
      if (!this.#comparisons.has(job)) return null;
    }
    this.#connect().postMessage({ kind: 'compare', job });
    return parts;
  }

  #send(): void {
    if (this.#next === null) return;
    if (this.#running !== null) {
      const left = Math.max(0, this.#since + START_TIME - Date.now());
      // Before the engine is there, nothing is gained by starting another.
      if (this.#ready) this.#turn ??= setTimeout(() => this.#end({ kind: 'replaced' }), left);
      return;
    }
    this.#running = this.#next;
    this.#since = Date.now();
    this.#next = null;
    this.#connect().postMessage(this.#running.request);
    if (this.#ready) this.#limitReading();
  }

  #connect(): EnginePort {
    if (this.#port !== null) return this.#port;
    const port = this.start();
    port.addEventListener('message', (event) => {
      if (port === this.#port) this.#receive(event.data);
    });
    port.addEventListener('error', (event) => {
      if (port !== this.#port) return;
      // A script that could not be fetched has no message.
      const { message = '' } = event;
      this.#fail(message === '' ? 'network' : 'engine', message);
    });
    this.#port = port;
    this.#setLimit(LOADING_LIMIT, () => this.#fail('network', 'the engine did not come in time'));
    return port;
  }

  #setLimit(time: number, end: () => void): void {
    clearTimeout(this.#limit);
    this.#limit = setTimeout(end, time);
  }

  #limitReading(): void {
    if (this.#running === null) return;
    const limit = readingLimit(this.#running.request.text);
    this.#since = Date.now();
    this.#setLimit(limit, () => this.#fail('slow', `not read in ${limit} ms`));
  }

  #receive(message: EngineMessage): void {
    if (message.kind === 'ready') {
      this.#ready = true;
      clearTimeout(this.#limit);
      this.#limitReading();
      this.#send();
      return;
    }
    if (message.kind === 'unavailable') {
      this.#fail(message.why, message.reason);
      return;
    }
    if (this.#numbers.has(message.job)) {
      if (message.kind === 'failed') this.#fail(message.why, message.reason);
      else if (message.kind === 'number') this.#answerNumber(message.job, message.reading);
      return;
    }
    if (this.#comparisons.has(message.job)) {
      // It says nothing of the engine, which goes on.
      this.#answerComparison(message.job, message.kind === 'comparison' ? message.parts : null);
      return;
    }
    if (message.kind === 'number' || message.kind === 'comparison' || message.job !== this.#running?.request.job)
      return;
    if (message.kind === 'failed') this.#fail(message.why, message.reason);
    else this.#finish(message.json);
  }

  #finish(json: string): void {
    const running = this.#running;
    this.#running = null;
    this.#clearTimers();
    running?.resolve({ kind: 'analysis', analysis: JSON.parse(json) as Analysis });
    this.#send();
  }

  #answerNumber(job: number, reading: NumberReading | null): void {
    this.#numbers.get(job)?.(reading);
    this.#numbers.delete(job);
  }

  #answerComparison(job: number, parts: readonly string[] | null): void {
    this.#comparisons.get(job)?.(parts);
    this.#comparisons.delete(job);
  }

  #fail(why: Failure, reason: string): void {
    this.#end({ kind: 'failed', why, reason });
  }

  /** Ends the worker with what it reads: a trap leaves WebAssembly in an unknown state, and nothing else stops it. */
  #end(outcome: Outcome): void {
    const running = this.#running;
    this.#running = null;
    this.#clearTimers();
    this.#port?.terminate();
    this.#port = null;
    this.#ready = false;
    for (const job of this.#numbers.keys()) this.#answerNumber(job, null);
    for (const job of this.#comparisons.keys()) this.#answerComparison(job, null);
    running?.resolve(outcome);
    this.#send();
  }

  #clearTimers(): void {
    clearTimeout(this.#limit);
    clearTimeout(this.#turn);
    this.#turn = undefined;
  }
}
