import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ExportFile } from '../../export/export_file';
import { SET_VIEWS, type SetView, type Written } from '../../sets/tables';
import { saveFile } from '../download';
import type { ComparedLook, SetLook } from './view';

/** The writers come when the menu is opened. */
const writers = (): Promise<typeof import('./set_files')> => import('./set_files');

/** What of a set leaves the page as a file. */
export function setExportMenu(look: SetLook): TemplateResult {
  const { state, act, words } = look;
  const open = state.exporting;
  return html`<div
    class="menu"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !open) return;
      act.focus('#set-export');
      act.set({ exporting: false });
    }}
  >
    <button
      type="button"
      class="button"
      id="set-export"
      aria-expanded=${open}
      aria-controls="set-export-panel"
      @click=${() => {
        act.set({ exporting: !open });
        void writers().catch(() => undefined);
      }}
    >
      ${words.export.button}<span class="arrow" aria-hidden="true"></span>
    </button>
    ${open ? panel(look) : nothing}
  </div>`;
}

/** Makes a file; null where there is nothing to put into it. */
type Make = (files: Awaited<ReturnType<typeof writers>>) => ExportFile | null | Promise<ExportFile | null>;

function panel(look: SetLook): TemplateResult {
  const { state, act, words, compared } = look;
  const labels = words.export;
  const button = (name: string, label: string, make: Make): TemplateResult =>
    html`<button type="button" data-export=${name} @click=${() => void save(look, make)}>${label}</button>`;
  const views = compared === null ? null : { ...look, compared };
  return html`<div class="menu-panel" id="set-export-panel" role="group" aria-label=${labels.label}>
    ${
      views === null
        ? nothing
        : [
            button('set-csv', labels.csv, (files) => files.setCsv(state.view, written(views))),
            button('set-markdown', labels.markdown, (files) => files.setMarkdown(state.view, written(views))),
            button('set-html', labels.html, (files) => files.setHtml(state.view, written(views), state)),
            button('set-xlsx', labels.xlsx, (files) => files.setXlsx(filled(views), written(views))),
            button('set-png', labels.png, (files) => files.setPng(state.view, written(views), state)),
            button('set-svg', labels.svg, (files) => files.setSvg(state.view, written(views), state)),
          ]
    }
    ${button('set-json', labels.set, (files) => files.setJson(state, words))}
    <label class="inline"
      ><input
        type="checkbox"
        .checked=${state.withTexts}
        @change=${(event: Event) => act.set({ withTexts: (event.currentTarget as HTMLInputElement).checked })}
      />${labels.withTexts}</label
    >
  </div>`;
}

function written({ compared, state, words, locale }: ComparedLook): Written {
  return { compared, entries: state.entries, words, locale, across: state.across };
}

/** Views that hold anything; a workbook must have one sheet at least. */
function filled({ compared }: ComparedLook): SetView[] {
  const { outcomes, changes, ranks } = compared.comparison;
  const rows = { outcomes: outcomes.length, changes: changes.length, matrix: 1, rank: ranks.length };
  return SET_VIEWS.filter((view) => rows[view] > 0);
}

async function save({ act, words }: SetLook, make: Make): Promise<void> {
  try {
    const file = await make(await writers());
    if (file === null) {
      act.say(words.export.nothing);
      return;
    }
    saveFile(file);
    act.say(words.export.saved(file.name));
  } catch {
    act.say(words.export.failed);
  }
}
