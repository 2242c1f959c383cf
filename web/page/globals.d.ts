/** Hash of mubiao.js and mubiao.wasm, set by the build (`web/page/build/engine_plugin.ts`). */
declare const __ENGINE_VERSION__: string;

declare module 'virtual:mubiao/catalogue' {
  /** Code → [Chinese name, group]. */
  export const indicators: Record<string, [name: string, group: string]>;
}

declare module 'virtual:mubiao/catalogue-en' {
  /** Code → English name. */
  export const indicators: Record<string, string>;
  /** Unit as the analysis writes it → English name. */
  export const units: Record<string, string>;
}
