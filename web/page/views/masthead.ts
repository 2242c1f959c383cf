import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Theme } from '../state';
import { exportMenu } from './export_menu';
import type { View } from './view';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

export function masthead(view: View): TemplateResult {
  const { state, m } = view;
  return html`<header class="masthead">
    ${state.screen === 'report' ? documentLine(view) : html`<p class="name">${m.name}</p>`}
    <div class="masthead-tools">${state.screen === 'report' ? reportTools(view) : nothing} ${settings(view)}</div>
  </header>`;
}

/** 示例市 · 2025年 · 政府工作报告 · 11,921 字 */
function documentLine({ state, m }: View): TemplateResult {
  const { title, place, year, length } = state.analysis?.document ?? {
    title: null,
    place: null,
    year: null,
    length: 0,
  };
  // Many titles name place and year themselves.
  const around = [place, year === null ? null : m.masthead.year(year)];
  const heading = title === null || title === '' ? (state.source?.name ?? m.masthead.untitled) : title;
  const words = [...around.filter((part) => part !== null && part !== '' && !heading.includes(part)), heading];
  const name = words.join(' · ');
  return html`<h1 class="document">
    <span lang="zh-CN">${name}</span> <small>${m.masthead.characters(length)}</small>
  </h1>`;
}

function reportTools(view: View): TemplateResult {
  const { state, act, m } = view;
  return html`
    <button type="button" class="button" @click=${() => act.compose('')}>${m.masthead.another}</button>
    <button type="button" class="button" @click=${() => act.compose(state.text)}>${m.masthead.edit}</button>
    ${exportMenu(view)}
  `;
}

function settings(view: View): TemplateResult {
  const { state, act, m } = view;
  const back = state.screen === 'compose' && state.analysis !== null && state.text !== '' && !state.live;
  const other = state.locale === 'zh' ? 'en' : 'zh';
  return html`
    ${
      back
        ? html`<button type="button" class="button" @click=${() => act.backToReport()}>${m.compose.back}</button>`
        : nothing
    }
    <button type="button" class="button" aria-pressed=${state.help} @click=${() => act.set({ help: !state.help })}>
      ${m.masthead.help}
    </button>
    <button
      type="button"
      class="button"
      id="language"
      lang=${other === 'zh' ? 'zh-CN' : 'en'}
      @click=${() => void act.setLocale(other)}
    >
      ${m.otherLanguage}
    </button>
    <label class="inline">
      <span class="visually-hidden">${m.masthead.theme}</span>
      <select
        id="theme"
        @change=${(event: Event) => act.setTheme((event.currentTarget as HTMLSelectElement).value as Theme)}
      >
        ${THEMES.map(
          (theme) =>
            html`<option value=${theme} ?selected=${theme === state.theme}>${m.masthead.themes[theme]}</option>`,
        )}
      </select>
    </label>
  `;
}
