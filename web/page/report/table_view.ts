import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { sourceLine } from '../../export/source_line';
import { rowId, rowKey, type AnyRow } from '../../report/table/any_row';
import type { ColumnName, TableKind } from '../../report/table/columns';
import { isFiltering } from '../../report/table/filter';
import { DEFAULT_SORT, NO_FILTER } from '../../report/table/settings';
import { nextSort } from '../../report/table/sort';
import { columnWidths } from '../../report_view/column_widths';
import { columnClass, rowKeys, rowLine } from '../../report_view/row_line';
import { isTyping } from '../../report_view/tree';
import { detailView } from './detail';
import { editorView } from './editor';
import type { ReportView } from './view';

/** What fits 320 px; the period then stands under the figure. */
const PHONE_COLUMNS: Record<TableKind, readonly ColumnName[]> = {
  targets: ['indicator', 'written'],
  results: ['indicator', 'written'],
  pairs: ['indicator', 'last', 'goal'],
  milestones: ['subject', 'event'],
};

/** Rows that are added to the window at a time. */
const MORE_ROWS = 20;

/** The columns that stand on the screen, or on paper. */
export function visibleColumns({ state }: Pick<ReportView, 'state'>, kind: TableKind): readonly ColumnName[] {
  // The numbers are those of the marks in the text.
  if (state.printing === 'all') return ['number', ...state.tables[kind].columns];
  if (state.printing !== null) return state.tables[kind].columns;
  return state.width === 'phone' ? PHONE_COLUMNS[kind] : state.tables[kind].columns;
}

/**
 * One table with a window of its rows in the document. Reports give low hundreds of rows, and a plain `<table>` is what
 * everyone's tools can read; the window keeps two thousand rows quick without a grid library.
 */
export function tableView(view: ReportView, kind: TableKind): TemplateResult {
  const { state, derived, act, words } = view;
  const { filter, from, to } = state.tables[kind];
  const all = derived.all(kind);
  const shown = derived.shown(kind);
  const columns = visibleColumns(view, kind);
  const isPrinted = state.printing !== null;
  const rows = isPrinted ? shown : shown.slice(from, to);
  const first = isPrinted ? 0 : from;
  const adding = state.editing !== null && state.editing.id === null && !isPrinted ? editorView(view) : nothing;
  if (all.length === 0)
    return html`${adding}
      <p class="empty">${words.table.empty[kind]}</p>`;
  const widths = widthsOf(view, all, columns);
  const selectedShown = rows.some((row) => rowId(row) === state.selection);
  return html`${adding}
    <table
      class="rows ${kind}"
      aria-rowcount=${shown.length + 1}
      @keydown=${(event: KeyboardEvent) => rowKeydown(event, view)}
    >
      <caption class=${isPrinted ? '' : 'visually-hidden'}>
        ${words.table.caption(words.tabs[kind], shown.length, all.length)}
      </caption>
      <thead>
        <tr>
          ${columns.map((column, at) => heading(view, kind, column, widths?.[at] ?? null))}
        </tr>
      </thead>
      <tbody>
        ${from > 0 && !isPrinted ? moreRow(view, columns.length, () => act.setTable(kind, { from: Math.max(0, from - MORE_ROWS) })) : nothing}
        ${repeat(rows, rowKey, (row, at) => rowView(view, row, columns, first + at, !selectedShown && at === 0))}
        ${
          to < shown.length && !isPrinted
            ? moreRow(view, columns.length, () => act.setTable(kind, { to: to + MORE_ROWS }))
            : nothing
        }
      </tbody>
      ${isPrinted ? sourceFoot(view, columns.length) : nothing}
    </table>
    ${shown.length === 0 ? html`<p class="empty">${words.table.noMatch}</p>` : nothing}
    ${hiddenHint(view, kind, shown, isFiltering(filter))}`;
}

/** Made once for the rows of a table: typing in the search renders it again and again. */
const knownWidths = new WeakMap<readonly AnyRow[], { columns: readonly ColumnName[]; words: object; made: number[] }>();

/** Null on a phone, where two or three columns have fixed shares. */
function widthsOf(view: ReportView, rows: readonly AnyRow[], columns: readonly ColumnName[]): number[] | null {
  const { width, words } = view;
  if (width === 'phone') return null;
  const known = knownWidths.get(rows);
  if (known?.columns === columns && known.words === words) return known.made;
  const made = columnWidths(view, rows, columns);
  knownWidths.set(rows, { columns, words, made });
  return made;
}

function heading(
  { state, act, words }: ReportView,
  kind: TableKind,
  column: ColumnName,
  width: number | null,
): TemplateResult {
  // On paper a head is words only: browsers leave out a button where they repeat the head on the next page.
  if (state.printing !== null) return html`<th scope="col" class=${columnClass(column)}>${words.columns[column]}</th>`;
  const { sort } = state.tables[kind];
  const order = sort.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending';
  return html`<th
    scope="col"
    class=${columnClass(column)}
    aria-sort=${order}
    .style=${width === null ? '' : `width: ${width.toFixed(2)}%`}
  >
    <button
      type="button"
      title=${words.table.sortBy(words.columns[column])}
      @click=${() => act.setTable(kind, { sort: nextSort(sort, column, DEFAULT_SORT[kind]) })}
    >
      ${words.columns[column]}<span class="arrow" aria-hidden="true"></span>
    </button>
  </th>`;
}

function rowView(
  view: ReportView,
  row: AnyRow,
  columns: readonly ColumnName[],
  at: number,
  first: boolean,
): TemplateResult {
  const { state, act, locale, width } = view;
  const id = rowId(row);
  const selected = state.selection === id;
  const open = selected && state.open;
  const subject = row.kind === 'pair' ? row.pair : row.kind === 'item' ? row.item : row.milestone;
  // The window of rows is rendered again on every change of the page; a row only when something of its own changed.
  const line = guard([subject, selected, open, at, first, locale, columns, state.printing], () =>
    rowLine(view, row, columns, { at, open, tabStop: first, choose: (chosen) => act.toggleRow(chosen) }),
  );
  return html`${line}
  ${
    open && state.printing === null && width !== 'phone'
      ? html`<tr class="detail-row" id="detail-${rowKey(row)}">
          <td colspan=${columns.length}>${state.editing?.id === id ? editorView(view) : detailView(view, row)}</td>
        </tr>`
      : nothing
  }`;
}

function moreRow({ words }: ReportView, columns: number, more: () => void): TemplateResult {
  return html`<tr class="more">
    <td colspan=${columns}>
      <button type="button" class="link" tabindex="-1" @click=${more}>${words.table.more}</button>
    </td>
  </tr>`;
}

/** A row that was selected in the text may not pass the filter: say so instead of showing nothing. */
function hiddenHint(
  { state, act, words }: ReportView,
  kind: TableKind,
  shown: readonly AnyRow[],
  filtering: boolean,
): TemplateResult | typeof nothing {
  const { selection } = state;
  if (!filtering || selection === null || shown.some((row) => rowId(row) === selection)) return nothing;
  return html`<p class="hint">
    ${words.table.hidden}
    <button type="button" class="link" @click=${() => act.setTable(kind, { filter: NO_FILTER })}>
      ${words.table.clear}
    </button>
  </p>`;
}

/** One tab stop for all rows; arrows move between them. Letters work only here and in the text (WCAG 2.1.4). */
function rowKeydown(event: KeyboardEvent, { act }: ReportView): void {
  if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
  const { id, keys } = rowKeys(event.currentTarget as HTMLElement);
  const own: Record<string, () => void> = {
    r: () => {
      if (id !== undefined) act.goToText(id);
    },
    '/': () => document.getElementById('table-search')?.focus(),
    Escape: () => act.closeDetail(),
  };
  const action = keys[event.key] ?? own[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
}

/** Whose figures these are, on each page that the table takes: a foot is repeated, as a head is. */
export function sourceFoot({ derived }: ReportView, columns: number): TemplateResult {
  const source = derived.model === null ? '' : sourceLine(derived.model);
  return html`<tfoot>
    <tr>
      <td colspan=${columns}>${source}</td>
    </tr>
  </tfoot>`;
}
