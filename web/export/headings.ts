import type { Comparator, Confidence, Direction, Measure, Status } from '../library/analysis';
import type { Mark } from '../report/corrections';
import type { Locale } from '../report/model';

/** The words that files carry: column headings, sheet names and the values of enumerations. */
export interface ExportWords {
  columns: Record<ColumnKey, string>;
  tables: Record<'items' | 'targets' | 'results' | 'milestones' | 'pairs' | 'ledger', string>;
  status: Record<Status, string>;
  measure: Record<Measure, string>;
  direction: Record<Direction, string>;
  /** Plain equality is a word: a lone `=` in a cell would be taken for a formula. */
  comparator: Record<Comparator, string>;
  strength: Record<'hard' | 'soft', string>;
  confidence: Record<Confidence, string>;
  mark: Record<Mark, string>;
  promise: Record<'target' | 'milestone', string>;
  yes: string;
  untitled: string;
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
  | 'progress';

const ZH: ExportWords = {
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
  comparator: { '=': '等于', '≈': '≈', '≥': '≥', '>': '>', '≤': '≤', '<': '<', range: '区间', sync: '同步' },
  strength: { hard: '硬', soft: '软' },
  confidence: { sure: '可靠', check: '待核' },
  mark: { corrected: '已更正', dismissed: '已剔除', added: '手工增补' },
  promise: { target: '量化目标', milestone: '里程碑' },
  yes: '是',
  untitled: '工作报告',
};

const EN: ExportWords = {
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
  comparator: { '=': 'equals', '≈': '≈', '≥': '≥', '>': '>', '≤': '≤', '<': '<', range: 'range', sync: 'in step' },
  strength: { hard: 'hard', soft: 'soft' },
  confidence: { sure: 'sure', check: 'check' },
  mark: { corrected: 'corrected', dismissed: 'dismissed', added: 'added' },
  promise: { target: 'figure target', milestone: 'milestone' },
  yes: 'yes',
  untitled: 'work report',
};

export function exportWords(locale: Locale): ExportWords {
  return locale === 'zh' ? ZH : EN;
}
