import type { EngineRequest } from './protocol';

const wasmUrl = new URL(`mubiao.wasm?v=${__ENGINE_VERSION__}`, document.baseURI).href;

/**
 * Starts the engine in a worker of its own. The page fetches the WebAssembly itself, because the document's preload
 * (see engine_plugin.ts) has it on its way before any script runs, and a worker has no part in preloads.
 */
export function startEngine(): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const post = (request: EngineRequest, transfer: Transferable[] = []): void => worker.postMessage(request, transfer);
  fetchBytes(wasmUrl).then(
    (wasm) => post({ kind: 'engine', wasm }, [wasm]),
    (error: unknown) => post({ kind: 'no-engine', reason: String(error) }),
  );
  return worker;
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}
