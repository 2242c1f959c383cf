import { accentColour, DEFAULT_ACCENT } from '../../embed/accent';
import type { EmbedReport } from '../../embed/embed_report';
import { reportTitle } from '../../embed/figure';
import { unpackFragment } from '../../embed/fragment';
import { describeFramed, FRAME_STYLE, splitFragment } from '../../embed/frame';
import { EMBED_WORDS } from '../../embed/words';
import { writeNodes } from '../../embed/write_nodes';
import { bakedRows } from '../baked_rows';
import { isSeen } from '../colors';
import { FigureView } from '../figure_view';
import { copyQuotation } from '../quotation';
import { widgetSheet } from '../styles';
import { chosenLang, WIDGET_WORDS } from '../words';
import { FRAME_WORDS } from './words';

/** More rows, or more words in their sentences, than any report has: a frame may be given any address. */
const MOST_ROWS = 2000;
const MOST_LETTERS = 1_000_000;

/** Shows the figure that an address holds, in a box of its own as the element does, and says so where it holds none. */
export class FramedFigure {
  readonly #main: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  #view: FigureView | null = null;
  #accent: string | undefined;

  constructor(main: HTMLElement) {
    for (const [name, value] of Object.entries(FRAME_STYLE)) main.style.setProperty(name, value);
    this.#main = main;
    this.#root = main.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [widgetSheet()];
    addEventListener('beforeprint', () => this.#view?.print(true));
    addEventListener('afterprint', () => this.#view?.print(false));
    this.#dark.addEventListener('change', () => this.#color());
  }

  show(hash: string): void {
    const { packed, isBare } = splitFragment(hash);
    const unpacked = unpackFragment(packed);
    this.#view = null;
    if ('fault' in unpacked || isTooMuch(unpacked.report)) this.#incomplete();
    else this.#figure(unpacked.report, isBare);
  }

  #figure(report: EmbedReport, isBare: boolean): void {
    const words = WIDGET_WORDS[report.lang];
    document.documentElement.lang = EMBED_WORDS[report.lang].tag;
    this.#name(reportTitle(report));
    const figure = document.createDocumentFragment();
    figure.append(writeNodes(describeFramed(report, isBare), document));
    for (const { style } of figure.querySelectorAll<HTMLElement>('[style*=border-top]'))
      style.borderTopColor = 'var(--line)';
    const view = new FigureView(figure, bakedRows(figure), {
      chosen: (index) => view.open(index),
      copy: (index) => void copyQuotation(view, index, words),
    });
    view.setWords(words);
    for (const link of view.box.querySelectorAll('a')) leadOut(link);
    this.#view = view;
    this.#accent = report.accent;
    this.#root.replaceChildren(view.box);
    this.#color();
  }

  /** The colour scheme of the frame is that of the page around it, if it says one. */
  #color(): void {
    const accent = accentColour(this.#accent);
    const theme = this.#dark.matches ? 'dark' : 'light';
    this.#view?.box.style.setProperty('--accent', isSeen(accent, theme) ? accent : DEFAULT_ACCENT);
  }

  /** The landmark has a name of its own beside that of the page around. */
  #name(title: string): void {
    document.title = title;
    this.#main.setAttribute('aria-label', title);
  }

  #incomplete(): void {
    const words = FRAME_WORDS[chosenLang([navigator.language])];
    document.documentElement.lang = words.tag;
    this.#name(words.incomplete);
    const line = document.createElement('p');
    line.style.margin = '.5em 0';
    const link = document.createElement('a');
    link.href = '../';
    link.textContent = words.toPage;
    leadOut(link);
    line.append(words.incomplete, ' · ', link);
    this.#root.replaceChildren(line);
  }
}

function isTooMuch({ rows }: EmbedReport): boolean {
  return rows.length > MOST_ROWS || rows.reduce((sum, { sentence }) => sum + sentence.length, 0) > MOST_LETTERS;
}

/** Into a page of its own: a frame is too small for another site, and many refuse to be in one. */
function leadOut(link: HTMLAnchorElement): void {
  link.target = '_blank';
  link.rel = 'noopener';
}
