import { html, nothing, type TemplateResult } from 'lit/html.js';
import { indicatorName } from '../report/catalogue';
import { figureParts, figureText } from '../report/format/quantity';
import type { ItemRow } from '../report/rows';
import type { Look } from './look';

/** The checklist of standard headline indicators: what the report sets, what it reached last year, what it leaves open. */
export function headlineStrip(look: Look): TemplateResult | typeof nothing {
  const { analysis, rows, locale, words } = look;
  if (analysis.headlines.length === 0) return nothing;
  const targets = new Map(rows.targets.map((row) => [row.id, row]));
  const entries = analysis.headlines.map(({ code, item }) => ({
    code,
    name: indicatorName(code, locale) ?? code,
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
      ${stated.map(({ name, row }) => (row === undefined ? nothing : card(look, name, row)))}
    </ul>
    ${missing.length === 0 ? nothing : html`<p class="not-stated">${words.headline.missing}${words.list(missing)}</p>`}
  </section>`;
}

function card(look: Look, name: string, row: ItemRow): TemplateResult {
  const { rows, locale, selection, words } = look;
  const last = rows.pairs.find((pair) => pair.target.id === row.id)?.result;
  const move = moveWord(row, look);
  const figure = figureParts(row, locale);
  return html`<li>
    <button
      type="button"
      class="headline ${row.confidence === 'check' ? 'check' : ''}"
      aria-current=${selection === row.id ? 'true' : 'false'}
      @click=${() => look.select(row.id)}
    >
      <span class="headline-name">${name}${move === '' ? nothing : html` <span class="quiet">${move}</span>`}</span>
      <span class="figure ${row.value === null && row.low === null ? 'words' : ''}"
        >${figure.number}<small>${figure.unit}</small></span
      >
      ${last === undefined ? nothing : html`<span class="last">${words.headline.last(lastFigure(last, look))}</span>`}
    </button>
  </li>`;
}

/** Growth goes without saying here; a fall must not read as growth. */
function moveWord(row: ItemRow, { words }: Look): string {
  return row.direction === 'down' && row.measure !== 'level' ? words.fall : '';
}

function lastFigure(row: ItemRow, { locale, words }: Look): string {
  const figure = figureText(row, locale);
  return row.direction === 'down' ? `${words.fall} ${figure}` : figure;
}
