import { startEngine } from '../engine/start';

/** The engine in a worker; its files lie beside the page, and the document has preloads for them (`build/engine_plugin.ts`). */
export function startEngineWorker(): Worker {
  const worker = new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' });
  startEngine(worker, document.baseURI, __ENGINE_VERSION__);
  return worker;
}
