/** How much of the accent lies under a figure and under a sentence: `#rrggbb` goes on with these. */
const UNDER = { figure: '1f', sentence: '38' };

let made = 0;

/**
 * The marks of one element in its host's article, by the CSS Custom Highlight API: no node of the host is touched.
 * The rules that paint them stand in a constructed sheet of the root that the article is in, for a highlight is painted
 * by the rules of its own tree only; each element has names of its own, so that each has its colours and takes out only
 * what it put in. A browser without the API shows no marks.
 */
export class Marks {
  readonly #root: DocumentOrShadowRoot;
  readonly #figures: string;
  readonly #sentence: string;
  readonly #sheet = 'highlights' in CSS ? new CSSStyleSheet() : null;
  #accent = '';

  constructor(root: DocumentOrShadowRoot) {
    made += 1;
    this.#root = root;
    this.#figures = `mubiao-figures-${made}`;
    this.#sentence = `mubiao-sentence-${made}`;
    if (this.#sheet !== null) root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  paint(accent: string): void {
    // Rules that are given again, be they the same, have the whole page's styles made out anew.
    if (accent === this.#accent) return;
    this.#accent = accent;
    this.#sheet?.replaceSync(
      `::highlight(${this.#sentence}){background-color:${accent}${UNDER.sentence}}` +
        `::highlight(${this.#figures}){background-color:${accent}${UNDER.figure};` +
        `text-decoration:underline 2px ${accent}}` +
        `@media(forced-colors:active){::highlight(${this.#sentence}){background-color:Highlight;color:HighlightText}}`,
    );
  }

  show(figures: readonly Range[], sentence: Range | null): void {
    if (this.#sheet === null) return;
    CSS.highlights.set(this.#figures, new Highlight(...figures));
    CSS.highlights.set(this.#sentence, new Highlight(...(sentence === null ? [] : [sentence])));
  }

  remove(): void {
    if (this.#sheet === null) return;
    CSS.highlights.delete(this.#figures);
    CSS.highlights.delete(this.#sentence);
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}
