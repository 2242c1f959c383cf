/**
 * Mubiao as a library: loads the WebAssembly engine and reads the targets and results out of government reports.
 * Runs in browsers, in workers and in Node 20; nothing that is read leaves the machine.
 */
import createEngine from '../../build/wasm/mubiao-engine.js';
import type { Analysis } from './analysis';

export type * from './analysis';

export interface LoadOptions {
  /** The bytes of the WebAssembly, where the caller has them already; nothing is fetched then. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** Where the WebAssembly is; by default `mubiao.HASH.wasm` beside this module. A `file:` address works in Node. */
  wasmUrl?: string | URL;
}

/** What the caller knows of a text beside it; nothing of it need be known. */
export interface Known {
  /** `示例省示例市`: holds whatever the text says; `document.placeFrom` is `user` then. */
  place?: string;
  /** The year of the plan part, of a communiqué the year that it counts: holds, too (`yearFrom` is `user`). */
  year?: number;
  /** The name of the file, with or without its suffix: tells title, place and year only where the text is silent. */
  name?: string;
}

export interface Analyzer {
  /**
   * Reads a report. Any string is accepted; what cannot be read is left out. Time and memory grow linearly with the
   * length of the text, about 20 ms for a report of 20,000 characters.
   */
  extract(text: string, known?: Known): Analysis;
  /**
   * The same analysis as the JSON that the command `mubiao extract --format json` writes, byte for byte; the command
   * takes `known` from `--place`, `--year` and the name of the file.
   */
  extractJson(text: string, known?: Known): string;
  /**
   * Reads a text that is one number with its unit, however it is written: `5千户` is 5000 户, `3亿5千万元` 350000000 元,
   * `百分之八点五` 8.5 %. Null where the text is no number. The same as the command `mubiao read`.
   */
  read(text: string): NumberReading | null;
  readonly version: string;
}

export interface NumberReading {
  /** In base units: 万, 亿 multiplied out; percentages 0–100. */
  value: number;
  /** `%` for percentages, else what is written behind the number; null where nothing is. */
  unit: string | null;
}

/** Loads the engine. Rejects where the WebAssembly cannot be fetched or WebAssembly is not allowed. */
export async function loadAnalyzer(options: LoadOptions = {}): Promise<Analyzer> {
  const wasmBinary = options.wasmBinary ?? (await fetchBytes(wasmAddress(options.wasmUrl)));
  const engine = await createEngine({ wasmBinary });
  const extractJson = (text: string, { place = '', year = 0, name = '' }: Known = {}) =>
    engine.extractJson(text, place, year, name);
  return {
    extract: (text, known) => JSON.parse(extractJson(text, known)) as Analysis,
    extractJson,
    read: (text) => readNumber(engine.readJson(text)),
    version: engine.version(),
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
