/** Names of the tables that a report is shown as. */
export type TableKind = 'targets' | 'results' | 'pairs' | 'milestones';

export const COLUMNS = {
  targets: [
    'number',
    'indicator',
    'written',
    'figure',
    'period',
    'strength',
    'section',
    'group',
    'confidence',
    'sentence',
  ],
  results: ['number', 'indicator', 'written', 'figure', 'period', 'section', 'group', 'confidence', 'sentence'],
  pairs: ['number', 'indicator', 'last', 'goal', 'difference', 'section'],
  milestones: ['number', 'subject', 'event', 'period', 'section', 'sentence'],
} as const satisfies Record<TableKind, readonly string[]>;

export type ColumnName = (typeof COLUMNS)[TableKind][number];

/** What a newcomer sees; the others are one click away. `number` is for print, where the text carries the same numbers. */
export const DEFAULT_COLUMNS: Record<TableKind, readonly ColumnName[]> = {
  targets: ['indicator', 'written', 'period', 'strength', 'section'],
  results: ['indicator', 'written', 'period', 'section'],
  pairs: ['indicator', 'last', 'goal', 'difference'],
  milestones: ['subject', 'event', 'period', 'section'],
};

/** The column that names the row; it cannot be hidden. */
export const NAMING_COLUMN: Record<TableKind, ColumnName> = {
  targets: 'indicator',
  results: 'indicator',
  pairs: 'indicator',
  milestones: 'subject',
};
