/** A frame that says nothing for so long is given up. */
export const SILENT_S = 10;

/** That nothing was heard of a frame, and what its page must allow; of the engine in it where `origin` is null. */
export function silence(origin: string | null): string {
  const whom = origin === null ? 'the engine' : `the frame, which the page must allow (frame-src ${origin})`;
  return `no word for ${SILENT_S} s from ${whom}`;
}
