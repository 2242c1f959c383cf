/** Hash of mubiao.js and its WebAssembly, set by the build (`web/page/build/engine_plugin.ts`). */
declare const __ENGINE_VERSION__: string;
