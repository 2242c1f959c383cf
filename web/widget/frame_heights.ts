/** What a frame of ours tells: how high its figure is, in CSS pixels. */
interface HeightMessage {
  mubiao: 1;
  type: 'height';
  height: number;
}

const MOST_PX = 20_000;

/**
 * Gives each frame that shows `embed.html` of this script's folder the height that it tells, as long as the page lives. A
 * frame is known by its window, and its address by the page that holds it; a sandboxed one has the origin `null`. What
 * anybody else says is dropped at its first wrong field.
 */
export function followFrameHeights(script: string): void {
  const { origin, href } = new URL('embed.html', script);
  addEventListener('message', ({ data, origin: from, source }: MessageEvent<unknown>) => {
    if (!isHeight(data) || (from !== origin && from !== 'null')) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow !== source || frame.src.split('#')[0] !== href) continue;
      const height = `${Math.ceil(data.height)}px`;
      if (frame.style.height !== height) frame.style.height = height;
    }
  });
}

function isHeight(data: unknown): data is HeightMessage {
  if (typeof data !== 'object' || data === null) return false;
  const { mubiao, type, height } = data as Partial<HeightMessage>;
  return mubiao === 1 && type === 'height' && typeof height === 'number' && height >= 1 && height <= MOST_PX;
}
