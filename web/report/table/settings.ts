import type { ColumnName } from './columns';

/** `null` column: the order of the text. */
export interface Sort {
  column: ColumnName | null;
  descending: boolean;
}

export const TEXT_ORDER: Sort = { column: null, descending: false };

/** What a table is narrowed to; an empty string or null means "all". */
export interface Filter {
  query: string;
  /** Id of a section; its subsections are included. */
  section: string;
  group: string;
  unit: string;
  strength: '' | 'hard' | 'soft' | 'none';
  confidence: '' | 'sure' | 'check';
}

export const NO_FILTER: Filter = { query: '', section: '', group: '', unit: '', strength: '', confidence: '' };
