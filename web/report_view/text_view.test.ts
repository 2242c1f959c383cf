// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MarkSpan } from '../report/marks';
import { layOut } from './layout';
import { TextView } from './text_view';

const FIGURES = 1500;
const TEXT = '5亿'.repeat(FIGURES);
const MARKS = Array.from({ length: FIGURES }, (_, at): MarkSpan => ({
  id: `i${at}`,
  kind: 'result',
  start: at * 2,
  end: at * 2 + 2,
  check: false,
}));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('builds one paragraph of many figures in slices, and a row that is selected meanwhile is marked in the end', () => {
  const root = document.createElement('article');
  document.body.append(root);
  // Each look at the clock takes 5 ms.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 5));
  const view = new TextView(root, { select: () => undefined, hover: () => undefined, progress: () => undefined }, '');
  const words = { target: '目标', result: '完成', milestone: '里程碑', check: '请核对' };
  view.show({ text: TEXT, blocks: layOut(TEXT, [], MARKS, []), words, numbers: new Map() });
  expect(root.textContent).toBe('');
  view.select('i7', { scroll: false, focus: false });
  vi.advanceTimersToNextTimer();
  expect(root.textContent).toBe('');
  vi.runAllTimers();
  expect(root.querySelectorAll('p')).toHaveLength(1);
  expect(root.textContent).toBe(TEXT);
  expect(root.querySelector('mark.selected')?.getAttribute('data-row')).toBe('i7');
});
