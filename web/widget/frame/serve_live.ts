import { serveEngine } from '../../engine/serve';
import type { EngineRequest } from '../../engine/protocol';
import { fileText } from './decode_text';
import { liveFigure } from './live_figure';
import type { LiveAnswer, LiveRequest } from './live_messages';
import type { Analysis } from '../../library/analysis';

/** A worker's own scope, or one end of a channel in the frame's own thread. */
export interface LivePort {
  postMessage(message: LiveAnswer): void;
  addEventListener(type: 'message', listener: (event: { data: EngineRequest | LiveRequest }) => void): void;
}

/** Answers reports with their analysis and their figure; everything else goes to the engine as it is. */
export function serveLive(port: LivePort): void {
  const asked = new Map<number, LiveRequest & { text: string }>();
  serveEngine({
    addEventListener: (type, listener) =>
      port.addEventListener(type, ({ data }) => {
        if (data.kind !== 'report') {
          listener({ data });
          return;
        }
        try {
          const text = typeof data.text === 'string' ? data.text : fileText(data.text);
          asked.set(data.job, { ...data, text });
          listener({ data: { kind: 'text', job: data.job, text } });
        } catch (error) {
          port.postMessage({ kind: 'refused', job: data.job, reason: (error as Error).message });
        }
      }),
    postMessage: (message) => {
      if (message.kind === 'unavailable' || message.kind === 'failed')
        port.postMessage({ kind: 'failed', reason: message.reason });
      if (message.kind !== 'analysis') return;
      const { job, json } = message;
      const request = asked.get(job);
      asked.delete(job);
      if (request === undefined) return;
      liveFigure(request, JSON.parse(json) as Analysis).then(
        (figure) => port.postMessage({ kind: 'result', job, json, figure }),
        (error: unknown) => port.postMessage({ kind: 'failed', reason: String(error) }),
      );
    },
  });
}
