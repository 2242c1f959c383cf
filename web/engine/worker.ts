import type { EngineMessage, EngineRequest, TextRequest } from './protocol';

interface Analyzer {
  extractJson(text: string): string;
}

interface EngineModule {
  loadAnalyzer(options: { wasmBinary: ArrayBuffer }): Promise<Analyzer>;
}

// The engine is no part of the bundle: it is the same mubiao.js that other sites import, beside index.html.
const SITE = import.meta.env.DEV
  ? new URL('/', self.location.href)
  : new URL(/* @vite-ignore */ '../', import.meta.url);
const engineUrl = new URL(`mubiao.js?v=${__ENGINE_VERSION__}`, SITE).href;
const library = import(/* @vite-ignore */ engineUrl) as Promise<EngineModule>;
// Whoever awaits it hears of a failure; until then it is not an unhandled one.
library.catch(() => undefined);

const post = (message: EngineMessage): void => self.postMessage(message);
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

let tell: { engine: (wasm: ArrayBuffer) => void; failure: (reason: Error) => void };
const analyzer = new Promise<ArrayBuffer>((engine, failure) => (tell = { engine, failure })).then(async (wasmBinary) =>
  (await library).loadAnalyzer({ wasmBinary }),
);
/** A bit of everything that reports have: browsers compile WebAssembly function by function, at the first call. */
const WARM_UP = `示例市2025年政府工作报告
一、2024年工作回顾
地区生产总值增长5.2%，比上年提高0.3个百分点，城镇新增就业3.1万人。示例大桥建成通车。
二、2025年工作安排
今年的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业3万人以上。力争示例产业园6月底前开工。`;

analyzer.then(
  (loaded) => {
    post({ kind: 'ready' });
    loaded.extractJson(WARM_UP);
  },
  (error: unknown) => post({ kind: 'unavailable', reason: reasonOf(error) }),
);

self.addEventListener('message', ({ data }: MessageEvent<EngineRequest>) => {
  if (data.kind === 'engine') tell.engine(data.wasm);
  else if (data.kind === 'no-engine') tell.failure(new Error(data.reason));
  else void answer(data);
});

async function answer({ job, text }: TextRequest): Promise<void> {
  try {
    const loaded = await analyzer;
    const started = performance.now();
    const json = loaded.extractJson(text);
    post({ kind: 'analysis', job, json, milliseconds: performance.now() - started });
  } catch (error) {
    post({ kind: 'failed', job, reason: reasonOf(error) });
  }
}
