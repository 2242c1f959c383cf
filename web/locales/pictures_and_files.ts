import type { Comparator, Confidence, Direction, Item, Measure, Status } from '../library/analysis';
import type { Mark } from '../report/corrections';
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

/** The words that files carry: column headings, sheet names and the values of enumerations. */
export interface ExportWords {
  columns: Record<ColumnKey, string>;
  tables: Record<'items' | 'targets' | 'results' | 'milestones' | 'pairs' | 'ledger', string>;
  status: Record<Status, string>;
  measure: Record<Measure, string>;
  direction: Record<Direction, string>;
  rate: Record<NonNullable<Item['rate']>, string>;
  scope: Record<Exclude<Item['scope'], 'whole'>, string>;
  /** Plain equality is a word: a lone `=` in a cell would be taken for a formula. */
  comparator: Record<Comparator, string>;
  strength: Record<'hard' | 'soft', string>;
  confidence: Record<Confidence, string>;
  mark: Record<Mark, string>;
  promise: Record<'target' | 'milestone', string>;
  yes: string;
  untitled: string;
  /** Under a table that leaves the page: whose figures these are, and who read them. */
  from: (report: string) => string;
  /** Between the parts of that line. */
  comma: string;
}

export type ColumnKey =
  | 'id'
  | 'status'
  | 'indicator'
  | 'standardName'
  | 'code'
  | 'measure'
  | 'direction'
  | 'comparator'
  | 'quantity'
  | 'value'
  | 'low'
  | 'high'
  | 'from'
  | 'unit'
  | 'period'
  | 'periodFrom'
  | 'periodTo'
  | 'rate'
  | 'estimate'
  | 'scope'
  | 'definition'
  | 'reference'
  | 'strength'
  | 'modality'
  | 'headline'
  | 'confidence'
  | 'section'
  | 'sentence'
  | 'mark'
  | 'start'
  | 'end'
  | 'subject'
  | 'event'
  | 'resultWritten'
  | 'resultValue'
  | 'resultPeriod'
  | 'targetWritten'
  | 'targetValue'
  | 'targetPeriod'
  | 'difference'
  | 'number'
  | 'promise'
  | 'task'
  | 'figure'
  | 'deadline'
  | 'deadlineDay'
  | 'responsible'
  | 'progress'
  | 'writtenValue'
  | 'writtenUnit'
  | 'place'
  | 'year'
  | 'title'
  | 'source';

const CHARTS: Record<Locale, ChartWords> = {
  zh: {
    growthTitle: '增速目标',
    growthDescription:
      '{n} 个增速目标，按大小排列。实心点为确定值，空心点为“左右”，箭头指向“以上”或“以下”，横线为区间。',
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
  },

  en: {
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
    asWritten: 'Figure',
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
  },
};

const EXPORTS: Record<Locale, ExportWords> = {
  zh: {
    columns: {
      id: '编号',
      status: '状态',
      indicator: '指标',
      standardName: '标准指标',
      code: '指标代码',
      measure: '口径',
      direction: '方向',
      comparator: '比较',
      quantity: '原文数值',
      value: '数值',
      low: '下限',
      high: '上限',
      from: '起点值',
      unit: '单位',
      period: '期限',
      periodFrom: '期限起',
      periodTo: '期限止',
      rate: '算法',
      estimate: '预计',
      scope: '范围',
      definition: '统计口径',
      reference: '对照对象',
      strength: '力度',
      modality: '力度用词',
      headline: '主要预期目标',
      confidence: '可信度',
      section: '章节',
      sentence: '原句',
      mark: '人工修改',
      start: '位置起',
      end: '位置止',
      subject: '事项',
      event: '节点',
      resultWritten: '上期结果',
      resultValue: '上期数值',
      resultPeriod: '上期时间',
      targetWritten: '本期目标',
      targetValue: '目标数值',
      targetPeriod: '目标期限',
      difference: '差值',
      number: '序号',
      promise: '类别',
      task: '任务',
      figure: '量化要求',
      deadline: '时限（原文）',
      deadlineDay: '截止日期',
      responsible: '责任单位',
      progress: '进展情况',
      writtenValue: '原文单位数值',
      writtenUnit: '原文单位',
      place: '地区',
      year: '报告年份',
      title: '报告标题',
      source: '来源',
    },
    tables: {
      items: '目标与完成',
      targets: '目标',
      results: '完成',
      milestones: '里程碑',
      pairs: '对照',
      ledger: '督查台账',
    },
    status: { target: '目标', result: '完成' },
    measure: { level: '数量', growth: '增速', change: '增减量', rank: '位次' },
    direction: { up: '升', down: '降' },
    rate: { average: '年均', total: '累计', each: '每年' },
    scope: { part: '其中一部分', other: '别处' },
    comparator: { '=': '等于', '≈': '≈', '≥': '≥', '>': '>', '≤': '≤', '<': '<', range: '区间', sync: '同步' },
    strength: { hard: '硬', soft: '软' },
    confidence: { sure: '可靠', check: '待核' },
    mark: { corrected: '已更正', confirmed: '已核对', dismissed: '已剔除', added: '手工增补' },
    promise: { target: '量化目标', milestone: '里程碑' },
    yes: '是',
    untitled: '工作报告',
    from: (report) => `来源：${report}；由 Mubiao 读取`,
    comma: '，',
  },

  en: {
    columns: {
      id: 'ID',
      status: 'Status',
      indicator: 'Indicator',
      standardName: 'Standard indicator',
      code: 'Indicator code',
      measure: 'Measure',
      direction: 'Direction',
      comparator: 'Comparator',
      quantity: 'As written',
      value: 'Value',
      low: 'Low',
      high: 'High',
      from: 'From',
      unit: 'Unit',
      period: 'Period',
      periodFrom: 'Period from',
      periodTo: 'Period to',
      rate: 'Rate',
      estimate: 'Estimate',
      scope: 'Scope',
      definition: 'Way of counting',
      reference: 'Compared with',
      strength: 'Firmness',
      modality: 'Firmness word',
      headline: 'Main expected target',
      confidence: 'Confidence',
      section: 'Section',
      sentence: 'Sentence',
      mark: 'Changed by hand',
      start: 'Start',
      end: 'End',
      subject: 'Subject',
      event: 'Event',
      resultWritten: 'Last result',
      resultValue: 'Last value',
      resultPeriod: 'Last period',
      targetWritten: 'Target',
      targetValue: 'Target value',
      targetPeriod: 'Target period',
      difference: 'Difference',
      number: 'No.',
      promise: 'Kind',
      task: 'Task',
      figure: 'Figure',
      deadline: 'Deadline (as written)',
      deadlineDay: 'Due date',
      responsible: 'Responsible unit',
      progress: 'Progress',
      writtenValue: 'Value in unit as written',
      writtenUnit: 'Unit as written',
      place: 'Place',
      year: 'Year of the report',
      title: 'Title of the report',
      source: 'Source',
    },
    tables: {
      items: 'Targets and results',
      targets: 'Targets',
      results: 'Results',
      milestones: 'Milestones',
      pairs: 'Pairs',
      ledger: 'Supervision ledger',
    },
    status: { target: 'target', result: 'result' },
    measure: { level: 'level', growth: 'growth', change: 'change', rank: 'rank' },
    direction: { up: 'up', down: 'down' },
    rate: { average: 'yearly average', total: 'in total', each: 'each year' },
    scope: { part: 'a part only', other: 'another place' },
    comparator: {
      '=': 'equals',
      '≈': '≈',
      '≥': '≥',
      '>': '>',
      '≤': '≤',
      '<': '<',
      range: 'range',
      sync: 'in step with',
    },
    strength: { hard: 'firm', soft: 'soft' },
    confidence: { sure: 'sure', check: 'check' },
    mark: { corrected: 'corrected', confirmed: 'checked', dismissed: 'dismissed', added: 'added' },
    promise: { target: 'figure target', milestone: 'milestone' },
    yes: 'yes',
    untitled: 'work report',
    from: (report) => `Source: ${report}; read by Mubiao`,
    comma: ', ',
  },
};

export function chartWords(locale: Locale): ChartWords {
  return CHARTS[locale];
}

export function withNumber(words: string, number: number): string {
  return words.replace('{n}', String(number));
}

export function exportWords(locale: Locale): ExportWords {
  return EXPORTS[locale];
}
