import type { Analysis, Headline, Item, Period, Span } from '../library/analysis';
import { correctedHeadlines } from './headlines';
import type { ReportModel } from './model';
import { itemsInTextOrder, reportRows, sentenceAround, type ItemRow } from './rows';

/** An analysis that holds what a person left of it, and the ids of the items that a person changed or added. */
export interface Settled {
  analysis: Analysis;
  corrected: string[];
}

/**
 * The analysis as if it had been read so: changed items in their new form, added ones in their place, dismissed ones gone,
 * ids counted anew. For what compares analyses; `jsonFile` keeps beside it what was read. Linear but for sorting.
 */
export function settledAnalysis(model: ReportModel): Settled {
  const { analysis, text } = model;
  const rows = reportRows(model);
  const read = new Map(analysis.items.map((item) => [item.id, item]));
  const kept = itemsInTextOrder(rows);
  const ids = new Map(kept.map(({ id }, at) => [id, `i${at + 1}`]));
  const idOf = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? null));
  const items = kept.map((row): Item => {
    const item = read.get(row.id);
    const made = item !== undefined && row.mark === null ? item : correctedItem(row, item, text);
    return { ...made, id: ids.get(row.id) ?? row.id, stretch: idOf(made.stretch) };
  });
  const headlines = correctedHeadlines(analysis, rows).map((headline): Headline => ({
    ...headline,
    item: idOf(headline.item),
    also: headline.also.flatMap((id) => idOf(id) ?? []),
  }));
  const corrected = kept.filter(({ mark }) => mark !== null && mark !== 'confirmed');
  return {
    analysis: { ...analysis, items, headlines, links: [] },
    corrected: corrected.flatMap(({ id }) => idOf(id) ?? []),
  };
}

const NOWHERE: Span = { start: 0, end: 0 };

function correctedItem(row: ItemRow, item: Item | undefined, text: string): Item {
  const { comparator, value, low, high, unit, from, strength, modality } = row;
  const place = row.start === null || row.end === null ? NOWHERE : { start: row.start, end: row.end };
  const sentence = item?.sentence ?? (place === NOWHERE ? NOWHERE : sentenceAround(text, place));
  const name = item?.indicator?.text === row.indicator ? item.indicator : { text: row.indicator, ...place };
  return {
    id: row.id,
    status: row.status,
    indicator: row.indicator === '' ? null : { ...name, code: row.code },
    measure: row.measure,
    direction: row.direction,
    quantity: { text: row.written, ...place, comparator, value, low, high, unit, from },
    period: correctedPeriod(row, item?.period ?? null),
    reference: item?.reference ?? null,
    headline: row.headline,
    modality: strength === null ? null : { text: modality ?? '', ...place, strength },
    // A person has looked at it.
    confidence: 'sure',
    evidence: [],
    section: row.sectionId,
    sentence,
    rate: row.rate,
    estimate: row.estimate,
    scope: row.scope,
    definition: row.definition,
    horizon: row.horizon,
    stretch: row.stretch,
  };
}

/** A time that a person wrote is one only as far as its year is told. */
function correctedPeriod(row: ItemRow, read: Period | null): Period | null {
  if (read !== null && read.text === row.period) return read;
  const [year = null] = /\d{4}(?=年$)/.exec(row.period ?? '') ?? [];
  if (year === null) return null;
  const days = { from: `${year}-01-01`, to: `${year}-12-31` };
  return { text: row.period, start: null, end: null, ...days, by: 'stated', span: 'year' };
}
