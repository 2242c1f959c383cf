// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { noCorrections } from '../report/corrections';
import { reportRows, type ItemRow } from '../report/rows';
import { ANALYSIS, sampleModel } from '../report/sample_report.fixture';
import type { Chart, ChartMaker, Shape } from './chart';
import { deadlineChart } from './deadlines';
import { growthTargetChart } from './growth_targets';
import { pairChart } from './pairs';
import { renderElement, renderSvgText } from './render_svg';
import { rowNames } from './row_names';
import { sectionChart } from './section_counts';
import { textWidth } from './text_width';

const MAKERS: [name: string, make: ChartMaker][] = [
  ['growth-targets', growthTargetChart],
  ['pairs', pairChart],
  ['deadlines', deadlineChart],
  ['sections', sectionChart],
];
const WIDTHS = [280, 320, 768, 1280];

const rows = reportRows(sampleModel());
const draw = (make: ChartMaker, width = 640): Chart => make(rows, { locale: 'zh', width });

function flat(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => [shape, ...flat(shape.children ?? [])]);
}

/** Left and right end of a shape that has them. */
function extent(shape: Shape): [number, number] {
  const at = (name: string) => Number(shape.attributes[name] ?? 0);
  switch (shape.tag) {
    case 'line':
      return [Math.min(at('x1'), at('x2')), Math.max(at('x1'), at('x2'))];
    case 'circle':
      return [at('cx') - at('r'), at('cx') + at('r')];
    case 'rect':
      return [at('x'), at('x') + at('width')];
    case 'text': {
      const width = textWidth(shape.text ?? '', at('font-size'));
      const shift = { start: 0, middle: width / 2, end: width }[String(shape.attributes['text-anchor'])] ?? 0;
      return [at('x') - shift, at('x') - shift + width];
    }
    default:
      return [0, 0];
  }
}

describe.each(MAKERS)('%s', (name, make) => {
  it.each(WIDTHS)('stays inside a width of %i', (width) => {
    const chart = draw(make, width);
    expect(chart).toMatchObject({ name, width, empty: false });
    for (const shape of flat(chart.shapes)) {
      const [left, right] = extent(shape);
      expect(left, JSON.stringify(shape)).toBeGreaterThanOrEqual(-0.5);
      expect(right, JSON.stringify(shape)).toBeLessThanOrEqual(width + 0.5);
    }
  });

  it('has a row in its table for each thing drawn', () => {
    const chart = draw(make);
    const drawn = flat(chart.shapes).filter((shape) => shape.row !== undefined);
    expect(chart.table.rows).toHaveLength(drawn.length);
    for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.head.length);
  });

  it('is well-formed as a file, with title and description', () => {
    const file = new DOMParser().parseFromString(renderSvgText(draw(make)), 'image/svg+xml');
    expect(file.querySelector('parsererror')).toBeNull();
    expect(file.querySelector('title')?.textContent).toBe(draw(make).title);
    expect(file.querySelector('desc')?.textContent).not.toBe('');
    const { head, rows } = draw(make).table;
    const data = file
      .querySelector('metadata')
      ?.textContent.split('\n')
      .map((line) => line.split('\t'));
    expect(data).toEqual([head, ...rows]);
    expect(file.documentElement.outerHTML).not.toContain('var(');
    expect(file.querySelectorAll('[data-row]')).toHaveLength(draw(make).table.rows.length);
  });

  it('says in a file what it shows and where it comes from', () => {
    const chart = make(rows, { locale: 'zh', width: 640, source: '示例市2025年政府工作报告' });
    const words = [...renderSvgText(chart).matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1]);
    expect(words[0]).toBe(chart.title);
    expect(words.at(-1)).toBe('示例市2025年政府工作报告');
  });

  it('is an image with a name as an element, without any style of its own', () => {
    const svg = renderElement(draw(make));
    const named = svg.querySelector(`#${svg.getAttribute('aria-labelledby') ?? ''}`);
    expect(svg.getAttribute('role')).toBe('img');
    expect(named?.textContent).toBe(draw(make).title);
    expect(svg.querySelectorAll('[style], style, script')).toHaveLength(0);
    expect(svg.querySelectorAll('[data-row]')).toHaveLength(draw(make).table.rows.length);
  });

  it('says so where there is nothing to draw', () => {
    const nothing = reportRows(sampleModel({ analysis: { ...ANALYSIS, items: [], milestones: [], links: [] } }));
    const chart = make(nothing, { locale: 'en', width: 320 });
    expect(chart).toMatchObject({ empty: true, shapes: [], height: 0 });
    expect(chart.description).toContain('nothing');
  });
});

describe('growthTargetChart', () => {
  it('sorts by size, falls below zero, ranges by their middle', () => {
    expect(draw(growthTargetChart).table.rows).toEqual([
      ['地区生产总值', '5.5%左右', '5.5'],
      ['居民消费价格', '2%—3%', '2–3'],
      ['单位GDP能耗', '2.7%', '-2.7'],
    ]);
  });

  it.each<[comparator: '=' | '≈' | '≥' | '<', shapes: string[]]>([
    ['=', ['circle full']],
    ['≈', ['circle open']],
    ['≥', ['circle full', 'path right']],
    ['<', ['circle full', 'path left']],
  ])('draws the comparator %s', (comparator, shapes) => {
    const corrections = { ...noCorrections(), items: { i3: { comparator } } };
    const chart = growthTargetChart(reportRows(sampleModel({ corrections })), { locale: 'zh', width: 640 });
    const group = chart.shapes.find((shape) => shape.row === 'i3');
    const marks = (group?.children ?? []).filter((shape) => shape.tag !== 'text').map(describeMark);
    expect(marks).toEqual(shapes);
  });

  it('draws a range as a bar', () => {
    const group = draw(growthTargetChart).shapes.find((shape) => shape.row === 'i5');
    expect(group?.children?.map((shape) => shape.tag)).toEqual(['text', 'text', 'rect']);
  });
});

function describeMark(shape: Shape): string {
  if (shape.tag !== 'path') return `${shape.tag} ${shape.hollow === true ? 'open' : 'full'}`;
  const [from = 0, to = 0] = [...String(shape.attributes['d']).matchAll(/[ML]([\d.]+)/g)].map((match) =>
    Number(match[1]),
  );
  return `path ${to > from ? 'right' : 'left'}`;
}

describe('rowNames', () => {
  const [row] = rows.targets;
  const named = (standardName: string | null, indicator: string) => ({ ...row, standardName, indicator }) as ItemRow;

  it('takes the words of the report where two of its indicators have one name in the catalogue', () => {
    const income = '居民人均可支配收入';
    const names = [named(income, '城镇居民收入'), named('地区生产总值', 'GDP'), named(income, '农村居民收入')];
    expect(rowNames(names, 'zh')).toEqual(['城镇居民收入', '地区生产总值', '农村居民收入']);
    expect(rowNames([named(income, '居民收入'), named(income, '居民收入')], 'zh')).toEqual([income, income]);
    expect(rowNames([named(null, '停车位')], 'zh')).toEqual(['停车位']);
    const english = [named('Disposable income', '城镇居民收入'), named('Disposable income', '农村居民收入')];
    expect(rowNames(english, 'en')).toEqual(['Disposable income (城镇居民收入)', 'Disposable income (农村居民收入)']);
  });
});

describe('pairChart', () => {
  it('compares the last result with the target, difference with its sign', () => {
    expect(draw(pairChart).table.rows).toEqual([
      ['地区生产总值', '5.1%', '5.5%左右', '+0.4个百分点'],
      ['城镇新增就业', '4.2万人', '4.4万人以上', '+2000人'],
    ]);
  });
});

describe('pictures in English', () => {
  it('say figures, comparators and differences in English', () => {
    const english = { locale: 'en', width: 640 } as const;
    expect(pairChart(rows, english).table.rows).toEqual([
      ['地区生产总值', '5.1%', '≈5.5%', '+0.4 pp'],
      ['城镇新增就业', '42,000 人', '≥44,000 人', '+2,000 人'],
    ]);
    expect(growthTargetChart(rows, english).table.rows[1]).toEqual(['居民消费价格', '2–3%', '2–3']);
  });
});

describe('the figures beside a plot', () => {
  it('are whole in a picture of any width from that of a tablet on', () => {
    const target = rows.targets[1] as ItemRow;
    const long = { ...target, low: null, high: null, value: 123_000_000, unit: '平方米', measure: 'level' as const };
    const pairs = [{ target: long, result: long, difference: 0 }];
    for (const width of [560, 768, 1280]) {
      const words = flat(pairChart({ ...rows, pairs }, { locale: 'en', width }).shapes).map(({ text }) => text ?? '');
      expect(words.filter((text) => text.includes('→'))).toEqual([expect.stringMatching(/^≥123.*million 平方米$/)]);
    }
  });
});

describe('deadlineChart', () => {
  it('lists promises by day and counts those without one', () => {
    const chart = draw(deadlineChart);
    expect(chart.table.rows).toEqual([
      ['2025-12-31', '青石大桥 通车'],
      ['2025-12-31', '=新建公园 12个'],
    ]);
    expect(chart.description).toContain('另有 4 项');
  });
});

describe('sectionChart', () => {
  it('counts by section in the order of the text', () => {
    expect(draw(sectionChart).table.rows).toEqual([
      ['一、2024年工作回顾', '0', '2', '0'],
      ['（一）主要预期目标', '4', '0', '0'],
      ['（二）重点项目', '1', '0', '1'],
    ]);
  });
});
