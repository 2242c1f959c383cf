export type HighlightName = 'search' | 'search-current' | 'evidence';

/**
 * Highlights that are no elements; where a browser has none (before 2022–2025), one only scrolls to the place. Their
 * registry belongs to the document, and a rule of a stylesheet paints all ranges under one name: so the reports of a
 * document share the highlight of each name, and each puts in and takes out its own ranges only. A name for each report
 * would need rules that are written when it is shown.
 */
export class TextHighlights {
  readonly #own = new Map<HighlightName, readonly Range[]>();

  show(name: HighlightName, ranges: readonly Range[]): void {
    if (!('highlights' in CSS)) return;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    for (const range of this.#own.get(name) ?? []) highlight.delete(range);
    for (const range of ranges) highlight.add(range);
    this.#own.set(name, ranges);
    CSS.highlights.set(name, highlight);
  }
}
