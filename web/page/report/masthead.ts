import { html, type TemplateResult } from 'lit/html.js';
import { exportMenu } from './export_menu';
import type { ReportView } from './view';

/** 示例市 · 2025年 · 政府工作报告 · 11,921 字 */
export function documentLine({ state, words }: ReportView): TemplateResult {
  const { title, place, year, length } = state.analysis?.document ?? {
    title: null,
    place: null,
    year: null,
    length: 0,
  };
  // Many titles name place and year themselves.
  const around = [place, year === null ? null : words.document.year(year)];
  const heading = title === null || title === '' ? (state.source?.name ?? words.document.untitled) : title;
  const parts = [...around.filter((part) => part !== null && part !== '' && !heading.includes(part)), heading];
  const name = parts.join(' · ');
  return html`<h1 class="document">
    <span lang="zh-CN">${name}</span> <small>${words.document.characters(length)}</small>
  </h1>`;
}

export function reportTools(view: ReportView): TemplateResult {
  const { state, host, words } = view;
  return html`
    <button type="button" class="button" @click=${() => host.compose('')}>${words.document.another}</button>
    <button type="button" class="button" @click=${() => host.compose(state.text)}>${words.document.edit}</button>
    ${exportMenu(view)}
  `;
}
