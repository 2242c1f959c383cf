import type { Forms } from './language';

/** The language of the reports. */
export const CHINESE: Forms = {
  ofReports: true,
  scales: [
    { from: 1e12, word: '万亿' },
    { from: 1e8, word: '亿' },
    { from: 1e4, word: '万' },
  ],
  groupedFrom: 1e5,
  rank: (place) => ({ number: `第${place}`, unit: '位' }),
  points: (number) => `${number}个百分点`,
  relative: () => null,
  reference: () => null,
  period: () => null,
};
