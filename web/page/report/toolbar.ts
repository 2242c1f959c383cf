import { html, nothing, type TemplateResult } from 'lit/html.js';
import { indicatorGroup, unitName } from '../../report/catalogue';
import { sectionLabel } from '../../report/format/section';
import { COLUMNS, NAMING_COLUMN, type ColumnName, type TableKind } from '../../report/table/columns';
import { countValues, isFiltering } from '../../report/table/filter';
import { MAIN_FIRST, NO_FILTER, TEXT_ORDER, type Filter } from '../../report/table/settings';
import type { ReportView } from './view';

/** Search, filter, columns, add: over the table. */
export function toolbar(view: ReportView, kind: TableKind): TemplateResult {
  const { state, act, words } = view;
  const { filter } = state.tables[kind];
  const narrowed = isFiltering({ ...filter, query: '' });
  const toggle = (panel: 'filters' | 'columns', label: string, on: boolean): TemplateResult =>
    html`<button
      type="button"
      class="button ${on ? 'on' : ''}"
      aria-expanded=${state.panel === panel}
      aria-controls="table-${panel}"
      @click=${() => act.togglePanel(panel)}
    >
      ${label}${on ? html`<span class="visually-hidden"> (${words.table.on})</span>` : nothing}
    </button>`;
  return html`<div class="toolbar">
      <input
        type="search"
        id="table-search"
        aria-label=${words.table.search}
        placeholder=${words.table.search}
        .value=${filter.query}
        @input=${(event: Event) =>
          act.setTable(kind, { filter: { ...filter, query: (event.currentTarget as HTMLInputElement).value } })}
      />
      ${toggle('filters', words.table.filters, narrowed)}
      ${view.width === 'phone' ? nothing : toggle('columns', words.table.columns, false)}
      ${kind === 'targets' ? orderButton(view) : nothing}
      ${
        kind === 'pairs'
          ? nothing
          : html`<button
              type="button"
              class="button"
              title=${words.table.addHint}
              @click=${() => act.startAdding(kind === 'milestones' ? 'milestone' : 'item')}
            >
              ${words.table.add}
            </button>`
      }
    </div>
    ${state.panel === 'filters' ? filtersPanel(view, kind) : nothing}
    ${state.panel === 'columns' ? columnsPanel(view, kind) : nothing}`;
}

/** From main targets first, or any other order, to the order of the text and back. */
function orderButton({ state, act, words }: ReportView): TemplateResult {
  const inText = state.tables.targets.sort.column === null;
  return html`<button
    type="button"
    class="button"
    id="text-order"
    aria-pressed=${inText}
    @click=${() => act.setTable('targets', { sort: inText ? MAIN_FIRST : TEXT_ORDER })}
  >
    ${words.table.textOrder}
  </button>`;
}

interface Choice {
  key: keyof Filter;
  label: string;
  any: string;
  options: [value: string, label: string][];
}

function filtersPanel(view: ReportView, kind: TableKind): TemplateResult {
  const { state, act, words } = view;
  const { filter } = state.tables[kind];
  return html`<div class="panel" id="table-filters">
    ${choices(view, kind).map(
      ({ key, label, any, options }) =>
        html`<label
          >${label}
          <select
            name=${key}
            .value=${filter[key]}
            @change=${(event: Event) =>
              act.setTable(kind, { filter: { ...filter, [key]: (event.currentTarget as HTMLSelectElement).value } })}
          >
            <option value="">${any}</option>
            ${options.map(([value, name]) => html`<option value=${value} ?selected=${filter[key] === value}>${name}</option>`)}
          </select>
        </label>`,
    )}
    ${
      isFiltering(filter)
        ? html`<button type="button" class="button" @click=${() => act.setTable(kind, { filter: NO_FILTER })}>
            ${words.table.clear}
          </button>`
        : nothing
    }
  </div>`;
}

function choices({ analysis, locale, derived, words }: ReportView, kind: TableKind): Choice[] {
  const rows = derived.all(kind);
  const counted = (entries: [string, number][], name: (value: string) => string): [string, string][] =>
    entries.map(([value, count]) => [value, `${name(value)} (${count})`]);
  const sections: Choice = {
    key: 'section',
    label: words.table.section,
    any: words.table.anySection,
    options: analysis.sections.map((section) => [
      section.id,
      `${'\u3000'.repeat(Math.max(0, section.level - 1))}${shorten(sectionLabel(section))}`,
    ]),
  };
  if (kind === 'milestones') return [sections];
  const main: Choice = {
    key: 'headline',
    label: words.table.main,
    any: words.table.anyMain,
    options: [
      ['yes', `${words.table.onlyMain} (${rows.filter((row) => row.kind === 'item' && row.item.headline).length})`],
    ],
  };
  return [
    sections,
    ...(kind === 'targets' ? [main] : []),
    {
      key: 'group',
      label: words.table.group,
      any: words.table.anyGroup,
      options: counted(
        countValues(rows, (item) => indicatorGroup(item.code)),
        (group) => words.groups[group] ?? group,
      ),
    },
    {
      key: 'unit',
      label: words.table.unit,
      any: words.table.anyUnit,
      options: counted(
        countValues(rows, (item) => item.unit),
        (unit) => unitName(unit, locale),
      ),
    },
    {
      key: 'strength',
      label: words.table.strength,
      any: words.table.anyStrength,
      options: (['hard', 'soft', 'none'] as const).map((value) => [value, words.strengthLong[value]]),
    },
    {
      key: 'confidence',
      label: words.table.confidence,
      any: words.table.anyConfidence,
      options: (['sure', 'check'] as const).map((value) => [value, words.confidence[value]]),
    },
  ];
}

const LONGEST_OPTION = 28;
const shorten = (title: string): string =>
  title.length > LONGEST_OPTION ? `${title.slice(0, LONGEST_OPTION - 1)}…` : title;

function columnsPanel({ state, act, words }: ReportView, kind: TableKind): TemplateResult {
  const { columns } = state.tables[kind];
  const names: readonly ColumnName[] = COLUMNS[kind];
  const toggle = (column: ColumnName, on: boolean): void =>
    act.setTable(kind, { columns: names.filter((name) => (name === column ? on : columns.includes(name))) });
  return html`<fieldset class="panel" id="table-columns">
    <legend class="visually-hidden">${words.table.columns}</legend>
    ${names
      .filter((name) => name !== 'number')
      .map(
        (name) =>
          html`<label class="inline">
            <input
              type="checkbox"
              .checked=${columns.includes(name)}
              ?disabled=${name === NAMING_COLUMN[kind]}
              @change=${(event: Event) => toggle(name, (event.currentTarget as HTMLInputElement).checked)}
            />${words.columns[name]}
          </label>`,
      )}
  </fieldset>`;
}
