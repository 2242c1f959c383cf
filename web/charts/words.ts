import type { Locale } from '../report/model';

/** The words that pictures carry. `{n}` is replaced by a number. */
export interface ChartWords {
  growthTitle: string;
  growthDescription: string;
  pairTitle: string;
  pairDescription: string;
  deadlineTitle: string;
  deadlineDescription: string;
  sectionTitle: string;
  sectionDescription: string;
  nothing: string;
  indicator: string;
  asWritten: string;
  lastResult: string;
  target: string;
  result: string;
  milestone: string;
  difference: string;
  deadline: string;
  promise: string;
  section: string;
  noSection: string;
  percent: string;
  undated: string;
}

const ZH: ChartWords = {
  growthTitle: '增速目标',
  growthDescription: '{n} 个增速目标，按大小排列。实心点为确定值，空心点为“左右”，箭头指向“以上”或“以下”，横线为区间。',
  pairTitle: '上期结果 → 本期目标',
  pairDescription: '{n} 个指标的上期结果与本期目标。空心点为结果，实心点为目标，各行按本行数值定标。',
  deadlineTitle: '时限',
  deadlineDescription: '{n} 项目标和里程碑的完成时限，按日期排列。',
  sectionTitle: '各章节数量',
  sectionDescription: '{n} 个章节中目标、完成和里程碑的数量。',
  nothing: '这份报告没有可以画出的内容。',
  indicator: '指标',
  asWritten: '原文数值',
  lastResult: '上期结果',
  target: '目标',
  result: '完成',
  milestone: '里程碑',
  difference: '差值',
  deadline: '截止日期',
  promise: '事项',
  section: '章节',
  noSection: '（无章节）',
  percent: '%',
  undated: '另有 {n} 项没有可确定的日期。',
};

const EN: ChartWords = {
  growthTitle: 'Growth targets',
  growthDescription:
    '{n} growth targets by size. Filled dot: exact; open dot: about; arrow: at least or at most; bar: range.',
  pairTitle: 'Last result → target',
  pairDescription:
    'Last result and target of {n} indicators. Open dot: result; filled dot: target. Each row has its own scale.',
  deadlineTitle: 'Deadlines',
  deadlineDescription: 'Deadlines of {n} targets and milestones by date.',
  sectionTitle: 'Counts by section',
  sectionDescription: 'Targets, results and milestones in {n} sections.',
  nothing: 'This report has nothing that could be drawn here.',
  indicator: 'Indicator',
  asWritten: 'As written',
  lastResult: 'Last result',
  target: 'Target',
  result: 'Result',
  milestone: 'Milestone',
  difference: 'Difference',
  deadline: 'Due date',
  promise: 'Promise',
  section: 'Section',
  noSection: '(no section)',
  percent: '%',
  undated: '{n} more have no date that can be told.',
};

export function chartWords(locale: Locale): ChartWords {
  return locale === 'zh' ? ZH : EN;
}

export function withNumber(words: string, number: number): string {
  return words.replace('{n}', String(number));
}
