import { html, type TemplateResult } from 'lit/html.js';
import { exportMenu } from './export_menu';
import type { ReportView } from './view';

export function reportTools(view: ReportView): TemplateResult {
  const { text, host, words } = view;
  return html`
    <button type="button" class="button" @click=${() => host.compose('')}>${words.document.another}</button>
    <button type="button" class="button" @click=${() => host.compose(text)}>${words.document.edit}</button>
    ${exportMenu(view)}
  `;
}
