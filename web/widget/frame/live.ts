import { LiveEngine, wasmFault } from './live_engine';
import type { LiveQuestion } from './live_messages';
import { isHello, postHeight } from './messages';
import { serveLive } from './serve_live';

/*
 * `live-zh.js`, `live-en.js`: read reports for the page around the hidden frame. The frame loads it, and starts a worker with it: one file
 * is asked for once.
 */

if ('importScripts' in self) serveLive(self);
else offer((document.currentScript as HTMLScriptElement).src);

/** Says that the frame is there, and reads what comes over the port that the page sends then. */
function offer(script: string): void {
  addEventListener('message', (event) => {
    const [port] = event.ports;
    if (isHello(event) && port !== undefined) connect(port, script);
  });
  postHeight(1);
}

function connect(port: MessagePort, script: string): void {
  const fault = wasmFault();
  if (fault !== null) {
    const reason = `${location.host} forbids WebAssembly to its frames, its script-src must allow 'wasm-unsafe-eval' (${fault})`;
    port.postMessage({ kind: 'failed', reason });
    return;
  }
  const engine = new LiveEngine(script, (answer) => port.postMessage(answer));
  const page = new URL('../', location.href).href;
  port.onmessage = ({ data }: MessageEvent<LiveQuestion & { job: number }>) =>
    engine.ask({ ...data, kind: 'report', page: /^http/.test(page) ? page : '' });
}
