import type { Analysis } from '../../library/analysis';
import type { AnalyseRequest, EngineMessage } from './protocol';

interface Analyzer {
  extract(text: string): Analysis;
}

interface EngineModule {
  loadAnalyzer(options: { wasmUrl: string }): Promise<Analyzer>;
}

// The engine is no part of the bundle: it is the same mubiao.js that other sites import, beside index.html.
const SITE = import.meta.env.DEV
  ? new URL('/', self.location.href)
  : new URL(/* @vite-ignore */ '../', import.meta.url);
const engineUrl = new URL(`mubiao.js?v=${__ENGINE_VERSION__}`, SITE).href;
const wasmUrl = new URL(`mubiao.wasm?v=${__ENGINE_VERSION__}`, SITE).href;

const post = (message: EngineMessage): void => self.postMessage(message);
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const analyzer = (import(/* @vite-ignore */ engineUrl) as Promise<EngineModule>).then((module) =>
  module.loadAnalyzer({ wasmUrl }),
);
analyzer.then(
  () => post({ kind: 'ready' }),
  (error: unknown) => post({ kind: 'unavailable', reason: reasonOf(error) }),
);

self.addEventListener('message', (event: MessageEvent<AnalyseRequest>) => {
  void answer(event.data);
});

async function answer({ job, text }: AnalyseRequest): Promise<void> {
  try {
    const loaded = await analyzer;
    const started = performance.now();
    const analysis = loaded.extract(text);
    post({ kind: 'analysis', job, analysis, milliseconds: performance.now() - started });
  } catch (error) {
    post({ kind: 'failed', job, reason: reasonOf(error) });
  }
}
