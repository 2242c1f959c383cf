import type { ReportRows } from '../report/rows';
import type { ChartMaker, InkName, Shape } from './chart';
import { bar, diamond, dot, group, label, TYPE } from './drawing';
import { emptyChart } from './empty_chart';
import { rowLayout, type RowLayout } from './row_layout';
import { textWidth } from './text_width';
import { chartWords, withNumber, type ChartWords } from '../locales/pictures_and_files';

interface SectionCount {
  id: string;
  title: string;
  targets: number;
  results: number;
  milestones: number;
}

const BAR_HEIGHT = 12;
/** Between the parts of a bar, so that they are told apart without colour. */
const PART_GAP = 2;

/**
 * Targets, results and milestones by section as stacked bars in the order of the text. The parts differ by fill as well
 * as by colour: targets full, results outlined, milestones end in a diamond.
 */
export const sectionChart: ChartMaker = (rows, options) => {
  const words = chartWords(options.locale);
  const head = [words.section, words.target, words.result, words.milestone];
  const counts = sectionCounts(rows, words, options.sectionTitle);
  if (counts.length === 0) return emptyChart('sections', words.sectionTitle, head, options);
  const layout = rowLayout(
    options.width,
    counts.map((count) => count.title),
    counts.map(total),
  );
  const largest = Math.max(...counts.map((count) => count.targets + count.results + count.milestones));
  const unit = (layout.plotRight - layout.plotLeft - 2 * PART_GAP) / largest;
  return {
    name: 'sections',
    title: words.sectionTitle,
    description: withNumber(words.sectionDescription, counts.length),
    width: options.width,
    ...(options.source === undefined ? {} : { source: options.source }),
    height: layout.height(counts.length),
    shapes: [
      ...counts.map((count, index) => sectionRow(count, index, unit, layout)),
      ...legend(words, layout.height(counts.length) - 8),
    ],
    table: {
      head,
      rows: counts.map((count) => [
        count.title,
        String(count.targets),
        String(count.results),
        String(count.milestones),
      ]),
    },
    empty: false,
  };
};

function total(count: SectionCount): string {
  return `${count.targets} · ${count.results} · ${count.milestones}`;
}

function sectionCounts(rows: ReportRows, words: ChartWords, title?: (id: string) => string): SectionCount[] {
  const counts = new Map<string, SectionCount & { first: number }>();
  const add = (
    kind: 'targets' | 'results' | 'milestones',
    entries: readonly { sectionId: string | null; section: string; start: number | null }[],
  ): void => {
    for (const row of entries) {
      const id = row.sectionId ?? '';
      const own = row.section.split(' › ').at(-1) ?? '';
      const name = row.sectionId === null ? words.noSection : (title?.(row.sectionId) ?? own);
      const place = row.start ?? Infinity;
      const count = counts.get(id) ?? { id, title: name, targets: 0, results: 0, milestones: 0, first: place };
      count[kind] += 1;
      count.first = Math.min(count.first, place);
      counts.set(id, count);
    }
  };
  add('targets', rows.targets);
  add('results', rows.results);
  add('milestones', rows.milestones);
  return [...counts.values()].sort((a, b) => a.first - b.first || 0);
}

function sectionRow(count: SectionCount, index: number, unit: number, layout: RowLayout): Shape {
  const y = layout.markY(index);
  const parts: [number, InkName, boolean][] = [
    [count.targets, 'target', false],
    [count.results, 'result', true],
    [count.milestones, 'milestone', false],
  ];
  const shapes = layout.texts(index, count.title, total(count), 'quiet');
  let x = layout.plotLeft;
  for (const [number, ink, hollow] of parts) {
    if (number === 0) continue;
    shapes.push(bar(x, y - BAR_HEIGHT / 2, Math.max(2, number * unit - PART_GAP), BAR_HEIGHT, ink, hollow));
    x += number * unit + PART_GAP;
    if (ink === 'milestone') shapes.push(diamond(x - PART_GAP, y, 'milestone'));
  }
  return group(shapes, count.id);
}

function legend(words: ChartWords, y: number): Shape[] {
  const second = 36 + textWidth(words.target, TYPE.small);
  const third = second + 36 + textWidth(words.result, TYPE.small);
  return [
    dot(8, y - 4, 'target'),
    label(words.target, 18, y, 'quiet', 'start', TYPE.small),
    dot(second, y - 4, 'result', true),
    label(words.result, second + 10, y, 'quiet', 'start', TYPE.small),
    diamond(third, y - 4, 'milestone'),
    label(words.milestone, third + 11, y, 'quiet', 'start', TYPE.small),
  ];
}
