import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DocumentInfo } from '../library/analysis';
import { visibleName } from '../input/visible_name';
import type { Look } from './look';

/**
 * 示例市 · 2025年 · 政府工作报告 · 11,921 字; `source` names a text without a title (a file's name). What was only guessed
 * from the body of the text carries a word and a question mark, what is not known is said.
 */
export function documentLine({ analysis, words }: Look, source: string | null): TemplateResult {
  const { place, year, length, kind, level } = analysis.document;
  const heading = documentName(analysis.document, words, source);
  const guessed = guessedParts(analysis.document);
  // Many titles name place and year themselves.
  const part = (name: string | null, isGuess: boolean): TemplateResult | typeof nothing => {
    if (name === null || name === '' || (heading.includes(name) && !isGuess)) return nothing;
    return html`${visibleName(name)}${isGuess ? html`<small class="guess">${words.document.guess}</small>` : nothing} · `;
  };
  const unknown = [
    place === null && level !== 'national' ? words.document.noPlace : null,
    year === null ? words.document.noYear : null,
  ].filter((word) => word !== null);
  const kindName = kind === 'other' || heading.includes(words.document.kinds[kind]) ? [] : [words.document.kinds[kind]];
  const small = [...unknown, ...kindName, words.document.characters(length)].join(' · ');
  return html`<h1 class="document" tabindex="-1">
    <span lang="zh-CN"
      >${part(place, guessed.place)}${part(year === null ? null : words.document.year(year), guessed.year)}${heading}</span
    >
    <small>${small}</small>
  </h1>`;
}

/** The title, or what else names the text. */
export function documentName({ title }: DocumentInfo, words: Look['words'], source: string | null): string {
  return visibleName(title === null || title === '' ? (source ?? words.document.untitled) : title);
}

/** Where the analysis asks to check but both have a source, either may be wrong, unless a person gave it. */
function guessedParts({ placeFrom, yearFrom, confidence }: DocumentInfo): { place: boolean; year: boolean } {
  const guess = { place: placeFrom === 'text', year: yearFrom === 'text' };
  if (guess.place || guess.year || confidence === 'sure') return guess;
  return { place: placeFrom !== 'user', year: yearFrom !== 'user' };
}
