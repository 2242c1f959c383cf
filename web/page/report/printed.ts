import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Table } from '../../export/tables';
import { COLUMNS, type TableKind } from '../../report/table/columns';
import type { Printing } from '../state';
import { documentName } from '../../report_view/document_line';
import { resultsView } from './results';
import { sourceFoot, tableView } from './table_view';
import type { ReportView } from './view';

/** What a person reads in the ledger on paper; the rest of its columns is for spreadsheets. */
const LEDGER_COLUMNS = [
  'number',
  'promise',
  'task',
  'figure',
  'deadline',
  'strength',
  'sentence',
  'responsible',
  'progress',
] as const;

/** What the left pane is on paper. */
export function printedView(view: ReportView, printing: Printing): TemplateResult {
  if (printing === 'all') return html`<section class="results">${allTables(view)}</section>`;
  const { printedLedger } = view.state;
  if (printing === 'ledger' && printedLedger !== null)
    return html`<section class="results on-ledger">${ledgerView(view, printedLedger)}</section>`;
  return resultsView(view);
}

/** Makes the ledger if that is wanted, and opens the browser's dialog. */
export async function print({ derived, act }: ReportView, printing: Printing): Promise<void> {
  const { model } = derived;
  if (model === null) return;
  const { reportTable } = await import('../../export');
  const printedLedger = printing === 'ledger' ? reportTable(model, 'ledger', { columns: LEDGER_COLUMNS }) : null;
  act.set({ printing, printedLedger, panel: null });
  window.print();
}

function allTables(view: ReportView): TemplateResult {
  const kinds = (Object.keys(COLUMNS) as TableKind[]).filter((kind) => view.derived.all(kind).length > 0);
  return html`${kinds.map((kind) => tableView(view, kind))}`;
}

function ledgerView(view: ReportView, { title, columns, rows }: Table): TemplateResult {
  return html`<table class="rows ledger">
    <caption>
      ${title} · ${documentName(view.analysis.document, view.words, view.state.source?.name ?? null)}
    </caption>
    <thead>
      <tr>
        ${columns.map(({ heading, key }) => html`<th scope="col" class="l-${key}">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell) => html`<td>${cell ?? nothing}</td>`)}
          </tr>`,
      )}
    </tbody>
    ${sourceFoot(view, columns.length)}
  </table>`;
}
