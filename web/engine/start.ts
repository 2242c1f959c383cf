import type { EngineRequest } from './protocol';

/** Who is given the engine: a Worker, or one end of a MessageChannel. */
export interface StartPort {
  postMessage(request: EngineRequest, transfer: Transferable[]): void;
}

/**
 * Starts the engine that is served (`serveEngine`) at the other end of the port. `base` is the address of the folder
 * with mubiao.js and its WebAssembly, `version` the hash that both are asked by (`wasm-build/bundle-library.mjs`), which
 * keeps caches from mixing two builds of them. The WebAssembly is fetched
 * here, because a document may have it on its way before any script runs, and a worker has no part in preloads.
 */
export function startEngine(port: StartPort, base: string, version: string): void {
  const address = (file: string): string => new URL(file, base).href;
  port.postMessage({ kind: 'library', url: address(`mubiao.js?v=${version}`) }, []);
  fetchBytes(address(`mubiao.${version}.wasm`)).then(
    (bytes) => port.postMessage({ kind: 'wasm', bytes }, [bytes]),
    (error: unknown) => port.postMessage({ kind: 'no-wasm', reason: String(error) }, []),
  );
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}
