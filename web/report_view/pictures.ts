import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { until } from 'lit/directives/until.js';
import type { Chart } from '../charts';
import { sectionLabel } from '../report/format/section';
import type { Look } from './look';

type Charts = typeof import('../charts');

/** What the face around the pictures does for them. */
export interface PictureFrame {
  /** Of the pane that they stand in. */
  width: number;
  /** A row was chosen in a picture. */
  choose: (id: string) => void;
  save: (content: Blob, name: string) => void;
}

const NARROWEST = 280;
const WIDEST = 760;
/** Padding of the pane on both sides. */
const MARGINS = 48;

/** The pictures of the report; the part that draws is loaded when they are first shown. */
export function picturesView(look: Look, frame: PictureFrame): TemplateResult {
  const { rows, locale, words } = look;
  const width = Math.max(NARROWEST, Math.min(WIDEST, frame.width - MARGINS));
  return html`${guard([rows, locale, width], () => until(drawn(look, frame, width), html`<p class="empty">${words.pictures.loading}</p>`))}`;
}

async function drawn(look: Look, frame: PictureFrame, width: number): Promise<TemplateResult> {
  const { analysis, rows, locale, words } = look;
  let charts: Charts;
  try {
    charts = await import('../charts');
  } catch {
    return html`<p class="empty">${words.pictures.failed}</p>`;
  }
  const titles = new Map(analysis.sections.map((section) => [section.id, sectionLabel(section)]));
  const options = { locale, width, sectionTitle: (id: string) => titles.get(id) ?? id };
  const all = [charts.growthTargetChart, charts.pairChart, charts.deadlineChart, charts.sectionChart].map((make) =>
    make(rows, options),
  );
  const filled = all.filter((chart) => !chart.empty);
  if (filled.length === 0) return html`<p class="empty">${words.pictures.empty}</p>`;
  return html`${filled.map((chart) => picture(look, frame, charts, chart))}`;
}

function picture({ words, prefix }: Look, frame: PictureFrame, charts: Charts, chart: Chart): TemplateResult {
  const svg = charts.renderElement(chart, prefix);
  const fileName = (extension: string): string => `${chart.title.replace(/[^\p{L}\p{N}]+/gu, '-')}.${extension}`;
  return html`<figure
    class="picture"
    @click=${(event: Event) => {
      const id = (event.target as Element).closest<SVGElement>('[data-row]')?.dataset['row'];
      if (id !== undefined) frame.choose(id);
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
        @click=${() => frame.save(new Blob([charts.renderSvgText(chart)], { type: 'image/svg+xml' }), fileName('svg'))}
      >
        ${words.pictures.svg}
      </button>
      <button
        type="button"
        class="button"
        @click=${async () => frame.save(await charts.renderPng(chart), fileName('png'))}
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
