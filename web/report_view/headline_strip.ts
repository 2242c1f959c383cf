import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ItemRow } from '../report/rows';
import { indicatorName } from '../report/catalogue';
import { figureParts, figureText } from '../report/format/quantity';
import type { ReportView } from '../page/report/view';

/** The checklist of standard headline indicators: what the report sets, what it reached last year, what it leaves open. */
export function headlineStrip(view: ReportView): TemplateResult | typeof nothing {
  const { state, derived, words } = view;
  const { analysis } = state;
  const rows = derived.rows;
  if (analysis === null || rows === null || analysis.headlines.length === 0) return nothing;
  const targets = new Map(rows.targets.map((row) => [row.id, row]));
  const entries = analysis.headlines.map(({ code, item }) => ({
    code,
    name: indicatorName(code, state.locale) ?? code,
    row: item === null ? undefined : targets.get(item),
  }));
  const stated = entries.filter((entry) => entry.row !== undefined);
  if (stated.length === 0)
    return html`<section class="headlines" aria-label=${words.headline.label}>
      <p class="quiet">${words.headline.none(entries.length)}</p>
    </section>`;
  const missing = entries.filter((entry) => entry.row === undefined).map((entry) => entry.name);
  return html`<section class="headlines" aria-label=${words.headline.label}>
    <ul>
      ${stated.map(({ name, row }) => (row === undefined ? nothing : card(view, name, row)))}
    </ul>
    ${missing.length === 0 ? nothing : html`<p class="not-stated">${words.headline.missing}${words.list(missing)}</p>`}
  </section>`;
}

function card(view: ReportView, name: string, row: ItemRow): TemplateResult {
  const { state, derived, act, words } = view;
  const last = derived.rows?.pairs.find((pair) => pair.target.id === row.id)?.result;
  const move = moveWord(row, view);
  const figure = figureParts(row, state.locale);
  return html`<li>
    <button
      type="button"
      class="headline ${row.confidence === 'check' ? 'check' : ''}"
      aria-current=${state.selection === row.id ? 'true' : 'false'}
      @click=${() => act.select(row.id, 'text')}
    >
      <span class="headline-name">${name}${move === '' ? nothing : html` <span class="quiet">${move}</span>`}</span>
      <span class="figure ${row.value === null && row.low === null ? 'words' : ''}"
        >${figure.number}<small>${figure.unit}</small></span
      >
      ${last === undefined ? nothing : html`<span class="last">${words.headline.last(lastFigure(last, view))}</span>`}
    </button>
  </li>`;
}

/** Growth goes without saying here; a fall must not read as growth. */
function moveWord(row: ItemRow, { words }: ReportView): string {
  return row.direction === 'down' && row.measure !== 'level' ? words.fall : '';
}

function lastFigure(row: ItemRow, view: ReportView): string {
  const figure = figureText(row, view.state.locale);
  return row.direction === 'down' ? `${view.words.fall} ${figure}` : figure;
}
