import { signed, type ItemRow } from '../rows';
import { rowSubject, type AnyRow } from './any_row';
import type { ColumnName } from './columns';
import { TEXT_ORDER, type Sort } from './settings';
import { weightOf } from './weight';

type Key = string | number | null;

/** Pinyin order for Chinese; made once, because a collator is slow to build and fast to use. */
const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/** Stable; rows without a value come last whichever way the column is sorted. */
export function sortRows(rows: readonly AnyRow[], sort: Sort): AnyRow[] {
  const { column } = sort;
  if (column === null) return [...rows];
  const keyed = rows.map((row) => ({ row, key: sortKey(row, column) }));
  const sign = sort.descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
    const order =
      typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key : collator.compare(`${a.key}`, `${b.key}`);
    return order * sign;
  });
  return keyed.map(({ row }) => row);
}

/** Where a click on a heading leads: ascending, descending, back to the order in which the table opened. */
export function nextSort(sort: Sort, column: ColumnName, opening: Sort = TEXT_ORDER): Sort {
  if (sort.column !== column) return { column, descending: false };
  return sort.descending ? opening : { column, descending: true };
}

function sortKey(row: AnyRow, column: ColumnName | 'weight'): Key {
  if (row.kind === 'pair') {
    if (column === 'last') return magnitude(row.pair.result);
    if (column === 'goal') return magnitude(row.pair.target);
    if (column === 'difference') return row.pair.difference;
  }
  const subject = rowSubject(row);
  if (column === 'period') return subject.periodTo ?? subject.period;
  if (column === 'section' || column === 'number') return subject.start;
  if (column === 'sentence') return subject.sentence;
  if ('indicator' in subject) return column === 'weight' ? weightOf(subject) : itemKey(subject, column);
  if (column === 'subject') return subject.subject;
  return column === 'event' ? subject.event : null;
}

const STRENGTHS = { hard: 0, soft: 1 };

function itemKey(item: ItemRow, column: ColumnName): Key {
  switch (column) {
    case 'indicator':
      return item.standardName ?? item.indicator;
    case 'written':
    case 'figure':
      return magnitude(item);
    case 'strength':
      return item.strength === null ? null : STRENGTHS[item.strength];
    case 'confidence':
      return item.confidence;
    case 'group':
      return item.code;
    default:
      return null;
  }
}

/** A range goes by its middle, so that it lands between its ends. */
function magnitude(item: ItemRow): number | null {
  if (item.value !== null) return signed(item);
  return item.low !== null && item.high !== null ? (item.low + item.high) / 2 : null;
}
