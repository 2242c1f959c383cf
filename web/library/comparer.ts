import type { CompareOptions } from './comparison';
import { AnalyzerError } from './errors';

/** What wasm-build/compare_binding.cpp exports. */
interface CompareModule {
  memory: WebAssembly.Memory;
  _initialize(): void;
  makeRoom(bytes: number): number;
  addReport(room: number, bytes: number): number;
  onlyPlace(room: number, bytes: number): void;
  onlyYear(year: number): void;
  onlyHeadlines(): void;
  compare(): number;
  answer(): number;
}

/**
 * Lays analyses side by side. `lines`: each an analysis as JSON, or `{"file":…,"analysis":…}`. Gives `mubiao.compare/1`
 * as JSON, the same bytes as the command. The module makes a new instance each time: what it read before is gone then,
 * and so is whatever ended an earlier one.
 */
export function compareLines(module: WebAssembly.Module, lines: readonly string[], options: CompareOptions): string {
  const made = new Instance(module);
  for (const [at, line] of lines.entries()) made.add(line, at + 1);
  return made.compare(options);
}

class Instance {
  readonly #module: CompareModule;

  constructor(module: WebAssembly.Module) {
    this.#module = new WebAssembly.Instance(module, imports(module)).exports as unknown as CompareModule;
    this.#module._initialize();
  }

  add(line: string, number: number): void {
    const length = guarded(() => this.#module.addReport(...this.#put(withoutLoneSurrogates(line))));
    if (length > 0) throw new AnalyzerError('NotAnAnalysisError', `analysis ${number}: ${this.#answer(length)}`);
  }

  compare({ place = '', year = 0, headline = false }: CompareOptions): string {
    const made = this.#module;
    return guarded(() => {
      if (place !== '') made.onlyPlace(...this.#put(place));
      if (year !== 0) made.onlyYear(year);
      if (headline) made.onlyHeadlines();
      return this.#answer(made.compare());
    });
  }

  /** Puts a text into the module's memory. */
  #put(text: string): [room: number, bytes: number] {
    const bytes = new TextEncoder().encode(text);
    const room = this.#module.makeRoom(bytes.length);
    if (room === 0) throw noMemory();
    new Uint8Array(this.#module.memory.buffer, room, bytes.length).set(bytes);
    return [room, bytes.length];
  }

  #answer(length: number): string {
    return new TextDecoder().decode(new Uint8Array(this.#module.memory.buffer, this.#module.answer(), length));
  }
}

/** JSON of lone surrogates is no JSON to most readers; the command writes U+FFFD for them. */
function withoutLoneSurrogates(json: string): string {
  const escapes = /\\\\|\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|\\ud[89a-f][0-9a-f]{2}/gi;
  return json.replace(escapes, (found) => (found.length === 6 ? '\\ufffd' : found));
}

/** The module ends by a trap where it has no memory left: nothing else in it does. */
function guarded<T>(ask: () => T): T {
  try {
    return ask();
  } catch (cause) {
    throw cause instanceof AnalyzerError ? cause : noMemory(cause);
  }
}

function noMemory(cause?: unknown): AnalyzerError {
  return new AnalyzerError('OutOfMemoryError', 'no memory left to compare so many reports', { cause });
}

/** The module asks its surroundings for nothing that it needs: what the C library would call answers with 0. */
function imports(module: WebAssembly.Module): WebAssembly.Imports {
  const made: Record<string, Record<string, () => number>> = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module))
    if (kind === 'function') (made[from] ??= {})[name] = () => 0;
  return made;
}
