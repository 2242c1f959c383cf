import { html, nothing, type TemplateResult } from 'lit/html.js';
import { EMBED_VIEWS } from '../../embed/embed_report';
import type { SetLook } from './view';

/**
 * Makes a figure of the view that is looked at; a matrix has no rows of that kind. The dialog is loaded when it is asked for.
 */
export function embedButton({ compared, state, act, words, locale }: SetLook): TemplateResult | typeof nothing {
  const view = EMBED_VIEWS.find((each) => each === state.view);
  if (compared === null || view === undefined) return nothing;
  const open = async (): Promise<void> => {
    act.set({ exporting: false });
    try {
      const { embedSetView } = await import('../embed/of_set');
      if (!(await embedSetView(view, compared, state, locale))) act.say(words.embed.nothing);
    } catch {
      act.say(words.embed.failed);
    }
  };
  return html`<button type="button" class="button" id="set-embed" aria-haspopup="dialog" @click=${() => void open()}>
    ${words.embed.button}
  </button>`;
}
