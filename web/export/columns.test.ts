import { expect, it } from 'vitest';
import COMMAND_COLUMNS from '../../tests/columns.json';
import { sampleModel } from '../report/sample_report.fixture';
import { exportWords } from '../locales/pictures_and_files';
import { reportTable } from './tables';

/** What the page's table of items has and the command's doesn't: words of the page and of its one report, not fields of an item. */
const PAGE_ONLY = [
  'standardName',
  'modality',
  'mark',
  'writtenValue',
  'writtenUnit',
  'place',
  'year',
  'title',
  'source',
];

const camelCase = (name: string): string => name.replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase());

it('names each column as the command does, but for the file, which a page has one of', () => {
  const keys = reportTable(sampleModel(), 'items').columns.map((column) => column.key);
  const wanted = [...COMMAND_COLUMNS.filter((name) => name !== 'file').map(camelCase), ...PAGE_ONLY];
  expect(keys.toSorted()).toEqual(wanted.toSorted());
});

it.each(['zh', 'en'] as const)('has a heading of its own for each column (%s)', (locale) => {
  const headings = reportTable(sampleModel({ locale }), 'items').columns.map((column) => column.heading);
  expect(new Set(headings).size).toBe(headings.length);
  expect(headings).toContain(exportWords(locale).columns.quantity);
});

it.each(['items', 'targets', 'results', 'milestones', 'pairs', 'ledger'] as const)(
  'says in each row of %s which report it is from',
  (name) => {
    const { columns, rows } = reportTable(sampleModel({ name: '报告.docx' }), name);
    const at = columns.findIndex(({ key }) => key === 'place');
    expect(columns.slice(at).map(({ key }) => key)).toEqual(['place', 'year', 'title', 'source']);
    const { place, year, title } = sampleModel().analysis.document;
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.slice(at)).toEqual([place, year, title, '报告.docx']);
  },
);
