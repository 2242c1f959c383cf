import type { Analysis } from '../library/analysis';
import { indicatorName, unitName } from './catalogue';
import { listChanges, type Change } from './changes';
import { noCorrections, type Corrections } from './corrections';
import { correctedAnalysis } from './document';
import { countCorrections } from './edits';
import { reportMarks, type MarkSpan } from './marks';
import type { ReportModel, Locale } from './model';
import { textNotices, type TextNotice } from './notices';
import { reportRows, type ItemRow, type ReportRows } from './rows';
import { findRow, rowId, tableRows, type AnyRow } from './table/any_row';
import type { TableKind } from './table/columns';
import { filterContext, filterRows } from './table/filter';
import type { Filter, Sort } from './table/settings';
import { sortRows } from './table/sort';

/** What everything about a report follows from. Values are compared by identity: none is changed in place. */
export interface ReportState {
  /** Null before a text was read. */
  analysis: Analysis | null;
  /** The text that `analysis` belongs to. */
  text: string;
  corrections: Corrections;
  locale: Locale;
  /** What the text came from: its file, the address of the official text. */
  source?: { name: string | null } | null;
  address?: string | null;
  tables: Record<TableKind, { filter: Filter; sort: Sort }>;
}

/** Remembers the last result; each report has its own, so that two of them never make each other's again. */
function latest<Inputs extends readonly unknown[], Output>(
  make: (...inputs: Inputs) => Output,
): (...inputs: Inputs) => Output {
  let known: { inputs: Inputs; output: Output } | null = null;
  return (...inputs) => {
    if (known === null || known.inputs.some((input, at) => !Object.is(input, inputs[at])))
      known = { inputs, output: make(...inputs) };
    return known.output;
  };
}

function modelOf(
  analysis: Analysis | null,
  text: string,
  corrections: Corrections,
  locale: Locale,
  name: string | null,
  address: string | null,
): ReportModel | null {
  if (analysis === null) return null;
  return {
    analysis: correctedAnalysis(analysis, corrections.document),
    original: analysis,
    text,
    corrections,
    locale,
    name,
    address,
    indicatorName: (code) => indicatorName(code, locale),
    unitName: (unit) => unitName(unit, locale),
  };
}

/** Numbers of the highlights in print, in the order of the text. */
function numbersOf(marks: readonly MarkSpan[]): ReadonlyMap<string, number> {
  return new Map(marks.map((mark, at) => [mark.id, at + 1]));
}

/** Everything that follows from a report; each part is made again only when what it is made of has changed. */
export class Derived {
  readonly #model = latest(modelOf);
  readonly #rows = latest((model: ReportModel | null) => (model === null ? null : reportRows(model)));
  readonly #read = latest((model: ReportModel | null) =>
    model === null ? null : reportRows({ ...model, corrections: noCorrections() }),
  );
  readonly #changes = latest((model: ReportModel | null) => (model === null ? [] : listChanges(model)));
  readonly #doubtful = latest(doubtfulRows);
  readonly #tables = latest(tableRows);
  readonly #marks = latest(reportMarks);
  readonly #numbers = latest(numbersOf);
  readonly #context = latest(filterContext);
  readonly #notices = latest((text: string, analysis: Analysis | null) =>
    analysis === null ? [] : textNotices(text, analysis),
  );
  readonly #corrected = latest(countCorrections);
  readonly #shown = {
    targets: latest(shownRows),
    results: latest(shownRows),
    pairs: latest(shownRows),
    milestones: latest(shownRows),
  } satisfies Record<TableKind, unknown>;

  /** `state` gives the report as it is now. */
  constructor(private readonly state: () => ReportState) {}

  get model(): ReportModel | null {
    const { analysis, text, corrections, locale, source, address } = this.state();
    return this.#model(analysis, text, corrections, locale, source?.name ?? null, address ?? null);
  }

  get rows(): ReportRows | null {
    return this.#rows(this.model);
  }

  /** The row as it was read, before any correction. */
  read(id: string): AnyRow | null {
    return findRow(this.#read(this.model), id);
  }

  /** What a person changed, one by one. */
  get changes(): Change[] {
    return this.#changes(this.model);
  }

  /** Rows to be looked at, in the order of the text; not those that a person dealt with. */
  get doubtful(): ItemRow[] {
    return this.#doubtful(this.rows);
  }

  /** All rows of a table, before filter and sort. */
  all(kind: TableKind): AnyRow[] {
    return this.#tables(this.rows)[kind];
  }

  /** Rows of a table as filter and sort leave them. */
  shown(kind: TableKind): AnyRow[] {
    const { analysis, tables } = this.state();
    const { filter, sort } = tables[kind];
    return this.#shown[kind](this.all(kind), filter, sort, this.#context(analysis?.sections));
  }

  get marks(): MarkSpan[] {
    return this.#marks(this.rows);
  }

  get numbers(): ReadonlyMap<string, number> {
    return this.#numbers(this.marks);
  }

  get notices(): TextNotice[] {
    return this.#notices(this.state().text, this.model?.analysis ?? null);
  }

  get corrected(): number {
    return this.#corrected(this.state().corrections);
  }

  /** A table on which a row stands: the preferred one if it has it. */
  tableOf(id: string, preferred: TableKind | null): TableKind | null {
    const has = (kind: TableKind): boolean => this.all(kind).some((row) => rowId(row) === id);
    if (preferred !== null && has(preferred)) return preferred;
    return (['targets', 'results', 'milestones'] as const).find(has) ?? null;
  }

  /** The row of that id, dismissed ones included. */
  find(id: string | null): AnyRow | null {
    return findRow(this.rows, id);
  }
}

function doubtfulRows(rows: ReportRows | null): ItemRow[] {
  if (rows === null) return [];
  return [...rows.targets, ...rows.results]
    .filter(({ confidence }) => confidence === 'check')
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

function shownRows(
  rows: readonly AnyRow[],
  filter: Filter,
  sort: Sort,
  context: ReturnType<typeof filterContext>,
): AnyRow[] {
  return sortRows(filterRows(rows, filter, context), sort);
}
