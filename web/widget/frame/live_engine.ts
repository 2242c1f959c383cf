/** The analysis as the engine's own JSON, or why there is none: there is no engine, or it failed. */
export type Answer = [json: string | null, reason?: string];

/** Reads a text; never fails. */
export type Read = (text: string) => Promise<Answer>;

interface EngineLibrary {
  loadAnalyzer: (options: { wasmBinary: ArrayBuffer }) => Promise<{ extractJson: (text: string) => string }>;
}

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
  return (text) => analyzer.then(({ extractJson }): Answer => [extractJson(text)]).catch(failed);
}

const failed = (error: unknown): Answer => [null, String(error)];

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}

/** Reads for the frame that made this worker; its address is the worker's name, for a Blob worker has none. */
export function readInWorker(): void {
  const read = readHere(self.name);
  self.onmessage = ({ data }: MessageEvent<string>) => void read(data).then((answer) => self.postMessage(answer));
}

/**
 * The engine behind the frame: in a worker of the frame's origin, in a Blob worker where the frame has no origin, and
 * where there is no worker, or its first answer is that it failed, in the frame's own thread. One text after the other.
 */
export function startReading(script: string): Read {
  let worker: Worker | undefined;
  let isFirst = true;
  let read: Read = (text) =>
    new Promise<Answer>((done) => {
      worker ??= workerOf(script);
      worker.onerror = ({ message }) => done([null, message]);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => done(data);
      worker.postMessage(text);
    }).catch(failed);
  const readNow: Read = async (text) => {
    let answer = await read(text);
    if (isFirst && answer[0] === null) {
      worker?.terminate();
      read = readHere(document.baseURI);
      answer = await read(text);
    }
    isFirst = false;
    return answer;
  };
  let last: Promise<unknown> = Promise.resolve();
  return (text) => {
    const answer = last.then(() => readNow(text));
    last = answer;
    return answer;
  };
}

/** Throws where there can be none. A script of another origin is no worker, but one without any may still load it. */
function workerOf(script: string): Worker {
  const source = new Blob([`importScripts(${JSON.stringify(script)})`], { type: 'text/javascript' });
  return new Worker(self.origin === 'null' ? URL.createObjectURL(source) : script, { name: document.baseURI });
}
