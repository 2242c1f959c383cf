import type { ComparedFigure, ComparedIndicator } from '../library/comparison';
import type { SetWords } from '../locales/sets';
import { formsOf } from '../report/format/forms';
import { changeGroups, pairTitle } from '../sets/changes';
import { basisLine } from '../sets/charts/source_line';
import { nameOf, shownFigure, signedDifference } from '../sets/figure';
import type { LookedAt } from '../sets/looked_at';
import { pairAt, placeYearAt, ranksAt } from '../sets/looked_at';
import { isCorrected, quoteOf, type Compared } from '../sets/members';
import { countsOf, outcomesOf, verdictName } from '../sets/outcomes';
import { rankChanges, rankTitle, targetsBefore, unstatedIn } from '../sets/rank';
import {
  FIVE,
  type EmbedLang,
  type EmbedReport,
  type EmbedRow,
  type EmbedView,
  type SecondQuote,
} from './embed_report';
import type { EmbedChoices } from './of_report';
import { quoteAtMost } from './quoted_part';

/** What a view of a set is made from, the words in the figure's language. */
export interface EmbedSet {
  compared: Compared;
  words: SetWords;
  look: LookedAt;
}

/** What a figure of several reports shows, before it is chosen how much of it. */
interface Shown {
  title: string;
  place: string;
  year: number | null;
  counts: string;
  /** Ids of the reports that it is made from. */
  reports: readonly string[];
  corrected: boolean;
  rows: EmbedRow[];
}

/** The rows that a figure of this view may list, by their numbers, which stand for ids; empty where it has none. */
export function setRowsToChoose(view: EmbedView, set: EmbedSet, lang: EmbedLang): { id: string; label: string }[] {
  const rows = shownOf(view, set, lang)?.rows ?? [];
  return rows.map(({ indicator, figure, note }, at) => ({
    id: String(at),
    label: [indicator, figure, note].filter((part) => part !== undefined && part !== '').join(' '),
  }));
}

/**
 * The figure of a view of several reports; null where the view is empty. The catalogue of `choices.lang` must be loaded.
 * Linear in the rows and the sentences that they quote.
 */
export function embedSet(view: EmbedView, set: EmbedSet, choices: EmbedChoices): EmbedReport | null {
  const { lang, rows: wanted, accent } = choices;
  const shown = shownOf(view, set, lang);
  if (shown === null) return null;
  const { title, place, year, counts, reports, corrected, rows } = shown;
  const isWanted = (at: number): boolean =>
    wanted === 'all' || (typeof wanted === 'string' ? at < FIVE : wanted.has(String(at)));
  const listed = rows.filter((_, at) => isWanted(at));
  const most = listed.length > FIVE ? MOST_OF_MORE : MOST_OF_FIVE;
  const { embed } = set.words;
  return {
    title,
    place,
    year,
    lang,
    several: {
      view,
      counts: joined([counts, listed.length < rows.length ? embed.listed(listed.length) : '']),
      basis: basisLine(set.compared, reports, set.words),
    },
    shown: listed.length,
    all: rows.length,
    strip: [],
    rows: listed.flatMap((row) => quoteAtMost([row], most)).map((row) => ({ ...row, before: '' })),
    inArticle: false,
    page: choices.page,
    made: choices.made,
    corrected,
    ...(accent === '' ? {} : { accent }),
  };
}

/** Letters that a row quotes at most, as far as no clause with a figure is cut: written five times, and many times. */
const MOST_OF_FIVE = 260;
const MOST_OF_MORE = 120;

function shownOf(view: EmbedView, set: EmbedSet, lang: EmbedLang): Shown | null {
  return { outcomes: outcomesShown, changes: changesShown, rank: rankShown }[view](set, lang);
}

function outcomesShown({ compared, words, look }: EmbedSet, lang: EmbedLang): Shown | null {
  const at = placeYearAt(compared, look.pair);
  if (at === null) return null;
  const { sure } = outcomesOf(compared, at);
  if (sure.length === 0) return null;
  const rows = sure.map((row): EmbedRow => {
    const indicator = compared.indicator(row.indicator);
    const came = row.result ?? null;
    const apart =
      row.difference === null || row.difference === 0 ? '' : signedDifference(row.difference, indicator.unit, lang);
    const verdict = words.verdicts[verdictName(row)];
    const promised = came === null ? '' : words.embed.promised(shownFigure(row.target, indicator, lang));
    return {
      ...figureRow(came ?? row.target, came === null ? row.from : row.to, indicator, compared, lang),
      note: joined([promised, apart === '' ? verdict : words.embed.apart(verdict, apart)]),
      ...(came === null ? {} : second(row.target, row.from, words.outcomes.promised, compared)),
      ...(row.confidence === 'check' ? { check: true } : {}),
    };
  });
  return {
    title: words.outcomes.heading(at.place, at.year),
    ...at,
    counts: words.outcomes.summary(countsOf(sure)),
    reports: sure.flatMap(({ from, to }) => [from, to]),
    corrected: sure.some(
      (row) =>
        row.hand !== undefined ||
        isCorrected(compared, row.from, row.target) ||
        isCorrected(compared, row.to, row.result),
    ),
    rows,
  };
}

function changesShown({ compared, words, look }: EmbedSet, lang: EmbedLang): Shown | null {
  const pair = pairAt(compared, look.change);
  if (pair === null) return null;
  const groups = changeGroups(compared, pair);
  const all = groups.flatMap(([, rows]) => rows).filter(({ indicator }) => compared.indicator(indicator).by === 'code');
  const rows = all.flatMap((row): EmbedRow[] => {
    const indicator = compared.indicator(row.indicator);
    const [figure, report] = row.after === null ? [row.before, row.from] : [row.after, row.to];
    if (figure === null) return [];
    const was = row.after === null || row.before === null ? '' : shownFigure(row.before, indicator, lang);
    return [
      {
        ...figureRow(figure, report, indicator, compared, lang),
        note: joined([words.changes.kinds[row.change], was === '' ? '' : words.embed.before(was)]),
        ...(was === '' || row.before === null ? {} : second(row.before, row.from, words.changes.before, compared)),
      },
    ];
  });
  if (rows.length === 0) return null;
  const kinds = groups.flatMap(([kind, of]) => {
    const count = of.filter((row) => all.includes(row)).length;
    return count === 0 ? [] : [words.embed.kind(words.changes.kinds[kind], count)];
  });
  const later = compared.report(pair.to);
  return {
    title: words.embed.changes(pairTitle(pair, compared, words)),
    place: later.place ?? '',
    year: later.year,
    counts: kinds.join(words.rank.join),
    reports: [pair.from, pair.to],
    corrected: all.some(
      (row) => isCorrected(compared, row.from, row.before) || isCorrected(compared, row.to, row.after),
    ),
    rows,
  };
}

function rankShown({ compared, words, look }: EmbedSet, lang: EmbedLang): Shown | null {
  const [rank] = ranksAt(compared, look.rank);
  if (rank === undefined) return null;
  const indicator = compared.indicator(rank.indicator);
  const before = targetsBefore(compared, rank);
  const rows = rank.rows.map(({ report, figure, rank: number, tied }): EmbedRow => {
    const was = before.get(report);
    return {
      ...figureRow(figure, report, indicator, compared, lang),
      indicator: compared.report(report).place ?? '—',
      note: joined([
        words.embed.rank(number, tied > 1),
        was === undefined ? '' : words.embed.before(shownFigure(was, indicator, lang)),
      ]),
    };
  });
  const changes = rankChanges(compared, rank).map(([kind, count]) => words.rank.change(kind, count));
  const all = rows.length + unstatedIn(compared, rank).length;
  return {
    title: words.embed.ranked(rankTitle(rank, compared, words, lang)),
    place: '',
    year: rank.year,
    counts: words.rank.summary(rows.length, all, changes.join(words.rank.join)),
    reports: rank.rows.map(({ report }) => report),
    corrected: rank.rows.some(({ report, figure }) => isCorrected(compared, report, figure)),
    rows,
  };
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** One figure of a report with the sentence that it stands in; what is said of it is added. */
function figureRow(
  figure: ComparedFigure,
  report: string,
  indicator: ComparedIndicator,
  compared: Compared,
  lang: EmbedLang,
): EmbedRow {
  const quote = quoted(figure, report, compared);
  const text = compared.entry(report)?.text ?? null;
  const { measure } = indicator;
  const falls = (figure.value ?? figure.low ?? 0) < 0;
  const isMove = figure.comparator !== 'words' && figure.comparator !== 'sync' && !/[-−]/.test(figure.words ?? '');
  const move = falls ? 'fall' : measure === 'growth' ? 'growth' : 'rise';
  return {
    indicator: nameOf(indicator, lang),
    ...(!formsOf(lang).ofReports && indicator.code !== null ? { translated: true } : {}),
    figure: figure.words ?? '',
    period: '',
    ...(isMove && (measure === 'growth' || measure === 'change') ? { move } : {}),
    strength: null,
    sentence: quote?.sentence ?? '',
    figureAt: quote?.figureAt ?? null,
    section: '',
    start: quote === null || text === null ? null : Array.from(text.slice(0, figure.start)).length,
    value: figure.value,
    unit: figure.unit,
    comparator: figure.comparator === 'words' ? '=' : figure.comparator,
    before: '',
  };
}

function second(figure: ComparedFigure, report: string, label: string, compared: Compared): { second?: SecondQuote } {
  const quote = quoted(figure, report, compared);
  return quote === null ? {} : { second: { label, ...quote } };
}

function quoted(
  figure: ComparedFigure,
  report: string,
  compared: Compared,
): Pick<SecondQuote, 'sentence' | 'figureAt'> | null {
  const quote = quoteOf(compared.entry(report), figure);
  if (quote === null) return null;
  const [before = '', within = '', after = ''] = [quote.before, quote.figure, quote.after].map((part) =>
    part.replace(/\s*\n\s*/g, ''),
  );
  return { sentence: before + within + after, figureAt: [before.length, before.length + within.length] };
}
