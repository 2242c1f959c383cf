/** Rows of a list that travel together. */
const ROWS = 300;

/**
 * An object as pieces of JSON, each short enough to be parsed without holding up a page: `[key, value]`, and of a list
 * as many pieces as it takes. `joinedParts` puts them together again.
 */
export function partsOf(whole: object): string[] {
  return Object.entries(whole).flatMap(([key, value]: [string, unknown]) => {
    if (!Array.isArray(value) || value.length <= ROWS) return [JSON.stringify([key, value])];
    const starts = Array.from({ length: Math.ceil(value.length / ROWS) }, (_, at) => at * ROWS);
    return starts.map((start) => JSON.stringify([key, value.slice(start, start + ROWS)]));
  });
}
