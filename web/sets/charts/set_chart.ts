import type { Chart } from '../../charts/chart';
import type { LookedAt } from '../looked_at';
import type { Written } from '../tables';

/** The picture of a view at a width in CSS pixels; null where there is nothing to draw. */
export type ChartOf = (written: Written, look: LookedAt, width: number) => Chart | null;
