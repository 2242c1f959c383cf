import type { Analysis, Item, Milestone, Section, Span, Status } from '../library/analysis';
import { documentInfo } from '../library/testing';
import { noCorrections } from './corrections';
import type { ReportModel } from './model';

/** An invented report of an invented place, and what its analysis would be; the tests of exports and charts stand on it. */
export const TEXT = [
  '示例市2025年政府工作报告',
  '一、2024年工作回顾',
  '地区生产总值增长5.1%，城镇新增就业4.2万人，粮食产量达到“三十亿斤”。',
  '二、2025年工作安排',
  '（一）主要预期目标',
  '地区生产总值增长5.5%左右，城镇新增就业4.4万人以上，居民消费价格涨幅2%—3%，力争单位能耗下降2.7%。',
  '（二）重点项目',
  '确保年底前青石大桥建成通车，=新建公园12个。',
].join('\n');

const NAMES: Record<string, string> = {
  gdp: '地区生产总值',
  urban_new_jobs: '城镇新增就业',
  energy_per_gdp: '单位GDP能耗',
};

function spanOf(words: string, from = 0): Span {
  const start = TEXT.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

function textSpan(words: string, from = 0): Span & { text: string } {
  return { text: words, ...spanOf(words, from) };
}

function section(id: string, level: number, number: string, title: string, part: Section['part']): Section {
  return { id, level, number, title, part, ...spanOf(title) };
}

interface ItemWords {
  id: string;
  status: Status;
  indicator: string;
  code?: string;
  quantity: string;
  sentence: string;
  section: string;
}

function item(words: ItemWords, rest: Partial<Item>, quantity: Partial<Item['quantity']>): Item {
  const sentence = spanOf(words.sentence);
  return {
    id: words.id,
    status: words.status,
    indicator: { ...textSpan(words.indicator, sentence.start), code: words.code ?? null },
    measure: 'level',
    direction: null,
    quantity: {
      ...textSpan(words.quantity, sentence.start),
      comparator: '=',
      value: null,
      low: null,
      high: null,
      unit: null,
      from: null,
      ...quantity,
    },
    period: null,
    reference: null,
    headline: false,
    modality: null,
    confidence: 'sure',
    evidence: [],
    section: words.section,
    sentence,
    rate: null,
    estimate: false,
    scope: 'whole',
    definition: null,
    horizon: null,
    stretch: null,
    ...rest,
  };
}

const REVIEW = TEXT.split('\n')[2] ?? '';
const TARGETS = TEXT.split('\n')[5] ?? '';
const PROJECTS = TEXT.split('\n')[7] ?? '';

const ITEMS: Item[] = [
  item(
    {
      id: 'i1',
      status: 'result',
      indicator: '地区生产总值',
      code: 'gdp',
      quantity: '5.1%',
      sentence: REVIEW,
      section: 's1',
    },
    { measure: 'growth', direction: 'up' },
    { value: 5.1, unit: '%' },
  ),
  item(
    {
      id: 'i2',
      status: 'result',
      indicator: '城镇新增就业',
      code: 'urban_new_jobs',
      quantity: '4.2万人',
      sentence: REVIEW,
      section: 's1',
    },
    {},
    { value: 42000, unit: '人' },
  ),
  item(
    {
      id: 'i3',
      status: 'target',
      indicator: '地区生产总值',
      code: 'gdp',
      quantity: '5.5%左右',
      sentence: TARGETS,
      section: 's3',
    },
    {
      measure: 'growth',
      direction: 'up',
      headline: true,
      modality: { ...textSpan('左右', spanOf(TARGETS).start), strength: 'soft' },
    },
    { value: 5.5, unit: '%', comparator: '≈' },
  ),
  item(
    {
      id: 'i4',
      status: 'target',
      indicator: '城镇新增就业',
      code: 'urban_new_jobs',
      quantity: '4.4万人以上',
      sentence: TARGETS,
      section: 's3',
    },
    { headline: true },
    { value: 44000, unit: '人', comparator: '≥' },
  ),
  item(
    { id: 'i5', status: 'target', indicator: '居民消费价格', quantity: '2%—3%', sentence: TARGETS, section: 's3' },
    { measure: 'growth', direction: 'up', confidence: 'check' },
    { low: 2, high: 3, unit: '%', comparator: 'range' },
  ),
  item(
    {
      id: 'i6',
      status: 'target',
      indicator: '单位能耗',
      code: 'energy_per_gdp',
      quantity: '2.7%',
      sentence: TARGETS,
      section: 's3',
    },
    { measure: 'growth', direction: 'down' },
    { value: 2.7, unit: '%' },
  ),
  item(
    { id: 'i7', status: 'target', indicator: '=新建公园', quantity: '12个', sentence: PROJECTS, section: 's4' },
    { period: { ...textSpan('年底前'), from: null, to: '2025-12-31', by: 'stated', span: 'point' } },
    { value: 12, unit: '个' },
  ),
];

const MILESTONES: Milestone[] = [
  {
    id: 'm1',
    status: 'target',
    subject: '青石大桥',
    event: '通车',
    period: { ...textSpan('年底前'), from: null, to: '2025-12-31', by: 'stated', span: 'point' },
    section: 's4',
    ...spanOf('青石大桥建成通车'),
  },
];

export const ANALYSIS: Analysis = {
  schema: 'mubiao.analysis/1',
  document: documentInfo({
    title: '政府工作报告',
    place: '示例市',
    year: 2025,
    length: TEXT.length,
    placeFrom: 'title',
    yearFrom: 'title',
  }),
  sections: [
    section('s1', 1, '一', '2024年工作回顾', 'review'),
    section('s2', 1, '二', '2025年工作安排', 'plan'),
    section('s3', 2, '（一）', '主要预期目标', 'plan'),
    section('s4', 2, '（二）', '重点项目', 'plan'),
  ],
  items: ITEMS,
  milestones: MILESTONES,
  links: [
    { kind: 'last-result', target: 'i3', result: 'i1' },
    { kind: 'last-result', target: 'i4', result: 'i2' },
  ],
  headlines: [
    { code: 'gdp', item: 'i3', words: null, also: [] },
    { code: 'surveyed_unemployment', item: null, words: null, also: [] },
  ],
  repairs: [],
};

/** A model of the invented report without corrections; `changes` replaces parts of it. */
export function sampleModel(changes: Partial<ReportModel> = {}): ReportModel {
  return {
    analysis: ANALYSIS,
    text: TEXT,
    corrections: noCorrections(),
    locale: 'zh',
    indicatorName: (code) => NAMES[code] ?? null,
    ...changes,
  };
}
