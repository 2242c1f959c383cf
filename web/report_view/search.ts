import type { Span } from '../library/analysis';

/** More hits than anyone steps through; the count is shown as "1000+". */
export const MAX_HITS = 1000;

/** Places of `query` in `text`, ASCII case ignored, not overlapping. Linear in the text. */
export function findAll(text: string, query: string): Span[] {
  const needle = query.trim().toLowerCase();
  if (needle === '') return [];
  // Lower-casing may change the length (İ): then only the exact form is looked for, so that offsets stay true.
  const lowered = text.toLowerCase();
  const haystack = lowered.length === text.length ? lowered : text;
  const hits: Span[] = [];
  let at = haystack.indexOf(needle);
  while (at !== -1 && hits.length < MAX_HITS) {
    hits.push({ start: at, end: at + needle.length });
    at = haystack.indexOf(needle, at + needle.length);
  }
  return hits;
}

/** Remembers what was found last: the page asks again at every rendering. */
export class TextSearch {
  #last: { text: string; query: string; hits: readonly Span[] } = { text: '', query: '', hits: [] };

  find(text: string, query: string): readonly Span[] {
    if (this.#last.text !== text || this.#last.query !== query)
      this.#last = { text, query, hits: findAll(text, query) };
    return this.#last.hits;
  }
}
