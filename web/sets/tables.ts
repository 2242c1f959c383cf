import type { ComparedFigure } from '../library/comparison';
import type { SetWords } from '../locales/sets';
import type { Cell, CellKind, PlainTable } from '../export/tables';
import type { Locale } from '../report/format/forms';
import type { SetEntry } from './entry';
import { nameOf } from './figure';
import { matrixOf, type Across } from './matrix';
import { quoteOf, type Compared } from './members';
import { handWords, correctedWords, ruleLine, verdictName } from './outcomes';

export type SetView = 'outcomes' | 'changes' | 'matrix' | 'rank';
export const SET_VIEWS: readonly SetView[] = ['outcomes', 'changes', 'matrix', 'rank'];

/** What a view is written from: the whole set, not the part of it that is looked at. */
export interface Written {
  compared: Compared;
  entries: readonly SetEntry[];
  words: SetWords;
  locale: Locale;
  across: Across;
}

type ColumnKey = keyof SetWords['export']['columns'];
type Column = [key: ColumnKey, kind: CellKind, width: number];

/** A view as a table for files: figures as they are written and as numbers, sentences, the rule. */
export function setTable(view: SetView, written: Written): PlainTable {
  const make = { outcomes: outcomeTable, changes: changeTable, matrix: matrixTable, rank: rankTable }[view];
  return make(written);
}

function table({ words }: Written, view: SetView, columns: Column[], rows: Cell[][]): PlainTable {
  return {
    title: words.views[view],
    columns: columns.map(([key, kind, width]) => ({ heading: words.export.columns[key], kind, width })),
    rows,
  };
}

/** The sentence that a figure stands in; empty where the set has no text. */
function sentence({ compared }: Written, report: string, figure: ComparedFigure | null): string | null {
  const quote = figure === null ? null : quoteOf(compared.entry(report), figure);
  return quote === null ? null : `${quote.before}${quote.figure}${quote.after}`;
}

function outcomeTable(written: Written): PlainTable {
  const { compared, words, locale } = written;
  const columns: Column[] = [
    ['place', 'text', 12],
    ['year', 'number', 8],
    ['indicator', 'text', 24],
    ['code', 'text', 16],
    ['measure', 'text', 8],
    ['promised', 'text', 16],
    ['promisedValue', 'number', 12],
    ['came', 'text', 16],
    ['cameValue', 'number', 12],
    ['unit', 'text', 8],
    ['difference', 'number', 10],
    ['verdict', 'text', 12],
    ['why', 'text', 24],
    ['next', 'text', 16],
    ['confidence', 'text', 10],
    ['promisedSentence', 'text', 40],
    ['cameSentence', 'text', 40],
    ['rule', 'text', 40],
    ['hand', 'text', 16],
  ];
  const rows = compared.comparison.outcomes.map((row): Cell[] => {
    const indicator = compared.indicator(row.indicator);
    return [
      row.place,
      row.year,
      nameOf(indicator, locale),
      indicator.code,
      indicator.measure === null ? null : words.measures[indicator.measure],
      row.target.words,
      row.target.value,
      row.result?.words ?? null,
      row.result?.value ?? null,
      indicator.unit,
      row.difference,
      words.verdicts[verdictName(row)],
      row.why === null ? null : words.why[row.why],
      row.next?.words ?? null,
      words.confidence[row.confidence],
      sentence(written, row.from, row.target),
      sentence(written, row.to, row.result ?? row.seen),
      `${compared.comparison.rule} ${ruleLine(row, compared, words, locale)}`,
      handWords(row, compared, words),
    ];
  });
  return table(written, 'outcomes', columns, rows);
}

function changeTable(written: Written): PlainTable {
  const { compared, words, locale } = written;
  const columns: Column[] = [
    ['place', 'text', 12],
    ['beforeYear', 'number', 10],
    ['afterYear', 'number', 10],
    ['indicator', 'text', 24],
    ['code', 'text', 16],
    ['measure', 'text', 8],
    ['change', 'text', 12],
    ['before', 'text', 16],
    ['beforeValue', 'number', 12],
    ['after', 'text', 16],
    ['afterValue', 'number', 12],
    ['unit', 'text', 8],
    ['difference', 'number', 10],
    ['beforeSentence', 'text', 40],
    ['afterSentence', 'text', 40],
    ['hand', 'text', 16],
  ];
  const rows = compared.comparison.changes.map((row): Cell[] => {
    const indicator = compared.indicator(row.indicator);
    return [
      row.place,
      compared.report(row.from).year,
      compared.report(row.to).year,
      nameOf(indicator, locale),
      indicator.code,
      indicator.measure === null ? null : words.measures[indicator.measure],
      words.changes.kinds[row.change],
      row.before?.words ?? null,
      row.before?.value ?? null,
      row.after?.words ?? null,
      row.after?.value ?? null,
      indicator.unit,
      row.difference,
      sentence(written, row.from, row.before),
      sentence(written, row.to, row.after),
      correctedWords(
        [
          [row.from, row.before],
          [row.to, row.after],
        ],
        compared,
        words,
      ),
    ];
  });
  return table(written, 'changes', columns, rows);
}

/** Wide, as the page shows it: an indicator a row, a report a column. */
function matrixTable(written: Written): PlainTable {
  const { compared, entries, words, locale, across } = written;
  const { columns, rows } = matrixOf(compared, entries, 'target', across);
  const heading = (report: string | null, entry: SetEntry | undefined): string => {
    if (report === null) return entry?.name ?? '';
    const { place, year } = compared.report(report);
    return [place, year].filter((word) => word !== null).join(' ');
  };
  return {
    title: words.views.matrix,
    columns: [
      { heading: words.export.columns.indicator, kind: 'text', width: 24 },
      { heading: words.export.columns.measure, kind: 'text', width: 8 },
      { heading: words.export.columns.unit, kind: 'text', width: 8 },
      ...columns.map(({ report, entry }) => ({
        heading: heading(report, entry),
        kind: 'text' as const,
        width: 16,
      })),
    ],
    rows: rows.map(({ indicator, cells }) => [
      nameOf(indicator, locale),
      indicator.measure === null ? null : words.measures[indicator.measure],
      indicator.unit,
      ...cells.map((cell): Cell =>
        'figure' in cell ? cell.figure.words : (cell.words ?? `(${words.matrix.empty[cell.empty]})`),
      ),
    ]),
  };
}

function rankTable(written: Written): PlainTable {
  const { compared, words, locale } = written;
  const columns: Column[] = [
    ['indicator', 'text', 24],
    ['code', 'text', 16],
    ['measure', 'text', 8],
    ['year', 'number', 8],
    ['status', 'text', 12],
    ['level', 'text', 10],
    ['rank', 'number', 8],
    ['tied', 'number', 8],
    ['place', 'text', 14],
    ['figure', 'text', 16],
    ['value', 'number', 12],
    ['low', 'number', 10],
    ['high', 'number', 10],
    ['unit', 'text', 8],
    ['hand', 'text', 16],
  ];
  const rows = compared.comparison.ranks.flatMap((rank) => {
    const indicator = compared.indicator(rank.indicator);
    return rank.rows.map(({ report, figure, rank: number, tied }): Cell[] => [
      nameOf(indicator, locale),
      indicator.code,
      indicator.measure === null ? null : words.measures[indicator.measure],
      rank.year,
      words.matrix[rank.status],
      rank.level === null ? null : words.levels[rank.level],
      number,
      tied,
      compared.report(report).place,
      figure.words,
      figure.value,
      figure.low,
      figure.high,
      indicator.unit,
      correctedWords([[report, figure]], compared, words),
    ]);
  });
  return table(written, 'rank', columns, rows);
}
