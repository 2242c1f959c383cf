import type { ColumnName, TableKind } from './columns';

/** `null` column: the order of the text; `weight`: main targets first, figures of several years and bare counts last. */
export interface Sort {
  column: ColumnName | 'weight' | null;
  descending: boolean;
}

export const TEXT_ORDER: Sort = { column: null, descending: false };
export const MAIN_FIRST: Sort = { column: 'weight', descending: false };

/** The order in which a table opens, and to which a third click on a heading leads back. */
export const DEFAULT_SORT: Record<TableKind, Sort> = {
  targets: MAIN_FIRST,
  results: TEXT_ORDER,
  pairs: TEXT_ORDER,
  milestones: TEXT_ORDER,
};

/** What a table is narrowed to; an empty string or null means "all". */
export interface Filter {
  query: string;
  /** Id of a section; its subsections are included. */
  section: string;
  group: string;
  unit: string;
  strength: '' | 'hard' | 'soft' | 'none';
  confidence: '' | 'sure' | 'check';
  /** Only the main targets. */
  headline: '' | 'yes';
}

export const NO_FILTER: Filter = {
  query: '',
  section: '',
  group: '',
  unit: '',
  strength: '',
  confidence: '',
  headline: '',
};
