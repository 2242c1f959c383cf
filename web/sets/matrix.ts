import type { Status } from '../library/analysis';
import type { ComparedFigure, ComparedIndicator } from '../library/comparison';
import type { Emptiness } from '../locales/sets';
import type { SetEntry } from './entry';
import type { Compared } from './members';

/** Which reports stand side by side: all, the years of one place, the places of one year. */
export type Across = { by: 'all' } | { by: 'place'; place: string } | { by: 'year'; year: number };

export interface MatrixColumn {
  /** Of the comparison; null for a text that could not be read. */
  report: string | null;
  entry: SetEntry | undefined;
}

export type MatrixCell = { figure: ComparedFigure } | { empty: Emptiness; words: string | null };

export interface MatrixRow {
  indicator: ComparedIndicator;
  headline: boolean;
  cells: MatrixCell[];
}

export interface Matrix {
  columns: MatrixColumn[];
  rows: MatrixRow[];
}

/** Choices of columns that hold at least two reports. */
export function acrossChoices({ comparison }: Compared): Across[] {
  const used = comparison.reports.filter((report) => report.used);
  const several = <T>(values: (T | null)[]): T[] =>
    [...new Set(values)].filter(
      (value): value is T => value !== null && values.filter((other) => other === value).length > 1,
    );
  const places = several(used.map(({ place }) => place));
  const years = several(used.map(({ year }) => year)).sort((a, b) => b - a);
  return [
    { by: 'all' },
    ...places.map((place): Across => ({ by: 'place', place })),
    ...years.map((year): Across => ({ by: 'year', year })),
  ];
}

/**
 * Indicators by reports: what each report sets for its own year, or says of the year before (a communiqué: of its own).
 * What is a headline target anywhere comes first, then what most reports state. Linear in the cells.
 */
export function matrixOf(compared: Compared, entries: readonly SetEntry[], status: Status, across: Across): Matrix {
  const { comparison, entry, indicator } = compared;
  const columns: MatrixColumn[] = comparison.reports
    .filter((report) => report.used && stands(report, across))
    .map(({ id }) => ({ report: id, entry: entry(id) }));
  if (across.by === 'all')
    for (const failed of entries.filter(({ state }) => state === 'failed'))
      columns.push({ report: null, entry: failed });

  const cells = new Map<string, Map<string, ComparedFigure>>();
  for (const cell of comparison.cells) {
    if (cell.status !== status || cell.year !== yearOf(compared, cell.report, status)) continue;
    const row = cells.get(cell.indicator) ?? new Map<string, ComparedFigure>();
    cells.set(cell.indicator, row.set(cell.report, cell.figure));
  }
  const later = new Map(columns.map(({ report, entry: of }) => [report, plannedCodes(of, status)]));
  const inWords = wordsByCode(compared, cells);
  const rows = [...cells].flatMap(([id, row]): { row: MatrixRow; weight: number }[] => {
    const of = indicator(id);
    // Words without a figure have an indicator of their own; they are shown in the row of the figure.
    if (of.measure === null && inWords.has(of.code ?? '')) return [];
    const words = inWords.get(of.code ?? '');
    const stated = columns.flatMap(({ report }) => {
      const figure = report === null ? undefined : row.get(report);
      return figure === undefined || figure.comparator === 'words' ? [] : [figure];
    });
    // What only one report says in its own words has nothing to stand beside: nine tenths of all wordings.
    if (of.by !== 'code' && stated.length < 2) return [];
    if (!columns.some(({ report }) => report !== null && (row.has(report) || words?.has(report)))) return [];
    const made = (): MatrixCell[] =>
      columns.map(({ report }) => {
        if (report === null) return { empty: 'unread', words: null };
        const figure = row.get(report);
        if (figure !== undefined && figure.comparator !== 'words') return { figure };
        const said = figure ?? words?.get(report);
        if (said !== undefined) return { empty: 'words', words: said.words };
        const planned = of.code !== null && later.get(report)?.has(of.code) === true;
        return { empty: planned ? 'years' : 'unstated', words: null };
      });
    const headline = stated.some(({ where }) => where === 'headline');
    return [{ row: new Row(of, headline, made), weight: weightOf(of, headline, stated.length, columns.length) }];
  });
  return { columns, rows: rows.sort((a, b) => b.weight - a.weight).map(({ row }) => row) };
}

/** A row whose cells are made when they are looked at: of hundreds of rows a few are seen. */
class Row implements MatrixRow {
  #cells: MatrixCell[] | null = null;

  constructor(
    readonly indicator: ComparedIndicator,
    readonly headline: boolean,
    private readonly make: () => MatrixCell[],
  ) {}

  get cells(): MatrixCell[] {
    return (this.#cells ??= this.make());
  }
}

/** Headline targets first, then the catalogue, then what most reports state. */
function weightOf({ by }: ComparedIndicator, headline: boolean, stated: number, columns: number): number {
  const most = columns + 1;
  return (headline ? 2 * most : 0) + (by === 'code' ? most : 0) + stated;
}

function stands({ place, year }: { place: string | null; year: number | null }, across: Across): boolean {
  if (across.by === 'all') return true;
  return across.by === 'place' ? place === across.place : year === across.year;
}

function yearOf({ report }: Compared, id: string, status: Status): number | null {
  const { year, kind } = report(id);
  if (year === null) return null;
  return status === 'target' || kind === 'communique' ? year : year - 1;
}

/** Codes that a report has targets of for several years only. */
function plannedCodes(entry: SetEntry | undefined, status: Status): Set<string> {
  const items = status === 'target' ? (entry?.analysis?.items ?? []) : [];
  return new Set(
    items.flatMap(({ status: of, indicator, horizon, rate, scope }) =>
      of === 'target' && scope === 'whole' && (horizon === 'plan' || rate !== null) && indicator?.code != null
        ? [indicator.code]
        : [],
    ),
  );
}

/** Words without a figure, by the code of an indicator that has figures elsewhere. */
function wordsByCode(
  { indicator }: Compared,
  cells: ReadonlyMap<string, ReadonlyMap<string, ComparedFigure>>,
): Map<string, ReadonlyMap<string, ComparedFigure>> {
  const withFigures = new Set(
    [...cells.keys()].map(indicator).flatMap(({ code, measure }) => (measure === null || code === null ? [] : [code])),
  );
  return new Map(
    [...cells].flatMap(([id, row]): [string, ReadonlyMap<string, ComparedFigure>][] => {
      const { code, measure } = indicator(id);
      return measure === null && code !== null && withFigures.has(code) ? [[code, row]] : [];
    }),
  );
}
