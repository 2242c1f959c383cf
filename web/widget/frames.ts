import { heightIn, sayHello } from './frame/messages';

/** A window that showed something else is looked at again after so long: a page may give a frame another address. */
const REFUSED_MS = 1000;

/**
 * Gives the frames of this page the height of what they show, from now on and for good. A frame is known by its window
 * and its address; `script` is that of `widget.js`, whose origin theirs must be, or the origin that sandboxed frames have.
 */
export function followFrames(script: string): void {
  const own = new URL(script).origin;
  const refused = new WeakMap<MessageEventSource, number>();
  const heights = new Map<HTMLIFrameElement, number>();
  const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')].filter((one) => isOurs(one, own));

  const apply = (): void => {
    for (const [frame, height] of heights) frame.style.height = `${height}px`;
    heights.clear();
  };

  const frameOf = (source: MessageEventSource): HTMLIFrameElement | null => {
    if (performance.now() - (refused.get(source) ?? -Infinity) < REFUSED_MS) return null;
    const frame = frames().find(({ contentWindow }) => contentWindow === source) ?? null;
    if (frame === null) refused.set(source, performance.now());
    return frame;
  };

  addEventListener('message', ({ origin, source, data }) => {
    // The cheapest first: a page may be sent thousands of messages that are not meant for us.
    if ((origin !== own && origin !== 'null') || source === null) return;
    const height = heightIn(data);
    const frame = height === null ? null : frameOf(source);
    if (height === null || frame === null) return;
    if (heights.size === 0) requestAnimationFrame(apply);
    heights.set(frame, height);
  });
  // Those that are there already have told their height before anyone heard it.
  for (const { contentWindow } of frames()) if (contentWindow !== null) sayHello(contentWindow, '*');
}

function isOurs({ src }: HTMLIFrameElement, own: string): boolean {
  try {
    const { origin, pathname } = new URL(src);
    return origin === own && pathname.endsWith('/embed.html');
  } catch {
    return false;
  }
}
