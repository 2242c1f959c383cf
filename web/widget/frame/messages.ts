/** What a frame and the page around it say to each other: `{ mubiao: 1, type }`; anything else is ignored. */
const FORMAT = 1;

/** No box of ours is higher, in pixels. */
const HIGHEST = 20_000;

/** Tells the page around how high the frame's content is; and AMP, which has its own word for it. */
export function postHeight(height: number): void {
  if (parent === window) return;
  // Who is around is not known, and a height is no secret.
  parent.postMessage({ mubiao: FORMAT, type: 'height', height }, '*');
  parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
}

/** The height that a message tells, in whole pixels; null for any other message. */
export function heightIn(data: unknown): number | null {
  const height = typeOf(data) === 'height' ? (data as { height?: unknown }).height : null;
  return typeof height === 'number' && height >= 1 && height <= HIGHEST ? Math.ceil(height) : null;
}

/** A height as it may be told: of whole pixels. */
export function toldHeight(pixels: number): number {
  return Math.min(Math.max(Math.ceil(pixels), 1), HIGHEST);
}

export function sayHello(frame: Window, origin: string, ports: Transferable[] = []): void {
  frame.postMessage({ mubiao: FORMAT, type: 'hello' }, origin, ports);
}

/** The page around has our script, which hears what the frame says from now on. */
export function isHello({ source, data }: MessageEvent): boolean {
  return source === parent && source !== window && typeOf(data) === 'hello';
}

function typeOf(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return null;
  const { mubiao, type } = data as { mubiao?: unknown; type?: unknown };
  return mubiao === FORMAT ? type : null;
}
