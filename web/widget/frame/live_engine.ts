/** Reads a text; gives the analysis as the engine's own JSON. Fails where there is no engine, or it failed. */
export type Read = (text: string) => Promise<string>;

interface EngineLibrary {
  loadAnalyzer: (options: { wasmBinary: ArrayBuffer }) => Promise<{ extractJson: (text: string) => string }>;
}

/** What a worker answers to a text, in their order: the JSON, or why there is none. */
type Answer = [json: string | null, reason?: string];

/** The smallest module: an engine that may not be compiled is not fetched. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** Why WebAssembly may not run here; null where it may. */
export function wasmFault(): string | null {
  try {
    new WebAssembly.Module(EMPTY_MODULE);
    return null;
  } catch (error) {
    return String(error);
  }
}

/** Reads with the engine of the folder that `base` lies in, here: in a worker, or in the frame's own thread. */
function readHere(base: string): Read {
  const address = (file: string): string => new URL(file, base).href;
  const version = __ENGINE_VERSION__;
  const analyzer = Promise.all([
    // The engine is no part of the script: it is the same mubiao.js that other sites import.
    import(/* @vite-ignore */ address(`mubiao.js?v=${version}`)) as Promise<EngineLibrary>,
    fetchBytes(address(`mubiao.${version}.wasm`)),
  ]).then(([{ loadAnalyzer }, wasmBinary]) => loadAnalyzer({ wasmBinary }));
  return async (text) => (await analyzer).extractJson(text);
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}

/** Reads for the frame that made this worker; its address is the worker's name, for a Blob worker has none. */
export function readInWorker(): void {
  const read = readHere(self.name);
  const answer = (message: Answer): void => self.postMessage(message);
  self.onmessage = ({ data }: MessageEvent<string>) =>
    void read(data).then(
      (json) => answer([json]),
      (error: unknown) => answer([null, String(error)]),
    );
}

interface Waiting {
  text: string;
  done: (json: string | Promise<string>) => void;
  fail: (reason: string) => void;
}

/**
 * The engine behind the frame: in a worker of the frame's origin, in a Blob worker where the frame has no origin, and
 * where there is no worker, or it fails before it has answered, in the frame's own thread.
 */
export function startReading(script: string): Read {
  const waiting: Waiting[] = [];
  let hasAnswered = false;
  let own: Read | undefined;
  const inThread: Read = (text) => (own ??= readHere(document.baseURI))(text);
  const end = (reason: string): void => {
    worker?.terminate();
    worker = null;
    for (const { text, done, fail } of waiting.splice(0))
      if (hasAnswered) fail(reason);
      else done(inThread(text));
  };
  let worker = workerOf(script, end, (json) => {
    hasAnswered = true;
    waiting.shift()?.done(json);
  });
  return (text) =>
    new Promise((done, fail) => {
      waiting.push({ text, done, fail });
      if (worker === null) end('');
      else worker.postMessage(text);
    });
}

/** Null where there can be none. */
function workerOf(script: string, end: (reason: string) => void, answered: (json: string) => void): Worker | null {
  try {
    const worker = new Worker(self.origin === 'null' ? blobOf(script) : script, { name: document.baseURI });
    worker.onerror = ({ message }) => end(message);
    worker.onmessage = ({ data: [json, reason = ''] }: MessageEvent<Answer>) =>
      json === null ? end(reason) : answered(json);
    return worker;
  } catch {
    return null;
  }
}

/** A script of another origin is no worker, but one that has none of its own may still load it. */
function blobOf(script: string): string {
  return URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(script)})`], { type: 'text/javascript' }));
}
