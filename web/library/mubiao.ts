/**
 * Mubiao as a library: loads the WebAssembly engine and reads the targets and results out of government reports.
 * Runs in browsers, in workers and in Node 20; nothing that is read leaves the machine.
 */
import createEngine, { type Engine, type EngineOptions } from '../../build/wasm/mubiao-engine.js';
import { DOCUMENT_KINDS, type Analysis, type DocumentKind } from './analysis';
import { compareLines } from './comparer';
import type { Comparable, CompareOptions, Comparison } from './comparison';
import { AnalyzerError } from './errors';

export type * from './analysis';
export type * from './comparison';
export { DOCUMENT_KINDS } from './analysis';
export { AnalyzerError } from './errors';

export interface LoadOptions {
  /** The bytes of the WebAssembly, where the caller has them already; nothing is fetched then. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** Where the WebAssembly is; by default `mubiao.HASH.wasm` beside this module. A `file:` address works in Node. */
  wasmUrl?: string | URL;
  /** The same for the module that compares, `mubiao-compare.HASH.wasm`, which is fetched when it is first asked for. */
  compareBinary?: ArrayBuffer | Uint8Array;
  compareUrl?: string | URL;
}

/** What the caller knows of a text beside it; nothing of it need be known. */
export interface Known {
  /** `示例省示例市`: holds whatever the text says; `document.placeFrom` is `user` then. */
  place?: string;
  /** The year of the plan part, of a communiqué the year that it counts: holds, too (`yearFrom` is `user`). */
  year?: number;
  /** The name of the file, with or without its suffix: tells title, place and year only where the text is silent. */
  name?: string;
  /** What sort of document it is, whatever title and wording say: a text that is no report has no part that plans. */
  kind?: DocumentKind;
}

export interface Analyzer {
  /**
   * Reads a report. Any string of up to `LONGEST_TEXT` code units is accepted; what cannot be read is left out. Time and
   * memory grow linearly with the length of the text, about 20 ms for a report of 20,000 characters.
   */
  extract(text: string, known?: Known): Analysis;
  /**
   * The same analysis as the JSON that the command `mubiao extract --format json` writes, byte for byte; the command
   * takes `known` from `--place`, `--year`, `--kind` and the name of the file.
   */
  extractJson(text: string, known?: Known): string;
  /**
   * Reads a text that is one number with its unit, however it is written: `5千户` is 5000 户, `3亿5千万元` 350000000 元,
   * `百分之八点五` 8.5 %. Null where the text is no number. The same as the command `mubiao read`.
   */
  read(text: string): NumberReading | null;
  /**
   * Lays reports side by side: what became of promises, how targets changed, who promises more. Takes texts (which are
   * read first) and analyses in any order; the order does not count. Fetches a module of its own at the first call, and
   * rejects where that cannot be had, or with an `AnalyzerError`.
   */
  compare(reports: readonly Comparable[], options?: CompareOptions): Promise<Comparison>;
  /** The same as the JSON that the command `mubiao compare --format json` writes, byte for byte. */
  compareJson(reports: readonly Comparable[], options?: CompareOptions): Promise<string>;
  readonly version: string;
}

export interface NumberReading {
  /** In base units: 万, 亿 multiplied out; percentages 0–100. */
  value: number;
  /** `%` for percentages, else what is written behind the number; null where nothing is. */
  unit: string | null;
}

/** UTF-16 code units of the longest text that is read: a hundred reports. */
export const LONGEST_TEXT = 2_000_000;

/**
 * Loads the engine. Rejects where the WebAssembly cannot be fetched or WebAssembly is not allowed. The analyzer's functions
 * throw an `AnalyzerError` and nothing else.
 */
export async function loadAnalyzer(options: LoadOptions = {}): Promise<Analyzer> {
  const wasmBinary = options.wasmBinary ?? (await fetchBytes(wasmAddress(options.wasmUrl)));
  const engines = new Engines(wasmBinary, await createEngine({ wasmBinary }));
  const extractJson = (text: string, { place = '', year = 0, name = '', kind }: Known = {}): string =>
    engines.ask([text, place, name], (engine, room) =>
      engine.extractJson(room, text.length, place.length, name.length, year, numberOfKind(kind)),
    );
  let comparer: Promise<WebAssembly.Module> | null = null;
  const loadComparer = async (): Promise<WebAssembly.Module> =>
    WebAssembly.compile(
      (options.compareBinary ?? (await fetchBytes(compareAddress(options.compareUrl)))) as BufferSource,
    );
  const compareJson = async (reports: readonly Comparable[], wanted: CompareOptions = {}): Promise<string> => {
    const lines = reports.map((report) => comparedLine(report, extractJson));
    // What could not be fetched is asked for again the next time.
    comparer ??= loadComparer().catch((cause: unknown) => {
      comparer = null;
      throw cause;
    });
    return compareLines(await comparer, lines, wanted);
  };
  return {
    extract: (text, known) => JSON.parse(extractJson(text, known)) as Analysis,
    extractJson,
    compare: async (reports, wanted) => JSON.parse(await compareJson(reports, wanted)) as Comparison,
    compareJson,
    read: (text) => readNumber(engines.ask([text], (engine, room) => engine.readJson(room, text.length))),
    version: engines.version,
  };
}

/**
 * The build writes the hash of the engine into the name. An application's bundler finds the file by this very expression
 * and takes it along; our own must not, or it would put the file into the script.
 */
function wasmAddress(given: string | URL | undefined): URL {
  if (given !== undefined) return new URL(given, import.meta.url);
  return new URL(/* @vite-ignore */ './mubiao.%ENGINE%.wasm', import.meta.url);
}

function compareAddress(given: string | URL | undefined): URL {
  if (given !== undefined) return new URL(given, import.meta.url);
  return new URL(/* @vite-ignore */ './mubiao-compare.%COMPARE%.wasm', import.meta.url);
}

/** 0 for none, and for what is none. */
function numberOfKind(kind: DocumentKind | undefined): number {
  return kind === undefined ? 0 : DOCUMENT_KINDS.indexOf(kind) + 1;
}

/** A report as the module reads it: a line of JSON. */
function comparedLine(report: Comparable, extractJson: Analyzer['extractJson']): string {
  if (typeof report === 'string') return extractJson(report);
  if ('text' in report) {
    const { text, file = '', place = '', year = 0 } = report;
    const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return namedLine(file, extractJson(text, { place, year, name }));
  }
  if (!('analysis' in report)) return JSON.stringify(report);
  const { analysis, file = '' } = report;
  return namedLine(file, typeof analysis === 'string' ? analysis : JSON.stringify(analysis));
}

function namedLine(file: string, analysis: string): string {
  return file === '' ? analysis : `{"file":${JSON.stringify(file)},"analysis":${analysis}}`;
}

/** One engine after the other: nothing is known of the state of one that has thrown, and its memory never shrinks. */
class Engines {
  readonly version: string;

  constructor(
    private readonly bytes: ArrayBuffer | Uint8Array,
    private engine: Engine | null,
  ) {
    this.version = engine?.version() ?? '';
  }

  /** Puts texts into the engine's memory, one behind the other, asks, and takes the JSON that comes of it. */
  ask(texts: readonly string[], question: (engine: Engine, room: number) => number): string {
    const units = texts.reduce((sum, { length }) => sum + length, 0);
    if (units > LONGEST_TEXT)
      throw new AnalyzerError('TextTooLongError', `${units} UTF-16 code units, at most ${LONGEST_TEXT} are read`);
    const engine = (this.engine ??= anotherEngine(this.bytes));
    try {
      const room = engine.makeRoom(units);
      if (room === 0) throw noMemory();
      write(engine.HEAPU16, room / 2, texts);
      const length = question(engine, room);
      const start = engine.jsonAddress();
      const json = new TextDecoder().decode(engine.HEAPU8.subarray(start, start + length));
      engine.dropJson();
      return json;
    } catch (cause) {
      this.engine = null;
      if (cause instanceof AnalyzerError) throw cause;
      // The JSON may also be longer than any string: a RangeError of the decoder.
      if (engine.isOutOfMemory() || cause instanceof RangeError) throw noMemory(cause);
      throw new AnalyzerError('EngineError', 'the engine failed on this text', { cause });
    }
  }
}

function noMemory(cause?: unknown): AnalyzerError {
  return new AnalyzerError('OutOfMemoryError', 'no memory left to read this text: give a shorter one', { cause });
}

function write(heap: Uint16Array, start: number, texts: readonly string[]): void {
  let at = start;
  for (const text of texts) for (let unit = 0; unit < text.length; unit += 1) heap[at++] = text.charCodeAt(unit);
}

/** An engine at once, without waiting: browsers that compile small files only on a page's main thread refuse that. */
function anotherEngine(bytes: ArrayBuffer | Uint8Array): Engine {
  const options: EngineOptions & Partial<Engine> = {
    instantiateWasm: (imports, done) => {
      const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes as BufferSource), imports);
      done(instance);
      return instance.exports;
    },
  };
  // The glue makes the engine of the options.
  createEngine(options).catch(() => undefined);
  if (options.makeRoom === undefined)
    throw new AnalyzerError(
      'EngineError',
      'the engine has failed, and no other can be started: call loadAnalyzer again',
    );
  return options as Engine;
}

function readNumber(json: string): NumberReading | null {
  const { value, unit } = JSON.parse(json) as NumberReading | { value: null; unit: null };
  return value === null ? null : { value, unit };
}

async function fetchBytes(url: URL): Promise<Uint8Array | ArrayBuffer> {
  // Node's fetch does not know file: addresses.
  if (url.protocol === 'file:' && 'process' in globalThis) {
    const { readFile } = await import('node:fs/promises');
    return readFile(url);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}
