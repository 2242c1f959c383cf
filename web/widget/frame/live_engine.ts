import type { EngineMessage, EngineRequest, TextRequest } from '../../engine/protocol';
import { serveEngine } from '../../engine/serve';
import { startEngine } from '../../engine/start';

/** The other end of the port that the engine is served at. */
interface EnginePort {
  postMessage(message: EngineRequest, transfer?: Transferable[]): void;
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

/**
 * The engine behind the frame: in a worker of the frame's origin, in a Blob worker where the frame has no origin, and
 * where there is no worker, or it fails before it has answered, in the frame's own thread.
 */
export class LiveEngine {
  readonly #script: string;
  readonly #fail: (reason: string) => void;
  readonly #answer: (job: number, json: string) => void;
  readonly #open = new Map<number, TextRequest>();
  #port: EnginePort | null = null;

  /** `fail` is called where no more answers will come. */
  constructor(script: string, fail: (reason: string) => void, answer: (job: number, json: string) => void) {
    this.#script = script;
    this.#fail = fail;
    this.#answer = answer;
    try {
      this.#start(this.#worker());
    } catch {
      this.#start(this.#thread());
    }
  }

  ask(request: TextRequest): void {
    this.#open.set(request.job, request);
    this.#port?.postMessage(request);
  }

  #start(port: EnginePort): void {
    this.#port = port;
    startEngine(port, document.baseURI, __ENGINE_VERSION__);
    for (const request of this.#open.values()) port.postMessage(request);
  }

  #worker(): EnginePort {
    const worker = new Worker(self.origin === 'null' ? blobOf(this.#script) : this.#script);
    let answered = false;
    const fail = (reason: string): void => {
      worker.terminate();
      if (answered) this.#fail(reason);
      else this.#start(this.#thread());
    };
    worker.addEventListener('error', (event) => fail(event.message));
    worker.addEventListener('message', ({ data }: MessageEvent<EngineMessage>) => {
      this.#hear(data, fail);
      if (data.kind === 'analysis') answered = true;
    });
    return { postMessage: (message, transfer = []) => worker.postMessage(message, transfer) };
  }

  #thread(): EnginePort {
    const { port1, port2 } = new MessageChannel();
    serveEngine(port2);
    port2.start();
    port1.onmessage = ({ data }: MessageEvent<EngineMessage>) => this.#hear(data, this.#fail);
    return { postMessage: (message, transfer = []) => port1.postMessage(message, transfer) };
  }

  #hear(message: EngineMessage, fail: (reason: string) => void): void {
    if (message.kind === 'unavailable' || message.kind === 'failed') fail(message.reason);
    if (message.kind !== 'analysis') return;
    this.#open.delete(message.job);
    this.#answer(message.job, message.json);
  }
}

/** A script of another origin is no worker, but one that has none of its own may still load it. */
function blobOf(script: string): string {
  return URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(script)})`], { type: 'text/javascript' }));
}
