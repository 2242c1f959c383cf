import type { Known, NumberReading } from '../library/mubiao';
import { partsOf } from './parts';
import type {
  CompareRequest,
  EngineMessage,
  EngineRequest,
  Failure,
  NumberRequest,
  ReportToCompare,
  TextRequest,
} from './protocol';

/** Where requests come from and answers go: a worker's own scope, or one end of a MessageChannel. */
export interface ServePort {
  postMessage(message: EngineMessage): void;
  addEventListener(type: 'message', listener: (event: { data: EngineRequest }) => void): void;
}

interface Analyzer {
  extractJson(text: string, known?: Known): string;
  read(text: string): NumberReading | null;
  compare(reports: readonly ReportToCompare[]): Promise<object>;
}

interface EngineLibrary {
  loadAnalyzer(options: { wasmBinary: ArrayBuffer }): Promise<Analyzer>;
}

/**
 * Browsers compile WebAssembly twice: at the first call, and better in the background what has run for a while. Read once,
 * the second was still to come with the first text, and took both cores from it: three times as much of it as after
 * so many readings, and a tenth more time in the worker.
 */
const WARM_UPS = 60;

/**
 * Answers the requests of a port, from the moment that the engine's files have come. `warmUp` is read many times before,
 * until the first text comes.
 */
export function serveEngine(port: ServePort, warmUp = ''): void {
  const library = promised<EngineLibrary>();
  const wasm = promised<ArrayBuffer>();
  const files = Promise.all([library.promise, wasm.promise]);
  /** What is to be compared, by job. */
  const reports = new Map<number, ReportToCompare[]>();
  let fetched = false;
  let asked = false;
  const warm = (loaded: Analyzer, times: number): void => {
    if (asked || times === 0) return;
    try {
      loaded.extractJson(warmUp);
    } catch {
      // What is wrong is said of the first text.
      return;
    }
    // Each in a task of its own: a text that has come is next.
    setTimeout(warm, 0, loaded, times - 1);
  };
  const analyzer = files.then(([loaded, wasmBinary]) => {
    fetched = true;
    return loaded.loadAnalyzer({ wasmBinary });
  });
  analyzer.then(
    (loaded) => {
      port.postMessage({ kind: 'ready' });
      if (warmUp !== '') warm(loaded, WARM_UPS);
    },
    (error: unknown) => {
      const why = fetched ? failureOf(error) : 'network';
      port.postMessage({ kind: 'unavailable', why, reason: reasonOf(error) });
    },
  );
  port.addEventListener('message', ({ data }) => {
    if (data.kind === 'library') library.give(importLibrary(data.url));
    else if (data.kind === 'wasm') wasm.give(data.bytes);
    else if (data.kind === 'no-wasm') wasm.fail(new Error(data.reason));
    else if (data.kind === 'report') {
      const given = reports.get(data.job) ?? [];
      given.push(data);
      reports.set(data.job, given);
    } else {
      const given = reports.get(data.job) ?? [];
      reports.delete(data.job);
      asked = true;
      void answer(analyzer, data, given).then((message) => port.postMessage(message));
    }
  });
}

/** The engine is no part of the bundle: it is the same mubiao.js that other sites import. */
function importLibrary(url: string): Promise<EngineLibrary> {
  return import(/* @vite-ignore */ url) as Promise<EngineLibrary>;
}

async function answer(
  analyzer: Promise<Analyzer>,
  request: TextRequest | NumberRequest | CompareRequest,
  reports: readonly ReportToCompare[],
): Promise<EngineMessage> {
  const { kind, job } = request;
  try {
    const loaded = await analyzer;
    if (kind === 'number') return { kind, job, reading: loaded.read(request.text) };
    if (kind === 'compare') return { kind: 'comparison', job, parts: partsOf(await loaded.compare(reports)) };
    return { kind: 'analysis', job, json: loaded.extractJson(request.text, request.known) };
  } catch (error) {
    return { kind: 'failed', job, why: failureOf(error), reason: reasonOf(error) };
  }
}

/** By the names that the library gives its errors; a browser that has no room for more memory says so by a RangeError. */
function failureOf(error: unknown): Failure {
  const name = error instanceof Error ? error.name : '';
  if (name === 'TextTooLongError') return 'too-long';
  return name === 'OutOfMemoryError' || (name === 'RangeError' && /memory/i.test(reasonOf(error)))
    ? 'memory'
    : 'engine';
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

interface Promised<T> {
  promise: Promise<T>;
  give(value: T | Promise<T>): void;
  fail(reason: Error): void;
}

/** A promise that is kept from outside. */
function promised<T>(): Promised<T> {
  let keep!: Omit<Promised<T>, 'promise'>;
  const promise = new Promise<T>((give, fail) => (keep = { give, fail }));
  return { promise, ...keep };
}
