import type { EnginePort } from '../engine/client';
import { startEngine } from '../engine/start';

/**
 * The engine in a worker; its files lie beside the page, and the document has preloads for them
 * (`build/engine_plugin.ts`). A frame in a sandbox has no origin, and so no worker, which some browsers say by throwing
 * and others by silence: there the engine runs beside the page.
 */
export function startEngineWorker(): EnginePort {
  if (window.origin === 'null') return besideThePage();
  const worker = new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' });
  startEngine(worker, document.baseURI, __ENGINE_VERSION__);
  return worker;
}

function besideThePage(): EnginePort {
  const { port1, port2 } = new MessageChannel();
  void import('../engine/serve').then(({ serveEngine }) => {
    serveEngine(port2);
    port2.start();
  });
  port1.start();
  startEngine(port1, document.baseURI, __ENGINE_VERSION__);
  return {
    postMessage: (request) => port1.postMessage(request),
    addEventListener: (type: string, listener: unknown) => port1.addEventListener(type, listener as EventListener),
    terminate: () => port1.close(),
  };
}
