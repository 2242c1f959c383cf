import type { Indicator, Item, Milestone, Quantity } from '../library/analysis';
import { correctedHeadlines } from '../report/headlines';
import type { ReportModel } from '../report/model';
import { itemsInTextOrder, reportRows, type ItemRow, type MilestoneRow } from '../report/rows';
import { fileName, type ExportFile } from './export_file';
import { exportWords } from '../locales/pictures_and_files';

/**
 * The analysis as a person left it, in the form of `mubiao.analysis/1`: what every table says. A changed item or milestone
 * says how (`mark`) and holds what was read under `original`; rows that were added have a mark only; dismissed ones
 * stand under `dismissed`, and under `unfit` what was done in an earlier version of the text and has no place in this.
 */
export function jsonFile(model: ReportModel): ExportFile {
  return {
    name: fileName(model, exportWords(model.locale).tables.items, 'json'),
    type: 'application/json',
    content: `${JSON.stringify(exportedAnalysis(model), null, 2)}\n`,
  };
}

function exportedAnalysis(model: ReportModel) {
  const { analysis, corrections } = model;
  const rows = reportRows(model);
  const read = model.original ?? analysis;
  const items = new Map(analysis.items.map((item) => [item.id, item]));
  const milestones = new Map(analysis.milestones.map((milestone) => [milestone.id, milestone]));
  return {
    ...analysis,
    document:
      corrections.document === undefined ? analysis.document : { ...analysis.document, original: read.document },
    items: itemsInTextOrder(rows).map((row) => correctedItem(row, items.get(row.id))),
    milestones: rows.milestones.map((row) => correctedMilestone(row, milestones.get(row.id))),
    links: rows.pairs.map(({ target, result }) => ({ kind: 'last-result', target: target.id, result: result.id })),
    headlines: correctedHeadlines(analysis, rows),
    dismissed: {
      items: rows.dismissedItems.map(({ id }) => items.get(id)),
      milestones: rows.dismissedMilestones.map(({ id }) => milestones.get(id)),
    },
    unfit: corrections.unfit,
  };
}

/** Words without a place: a person put them there. */
type Placeless<T> = { [Key in keyof T]: T[Key] | null };

function correctedItem(row: ItemRow, item: Item | undefined) {
  if (item !== undefined && row.mark === null) return item;
  const nowhere = { start: null, end: null };
  const indicator: Placeless<Indicator> =
    item?.indicator?.text === row.indicator
      ? { ...item.indicator, code: row.code }
      : { text: row.indicator, ...nowhere, code: row.code };
  const { comparator, value, low, high, unit, from } = row;
  const place = { start: row.start, end: row.end };
  const quantity: Placeless<Quantity> = { text: row.written, ...place, comparator, value, low, high, unit, from };
  return {
    ...(item ?? { estimate: false, reference: null, evidence: [], sentence: null }),
    id: row.id,
    status: row.status,
    indicator,
    measure: row.measure,
    direction: row.direction,
    quantity,
    period: correctedPeriod(row, item),
    headline: row.headline,
    modality: correctedModality(row, item),
    confidence: row.confidence,
    section: row.sectionId,
    rate: row.rate,
    scope: row.scope,
    definition: row.definition,
    horizon: row.horizon,
    stretch: row.stretch,
    mark: row.mark,
    ...(item === undefined ? {} : { original: item }),
  };
}

function correctedModality({ strength, modality }: ItemRow, item: Item | undefined) {
  if (strength === null) return null;
  return item?.modality?.text === modality ? item.modality : { text: modality, start: null, end: null, strength };
}

function correctedPeriod(row: ItemRow | MilestoneRow, read: Item | Milestone | undefined) {
  const period = read?.period ?? null;
  if (period !== null && period.text === row.period && period.from === row.periodFrom && period.to === row.periodTo)
    return period;
  if (row.period === null && row.periodFrom === null && row.periodTo === null) return null;
  const days = { from: row.periodFrom, to: row.periodTo };
  return { text: row.period, start: null, end: null, ...days, by: 'stated', span: null };
}

function correctedMilestone(row: MilestoneRow, milestone: Milestone | undefined) {
  if (milestone !== undefined && row.mark === null) return milestone;
  return {
    id: row.id,
    status: row.status,
    subject: row.subject,
    event: row.event,
    period: correctedPeriod(row, milestone),
    section: row.sectionId,
    start: row.start,
    end: row.end,
    mark: row.mark,
    ...(milestone === undefined ? {} : { original: milestone }),
  };
}
