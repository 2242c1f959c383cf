import { fileText } from './file_text';
import { readInWorker, startReading, wasmFault } from './live_engine';
import { liveFigure } from './live_figure';
import type { LiveAnswer, LiveQuestion } from './live_messages';
import { isHello, postHeight } from './messages';

/*
 * `live.js`: reads reports for the page around the hidden frame. The frame loads it, and starts a worker with it: one file
 * is asked for once.
 */

if ('importScripts' in self) readInWorker();
else offer((document.currentScript as HTMLScriptElement).src);

/** Says that the frame is there, and reads what comes over the port that the page sends then. */
function offer(script: string): void {
  addEventListener('message', (event) => {
    const [port] = event.ports;
    if (isHello(event) && port !== undefined) connect(port, script);
  });
  postHeight(1);
}

type Asked = LiveQuestion & { job: number };

function connect(port: MessagePort, script: string): void {
  const answer = (message: LiveAnswer): void => port.postMessage(message);
  const fail = (error: unknown): void => answer({ kind: 'failed', reason: String(error) });
  const fault = liveFault();
  if (fault !== null) {
    fail(fault);
    return;
  }
  const read = startReading(script);
  const answerTo = async ({ job, ...question }: Asked, text: string): Promise<void> => {
    const [json, reason = ''] = await read(text);
    if (json === null) answer({ kind: 'failed', reason });
    else answer({ kind: 'result', job, json, figure: await liveFigure({ ...question, text }, json) });
  };
  port.onmessage = ({ data }: MessageEvent<Asked>) =>
    void fileText(data.text).then(
      (text) => answerTo(data, text).catch(fail),
      (error: unknown) => answer({ kind: 'refused', job: data.job, reason: (error as Error).message }),
    );
}

/** Why nothing can be read here, in words that name what to set; null where it can. */
function liveFault(): string | null {
  if (location.protocol === 'file:') return 'live reads nothing from disk, its folder must be on a server';
  const fault = wasmFault();
  if (fault === null) return null;
  return `${location.host} forbids WebAssembly to its frames, its script-src must allow 'wasm-unsafe-eval' (${fault})`;
}
