/** What Embind makes of wasm-build/binding.cpp. */
export interface Engine {
  /** Address of room for so many UTF-16 units; 0 where there is none. */
  makeRoom(units: number): number;
  /**
   * Takes over the room, which holds text, place and name; 0 for no year, and for no kind: else its place in
   * `DOCUMENT_KINDS`, counted from one. Gives the length of the JSON in bytes.
   */
  extractJson(room: number, text: number, place: number, name: number, year: number, kind: number): number;
  readJson(room: number, text: number): number;
  jsonAddress(): number;
  dropJson(): void;
  /** Whether the engine has ended for want of memory. */
  isOutOfMemory(): boolean;
  version(): string;
  /** Its memory, as it is now: it moves when it grows. */
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly HEAPU16: Uint16Array;
}

export interface EngineOptions {
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** Makes the instance instead of Emscripten's glue; the engine is ready at once if this is. */
  instantiateWasm?: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ) => WebAssembly.Exports;
}

export default function createEngine(options: EngineOptions): Promise<Engine>;
