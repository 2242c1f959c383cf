import { exportWords, type ColumnKey, type ExportWords } from '../locales/pictures_and_files';
import { saidPeriod } from '../report/format/period';
import { formsOf } from '../report/format/forms';
import { ledgerRows, type LedgerRow } from './ledger';
import { asWritten } from '../report/format/as_written';
import type { Locale, ReportModel } from '../report/model';
import { sourceLine } from './source_line';
import { itemsInTextOrder, reportRows, signed, type ItemRow, type MilestoneRow, type PairRow } from '../report/rows';

export type TableName = 'items' | 'targets' | 'results' | 'milestones' | 'pairs' | 'ledger';

/** A number stays a number, a day (`YYYY-MM-DD`) may become a date, a figure is one in words; null is an empty cell. */
export type Cell = string | number | null;
export type CellKind = 'text' | 'number' | 'day' | 'figure';

/** A column as the writers need it. */
export interface PlainColumn {
  heading: string;
  kind: CellKind;
  /** In characters, for spreadsheets. */
  width: number;
}

/** One table as every format writes it, of whatever it is: headings in the locale, cells in reading order. */
export interface PlainTable {
  title: string;
  columns: PlainColumn[];
  rows: Cell[][];
  /** Whose figures these are, in a line for the foot of a page; the title stands there where it is absent. */
  source?: string;
}

export interface TableColumn extends PlainColumn {
  key: ColumnKey;
}

/** One table of a report. */
export interface Table extends PlainTable {
  name: TableName;
  columns: TableColumn[];
}

/** Narrows a table to what a person sees on the page. */
export interface TableChoice {
  /** Keys of the columns wanted, in the order of the table; all if absent. */
  columns?: readonly ColumnKey[];
  /** Ids of the rows wanted (for pairs: of the target), e.g. what a filter left; all if absent. */
  rows?: readonly string[];
}

interface ColumnRule<Row> {
  key: ColumnKey;
  kind: CellKind;
  width: number;
  cell: (row: Row, words: ExportWords, model: ReportModel) => Cell;
  /** Left out where only some columns are wanted and no row has anything in it. */
  seldom?: boolean;
}

/** Which report a row is from: rows are sorted, filtered and put together with those of others. */
const FROM_COLUMNS: ColumnRule<unknown>[] = [
  { key: 'place', kind: 'text', width: 12, cell: (_row, _words, { analysis }) => analysis.document.place },
  { key: 'year', kind: 'number', width: 8, cell: (_row, _words, { analysis }) => analysis.document.year },
  { key: 'title', kind: 'text', width: 24, cell: (_row, _words, { analysis }) => analysis.document.title },
  { key: 'source', kind: 'text', width: 24, cell: (_row, _words, { name, address }) => address ?? name ?? null },
];

/** The columns that a person reads; the rest is for machines and left out of copies, Markdown and HTML. */
export const READING_COLUMNS: readonly ColumnKey[] = [
  'status',
  'indicator',
  'standardName',
  'measure',
  'comparator',
  'quantity',
  'value',
  'low',
  'high',
  'unit',
  'period',
  'rate',
  'estimate',
  'scope',
  'definition',
  'strength',
  'section',
  'mark',
  'subject',
  'event',
  'resultWritten',
  'targetWritten',
  'difference',
  'number',
  'promise',
  'task',
  'figure',
  'deadline',
  'deadlineDay',
  'sentence',
  'responsible',
  'progress',
];

const unit = (row: ItemRow, model: ReportModel): string | null =>
  row.unit === null ? null : (model.unitName?.(row.unit) ?? row.unit);

const reference = ({ reference: words }: ItemRow, locale: Locale): string | null =>
  words === null ? null : (formsOf(locale).reference(words) ?? words);

const ITEM_COLUMNS: ColumnRule<ItemRow>[] = [
  { key: 'id', kind: 'text', width: 7, cell: (row) => row.id },
  { key: 'status', kind: 'text', width: 8, cell: (row, words) => words.status[row.status] },
  { key: 'indicator', kind: 'text', width: 28, cell: (row) => row.indicator },
  { key: 'standardName', kind: 'text', width: 22, cell: (row) => row.standardName },
  { key: 'code', kind: 'text', width: 16, cell: (row) => row.code },
  { key: 'measure', kind: 'text', width: 8, cell: (row, words) => words.measure[row.measure] },
  {
    key: 'direction',
    kind: 'text',
    width: 8,
    cell: (row, words) => (row.direction === null ? null : words.direction[row.direction]),
  },
  { key: 'comparator', kind: 'text', width: 8, cell: (row, words) => words.comparator[row.comparator] },
  { key: 'quantity', kind: 'text', width: 16, cell: (row) => row.written },
  { key: 'value', kind: 'number', width: 14, cell: (row) => row.value },
  { key: 'low', kind: 'number', width: 10, cell: (row) => row.low },
  { key: 'high', kind: 'number', width: 10, cell: (row) => row.high },
  { key: 'from', kind: 'number', width: 10, cell: (row) => row.from },
  { key: 'unit', kind: 'text', width: 10, cell: (row, _words, model) => unit(row, model) },
  { key: 'writtenValue', kind: 'number', width: 12, cell: (row) => asWritten(row)?.value ?? null },
  { key: 'writtenUnit', kind: 'text', width: 10, cell: (row) => asWritten(row)?.unit ?? null },
  { key: 'period', kind: 'text', width: 12, cell: (row, _words, { locale }) => saidPeriod(row, locale) },
  { key: 'periodFrom', kind: 'day', width: 12, cell: (row) => row.periodFrom },
  { key: 'periodTo', kind: 'day', width: 12, cell: (row) => row.periodTo },
  {
    key: 'rate',
    kind: 'text',
    width: 8,
    cell: (row, words) => (row.rate === null ? null : words.rate[row.rate]),
    seldom: true,
  },
  { key: 'estimate', kind: 'text', width: 8, cell: (row, words) => (row.estimate ? words.yes : null), seldom: true },
  {
    key: 'scope',
    kind: 'text',
    width: 10,
    cell: (row, words) => (row.scope === 'whole' ? null : words.scope[row.scope]),
    seldom: true,
  },
  { key: 'definition', kind: 'text', width: 16, cell: (row) => row.definition, seldom: true },
  { key: 'reference', kind: 'text', width: 14, cell: (row, _words, { locale }) => reference(row, locale) },
  {
    key: 'strength',
    kind: 'text',
    width: 8,
    cell: (row, words) => (row.strength === null ? null : words.strength[row.strength]),
  },
  { key: 'modality', kind: 'text', width: 10, cell: (row) => row.modality },
  { key: 'headline', kind: 'text', width: 14, cell: (row, words) => (row.headline ? words.yes : null) },
  {
    key: 'confidence',
    kind: 'text',
    width: 10,
    cell: (row, words) => (row.confidence === null ? null : words.confidence[row.confidence]),
  },
  { key: 'section', kind: 'text', width: 30, cell: (row) => row.section },
  { key: 'sentence', kind: 'text', width: 60, cell: (row) => row.sentence },
  { key: 'mark', kind: 'text', width: 10, cell: (row, words) => (row.mark === null ? null : words.mark[row.mark]) },
  { key: 'start', kind: 'number', width: 8, cell: (row) => row.start },
  { key: 'end', kind: 'number', width: 8, cell: (row) => row.end },
];

const MILESTONE_COLUMNS: ColumnRule<MilestoneRow>[] = [
  { key: 'id', kind: 'text', width: 7, cell: (row) => row.id },
  { key: 'status', kind: 'text', width: 8, cell: (row, words) => words.status[row.status] },
  { key: 'subject', kind: 'text', width: 36, cell: (row) => row.subject },
  { key: 'event', kind: 'text', width: 12, cell: (row) => row.event },
  { key: 'period', kind: 'text', width: 12, cell: (row, _words, { locale }) => saidPeriod(row, locale) },
  { key: 'periodFrom', kind: 'day', width: 12, cell: (row) => row.periodFrom },
  { key: 'periodTo', kind: 'day', width: 12, cell: (row) => row.periodTo },
  { key: 'section', kind: 'text', width: 30, cell: (row) => row.section },
  { key: 'sentence', kind: 'text', width: 60, cell: (row) => row.sentence },
  { key: 'mark', kind: 'text', width: 10, cell: (row, words) => (row.mark === null ? null : words.mark[row.mark]) },
  { key: 'start', kind: 'number', width: 8, cell: (row) => row.start },
  { key: 'end', kind: 'number', width: 8, cell: (row) => row.end },
];

const pairMark = (row: PairRow) => row.target.mark ?? row.result.mark;

const PAIR_COLUMNS: ColumnRule<PairRow>[] = [
  { key: 'indicator', kind: 'text', width: 28, cell: (row) => row.target.indicator },
  { key: 'standardName', kind: 'text', width: 22, cell: (row) => row.target.standardName },
  { key: 'measure', kind: 'text', width: 8, cell: (row, words) => words.measure[row.target.measure] },
  { key: 'unit', kind: 'text', width: 10, cell: (row, _words, model) => unit(row.target, model) },
  { key: 'resultWritten', kind: 'text', width: 16, cell: (row) => row.result.written },
  { key: 'resultValue', kind: 'number', width: 14, cell: (row) => signedOrNull(row.result) },
  {
    key: 'resultPeriod',
    kind: 'text',
    width: 12,
    cell: ({ result }, _words, { locale }) => saidPeriod(result, locale),
  },
  { key: 'targetWritten', kind: 'text', width: 16, cell: (row) => row.target.written },
  { key: 'targetValue', kind: 'number', width: 14, cell: (row) => signedOrNull(row.target) },
  {
    key: 'targetPeriod',
    kind: 'text',
    width: 12,
    cell: ({ target }, _words, { locale }) => saidPeriod(target, locale),
  },
  { key: 'difference', kind: 'number', width: 12, cell: (row) => row.difference },
  { key: 'section', kind: 'text', width: 30, cell: (row) => row.target.section },
  { key: 'sentence', kind: 'text', width: 60, cell: (row) => row.target.sentence },
  { key: 'mark', kind: 'text', width: 10, cell: (row, words) => markWord(pairMark(row), words) },
];

const LEDGER_COLUMNS: ColumnRule<LedgerRow>[] = [
  { key: 'number', kind: 'number', width: 6, cell: (row) => row.number },
  { key: 'promise', kind: 'text', width: 12, cell: (row, words) => words.promise[row.promise] },
  { key: 'section', kind: 'text', width: 30, cell: (row) => row.section },
  { key: 'task', kind: 'text', width: 32, cell: (row) => row.task },
  { key: 'figure', kind: 'text', width: 18, cell: (row) => row.figure },
  { key: 'deadline', kind: 'text', width: 14, cell: (row) => row.deadline },
  { key: 'deadlineDay', kind: 'day', width: 12, cell: (row) => row.deadlineDay },
  {
    key: 'strength',
    kind: 'text',
    width: 8,
    cell: (row, words) => (row.strength === null ? null : words.strength[row.strength]),
  },
  { key: 'sentence', kind: 'text', width: 60, cell: (row) => row.sentence },
  { key: 'responsible', kind: 'text', width: 18, cell: () => null },
  { key: 'progress', kind: 'text', width: 24, cell: () => null },
  { key: 'mark', kind: 'text', width: 10, cell: (row, words) => markWord(row.mark, words) },
];

/** Builds one table of a report. Linear in its rows. */
export function reportTable(model: ReportModel, name: TableName, choice: TableChoice = {}): Table {
  const rows = reportRows(model);
  switch (name) {
    case 'items':
      return itemTable(model, name, itemsInTextOrder(rows), choice);
    case 'targets':
      return itemTable(model, name, rows.targets, choice);
    case 'results':
      return itemTable(model, name, rows.results, choice);
    case 'milestones':
      return makeTable(model, name, MILESTONE_COLUMNS, rows.milestones, (row) => row.id, choice);
    case 'pairs':
      return makeTable(model, name, PAIR_COLUMNS, rows.pairs, (row) => row.target.id, choice);
    case 'ledger':
      return makeTable(model, name, LEDGER_COLUMNS, ledgerRows(model), (row) => row.id, choice);
  }
}

function itemTable(model: ReportModel, name: TableName, rows: readonly ItemRow[], choice: TableChoice): Table {
  return makeTable(model, name, ITEM_COLUMNS, rows, (row) => row.id, choice);
}

function makeTable<Row>(
  model: ReportModel,
  name: TableName,
  rules: readonly ColumnRule<Row>[],
  rows: readonly Row[],
  idOf: (row: Row) => string,
  choice: TableChoice,
): Table {
  const words = exportWords(model.locale);
  const ids = choice.rows === undefined ? null : new Set(choice.rows);
  const kept = ids === null ? rows : rows.filter((row) => ids.has(idOf(row)));
  const isWanted = ({ key, cell, seldom }: ColumnRule<Row>): boolean =>
    choice.columns === undefined ||
    (choice.columns.includes(key) && (seldom !== true || kept.some((row) => cell(row, words, model) !== null)));
  const wanted = [...rules, ...FROM_COLUMNS].filter(isWanted);
  return {
    name,
    title: words.tables[name],
    source: sourceLine(model),
    columns: wanted.map((rule) => ({
      key: rule.key,
      heading: words.columns[rule.key],
      kind: rule.kind,
      width: rule.width,
    })),
    rows: kept.map((row) => wanted.map((rule) => rule.cell(row, words, model))),
  };
}

function signedOrNull(row: ItemRow): number | null {
  return row.value === null ? null : signed(row);
}

function markWord(mark: ItemRow['mark'], words: ExportWords): string | null {
  return mark === null ? null : words.mark[mark];
}
