import type { EmbedElement } from '../embed/node';
import type { LiveAnswer, LiveQuestion } from './frame/live_messages';
import { heightIn, sayHello } from './frame/messages';
import { SILENT_S, silence } from './silence';

/** What came of a text. */
export interface LiveResult {
  json: string;
  figure: EmbedElement;
}

export interface LiveLink {
  ask: (question: LiveQuestion) => Promise<LiveResult>;
  /** Elements that need it. */
  users: number;
  /** One less. */
  release: () => void;
}

interface Asked {
  question: LiveQuestion;
  done: (result: LiveResult) => void;
  fail: (error: Error) => void;
}

const links = new Map<string, LiveLink>();

/**
 * The link to the hidden frame of an address, which reads for all live elements of the page. It stands beside the body,
 * where no framework looks, and is taken away with the last element that needs it, or when it fails.
 */
export function linkTo(address: string): LiveLink {
  const link = links.get(address) ?? openLink(address);
  links.set(address, link);
  link.users += 1;
  return link;
}

function openLink(address: string): LiveLink {
  const own = new URL(address).origin;
  const asked = new Map<number, Asked>();
  // A page that lets in only what says so itself lets this in: it has no cookies and no storage.
  const frame = document.createElement('iframe');
  Object.assign(frame, { hidden: true, credentialless: true, src: address });
  let port: MessagePort | undefined;
  let jobs = 0;
  let silent: ReturnType<typeof setTimeout> | undefined;

  const close = (reason = ''): void => {
    clearTimeout(silent);
    removeEventListener('message', greet);
    port?.close();
    frame.remove();
    if (links.get(address) === link) links.delete(address);
    for (const { fail } of asked.values()) fail(new Error(reason));
  };
  const wait = (): void => {
    clearTimeout(silent);
    if (asked.size > 0) silent = setTimeout(close, SILENT_S * 1000, silence(port === undefined ? own : null));
  };
  const send = (job: number): void => port?.postMessage({ ...asked.get(job)?.question, job });
  const hear = ({ data }: MessageEvent<LiveAnswer>): void => {
    if (data.kind === 'failed') {
      close(data.reason);
      return;
    }
    const { done, fail } = asked.get(data.job) as Asked;
    asked.delete(data.job);
    if (data.kind === 'result') done(data);
    else fail(new Error(data.reason));
    wait();
  };
  // Its first word: only then is it known which origin it has, and the text goes to no other.
  const greet = ({ source, origin, data }: MessageEvent): void => {
    if (port !== undefined || source !== frame.contentWindow || heightIn(data) === null) return;
    if (origin !== own && origin !== 'null') return;
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port1.onmessage = hear;
    sayHello(source as Window, origin === own ? own : '*', [port2]);
    for (const job of asked.keys()) send(job);
    wait();
  };

  addEventListener('message', greet);
  document.documentElement.append(frame);
  const link: LiveLink = {
    ask: (question) =>
      new Promise((done, fail) => {
        asked.set((jobs += 1), { question, done, fail });
        send(jobs);
        wait();
      }),
    users: 0,
    release() {
      link.users -= 1;
      if (link.users === 0) close();
    },
  };
  return link;
}
