import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { until } from 'lit/directives/until.js';
import type { Chart } from '../charts';
import type { ReportRows } from '../report/rows';
import { sectionLabel } from '../report/format/section';
import { saveBlob } from '../page/download';
import type { ReportView } from '../page/report/view';

type Charts = typeof import('../charts');

const NARROWEST = 280;
const WIDEST = 760;
/** Padding of the pane on both sides. */
const MARGINS = 48;

/** The pictures of the report; the part that draws is loaded when the tab is first opened. */
export function picturesView(view: ReportView): TemplateResult {
  const { state, derived, words } = view;
  const { rows } = derived;
  if (rows === null) return html``;
  const width = chartWidth();
  return html`${guard([rows, state.locale, width], () => until(drawn(view, rows, width), html`<p class="empty">${words.pictures.loading}</p>`))}`;
}

function chartWidth(): number {
  const pane = document.getElementById('panel')?.clientWidth ?? window.innerWidth;
  return Math.max(NARROWEST, Math.min(WIDEST, pane - MARGINS));
}

async function drawn(view: ReportView, rows: ReportRows, width: number): Promise<TemplateResult> {
  const { state, words } = view;
  let charts: Charts;
  try {
    charts = await import('../charts');
  } catch {
    return html`<p class="empty">${words.pictures.failed}</p>`;
  }
  const titles = new Map((state.analysis?.sections ?? []).map((section) => [section.id, sectionLabel(section)]));
  const options = { locale: state.locale, width, sectionTitle: (id: string) => titles.get(id) ?? id };
  const all = [charts.growthTargetChart, charts.pairChart, charts.deadlineChart, charts.sectionChart].map((make) =>
    make(rows, options),
  );
  const filled = all.filter((chart) => !chart.empty);
  if (filled.length === 0) return html`<p class="empty">${words.pictures.empty}</p>`;
  return html`${filled.map((chart) => picture(view, charts, chart))}`;
}

function picture(view: ReportView, charts: Charts, chart: Chart): TemplateResult {
  const { act, words } = view;
  const svg = charts.renderElement(chart);
  const fileName = (extension: string): string => `${chart.title.replace(/[^\p{L}\p{N}]+/gu, '-')}.${extension}`;
  return html`<figure
    class="picture"
    @click=${(event: Event) => {
      const id = (event.target as Element).closest<SVGElement>('[data-row]')?.dataset['row'];
      if (id !== undefined) act.goToText(id);
    }}
  >
    <figcaption>
      <h2>${chart.title}</h2>
      <p class="quiet">${chart.description}</p>
    </figcaption>
    <div class="picture-scroll">${svg}</div>
    <div class="detail-tools">
      <button
        type="button"
        class="button"
        @click=${() => saveBlob(new Blob([charts.renderSvgText(chart)], { type: 'image/svg+xml' }), fileName('svg'))}
      >
        ${words.pictures.svg}
      </button>
      <button
        type="button"
        class="button"
        @click=${async () => saveBlob(await charts.renderPng(chart), fileName('png'))}
      >
        ${words.pictures.png}
      </button>
    </div>
    ${chart.table.rows.length === 0 ? nothing : dataTable(chart, words.pictures.data)}
  </figure>`;
}

/** The data behind a picture, for those who cannot see it and those who want the figures. */
function dataTable(chart: Chart, label: string): TemplateResult {
  return html`<details class="picture-data">
    <summary>${label}</summary>
    <table>
      <thead>
        <tr>
          ${chart.table.head.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${chart.table.rows.map(
          (row) =>
            html`<tr>
              ${row.map((value) => html`<td>${value}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}
