import type { EngineRequest } from '../../engine/protocol';
import { startEngine } from '../../engine/start';
import type { LiveAnswer, LiveRequest } from './live_messages';
import { serveLive } from './serve_live';

/** The other end of a `LivePort`. */
interface EnginePort {
  postMessage(message: EngineRequest | LiveRequest, transfer?: Transferable[]): void;
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
  readonly #answer: (answer: LiveAnswer) => void;
  readonly #open = new Map<number, LiveRequest>();
  #port: EnginePort | null = null;

  constructor(script: string, answer: (answer: LiveAnswer) => void) {
    this.#script = script;
    this.#answer = answer;
    try {
      this.#start(this.#worker());
    } catch {
      this.#start(this.#thread());
    }
  }

  ask(request: LiveRequest): void {
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
      if (answered) this.#answer({ kind: 'failed', reason });
      else this.#start(this.#thread());
    };
    worker.addEventListener('error', (event) => fail(event.message));
    worker.addEventListener('message', ({ data }: MessageEvent<LiveAnswer>) => {
      if (data.kind === 'failed') fail(data.reason);
      else this.#give(data);
      answered = true;
    });
    return { postMessage: (message, transfer = []) => worker.postMessage(message, transfer) };
  }

  #thread(): EnginePort {
    const { port1, port2 } = new MessageChannel();
    serveLive(port2);
    port2.start();
    port1.onmessage = ({ data }: MessageEvent<LiveAnswer>) => this.#give(data);
    return { postMessage: (message, transfer = []) => port1.postMessage(message, transfer) };
  }

  #give(answer: LiveAnswer): void {
    if (answer.kind !== 'failed') this.#open.delete(answer.job);
    this.#answer(answer);
  }
}

/** A script of another origin is no worker, but one that has none of its own may still load it. */
function blobOf(script: string): string {
  return URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(script)})`], { type: 'text/javascript' }));
}
