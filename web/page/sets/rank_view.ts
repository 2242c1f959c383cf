import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { PlaceRank } from '../../library/comparison';
import { nameOf } from '../../sets/figure';
import { ranksAt } from '../../sets/looked_at';
import {
  positionsOf,
  rankChanges,
  ranksOf,
  rankTitle,
  resultsBefore,
  targetsBefore,
  unstatedIn,
} from '../../sets/rank';
import { choice, figureShown } from './pieces';
import type { ComparedLook } from './view';

/** The places of one level in the order of one target. */
export function rankView(look: ComparedLook): TemplateResult {
  const { compared, state, act, words, locale } = look;
  const ranks = ranksOf(compared);
  const [first] = ranks;
  if (first === undefined) return html`<p class="set-none">${words.rank.none}</p>`;
  const indicators = [...new Set(ranks.map(({ indicator }) => indicator))];
  const shown = ranksAt(compared, state.rank);
  const { indicator: wanted, year } = shown[0] ?? first;
  const ofIndicator = ranks.filter(({ indicator }) => indicator === wanted);
  const years = [...new Set(ofIndicator.map((rank) => rank.year))].sort((a, b) => b - a);
  return html`<div class="toolbar">
      ${choice(
        'set-rank',
        words.rank.indicator,
        indicators.map((value) => ({ value, label: indicatorLabel(value) })),
        Math.max(0, indicators.indexOf(wanted)),
        (indicator) => act.set({ rank: { indicator, year } }),
      )}
      ${choice(
        'set-rank-year',
        words.rank.year,
        years.map((value) => ({ value, label: String(value) })),
        Math.max(0, years.indexOf(year)),
        (value) => act.set({ rank: { indicator: wanted, year: value } }),
      )}
    </div>
    ${shown.map((rank) => rankList(rank, look))}`;

  function indicatorLabel(id: string): string {
    const indicator = compared.indicator(id);
    const { measure } = indicator;
    const name = nameOf(indicator, locale);
    return measure === null || measure === 'level' ? name : `${name} (${words.measures[measure]})`;
  }
}

function rankList(rank: PlaceRank, look: ComparedLook): TemplateResult {
  const { compared, words } = look;
  const indicator = compared.indicator(rank.indicator);
  const unstated = unstatedIn(compared, rank);
  const changes = rankChanges(compared, rank).map(([kind, count]) => words.rank.change(kind, count));
  const before = targetsBefore(compared, rank);
  const results = resultsBefore(compared, rank);
  const positions = positionsOf(rank, before, results);
  const title = rankTitle(rank, compared, words, look.locale);
  const column = (figures: typeof before, heading: string): TemplateResult | typeof nothing =>
    figures.size === 0 ? nothing : html`<th scope="col">${heading}</th>`;
  const cell = (figures: typeof before, report: string): TemplateResult | typeof nothing =>
    figures.size === 0
      ? nothing
      : html`<td class="quiet">${figureShown(figures.get(report) ?? null, indicator, look)}</td>`;
  return html`<h2>${title}</h2>
    <p class="set-summary">
      ${words.rank.summary(rank.rows.length, rank.rows.length + unstated.length, changes.join(words.rank.join))}
    </p>
    <table class="set-rank">
      <caption class="visually-hidden">
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="numeric">${words.rank.number}</th>
          <th scope="col">${words.rank.place}</th>
          <th scope="col">${words.rank.figure}</th>
          ${column(before, words.rank.before)} ${column(results, words.rank.result)}
          <td aria-hidden="true"></td>
        </tr>
      </thead>
      <tbody>
        ${rank.rows.map(
          ({ report, figure, rank: number, tied }) =>
            html`<tr>
              <td class="numeric">
                ${number}${tied > 1 ? html` <span class="quiet">${words.rank.tied}</span>` : nothing}
              </td>
              <th scope="row">${compared.report(report).place}</th>
              <td>${figureShown(figure, indicator, look)}</td>
              ${cell(before, report)} ${cell(results, report)}
              <td class="set-dot" aria-hidden="true">
                ${dot(positions.now.get(report) ?? [0, 0], figure.comparator, positions.before.get(report), positions.results.get(report))}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${unstated.length === 0 ? nothing : html`<p>${words.rank.unstated(unstated.join(words.separator))}</p>`}`;
}

const WIDTH = 160;
const EDGE = 8;

/**
 * A dot on the line of all figures: a bar for a range, an open dot for 左右, a tick on the side that is open; an arrow from
 * where the target before lay, and a diamond where the result of that year does.
 */
function dot([low, high]: Ends, comparator: string, was?: Ends, result?: Ends): TemplateResult {
  const at = (share: number): number => EDGE + share * (WIDTH - 2 * EDGE);
  const middle = ([from, to]: Ends): number => at((from + to) / 2);
  const [from, to] = [at(low), at(high)];
  const open = comparator === '≥' || comparator === '>' ? 1 : comparator === '≤' || comparator === '<' ? -1 : 0;
  const came = result === undefined ? null : middle(result);
  return html`<svg width=${WIDTH} height="16" viewBox="0 0 ${WIDTH} 16" focusable="false">
    <line class="axis" x1="0" x2=${WIDTH} y1="8" y2="8" />
    ${was === undefined ? nothing : moved(middle(was), Math.min(Math.max(middle(was), from), to))}
    ${came === null ? nothing : svg`<path class="came" d="M${came} 1L${came + 7} 8L${came} 15L${came - 7} 8Z" />`}
    ${to > from ? svg`<line class="bar" x1=${from} x2=${to} y1="8" y2="8" />` : nothing}
    <circle class=${comparator === '≈' ? 'about' : ''} cx=${(from + to) / 2} cy="8" r="4" />
    ${open === 0 ? nothing : svg`<line class="tick" x1=${to} x2=${to + open * 7} y1="8" y2="8" />`}
  </svg>`;
}

type Ends = readonly [low: number, high: number];

/** An upright line where the target lay; with a head towards where it lies now, if there is room for one. */
function moved(was: number, now: number): TemplateResult {
  const way = Math.sign(now - was);
  const head = now - way * 5;
  return svg`<line class="was" x1=${was} x2=${was} y1="1" y2="15" />${
    Math.abs(now - was) < 14
      ? nothing
      : svg`<path class="was" d="M${was} 8H${head}M${head - way * 4} 4L${head} 8L${head - way * 4} 12" />`
  }`;
}
