import { html, nothing, type TemplateResult } from 'lit/html.js';
import { LANGUAGES, nextLocale } from '../../locales';
import type { Theme } from '../state';
import type { View } from './view';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

export function masthead(view: View): TemplateResult {
  const { state, m } = view;
  const { report } = view;
  const [heading, tools] =
    state.screen === 'report'
      ? [report?.heading(), report?.tools()]
      : state.screen === 'set'
        ? [report?.setHeading(), report?.setTools()]
        : [];
  return html`<header class="masthead">
    ${heading ?? html`<p class="name">${m.name}</p>`}
    <div class="masthead-tools">${tools ?? nothing} ${settings(view)}</div>
  </header>`;
}

function settings(view: View): TemplateResult {
  const { state, act, m } = view;
  const back = state.screen === 'compose' && state.analysis !== null && state.text !== '' && !state.live;
  const other = nextLocale(state.locale);
  return html`
    ${
      back
        ? html`<button type="button" class="button" @click=${() => act.backToReport()}>${m.compose.back}</button>`
        : nothing
    }
    <button type="button" class="button" aria-pressed=${state.help} @click=${() => void act.showHelp(!state.help)}>
      ${m.masthead.help}
    </button>
    <button
      type="button"
      class="button"
      id="language"
      lang=${LANGUAGES[other].tag}
      @click=${() => void act.setLocale(other)}
    >
      ${LANGUAGES[other].name}
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
