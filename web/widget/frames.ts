import { heightIn, sayHello } from './frame/messages';
import { SILENT_S, silence } from './silence';

/**
 * Gives the frames of this page the height of what they show, from now on and for good. A frame is known by its window
 * and its address; `script` is that of `widget.js`, whose origin theirs must be, or the origin that sandboxed frames have.
 */
export function followFrames(script: string): void {
  const own = new URL(script).origin;
  const ours = (): HTMLIFrameElement[] =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => isOurs(src, own));
  addEventListener('message', ({ origin, source, data }) => {
    // The cheapest first: a page may be sent thousands of messages that are not meant for us.
    const height = origin === own || origin === 'null' ? heightIn(data) : null;
    if (height === null) return;
    for (const frame of ours()) if (frame.contentWindow === source) frame.style.height = `${height}px`;
  });
  // Of a frame that is on the screen and has got no height; one further down may not have been fetched yet, and the
  // hidden one of live elements speaks for itself.
  setTimeout(() => {
    const isSilent = (frame: HTMLIFrameElement): boolean =>
      !frame.hidden && frame.style.height === '' && frame.getBoundingClientRect().top < innerHeight;
    if (ours().some(isSilent)) console.warn(`[mubiao] ${silence(own)}`);
  }, SILENT_S * 1000);
  // Those that are there already have told their height before anyone heard it.
  for (const { contentWindow } of ours()) if (contentWindow !== null) sayHello(contentWindow, '*');
}

function isOurs(address: string, own: string): boolean {
  return address.startsWith(own === 'null' ? 'file:' : `${own}/`) && /\/embed\.html(#|$)/.test(address);
}
