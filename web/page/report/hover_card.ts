import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { AnyRow } from '../../report/table/any_row';
import { figureText } from '../../report/format/quantity';
import { evidenceWords } from '../../report_view/row_facts';
import { indicatorNames, periodWords, zh } from '../../report_view/cells';
import type { Look } from '../../report_view/look';
import type { ReportView } from './view';

/** Time to move the pointer from the mark onto the card (WCAG 1.4.13), and not to flicker in passing. */
const OPEN_DELAY = 250;
const CLOSE_DELAY = 200;
const GAP = 6;
const MARGIN = 8;

/**
 * The card that says how a mark was read: on hover and on focus, itself hoverable, closed by Escape. It lives outside
 * the page's state, because it follows the pointer.
 */
export class HoverCard {
  readonly #node = document.createElement('div');
  #timer: number | undefined;

  constructor(private readonly currentView: () => ReportView | null) {
    this.#node.className = 'card';
    this.#node.hidden = true;
    this.#node.setAttribute('role', 'tooltip');
    this.#node.id = 'card';
    this.#node.addEventListener('pointerenter', () => window.clearTimeout(this.#timer));
    this.#node.addEventListener('pointerleave', () => this.point(null, null));
    document.body.append(this.#node);
    // What is about to open stays so: the scrolling that brought the mark into view may end after its focus.
    document.addEventListener('scroll', () => (this.#node.hidden = true), { capture: true, passive: true });
  }

  point(id: string | null, mark: Element | null): void {
    window.clearTimeout(this.#timer);
    if (id === null || mark === null) this.#timer = window.setTimeout(() => this.hide(), CLOSE_DELAY);
    else this.#timer = window.setTimeout(() => this.#show(id, mark), OPEN_DELAY);
  }

  /** True if there was a card to hide. */
  hide(): boolean {
    window.clearTimeout(this.#timer);
    const shown = !this.#node.hidden;
    this.#node.hidden = true;
    return shown;
  }

  #show(id: string, mark: Element): void {
    const view = this.currentView();
    const row = view?.derived.find(id) ?? null;
    const [at] = mark.getClientRects();
    // On a phone a tap opens the sheet, which says more.
    if (view === null || row === null || at === undefined || view.width === 'phone') return;
    render(cardContent(view, row), this.#node);
    this.#node.hidden = false;
    const { width, height } = this.#node.getBoundingClientRect();
    const left = Math.min(at.left, window.innerWidth - width - MARGIN);
    const below = at.bottom + GAP + height <= window.innerHeight - MARGIN;
    this.#node.style.left = `${Math.max(MARGIN, left)}px`;
    this.#node.style.top = `${below ? at.bottom + GAP : Math.max(MARGIN, at.top - GAP - height)}px`;
  }
}

function cardContent(look: Look, row: AnyRow): TemplateResult {
  const { analysis, locale, words } = look;
  const period = row.kind === 'pair' ? null : periodWords(look, row.kind === 'item' ? row.item : row.milestone);
  if (row.kind === 'milestone')
    return html`<p class="card-kind">${words.milestone} · ${words.status[row.milestone.status]}</p>
      <p><strong>${zh(row.milestone.subject)}</strong></p>
      <p>${zh(row.milestone.event)}${period === null ? nothing : html` · ${period}`}</p>`;
  if (row.kind !== 'item') return html``;
  const { item: shown } = row;
  const item = analysis.items.find((candidate) => candidate.id === shown.id);
  return html`<p class="card-kind">
      ${words.status[shown.status]} ·
      ${words.measure[shown.measure]}${shown.strength === null ? nothing : html` · ${words.strength[shown.strength]}`}${shown.confidence === 'check' ? html` · <span class="tag check">${words.confidence.check}</span>` : nothing}
    </p>
    <p><strong>${indicatorNames(look, shown)}</strong></p>
    <p class="figure">${figureText(shown, locale)}</p>
    ${period === null ? nothing : html`<p>${words.columns.period} ${period}</p>`}
    ${item === undefined || item.evidence.length === 0 ? nothing : html`<p class="quiet">${words.detail.words} ${evidenceWords(look, item)}</p>`}`;
}
