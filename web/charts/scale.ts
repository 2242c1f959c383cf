/** A straight line from values to places. */
export interface Scale {
  (value: number): number;
  /** Round values inside the domain, ascending. */
  ticks: number[];
}

const STEPS = [1, 2, 5, 10];

/** Linear scale over a domain widened to round numbers; about `count` ticks. A domain of one value is opened by one step. */
export function linearScale(values: readonly number[], from: number, to: number, count: number): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = roundStep((high - low || Math.abs(high) || 1) / Math.max(1, count));
  const start = Math.floor(low / step) * step;
  const end = Math.max(Math.ceil(high / step) * step, start + step);
  const steps = Math.round((end - start) / step);
  const ticks = Array.from({ length: steps + 1 }, (_, index) => Number((start + index * step).toPrecision(12)));
  const place = (value: number): number => from + ((value - start) / (end - start)) * (to - from);
  return Object.assign(place, { ticks });
}

/** The least of 1, 2, 5 × 10ⁿ that is no smaller than `step`. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * (STEPS.find((candidate) => candidate * power >= step * 0.999) ?? 10);
}
