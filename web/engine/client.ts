import type { Analysis } from '../library/analysis';
import type { NumberReading } from '../library/mubiao';
import type { EngineMessage, NumberRequest, TextRequest } from './protocol';

/** What became of a text: its analysis, or word that a newer text took its place, or that the engine failed. */
export type Outcome =
  { kind: 'analysis'; analysis: Analysis } | { kind: 'replaced' } | { kind: 'failed'; reason: string };

/** The part of a Worker that the client needs; tests hand in a stand-in. */
export interface EnginePort {
  postMessage(request: TextRequest | NumberRequest): void;
  addEventListener(type: 'message', listener: (event: { data: EngineMessage }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

interface Waiting {
  request: TextRequest;
  resolve: (outcome: Outcome) => void;
}

/**
 * The engine in its worker. One text is analysed at a time; of the texts that arrive meanwhile only the newest waits,
 * so typing never builds a queue. After a crash the next text starts a new worker.
 */
export class EngineClient {
  #port: EnginePort | null = null;
  #job = 0;
  #running: Waiting | null = null;
  #next: Waiting | null = null;
  /** Numbers that are asked for, by job: they do not wait for each other, and each takes microseconds. */
  readonly #numbers = new Map<number, (reading: NumberReading | null) => void>();

  constructor(private readonly start: () => EnginePort) {}

  /** Loads the engine ahead of the first text. */
  warmUp(): void {
    this.#connect();
  }

  analyse(text: string): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#next?.resolve({ kind: 'replaced' });
      this.#next = { request: { kind: 'text', job: ++this.#job, text }, resolve };
      this.#send();
    });
  }

  /** What a text says that is one number with its unit; null where it is none, or where the engine has failed. */
  read(text: string): Promise<NumberReading | null> {
    return new Promise((resolve) => {
      const job = ++this.#job;
      this.#numbers.set(job, resolve);
      this.#connect().postMessage({ kind: 'number', job, text });
    });
  }

  #send(): void {
    if (this.#running !== null || this.#next === null) return;
    this.#running = this.#next;
    this.#next = null;
    this.#connect().postMessage(this.#running.request);
  }

  #connect(): EnginePort {
    if (this.#port !== null) return this.#port;
    const port = this.start();
    port.addEventListener('message', (event) => this.#receive(event.data));
    port.addEventListener('error', (event) => this.#crash(event.message ?? 'worker error'));
    this.#port = port;
    return port;
  }

  #receive(message: EngineMessage): void {
    if (message.kind === 'ready') return;
    if (message.kind === 'unavailable') {
      this.#crash(message.reason);
      return;
    }
    if (this.#numbers.has(message.job)) {
      if (message.kind === 'failed') this.#crash(message.reason);
      else if (message.kind === 'number') this.#answerNumber(message.job, message.reading);
      return;
    }
    const running = this.#running;
    if (message.kind === 'number' || running === null || message.job !== running.request.job) return;
    this.#running = null;
    const { kind } = message;
    if (kind === 'analysis') running.resolve({ kind, analysis: JSON.parse(message.json) as Analysis });
    else running.resolve({ kind, reason: message.reason });
    // A trap leaves the WebAssembly instance in an unknown state.
    if (kind === 'failed') this.#drop();
    this.#send();
  }

  #answerNumber(job: number, reading: NumberReading | null): void {
    this.#numbers.get(job)?.(reading);
    this.#numbers.delete(job);
  }

  #crash(reason: string): void {
    const running = this.#running;
    this.#running = null;
    this.#drop();
    running?.resolve({ kind: 'failed', reason });
    this.#send();
  }

  #drop(): void {
    this.#port?.terminate();
    this.#port = null;
    for (const job of this.#numbers.keys()) this.#answerNumber(job, null);
  }
}
