import { html, type TemplateResult } from 'lit/html.js';
import type { Look } from './look';

/** 示例市 · 2025年 · 政府工作报告 · 11,921 字; `source` names a text without a title (a file's name). */
export function documentLine({ analysis, words }: Look, source: string | null): TemplateResult {
  const { title, place, year, length } = analysis.document;
  // Many titles name place and year themselves.
  const around = [place, year === null ? null : words.document.year(year)];
  const heading = title === null || title === '' ? (source ?? words.document.untitled) : title;
  const parts = [...around.filter((part) => part !== null && part !== '' && !heading.includes(part)), heading];
  const name = parts.join(' · ');
  return html`<h1 class="document">
    <span lang="zh-CN">${name}</span> <small>${words.document.characters(length)}</small>
  </h1>`;
}
