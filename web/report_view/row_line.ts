import { html, nothing, type TemplateResult } from 'lit/html.js';
import { rowId, rowKey, type AnyRow } from '../report/table/any_row';
import type { ColumnName } from '../report/table/columns';
import { cell } from './cells';
import type { Look } from './look';
import { selectedRange, treeOf } from './tree';

/** Columns whose cells are figures. */
const NUMERIC: ReadonlySet<ColumnName> = new Set(['written', 'figure', 'last', 'goal', 'difference', 'number']);

/** How a row stands in its table. */
export interface RowPlace {
  /** From 0, of all rows that the table has. */
  at: number;
  /** Whether its details are open. */
  open: boolean;
  /** Whether Tab reaches it; one row of a table is enough, arrows move on from there. */
  tabStop: boolean;
  choose: (id: string) => void;
}

export function isNumeric(column: ColumnName): boolean {
  return NUMERIC.has(column);
}

export function columnClass(column: ColumnName): string {
  return `c-${column} ${isNumeric(column) ? 'numeric' : ''}`;
}

/** One row of a table, whose first cell names it and is its button. */
export function rowLine(look: Look, row: AnyRow, columns: readonly ColumnName[], place: RowPlace): TemplateResult {
  const id = rowId(row);
  const selected = look.selection === id;
  return html`<tr
    id="${look.prefix}row-${row.kind === 'pair' ? `pair-${rowKey(row)}` : id}"
    data-row=${id}
    aria-rowindex=${place.at + 2}
    class=${selected ? 'selected' : ''}
    aria-current=${selected ? 'true' : nothing}
    @click=${(event: MouseEvent) => {
      const target = event.target as Element;
      // A click that ends the selecting of text, or that belongs to what stands in the row, chooses nothing.
      if (selectedRange(target)?.collapsed !== false && target.closest('a, input, select') === null) place.choose(id);
    }}
  >
    ${columns.map((column) =>
      column === (row.kind === 'milestone' ? 'subject' : 'indicator')
        ? namingCell(look, row, column, selected, place)
        : html`<td class=${columnClass(column)}>${cell(look, row, column)}</td>`,
    )}
  </tr>`;
}

function namingCell(
  look: Look,
  row: AnyRow,
  column: ColumnName,
  selected: boolean,
  { open, tabStop }: RowPlace,
): TemplateResult {
  return html`<th scope="row" class=${columnClass(column)}>
    <button type="button" class="row-name" tabindex=${selected || tabStop ? 0 : -1} aria-expanded=${selected && open}>
      ${cell(look, row, column)}
    </button>
  </th>`;
}

/** The row that has the focus, and the keys that move it to another: arrows, N and P, Home and End. */
export function rowKeys(table: HTMLElement): { id: string | undefined; keys: Record<string, () => void> } {
  const names = [...table.querySelectorAll<HTMLElement>('tbody .row-name')];
  const focused = treeOf(table).activeElement?.closest('tr');
  const at = names.findIndex((name) => name.closest('tr') === focused);
  const move = (to: number): void => {
    const name = names[Math.max(0, Math.min(names.length - 1, to))];
    names.forEach((other) => (other.tabIndex = other === name ? 0 : -1));
    name?.focus();
    name?.scrollIntoView({ block: 'nearest' });
  };
  const [next, previous] = [() => move(at + 1), () => move(at - 1)];
  return {
    id: focused?.dataset['row'],
    keys: {
      ArrowDown: next,
      ArrowUp: previous,
      n: next,
      p: previous,
      Home: () => move(0),
      End: () => move(names.length - 1),
    },
  };
}
