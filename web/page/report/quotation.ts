import type { ItemRow, MilestoneRow } from '../../report/rows';
import type { ReportView } from './view';

/**
 * A row as one quotes it: its sentence, its figure, the report that it is from, and, where the address of the official text
 * is known, a link that leads to the words there.
 */
export async function quotation(view: ReportView, row: ItemRow | MilestoneRow): Promise<string> {
  const { derived, words } = view;
  const { model } = derived;
  if (model === null) return row.sentence;
  const [{ sourceLine }, link] = await Promise.all([import('../../export'), linkOf(view, row)]);
  const named = 'indicator' in row ? words.detail.quoted(row.indicator, row.written) : `${row.subject} ${row.event}`;
  const section = row.section === '' ? [] : [row.section];
  return [
    words.detail.quote(row.sentence),
    named,
    ...section,
    sourceLine(model),
    ...(link === null ? [] : [link]),
  ].join('\n');
}

/** To its clause in the official text; null where that has no known address, or the row no place. */
async function linkOf({ derived, locale }: ReportView, row: ItemRow | MilestoneRow): Promise<string | null> {
  const { model, rows } = derived;
  const address = model?.address ?? '';
  if (model === null || rows === null || address === '' || !('indicator' in row)) return null;
  const [{ embedReport }, { textLink }] = await Promise.all([
    import('../../embed/of_report'),
    import('../../embed/text_fragment'),
  ]);
  const report = embedReport(model, rows, {
    rows: new Set([row.id]),
    last: false,
    lang: locale,
    source: address,
    inArticle: false,
    accent: '',
    page: '',
    made: '',
  });
  const [quoted] = report.rows;
  return quoted === undefined ? null : textLink(quoted, report);
}
