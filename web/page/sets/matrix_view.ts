import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import {
  acrossChoices,
  matrixOf,
  type Across,
  type Matrix,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
} from '../../sets/matrix';
import type { Compared } from '../../sets/members';
import { trendLines, trendsOf, type Trend, type TrendLine } from '../../sets/trends';
import { fileName } from './names';
import { choice, figureShown, indicatorText } from './pieces';
import type { ComparedLook } from './view';

/** Rows that come in at a time. */
const MORE_ROWS = 60;
/** Cells that are made in one task: 60 ms of a slow phone. */
const CELLS_AT_ONCE = 280;
/** Columns that are looked up in no time. */
const MANY = 20;

/** Indicators by reports: what each states, and in which of four ways it states nothing. */
export function matrixView(look: ComparedLook): TemplateResult {
  const { compared, state, act, words } = look;
  const across = acrossChoices(compared);
  const at = Math.max(
    0,
    across.findIndex((each) => isSame(each, state.across)),
  );
  const { matrix, trends } = madeOnce(look, across[at] ?? { by: 'all' });
  const statuses = ['target', 'result'] as const;
  return html`<div class="toolbar">
      ${choice(
        'set-status',
        words.matrix.status,
        statuses.map((value) => ({ value, label: words.matrix[value] })),
        statuses.indexOf(state.status),
        (status) => act.set({ status }),
      )}
      ${
        across.length < 2
          ? nothing
          : choice(
              'set-across',
              words.matrix.across,
              across.map((value) => ({ value, label: acrossLabel(value, look) })),
              at,
              (value) => act.set({ across: value }),
            )
      }
    </div>
    ${
      matrix.rows.length === 0
        ? html`<p class="set-none">${words.matrix.none}</p>`
        : look.width === 'phone'
          ? cards(matrix, trends, look)
          : grid(matrix, trends, look)
    }
    ${
      matrix.rows.length > state.rows
        ? html`<button type="button" class="button" @click=${() => act.set({ rows: state.rows + MORE_ROWS })}>
            ${words.matrix.more(matrix.rows.length - state.rows)}
          </button>`
        : nothing
    }`;
}

interface Made {
  from: string;
  matrix: Matrix;
  trends: Trend[];
}
const made = new WeakMap<Compared, Made>();

/** Made once for what it is made from: its rows come into the document by and by, and those that are there stay. */
function madeOnce({ compared, state }: ComparedLook, across: Across): Made {
  const failed = state.entries.flatMap((entry) => (entry.state === 'failed' ? [entry.key] : []));
  const from = JSON.stringify([state.status, across, failed]);
  const known = made.get(compared);
  if (known?.from === from) return known;
  const matrix = matrixOf(compared, state.entries, state.status, across);
  const fresh = { from, matrix, trends: trendsOf(compared, matrix) };
  made.set(compared, fresh);
  return fresh;
}

/** Rows that are in the document now: a table of many reports comes by and by, and what is there can be used. */
function rowsDrawn({ columns, rows }: Matrix, { state, act }: ComparedLook): MatrixRow[] {
  const atOnce = Math.max(2, Math.floor(CELLS_AT_ONCE / (columns.length + 1)));
  // To look up what many reports say is work enough for the first task.
  const drawn = atOnce * (columns.length > MANY ? state.drawn : state.drawn + 1);
  if (drawn < Math.min(rows.length, state.rows)) act.drawMore();
  return rows.slice(0, Math.min(drawn, state.rows));
}

function isSame(one: Across, other: Across): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function acrossLabel(across: Across, { words }: ComparedLook): string {
  if (across.by === 'all') return words.matrix.everything;
  return across.by === 'place' ? words.matrix.ofPlace(across.place) : words.matrix.ofYear(across.year);
}

function grid(matrix: Matrix, trends: readonly Trend[], look: ComparedLook): TemplateResult {
  const { words, locale } = look;
  const { columns, rows } = matrix;
  return html`<p class="visually-hidden" id="set-keys">${words.matrix.keys}</p>
    <div class="set-scroll">
      <table
        class=${columns.length > MANY ? 'set-matrix set-wide' : 'set-matrix'}
        role="grid"
        aria-label=${words.matrix.caption}
        aria-describedby="set-keys"
        aria-rowcount=${rows.length + 1}
        @keydown=${moveInGrid}
        @focusin=${keepPlace}
      >
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader" tabindex="-1">${words.matrix.indicator}</th>
            ${trends.map((trend) => html`<th scope="col" role="columnheader" class="set-trend" tabindex="-1">${trendHead(trend)}</th>`)}
            ${columns.map((column) => html`<th scope="col" role="columnheader" tabindex="-1">${columnHead(column, look)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rowsDrawn(matrix, look).map((row, at) => guard([row, words, locale], () => gridRow(row, at, trends, look)))}
        </tbody>
      </table>
    </div>`;
}

function gridRow(row: MatrixRow, at: number, trends: readonly Trend[], look: ComparedLook): TemplateResult {
  const { indicator, headline, cells } = row;
  const lines = trendLines(row, trends);
  return html`<tr role="row" class=${headline ? 'headline-row' : ''} aria-rowindex=${at + 2}>
    <th scope="row" role="rowheader" tabindex="-1">${indicatorText(indicator, look)}</th>
    ${trends.map(
      ({ place }, column) =>
        html`<td role="gridcell" class="set-trend" tabindex=${at === 0 && column === 0 ? 0 : -1}>
          ${trendCell(lines.get(place), indicator, look)}
        </td>`,
    )}
    ${cells.map(
      (cell, column) =>
        html`<td role="gridcell" class=${cellClass(cell)} tabindex=${at + trends.length + column === 0 ? 0 : -1}>
          ${cellText(cell, indicator, look)}
        </td>`,
    )}
  </tr>`;
}

function cards(matrix: Matrix, trends: readonly Trend[], look: ComparedLook): TemplateResult {
  const { columns } = matrix;
  return html`<ul class="set-cards">
    ${rowsDrawn(matrix, look).map((row) => {
      const { indicator, cells } = row;
      const lines = trendLines(row, trends);
      return html`<li>
        <h2 class="set-card-head">${indicatorText(indicator, look)}</h2>
        <dl class="set-facts">
          ${columns.map((column, at) => {
            const cell = cells[at];
            return cell === undefined
              ? nothing
              : html`<dt>${columnHead(column, look)}</dt>
                  <dd class=${cellClass(cell)}>${cellText(cell, indicator, look)}</dd>`;
          })}
          ${trends.map((trend) =>
            lines.has(trend.place)
              ? html`<dt>${trendHead(trend)}</dt>
                  <dd class="set-trend">${trendCell(lines.get(trend.place), indicator, look)}</dd>`
              : nothing,
          )}
        </dl>
      </li>`;
    })}
  </ul>`;
}

function columnHead({ report, entry }: MatrixColumn, { compared, words }: ComparedLook): TemplateResult {
  if (report === null) return html`${fileName(entry, words)}`;
  const { place, year } = compared.report(report);
  return html`${place ?? fileName(entry, words)} <span class="set-column-year">${year ?? ''}</span>`;
}

function trendHead({ place, from, to }: Trend): TemplateResult {
  return html`${place} <span class="set-column-year">${from}–${to}</span>`;
}

const LINE_WIDTH = 64;
const LINE_HEIGHT = 20;
/** Around the line, for its dot. */
const ROOM = 3;

/** A line over the years with its last figure; what it is drawn from stands in the columns. */
function trendCell(
  line: TrendLine | undefined,
  indicator: MatrixRow['indicator'],
  look: ComparedLook,
): TemplateResult | typeof nothing {
  if (line === undefined) return nothing;
  const at = ([x, y]: [number, number]): [number, number] => [
    ROOM + x * (LINE_WIDTH - 2 * ROOM),
    LINE_HEIGHT - ROOM - y * (LINE_HEIGHT - 2 * ROOM),
  ];
  const end = line.pieces.at(-1)?.at(-1);
  const [x, y] = end === undefined ? [0, 0] : at(end);
  return html`<svg
      width=${LINE_WIDTH}
      height=${LINE_HEIGHT}
      viewBox="0 0 ${LINE_WIDTH} ${LINE_HEIGHT}"
      aria-hidden="true"
      focusable="false"
    >
      ${line.pieces.map((piece) => svg`<polyline points=${piece.map((point) => at(point).join()).join(' ')} />`)}
      <circle cx=${x} cy=${y} r=${ROOM} />
    </svg>
    ${figureShown(line.last, indicator, look)}`;
}

const cellClass = (cell: MatrixCell): string => ('figure' in cell ? '' : `set-empty set-empty-${cell.empty}`);

function cellText(
  cell: MatrixCell,
  indicator: MatrixRow['indicator'],
  look: ComparedLook,
): TemplateResult | string | typeof nothing {
  if ('figure' in cell) return figureShown(cell.figure, indicator, look);
  const meaning = look.words.matrix.empty[cell.empty];
  if (cell.words === null) return meaning;
  return html`<q lang="zh-CN">${cell.words}</q> <span class="visually-hidden">${meaning}</span>`;
}

/** One cell of the grid is in the order of the Tab key: the one that had the keyboard last. */
function keepPlace(event: FocusEvent): void {
  const cell = event.target as HTMLElement;
  if (!cell.matches('th, td')) return;
  for (const other of (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[tabindex="0"]'))
    other.tabIndex = -1;
  cell.tabIndex = 0;
}

function moveInGrid(event: KeyboardEvent): void {
  const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('th, td');
  if (cell === null || event.altKey || event.metaKey) return;
  const rows = [...(event.currentTarget as HTMLTableElement).rows];
  const row = cell.closest('tr');
  if (row === null) return;
  const [y, x] = [rows.indexOf(row), cell.cellIndex];
  const last = row.cells.length - 1;
  const moves: Record<string, [row: number, column: number]> = {
    ArrowRight: [y, x + 1],
    ArrowLeft: [y, x - 1],
    ArrowDown: [y + 1, x],
    ArrowUp: [y - 1, x],
    Home: event.ctrlKey ? [0, 0] : [y, 0],
    End: event.ctrlKey ? [rows.length - 1, last] : [y, last],
  };
  const to = moves[event.key];
  if (to === undefined) return;
  event.preventDefault();
  rows[to[0]]?.cells[to[1]]?.focus();
}
