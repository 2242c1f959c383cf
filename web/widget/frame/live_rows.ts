import type { Analysis, Item } from '../../library/analysis';
import type { RowsOfCards } from '../../report/headlines';
import { quoteOf, sectionLabel, type ItemRow } from '../../report/rows';

/**
 * The targets and results of a report that nobody has corrected, as far as figures show them: what `reportRows` gives,
 * without all that corrections need.
 */
export function rowsAsRead({ items, sections, links }: Analysis, text: string): RowsOfCards {
  const labels = new Map(sections.map((section) => [section.id, sectionLabel(section)]));
  const rows = new Map(items.map((item) => [item.id, rowOf(item, labels.get(item.section ?? '') ?? '', text)]));
  const all = [...rows.values()].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  return {
    targets: all.filter(({ status }) => status === 'target'),
    results: all.filter(({ status }) => status === 'result'),
    pairs: links.flatMap((link) => {
      const [target, result] = [rows.get(link.target), rows.get(link.result)];
      return target === undefined || result === undefined ? [] : [{ target, result }];
    }),
  };
}

/** The fields of a row that the engine does not name so; the others are those of the item and its quantity. */
function rowOf(item: Item, section: string, text: string): ItemRow {
  const { quantity, indicator, period, reference, modality } = item;
  return {
    ...item,
    ...quantity,
    mark: null,
    indicator: indicator?.text ?? '',
    code: indicator?.code ?? null,
    standardName: null,
    written: quantity.text,
    period: period?.text ?? null,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    periodBy: period?.by ?? null,
    reference: reference?.text ?? null,
    strength: modality?.strength ?? null,
    modality: null,
    sectionId: null,
    section,
    sentence: quoteOf(text, item.sentence, quantity),
  };
}
