import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ComparedFigure, ComparedIndicator } from '../../library/comparison';
import type { VerdictName } from '../../locales/sets';
import { nameOf, shownFigure, signedDifference } from '../../sets/figure';
import { quoteOf } from '../../sets/members';
import type { ComparedLook, SetLook } from './view';

/** A shape for each verdict, so that none is told by its colour alone. */
const SHAPES: Record<VerdictName, string> = {
  exceeded: '▲',
  met: '●',
  about_met: '◐',
  missed: '▼',
  below: '◇',
  above: '◇',
  words: '“',
  not_reported: '○',
  open: '–',
};

export function verdictMark(verdict: VerdictName, { words }: SetLook): TemplateResult {
  return html`<span class="verdict v-${verdict}"
    ><span class="shape" aria-hidden="true">${SHAPES[verdict]}</span> ${words.verdicts[verdict]}</span
  >`;
}

/** The name of an indicator with what of it is measured, where that is not the level. */
export function indicatorText(indicator: ComparedIndicator, { words, locale }: SetLook): TemplateResult {
  const { measure, definition } = indicator;
  return html`${nameOf(indicator, locale)}${
    measure === null || measure === 'level' ? nothing : html` <span class="own-words">${words.measures[measure]}</span>`
  }${definition === null ? nothing : html` <span class="own-words" lang="zh-CN">${definition}</span>`}`;
}

/** A figure as it is shown; nothing for none. A fall is told by its sign. */
export function figureShown(
  figure: ComparedFigure | null,
  indicator: ComparedIndicator,
  { locale }: SetLook,
): TemplateResult | typeof nothing {
  if (figure === null) return nothing;
  const falls = figure.value !== null && figure.value < 0 && !/[-−]/.test(figure.words ?? '');
  const shown = shownFigure(figure, indicator, locale);
  return html`<span class="written" lang=${shown === figure.words ? 'zh-CN' : nothing}
    >${falls && shown === figure.words ? '−' : ''}${shown}</span
  >`;
}

export function differenceShown(difference: number | null, unit: string | null, { locale }: SetLook): string {
  return difference === null ? '' : signedDifference(difference, unit, locale);
}

/** The sentence around a figure, the figure marked, and the way to it. */
export function quoted(
  heading: string,
  report: string,
  figure: ComparedFigure | null,
  look: ComparedLook,
): TemplateResult | typeof nothing {
  if (figure === null) return nothing;
  const { compared, act, words } = look;
  const entry = compared.entry(report);
  const quote = quoteOf(entry, figure);
  return html`<div class="set-quote">
    <p class="quiet">${heading}</p>
    ${
      quote === null || entry === undefined
        ? html`<p><span lang="zh-CN">${figure.words}</span> <span class="quiet">${words.outcomes.textless}</span></p>`
        : html`<blockquote lang="zh-CN">${quote.before}<mark>${quote.figure}</mark>${quote.after}</blockquote>
            <button
              type="button"
              class="link"
              @click=${() => void act.open(entry.key, { start: figure.start, end: figure.end })}
            >
              ${words.outcomes.show}
            </button>`
    }
  </div>`;
}

/** A choice among a few, as an ordinary field. */
export function choice<T>(
  id: string,
  label: string,
  options: readonly { value: T; label: string }[],
  chosen: number,
  choose: (value: T) => void,
): TemplateResult {
  return html`<label class="inline" for=${id}>${label}</label>
    <select
      id=${id}
      @change=${(event: Event) => {
        const option = options[(event.currentTarget as HTMLSelectElement).selectedIndex];
        if (option !== undefined) choose(option.value);
      }}
    >
      ${options.map((option, at) => html`<option ?selected=${at === chosen}>${option.label}</option>`)}
    </select>`;
}
