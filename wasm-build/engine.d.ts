/** What Embind makes of wasm-build/binding.cpp. */
export interface Engine {
  extractJson(text: string): string;
  readJson(text: string): string;
  version(): string;
}

export interface EngineOptions {
  wasmBinary: ArrayBuffer | Uint8Array;
}

export default function createEngine(options: EngineOptions): Promise<Engine>;
