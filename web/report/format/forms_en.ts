import type { Forms } from './language';
import { englishPeriod, englishReference, englishRelative } from './relative';

export const ENGLISH: Forms = {
  ofReports: false,
  scales: [
    { from: 1e12, word: ' trillion' },
    { from: 1e9, word: ' billion' },
    { from: 1e6, word: ' million' },
  ],
  groupedFrom: 0,
  rank: (place) => ({ number: `no. ${place}`, unit: '' }),
  points: (number) => `${number} pp`,
  relative: englishRelative,
  reference: englishReference,
  period: englishPeriod,
};
