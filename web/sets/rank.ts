import type { ChangeKind, ComparedFigure, PlaceRank } from '../library/comparison';
import type { SetWords } from '../locales/sets';
import type { Locale } from '../report/format/forms';
import { endsOf, nameOf, type Ends } from './figure';
import type { Compared } from './members';

/** The ranks that place at least two reports beside each other; headline indicators and the latest year first. */
export function ranksOf({ comparison }: Compared): PlaceRank[] {
  const headline = ({ rows }: PlaceRank): number => rows.filter(({ figure }) => figure.where === 'headline').length;
  return comparison.ranks
    .filter(({ rows, status }) => rows.length > 1 && status === 'target')
    .sort((a, b) => headline(b) - headline(a) || b.rows.length - a.rows.length || b.year - a.year);
}

/** The places of the same level with a report of that year which does not state the indicator. */
export function unstatedIn({ comparison }: Compared, rank: PlaceRank): string[] {
  const stated = new Set(rank.rows.map(({ report }) => report));
  return comparison.reports
    .filter(({ id, used, year, level }) => used && year === rank.year && level === rank.level && !stated.has(id))
    .flatMap(({ place }) => (place === null ? [] : [place]));
}

/** How the ranked targets stand to those of the report before: how many of each kind, the most first. */
export function rankChanges({ comparison }: Compared, rank: PlaceRank): [ChangeKind, number][] {
  const ranked = new Set(rank.rows.map(({ report }) => report));
  const counts = new Map<ChangeKind, number>();
  for (const { indicator, to, change } of comparison.changes)
    if (indicator === rank.indicator && ranked.has(to)) counts.set(change, (counts.get(change) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The targets that the same places set in the report before, by the report that is ranked. */
export function targetsBefore({ comparison }: Compared, rank: PlaceRank): Map<string, ComparedFigure> {
  const ranked = new Set(rank.rows.map(({ report }) => report));
  return new Map(
    comparison.changes.flatMap(({ indicator, to, before }): [string, ComparedFigure][] =>
      indicator === rank.indicator && ranked.has(to) && before !== null ? [[to, before]] : [],
    ),
  );
}

/** What the same reports say came of the year before, by report: of the same indicator, for the whole year. */
export function resultsBefore({ comparison }: Compared, rank: PlaceRank): Map<string, ComparedFigure> {
  const ranked = new Set(rank.rows.map(({ report }) => report));
  return new Map(
    comparison.cells.flatMap(({ indicator, report, year, status, figure }): [string, ComparedFigure][] =>
      status === 'result' && indicator === rank.indicator && year === rank.year - 1 && ranked.has(report)
        ? [[report, figure]]
        : [],
    ),
  );
}

/** The indicator with its measure, the year and the level. */
export function rankTitle(rank: PlaceRank, compared: Compared, words: SetWords, locale: Locale): string {
  const indicator = compared.indicator(rank.indicator);
  const { measure } = indicator;
  const name = nameOf(indicator, locale);
  const measured = measure === null || measure === 'level' ? name : `${name}${words.gap}${words.measures[measure]}`;
  const level = rank.level === null ? '' : ` · ${words.levels[rank.level]}`;
  return `${measured} ${rank.year}${level}`;
}

/** Where figures lie on one line from 0 to 1, both ends of a range; those of the year before lie on it too. */
export function positionsOf(
  rank: PlaceRank,
  before: ReadonlyMap<string, ComparedFigure>,
  results: ReadonlyMap<string, ComparedFigure> = new Map(),
): Record<'now' | 'before' | 'results', Map<string, Ends>> {
  const lying = (figures: Iterable<[string, ComparedFigure]>): [string, Ends][] =>
    [...figures].flatMap(([report, figure]): [string, Ends][] => {
      const ends = endsOf(figure);
      return ends === null ? [] : [[report, ends]];
    });
  const now = rank.rows.map(({ report, figure }): [string, Ends] => [report, endsOf(figure) ?? [0, 0]]);
  const [then, came] = [lying(before), lying(results)];
  const all = [...now, ...then, ...came].flatMap(([, ends]) => ends);
  const least = Math.min(...all);
  const most = Math.max(...all);
  const place = (value: number): number => (most === least ? 0.5 : (value - least) / (most - least));
  const placed = (ends: [string, Ends][]): Map<string, Ends> =>
    new Map(ends.map(([report, [low, high]]) => [report, [place(low), place(high)]]));
  return { now: placed(now), before: placed(then), results: placed(came) };
}
