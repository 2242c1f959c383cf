import type { SetView } from '../tables';
import { changesChart } from './changes_chart';
import { matrixChart } from './matrix_chart';
import { outcomesChart } from './outcomes_chart';
import { rankChart } from './rank_chart';
import type { ChartOf } from './set_chart';

/** The picture of each view. */
export const SET_CHARTS: Record<SetView, ChartOf> = {
  outcomes: outcomesChart,
  changes: changesChart,
  matrix: matrixChart,
  rank: rankChart,
};
