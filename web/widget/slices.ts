/** The host's thread is taken for less than 10 ms at a time; a step may last a little longer than it was given. */
const SLICE_MS = 8;

/**
 * Drives work that stops often, in slices of a task each, beginning with the next task. Calls `done` with its result, in
 * a task of its own. Returns what abandons the work.
 */
export function inSlices<T>(work: Generator<undefined, T>, done: (result: T) => void): () => void {
  let timer = setTimeout(slice, 0);
  function slice(): void {
    const end = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done === true) {
        timer = setTimeout(done, 0, step.value);
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(slice, 0);
  }
  return () => clearTimeout(timer);
}
