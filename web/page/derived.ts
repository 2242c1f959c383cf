import { countCorrections } from '../report/edits';
import type { ExportModel } from '../report/model';
import { reportRows, type ItemRow, type MilestoneRow, type ReportRows } from '../report/rows';
import type { Section } from '../library/analysis';
import { indicatorGroup, indicatorName, unitName } from '../report/catalogue';
import { textNotices, type TextNotice } from '../report/notices';
import type { MarkSpan } from '../report_view/layout';
import type { PageState } from './state';
import { rowId, type AnyRow, type TableKind } from '../report/table/columns';
import { filterRows, type FilterContext } from '../report/table/filter';
import { sortRows } from '../report/table/sort';

/** Remembers the last result: the inputs are compared by identity, the state never changes in place. */
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

const modelOf = latest(
  (
    analysis: PageState['analysis'],
    text: string,
    corrections: PageState['corrections'],
    locale: PageState['locale'],
  ) =>
    analysis === null
      ? null
      : ({
          analysis,
          text,
          corrections,
          locale,
          indicatorName: (code) => indicatorName(code, locale),
          unitName: (unit) => unitName(unit, locale),
        } satisfies ExportModel),
);

const rowsOf = latest((model: ExportModel | null): ReportRows | null => (model === null ? null : reportRows(model)));

const tablesOf = latest((rows: ReportRows | null): Record<TableKind, AnyRow[]> => {
  const items = (list: ItemRow[] | undefined): AnyRow[] => (list ?? []).map((item) => ({ kind: 'item', item }));
  return {
    targets: items(rows?.targets),
    results: items(rows?.results),
    pairs: (rows?.pairs ?? []).map((pair) => ({ kind: 'pair', pair })),
    milestones: (rows?.milestones ?? []).map((milestone) => ({ kind: 'milestone', milestone })),
  };
});

const marksOf = latest((rows: ReportRows | null): MarkSpan[] => {
  if (rows === null) return [];
  const mark = (row: ItemRow | MilestoneRow, kind: MarkSpan['kind'], check: boolean): MarkSpan[] =>
    row.start === null || row.end === null ? [] : [{ id: row.id, start: row.start, end: row.end, kind, check }];
  return [
    ...[...rows.targets, ...rows.results].flatMap((row) => mark(row, row.status, row.confidence === 'check')),
    ...rows.milestones.flatMap((row) => mark(row, 'milestone', false)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
});

/** Numbers of the highlights in print, in the order of the text. */
const numbersOf = latest(
  (marks: MarkSpan[]): Map<string, number> => new Map(marks.map((mark, at) => [mark.id, at + 1])),
);

const filterContextOf = latest((analysis: PageState['analysis']): FilterContext => {
  const sections = analysis?.sections ?? [];
  return { within: (id) => sectionsWithin(sections, id), groupOf: indicatorGroup };
});

/** A section's id with those of the sections that follow it on deeper levels. */
function sectionsWithin(sections: readonly Section[], id: string): ReadonlySet<string> {
  const at = sections.findIndex((section) => section.id === id);
  const within = new Set([id]);
  const level = sections[at]?.level ?? 0;
  for (const section of sections.slice(at + 1)) {
    if (section.level <= level) break;
    within.add(section.id);
  }
  return within;
}

const shownOf: Record<
  TableKind,
  (
    rows: AnyRow[],
    filter: PageState['tables']['targets']['filter'],
    sort: PageState['tables']['targets']['sort'],
    context: FilterContext,
  ) => AnyRow[]
> = {
  targets: latest((rows, filter, sort, context) => sortRows(filterRows(rows, filter, context), sort)),
  results: latest((rows, filter, sort, context) => sortRows(filterRows(rows, filter, context), sort)),
  pairs: latest((rows, filter, sort, context) => sortRows(filterRows(rows, filter, context), sort)),
  milestones: latest((rows, filter, sort, context) => sortRows(filterRows(rows, filter, context), sort)),
};

const noticesOf = latest((text: string, analysis: PageState['analysis']): TextNotice[] =>
  analysis === null ? [] : textNotices(text, analysis),
);

const correctedOf = latest(countCorrections);

/** Everything that follows from the state; each part is made again only when what it is made of has changed. */
export class Derived {
  constructor(private readonly state: PageState) {}

  get model(): ExportModel | null {
    return modelOf(this.state.analysis, this.state.text, this.state.corrections, this.state.locale);
  }

  get rows(): ReportRows | null {
    return rowsOf(this.model);
  }

  /** All rows of a table, before filter and sort. */
  all(kind: TableKind): AnyRow[] {
    return tablesOf(this.rows)[kind];
  }

  /** Rows of a table as filter and sort leave them. */
  shown(kind: TableKind): AnyRow[] {
    const { filter, sort } = this.state.tables[kind];
    return shownOf[kind](this.all(kind), filter, sort, filterContextOf(this.state.analysis));
  }

  get marks(): MarkSpan[] {
    return marksOf(this.rows);
  }

  get numbers(): Map<string, number> {
    return numbersOf(this.marks);
  }

  get notices(): TextNotice[] {
    return noticesOf(this.state.text, this.state.analysis);
  }

  get corrected(): number {
    return correctedOf(this.state.corrections);
  }

  /** The tab on which a row stands; the current one if it has it too. */
  tableOf(id: string): TableKind | null {
    const { tab } = this.state;
    const has = (kind: TableKind): boolean => this.all(kind).some((row) => rowId(row) === id);
    if (tab !== 'pictures' && has(tab)) return tab;
    return (['targets', 'results', 'milestones'] as const).find(has) ?? null;
  }

  /** The row of that id, dismissed ones included. */
  find(id: string | null): AnyRow | null {
    const { rows } = this;
    if (id === null || rows === null) return null;
    const item = [rows.targets, rows.results, rows.dismissedItems].flat().find((row) => row.id === id);
    if (item !== undefined) return { kind: 'item', item };
    const milestone = [rows.milestones, rows.dismissedMilestones].flat().find((row) => row.id === id);
    return milestone === undefined ? null : { kind: 'milestone', milestone };
  }
}
