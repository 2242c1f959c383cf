import type { Status } from '../library/analysis';
import type { PlaceRank } from '../library/comparison';
import { reportPairs, type ReportPair } from './changes';
import type { Compared } from './members';
import { placeYears, type PlaceYear } from './outcomes';
import { ranksOf } from './rank';
import type { Across } from './matrix';

/** Which part of each view is looked at; what was never chosen, or is not there any more, is the first. */
export interface LookedAt {
  pair: PlaceYear | null;
  change: ReportPair | null;
  across: Across;
  status: Status;
  rank: { indicator: string; year: number } | null;
}

export function placeYearAt(compared: Compared, wanted: PlaceYear | null): PlaceYear | null {
  const all = placeYears(compared);
  return all.find(({ place, year }) => place === wanted?.place && year === wanted.year) ?? all[0] ?? null;
}

export function pairAt(compared: Compared, wanted: ReportPair | null): ReportPair | null {
  const all = reportPairs(compared);
  return all.find(({ from, to }) => from === wanted?.from && to === wanted.to) ?? all[0] ?? null;
}

/** The ranks of one indicator and year, of each level one. */
export function ranksAt(compared: Compared, wanted: LookedAt['rank']): PlaceRank[] {
  const all = ranksOf(compared);
  const ofIndicator = all.filter(({ indicator }) => indicator === wanted?.indicator);
  const those = ofIndicator.length > 0 ? ofIndicator : all.filter(({ indicator }) => indicator === all[0]?.indicator);
  const years = [...new Set(those.map(({ year }) => year))].sort((a, b) => b - a);
  const year = years.find((each) => each === wanted?.year) ?? years[0];
  return those.filter((rank) => rank.year === year);
}
