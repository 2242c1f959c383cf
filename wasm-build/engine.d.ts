/** What Embind makes of wasm-build/binding.cpp. */
export interface Engine {
  /** Empty strings and 0 where nothing is known. */
  extractJson(text: string, place: string, year: number, name: string): string;
  readJson(text: string): string;
  version(): string;
}

export interface EngineOptions {
  wasmBinary: ArrayBuffer | Uint8Array;
}

export default function createEngine(options: EngineOptions): Promise<Engine>;
