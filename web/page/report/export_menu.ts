import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ExportFile } from '../../export/export_file';
import type { ReportModel } from '../../report/model';
import { saveFile } from '../download';
import { pageLink } from '../permalink';
import type { TableKind } from '../../report/table/columns';
import { screenTable } from '../../report_view/screen_table';
import type { Printing } from '../state';
import { print } from './printed';
import { visibleColumns } from './table_view';
import type { ReportView } from './view';

type Exports = typeof import('../../export');

/** Longer links are cut by some mail programs and chats. */
const LONG_LINK = 2000;

/** Everything that leaves the page, behind one button. The writers are loaded when the first one is used. */
export function exportMenu(view: ReportView): TemplateResult {
  const { state, act, words } = view;
  const open = state.panel === 'export';
  return html`<div class="menu">
    <button
      type="button"
      class="button"
      id="export"
      aria-expanded=${open}
      aria-controls="export-panel"
      @click=${() => {
        act.togglePanel('export');
        // Fetched while the person reads the list, so that the click that saves or copies still counts as theirs.
        void import('../../export').catch(() => undefined);
      }}
    >
      ${words.document.export}<span class="arrow" aria-hidden="true"></span>
    </button>
    ${open ? exportPanel(view) : nothing}
  </div>`;
}

function exportPanel(view: ReportView): TemplateResult {
  const { state, act, words } = view;
  const labels = words.exports;
  const file = (
    name: string,
    label: string,
    make: (exports: Exports, model: ReportModel) => ExportFile | Promise<ExportFile>,
  ): TemplateResult =>
    html`<button type="button" data-export=${name} @click=${() => void save(view, make)}>${label}</button>`;
  const paper = (printing: Printing, label: string): TemplateResult =>
    html`<button type="button" data-print=${printing} @click=${() => void print(view, printing)}>${label}</button>`;
  const table: TableKind = state.tab === 'pictures' ? 'targets' : state.tab;
  return html`<div class="menu-panel" id="export-panel" role="group" aria-label=${labels.heading}>
    <p class="quiet">${labels.scope}</p>
    <h2>${labels.table}</h2>
    ${file('csv', labels.csv, (exports, model) => exports.csvFile(model))}
    ${file('xlsx', labels.xlsx, (exports, model) => exports.xlsxFile(model))}
    ${file('json', labels.json, (exports, model) => exports.jsonFile(model))}
    ${file('markdown', labels.markdown, (exports, model) => exports.markdownFile(model))}
    ${file('html', labels.html, (exports, model) => exports.htmlFile(model))}
    ${file('reading', labels.reading, (exports, model) => ({
      name: exports.fileName(model, labels.readingPart, 'json'),
      type: 'application/json',
      content: act.savedReading(),
    }))}
    <button type="button" data-export="copy" @click=${() => void copy(view, table)}>${labels.copy}</button>
    <h2>${labels.ledger}</h2>
    ${file('ledger-xlsx', labels.ledgerXlsx, (exports, model) => exports.ledgerXlsxFile(model))}
    ${file('ledger-csv', labels.ledgerCsv, (exports, model) => exports.ledgerCsvFile(model))}
    <h2>${labels.print}</h2>
    ${paper('tab', state.tab === 'pictures' ? labels.printPictures : labels.printTab(words.tabs[state.tab]))}
    ${paper('ledger', labels.printLedger)} ${paper('all', labels.printAll)}
    <h2>${labels.link}</h2>
    ${linkPart(view)}
  </div>`;
}

function linkPart(view: ReportView): TemplateResult {
  const { state, act, words } = view;
  const { withText, length } = state.link;
  return html`<label class="inline">
      <input
        type="checkbox"
        .checked=${withText}
        @change=${async (event: Event) => {
          const include = (event.currentTarget as HTMLInputElement).checked;
          act.set({ link: { ...state.link, withText: include, length: null } });
          const link = await pageLink(view.state, include);
          act.set({ link: { withText: include, length: link.length, copied: false } });
        }}
      />${words.exports.linkText}
    </label>
    ${length === null ? nothing : html`<p class="quiet" role="status">${words.exports.linkLength(length)} ${length > LONG_LINK ? words.exports.linkLong : ''}</p>`}
    <button type="button" data-export="link" @click=${() => void copyLink(view)}>${words.exports.linkCopy}</button>`;
}

async function save(
  view: ReportView,
  make: (exports: Exports, model: ReportModel) => ExportFile | Promise<ExportFile>,
): Promise<void> {
  const { derived, act, words } = view;
  const { model } = derived;
  if (model === null) return;
  try {
    const file = await make(await import('../../export'), model);
    saveFile(file);
    act.say(words.exports.saved(file.name));
  } catch {
    act.say(words.exports.failed);
  }
}

/** What is copied is the table as it stands on the page: its columns, its filter, its order. */
async function copy(view: ReportView, kind: TableKind): Promise<void> {
  const { derived, act, words } = view;
  const { model } = derived;
  if (model === null) return;
  try {
    const { copyTable, sourceLine } = await import('../../export');
    const table = screenTable(view, kind, visibleColumns(view, kind), derived.shown(kind));
    await copyTable({ ...table, source: sourceLine(model) });
    act.say(words.exports.copied);
  } catch {
    act.say(words.exports.copyFailed);
  }
}

async function copyLink({ state, act, words }: ReportView): Promise<void> {
  const link = await pageLink(state, state.link.withText);
  try {
    await navigator.clipboard.writeText(link);
    act.set({ link: { ...state.link, length: link.length, copied: true }, message: words.exports.linkCopied });
  } catch {
    // No clipboard (plain HTTP, a refused permission): the address bar can be copied by hand.
    window.history.replaceState(window.history.state, '', link);
    act.set({
      link: { ...state.link, length: link.length, copied: false },
      message: words.exports.linkLength(link.length),
    });
  }
}
