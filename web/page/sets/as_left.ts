import type { Analysis } from '../../library/analysis';
import { FIRST_LOCALE } from '../../locales';
import type { Corrections } from '../../report/corrections';
import { correctedAnalysis } from '../../report/document';
import { isEmpty } from '../../report/edits';
import { settledAnalysis, type Settled } from '../../report/settled';

/** The analysis as a person left its report, and which of its items that made. */
export function asLeft(text: string, read: Analysis, corrections: Corrections): Settled {
  if (isEmpty(corrections)) return { analysis: read, corrected: [] };
  const { placeFrom, yearFrom } = read.document;
  const { place, year, ...rest } = corrections.document ?? {};
  const edit = {
    ...rest,
    // What is said in the set's list was said later.
    ...(place === undefined || placeFrom === 'user' ? {} : { place }),
    ...(year === undefined || yearFrom === 'user' ? {} : { year }),
  };
  const analysis = Object.keys(edit).length === 0 ? read : correctedAnalysis(read, edit);
  return settledAnalysis({ analysis, text, corrections, locale: FIRST_LOCALE, indicatorName: () => null });
}
