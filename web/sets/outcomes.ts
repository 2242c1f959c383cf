import type { ComparedFigure, PromiseOutcome } from '../library/comparison';
import type { PromiseCounts, RuleName, SetWords, VerdictName } from '../locales/sets';
import type { Locale } from '../report/format/forms';
import { nameOf, shownDifference, spokenFigure } from './figure';
import type { HandOutcome } from './hand_pairs';
import { isCorrected, type Compared } from './members';

/** A place and the year that its promises are for. */
export interface PlaceYear {
  place: string;
  year: number;
}

/** What there are outcomes of: places in the order of the comparison, the latest year first. */
export function placeYears({ comparison }: Compared): PlaceYear[] {
  const found = new Map<string, PlaceYear>();
  for (const { place, year } of comparison.outcomes) {
    if (place !== null) found.set(`${place} ${year}`, { place, year });
  }
  const order = [...new Set(comparison.reports.map(({ place }) => place))];
  return [...found.values()].sort((a, b) => order.indexOf(a.place) - order.indexOf(b.place) || b.year - a.year);
}

/** The promises of a place for a year, those of the catalogue and those that were matched by their wording. */
export function outcomesOf(
  { comparison, indicator }: Compared,
  at: PlaceYear,
): { sure: HandOutcome[]; worded: HandOutcome[] } {
  const rows = comparison.outcomes.filter(({ place, year }) => place === at.place && year === at.year);
  const by = (way: string): HandOutcome[] =>
    rows
      .filter((row) => indicator(row.indicator).by === way)
      .sort((a, b) => Number(b.target.where === 'headline') - Number(a.target.where === 'headline'));
  return { sure: by('code'), worded: by('wording') };
}

export function verdictName({ verdict, side }: Pick<PromiseOutcome, 'verdict' | 'side'>): VerdictName {
  if (verdict === null) return 'open';
  return verdict === 'missed' && side !== null ? side : verdict;
}

/** How many promises came to what; beside a target that is wanted near is not failed. */
export function countsOf(rows: readonly PromiseOutcome[]): PromiseCounts {
  const count = (...names: VerdictName[]): number => rows.filter((row) => names.includes(verdictName(row))).length;
  return {
    all: rows.length,
    met: count('exceeded', 'met'),
    about: count('about_met'),
    missed: count('missed'),
    beside: count('below', 'above'),
    unreported: count('not_reported'),
    rest: count('words', 'open'),
  };
}

/** Verdicts that occur, in the order in which they are offered. */
export function verdictsOf(rows: readonly PromiseOutcome[]): VerdictName[] {
  const order: VerdictName[] = [
    'exceeded',
    'met',
    'about_met',
    'missed',
    'below',
    'above',
    'words',
    'not_reported',
    'open',
  ];
  const there = new Set(rows.map(verdictName));
  return order.filter((name) => there.has(name));
}

/** The row as one sentence, for those who hear it and for quoting. */
export function outcomeSentence(row: PromiseOutcome, compared: Compared, words: SetWords, locale: Locale): string {
  const indicator = compared.indicator(row.indicator);
  const { result, difference } = row;
  return words.outcomes.sentence({
    place: row.place ?? '',
    year: row.year,
    name: nameOf(indicator, locale),
    target: spokenFigure(row.target, indicator, words, locale),
    result: result === null ? null : spokenFigure(result, indicator, words, locale),
    difference: difference === null || difference === 0 ? null : shownDifference(difference, indicator.unit, locale),
    above: (difference ?? 0) > 0,
    verdict: verdictName(row),
    why: row.why,
  });
}

/** Which line of the rule made the verdict. */
export function ruleOf(row: PromiseOutcome, aim: 'up' | 'down' | 'near'): RuleName {
  const { target, verdict } = row;
  if (verdict === null) return 'open';
  if (verdict === 'words') return 'words';
  if (target.comparator === 'sync') return 'sync';
  if ((target.comparator === '>' || target.comparator === '<') && target.value === 0) return 'sign';
  if (aim === 'near' && target.comparator !== '≤') return 'near';
  if (target.comparator === 'range') return 'range';
  if (target.comparator === '≈') return 'loose';
  return target.comparator === '>' || target.comparator === '<' ? 'strict' : 'plain';
}

/** The band of the rule around a target: 5 % of it, for percentages half a point at most; null where it has no figure. */
export function bandOf(target: ComparedFigure): number | null {
  const figure = target.value ?? target.high ?? target.low;
  if (figure === null) return null;
  const band = Math.abs(figure) * 0.05;
  const percent = target.unit === '%' || target.unit === '百分点';
  return Number((percent ? Math.min(band, 0.5) : band).toPrecision(12));
}

/** What of an outcome a person made: its pair, its figures; null where nothing. */
export function handWords(row: HandOutcome, compared: Compared, words: SetWords): string | null {
  const { hand } = words.outcomes;
  const corrected = correctedWords(
    [
      [row.from, row.target],
      [row.to, row.result],
      [row.to, row.next],
    ],
    compared,
    words,
  );
  const said = [row.hand === undefined ? null : hand.marks[row.hand], corrected].filter((mark) => mark !== null);
  return said.length === 0 ? null : said.join(words.separator);
}

/** Whether a person changed one of the figures, in words; null where none was. */
export function correctedWords(
  figures: readonly [report: string, figure: ComparedFigure | null][],
  compared: Compared,
  words: SetWords,
): string | null {
  return figures.some(([report, figure]) => isCorrected(compared, report, figure))
    ? words.outcomes.hand.corrected
    : null;
}

/** The rule in one line, its band with its unit. */
export function ruleLine(row: PromiseOutcome, compared: Compared, words: SetWords, locale: Locale): string {
  const band = bandOf(row.target);
  const shown = band === null ? '' : shownDifference(band, row.target.unit, locale);
  return words.rules[ruleOf(row, compared.indicator(row.indicator).aim)](shown);
}
