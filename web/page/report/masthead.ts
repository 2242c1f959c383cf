import { html, type TemplateResult } from 'lit/html.js';
import { exportMenu } from './export_menu';
import type { ReportView } from './view';

export function reportTools(view: ReportView): TemplateResult {
  const { text, host, words, setSize } = view;
  return html`
    <button type="button" class="button" @click=${() => host.compose('')}>${words.document.another}</button>
    <button type="button" class="button" @click=${() => host.compose(text)}>${words.document.edit}</button>
    <button type="button" class="button" id="another" @click=${view.another}>
      ${setSize > 1 ? words.document.backToSet(setSize) : words.document.addAnother}
    </button>
    ${exportMenu(view)} ${embedButton(view)}
  `;
}

/** The dialog is loaded when it is first asked for. */
function embedButton({ derived, act, words }: ReportView): TemplateResult {
  const open = async (): Promise<void> => {
    const { model, rows } = derived;
    if (model === null || rows === null) return;
    act.set({ panel: null });
    try {
      const { embedOneReport } = await import('../embed/of_report');
      await embedOneReport(model, rows);
    } catch {
      act.say(words.document.embedFailed);
    }
  };
  return html`<button type="button" class="button" id="embed" aria-haspopup="dialog" @click=${() => void open()}>
    ${words.document.embed}
  </button>`;
}
