import type { EmbedElement } from '../embed/node';
import type { LiveAnswer, LiveQuestion } from './frame/live_messages';
import { heightIn, sayHello } from './frame/messages';

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

/** A frame that says nothing for so long is given up. */
const SILENT_S = 10;

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
  const asked: Asked[] = [];
  // A page that lets in only what says so itself lets this in: it has no cookies and no storage.
  const more = { hidden: true, credentialless: true, src: address };
  const frame = Object.assign(document.createElement('iframe'), more);
  let port: MessagePort | null = null;
  /** Questions without an answer. */
  let open = 0;
  let silent: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    clearTimeout(silent);
    removeEventListener('message', greet);
    port?.close();
    frame.remove();
    if (links.get(address) === link) links.delete(address);
  };
  const giveUp = (reason: string): void => {
    close();
    for (const { fail } of asked) fail(new Error(reason));
  };
  const wait = (): void => {
    clearTimeout(silent);
    if (open === 0) return;
    silent = setTimeout(() => {
      giveUp(`${port === null ? `the frame (frame-src ${own}?)` : 'the engine'} is silent for ${SILENT_S} s`);
    }, SILENT_S * 1000);
  };
  const send = (job: number): void => port?.postMessage({ ...asked[job]?.question, job });
  const hear = ({ data }: MessageEvent<LiveAnswer>): void => {
    if (data.kind === 'failed') {
      giveUp(data.reason);
      return;
    }
    const { done, fail } = asked[data.job] as Asked;
    open -= 1;
    if (data.kind === 'result') done(data);
    else fail(new Error(data.reason));
    wait();
  };
  // Its first word: only then is it known which origin it has, and the text goes to no other.
  const greet = ({ source, origin, data }: MessageEvent): void => {
    if (port !== null || source !== frame.contentWindow || heightIn(data) === null) return;
    if (origin !== own && origin !== 'null') return;
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port1.onmessage = hear;
    sayHello(source as Window, origin === own ? own : '*', [port2]);
    for (const job of asked.keys()) send(job);
  };

  addEventListener('message', greet);
  document.documentElement.append(frame);
  const link: LiveLink = {
    ask: (question) =>
      new Promise((done, fail) => {
        open += 1;
        send(asked.push({ question, done, fail }) - 1);
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
