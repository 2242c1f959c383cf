import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { PlaceRank } from '../../library/comparison';
import { nameOf } from '../../sets/figure';
import { positionsOf, rankChanges, ranksOf, targetsBefore, unstatedIn } from '../../sets/rank';
import { choice, figureShown } from './pieces';
import type { ComparedLook } from './view';

/** The places of one level in the order of one target. */
export function rankView(look: ComparedLook): TemplateResult {
  const { compared, state, act, words, locale } = look;
  const ranks = ranksOf(compared);
  const [first] = ranks;
  if (first === undefined) return html`<p class="set-none">${words.rank.none}</p>`;
  const indicators = [...new Set(ranks.map(({ indicator }) => indicator))];
  const wanted = state.rank?.indicator ?? first.indicator;
  const of = ranks.filter(({ indicator }) => indicator === wanted);
  const years = [...new Set((of.length > 0 ? of : ranks).map(({ year }) => year))].sort((a, b) => b - a);
  const year = years.find((each) => each === state.rank?.year) ?? years[0] ?? first.year;
  const shown = ranks.filter((rank) => rank.indicator === wanted && rank.year === year);
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
  const positions = positionsOf(rank, before);
  return html`<h2>
      ${nameOf(indicator, look.locale)} ${rank.year}${rank.level === null ? nothing : ` · ${words.levels[rank.level]}`}
    </h2>
    <p class="set-summary">
      ${words.rank.summary(rank.rows.length, rank.rows.length + unstated.length, changes.join(words.rank.join))}
    </p>
    <table class="set-rank">
      <caption class="visually-hidden">
        ${nameOf(indicator, look.locale)} ${rank.year}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="numeric">${words.rank.number}</th>
          <th scope="col">${words.rank.place}</th>
          <th scope="col">${words.rank.figure}</th>
          ${before.size === 0 ? nothing : html`<th scope="col">${words.rank.before}</th>`}
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
              ${
                before.size === 0
                  ? nothing
                  : html`<td class="quiet">${figureShown(before.get(report) ?? null, indicator, look)}</td>`
              }
              <td class="set-dot" aria-hidden="true">
                ${dot(positions.now.get(report) ?? [0, 0], figure.comparator, positions.before.get(report))}
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
 * A dot on the line of all figures: a bar for a range, an open dot for 左右, a tick on the side that is open; an upright
 * line where the target before lay.
 */
function dot([low, high]: [number, number], comparator: string, was?: [number, number]): TemplateResult {
  const at = (share: number): number => EDGE + share * (WIDTH - 2 * EDGE);
  const [from, to] = [at(low), at(high)];
  const open = comparator === '≥' || comparator === '>' ? 1 : comparator === '≤' || comparator === '<' ? -1 : 0;
  return html`<svg width=${WIDTH} height="16" viewBox="0 0 ${WIDTH} 16" focusable="false">
    <line class="axis" x1="0" x2=${WIDTH} y1="8" y2="8" />
    ${was === undefined ? nothing : svg`<line class="was" x1=${at((was[0] + was[1]) / 2)} x2=${at((was[0] + was[1]) / 2)} y1="1" y2="15" />`}
    ${to > from ? svg`<line class="bar" x1=${from} x2=${to} y1="8" y2="8" />` : nothing}
    <circle class=${comparator === '≈' ? 'about' : ''} cx=${(from + to) / 2} cy="8" r="4" />
    ${open === 0 ? nothing : svg`<line class="tick" x1=${to} x2=${to + open * 7} y1="8" y2="8" />`}
  </svg>`;
}
