import type { Level } from '../library/analysis';
import type { ChangeKind, ComparisonNote, NoResult, Verdict } from '../library/comparison';
import type { Locale } from '../report/model';

/** How a verdict is called; `open` where a promise cannot be judged, `below` and `above` where near is what is wanted. */
export type VerdictName = Verdict | 'open' | 'below' | 'above';

/** Which line explains how a verdict came about. */
export type RuleName = 'loose' | 'plain' | 'strict' | 'range' | 'near' | 'sync' | 'sign' | 'words' | 'open';

export type Emptiness = 'unstated' | 'words' | 'years' | 'unread';

/** How many promises came to what. */
export interface PromiseCounts {
  all: number;
  met: number;
  about: number;
  missed: number;
  beside: number;
  unreported: number;
  rest: number;
}

/** What a sentence about an outcome is made of; figures with their verb (增长5%左右), null where there is none. */
export interface OutcomeParts {
  place: string;
  year: number;
  name: string;
  target: string;
  result: string | null;
  /** Without its sign; null where there is none. */
  difference: string | null;
  above: boolean;
  verdict: VerdictName;
  why: NoResult | null;
}

const zhNumbers = new Intl.NumberFormat('zh-CN');
const enNumbers = new Intl.NumberFormat('en');
const zhCount = (value: number): string => zhNumbers.format(value);
const enCount = (value: number): string => enNumbers.format(value);
const s = (value: number): string => (value === 1 ? '' : 's');

const zhVerdicts: Record<VerdictName, string> = {
  exceeded: '超额完成',
  met: '完成',
  about_met: '大体完成',
  missed: '未完成',
  below: '低于目标',
  above: '高于目标',
  words: '只有文字',
  not_reported: '未报告',
  open: '不作判断',
};

const enVerdicts: Record<VerdictName, string> = {
  exceeded: 'Exceeded',
  met: 'Met',
  about_met: 'About met',
  missed: 'Missed',
  below: 'Below the target',
  above: 'Above the target',
  words: 'In words only',
  not_reported: 'Not reported',
  open: 'Not judged',
};

const zhWhy: Record<NoResult, string> = {
  none: '后一份报告没有提到这项指标',
  years: '后一份报告只写了几年的平均或累计',
  measure: '一个写水平，一个写增幅，比不了',
  scope: '范围不同（整个地方与其中一部分）',
  parts: '只报告了其中的部分，各部分结论不一',
  definition: '统计口径不同',
  indicator: '报告的是相近的另一项指标',
  reference: '参照的数字（如全国平均）不知道',
  rank: '只报告了名次',
  bound: '结果只给了界限（如“突破”），不足以判断',
};

const enWhy: Record<NoResult, string> = {
  none: 'the later report does not mention it',
  years: 'the later report gives only an average or a sum of several years',
  measure: 'one gives a level, the other a growth rate',
  scope: 'they are about different areas (the whole place and a part of it)',
  parts: 'only parts were reported, and they do not agree',
  definition: 'they are counted by different definitions',
  indicator: 'a related indicator was reported instead',
  reference: 'what it is held against (such as the national average) is not known',
  rank: 'only a rank was reported',
  bound: 'the result is only a bound, which does not prove it',
};

const zhChanges: Record<ChangeKind, string> = {
  raised: '调高',
  lowered: '调低',
  hardened: '口气变硬',
  softened: '口气变软',
  widened: '区间放宽',
  narrowed: '区间收窄',
  moved: '换了位置',
  dropped: '不再提出',
  new: '新提出',
  unlike: '换了口径',
  kept: '不变',
};

const enChanges: Record<ChangeKind, string> = {
  raised: 'Raised',
  lowered: 'Lowered',
  hardened: 'Made firmer',
  softened: 'Made softer',
  widened: 'Range widened',
  narrowed: 'Range narrowed',
  moved: 'Moved',
  dropped: 'Dropped',
  new: 'New',
  unlike: 'Measured differently',
  kept: 'Kept',
};

const zhLevels: Record<Level, string> = {
  national: '国家',
  province: '省级',
  prefecture: '地市',
  county: '区县',
  township: '乡镇',
};

const enLevels: Record<Level, string> = {
  national: 'national',
  province: 'province',
  prefecture: 'prefecture',
  county: 'county',
  township: 'township',
};

function zhSentence({ place, year, name, target, result, difference, above, verdict, why }: OutcomeParts): string {
  const promised = `${place}${year}年${name}目标${target}`;
  if (verdict === 'open') return `${promised}，不作判断。`;
  if (result === null) return `${promised}，${zhVerdicts[verdict]}${why === null ? '' : `：${zhWhy[why]}`}。`;
  const apart = difference === null ? '' : `，${above ? '高于' : '低于'}目标${difference}`;
  return `${promised}，实际${result}${apart}，${zhVerdicts[verdict]}。`;
}

function enSentence({ place, year, name, target, result, difference, above, verdict, why }: OutcomeParts): string {
  const promised = `${place} ${year}, ${name}: target ${target}`;
  const called = enVerdicts[verdict].toLowerCase();
  if (verdict === 'open') return `${promised}, not judged.`;
  if (result === null) return `${promised}, ${called}${why === null ? '' : `: ${enWhy[why]}`}.`;
  const apart = difference === null ? '' : `, ${difference} ${above ? 'above' : 'below'} the target`;
  return `${promised}, came to ${result}${apart}: ${called}.`;
}

const zhNotes: Record<ComparisonNote['kind'], (names: string) => string> = {
  'same-text': (names) => `${names} 是同一篇文字，只算一份。`,
  'same-place-year': (names) => `${names} 是同一地方同一年的两份报告，先用较长的一份；可移除不要的一份。`,
  'no-place': (names) => `${names} 没有读出地方，请填写；在此之前不与别的报告对照。`,
  'no-year': (names) => `${names} 没有读出年份，请填写；在此之前不与别的报告对照。`,
  guessed: (names) => `${names} 的地方或年份是从正文猜的，请核对；由此得出的结论标为“请核对”。`,
  'no-items': (names) => `${names} 里没有读到目标和完成，不像报告。`,
  'years-gap': (names) => `${names} 之间隔着年份：看得到目标的变化，看不到兑现情况。`,
  'name-differs': (names) => `${names} 的文件名写的地方或年份与正文不同，以正文为准；不对请改。`,
};

const enNotes: Record<ComparisonNote['kind'], (names: string) => string> = {
  'same-text': (names) => `${names} are the same text and count once.`,
  'same-place-year': (names) =>
    `${names} are two reports of one place and year. The longer one is used; remove the one you do not want.`,
  'no-place': (names) => `No place was found in ${names}. Please enter it; until then it is not compared.`,
  'no-year': (names) => `No year was found in ${names}. Please enter it; until then it is not compared.`,
  guessed: (names) => `Place or year of ${names} was guessed from the text. Please check; verdicts from it say so.`,
  'no-items': (names) => `No targets or results were found in ${names}; it does not look like a report.`,
  'years-gap': (names) => `There are years between ${names}: changes of targets are shown, outcomes cannot be.`,
  'name-differs': (names) =>
    `The file name of ${names} tells another place or year than the text. The text’s are used; change them if wrong.`,
};

const zh = {
  heading: (reports: number) => `${zhCount(reports)} 份报告`,
  another: '再加一份报告',
  backToReport: '回到单篇',
  add: {
    label: '再粘贴一份报告',
    placeholder: '在这里粘贴另一份报告的全文…',
    files: '选择文件（可多选）',
    folder: '选择文件夹',
    drop: '也可以把几个文件、文件夹或保存过的一组报告拖进来。',
    read: '读这一份',
  },
  progress: (done: number, all: number) => `已读 ${zhCount(done)} / ${zhCount(all)}`,
  cancel: '停止',
  cancelled: (left: number) => `已停止，${zhCount(left)} 份没有读。`,
  tooMany: (read: number, all: number) =>
    `一次最多读 ${zhCount(read)} 份，${zhCount(all)} 个文件里只取了前 ${zhCount(read)} 个。要读全部，用命令行：`,
  several: (parts: number, beginnings: string) => `这段文字里像有 ${zhCount(parts)} 份报告，分别从${beginnings}开始。`,
  split: (parts: number) => `分成 ${zhCount(parts)} 份`,
  nothing: '没有找到能读的文件。',
  list: {
    label: '这一组报告',
    place: '地方',
    level: '级别',
    year: '年份',
    items: '条目',
    headlines: '主要目标',
    from: '地方和年份的来历',
    found: (found: number, of: number) => `${found} / ${of}`,
    guessed: '猜的，请核对',
    unknown: '请填写',
    waiting: '等待',
    reading: '正在读…',
    paste: '粘贴的文字',
    remove: (name: string) => `移除 ${name}`,
    removeWord: '移除',
    removed: (name: string) => `已移除 ${name}。`,
    undo: '撤销',
    open: '打开',
    openOne: (name: string) => `打开 ${name}`,
    placeOf: (name: string) => `${name} 的地方`,
    yearOf: (name: string) => `${name} 的年份`,
    unused: '不参加对照',
    noText: '没有原文',
    same: (name: string, kept: string) => `${name} 与 ${kept} 是同一篇文字，只留一份。`,
  },
  sources: { title: '标题', dateline: '落款', heading: '小标题', text: '正文', file: '文件名', user: '你填的' },
  levels: zhLevels,
  failures: {
    memory: '内存不够，没能读完。',
    'too-long': '太长，没有读。',
    slow: '读得太久，停下了。',
    network: '读取程序没能启动，请检查网络。',
    engine: '读取程序出了错。',
    stopped: '没有读：已停止。',
  },
  notes: zhNotes,
  named: (file: string, report: string) => `${file}（${report}）`,
  noComparison: '对照的部件没有取到，请检查网络后重试。',
  retry: '重试',
  comparing: '正在对照…',
  views: { outcomes: '兑现', changes: '变化', matrix: '矩阵', rank: '排名' },
  viewsLabel: '怎样看这一组报告',
  pair: '哪一地、哪一年',
  outcomes: {
    heading: (place: string, year: number) => `${place} ${year} 年的承诺兑现得怎样`,
    summary: ({ all, met, about, missed, beside, unreported, rest }: PromiseCounts): string => {
      const parts: [number, string][] = [
        [met, '完成或超额完成'],
        [about, '大体完成'],
        [missed, '未完成'],
        [beside, '低于或高于目标'],
        [unreported, '未报告'],
        [rest, '不作判断或只有文字'],
      ];
      const said = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} 项${word}`);
      return `${zhCount(all)} 项承诺：${said.join('，')}。`;
    },
    none: '要看兑现，需要同一地方相邻两年的报告，或者同年的计划报告、统计公报。',
    indicator: '指标',
    promised: '承诺',
    came: '实际',
    difference: '差',
    verdict: '结论',
    next: '下一年目标',
    filter: '只看',
    all: '全部',
    byWording: '其他指标，按用语对（不计入上面的数）',
    promisedIn: (title: string) => `承诺：${title}`,
    cameIn: (title: string) => `实际：${title}`,
    nextIn: (title: string) => `下一年：${title}`,
    seen: '相近的数字',
    rule: '规则',
    show: '在报告里看',
    check: '请核对',
    estimate: '预计数',
    stretch: { met: '更高一步也完成了', missed: '更高一步没有完成' },
    says: { met: '后一份报告说完成了', missed: '后一份报告说没有完成' },
    basis: { parts: '由各部分的结果得出', basis: '口径说明没有重复（如“同口径”）' },
    textless: '没有原文，只有数字本身。',
    hand: {
      label: '手工配对',
      none: '后一份报告里没有口径和单位相同的数字。',
      choose: '选一个实际数…',
      unpair: '这不是它的结果，取消配对',
      restore: '恢复自动配对',
      done: '配对已改。',
      undo: '撤销',
      marks: { paired: '手工配对', unpaired: '手工取消' },
      corrected: '数字改过',
    },
    sentence: zhSentence,
  },
  verdicts: zhVerdicts,
  why: zhWhy,
  rules: {
    loose: (band: string) => `“左右”：到了目标就算完成，差不超过${band}算大体完成，好出${band}以上算超额。`,
    plain: (band: string) => `到了目标就算完成，差一点也算未完成，好出${band}以上算超额。`,
    strict: (band: string) => `要越过目标才算完成，好出${band}以上算超额。`,
    range: (band: string) => `落在区间里就算完成，好出上限${band}以上算超额。`,
    near: (band: string) => `这项指标求稳：离目标不超过${band}算完成，否则只说高了还是低了。`,
    sync: () => '“同步”：与同年地区生产总值的增幅相比。',
    sign: () => '只看升降：方向对了就算完成。',
    words: () => '后一份报告只有文字没有数字，照录原话。',
    open: () => '目标没有数字，也没有可比的参照，所以不作判断。',
  } satisfies Record<RuleName, (band: string) => string>,
  changes: {
    kinds: zhChanges,
    none: '要看变化，需要同一地方两年的报告。',
    before: '先前',
    after: '后来',
    difference: '差',
    moved: '（主要目标与正文之间换了位置）',
    from: (before: number, after: number) => `${before} → ${after}`,
    byWording: '按用语对上的',
    count: (count: number) => `${zhCount(count)} 项`,
  },
  matrix: {
    caption: '各份报告写了什么',
    status: '看',
    target: '目标',
    result: '完成',
    across: '列',
    everything: '全部报告',
    ofPlace: (place: string) => `${place}各年`,
    ofYear: (year: number) => `${year} 年各地`,
    empty: { unstated: '未提出', words: '有文字无数字', years: '只有几年的目标', unread: '没能读' } satisfies Record<
      Emptiness,
      string
    >,
    none: '没有可以并列的指标。',
    more: (hidden: number) => `再显示 ${zhCount(hidden)} 项`,
    keys: '方向键移动，Home、End 到行首行尾，Ctrl+Home、Ctrl+End 到两角。',
    indicator: '指标',
  },
  rank: {
    indicator: '指标',
    year: '年份',
    none: '要看排名，需要同级几个地方同一年的报告。',
    place: '地方',
    figure: '数值',
    number: '名次',
    tied: '并列',
    before: '上年目标',
    result: '上年实际',
    unstated: (names: string) => `没有写这一项的：${names}。`,
    summary: (stated: number, all: number, changes: string) =>
      `${zhCount(all)} 个地方中 ${zhCount(stated)} 个写了${changes === '' ? '' : `；与上年目标相比：${changes}`}。`,
    change: (kind: ChangeKind, count: number) => `${zhCount(count)} 个${zhChanges[kind]}`,
    join: '，',
  },
  embed: {
    button: '嵌入',
    nothing: '这个视图没有可嵌入的内容。',
    failed: '嵌入的部件没有取到，请检查网络后重试。',
    promised: (target: string) => `目标 ${target}`,
    apart: (verdict: string, difference: string) => `${verdict}，差 ${difference}`,
    before: (figure: string) => `先前 ${figure}`,
    kind: (kind: string, count: number) => `${zhCount(count)} 项${kind}`,
    changes: (pair: string) => `目标变化：${pair}`,
    ranked: (rank: string) => `目标排名：${rank}`,
    rank: (rank: number, tied: boolean) => `第 ${rank}${tied ? '（并列）' : ''}`,
    listed: (shown: number) => `列出 ${zhCount(shown)} 项`,
  },
  picture: {
    target: '目标',
    about: '左右',
    open: '以上（以下）',
    range: '区间',
    before: '先前的目标',
    after: '后来的目标',
    result: '上年实际',
    kept: '实际：完成',
    notKept: '实际：未完成，或低于、高于目标',
    change: '变化',
    others: (count: number) => `另有 ${zhCount(count)} 项单位不同或没有数字，见表。`,
    changesDescription: (count: number) => `${zhCount(count)} 项以百分数提出的目标，从先前到后来。`,
    matrixDescription: (reports: number, indicators: number) =>
      `${zhCount(reports)} 份报告的 ${zhCount(indicators)} 项指标。`,
    source: (titles: readonly string[]) => `依据：${titles.map((title) => `《${title}》`).join('')}`,
    sources: (reports: number) => `依据：${zhCount(reports)} 份报告`,
    readBy: '由 Mubiao 读取',
    data: '图中的数据',
  },
  export: {
    button: '导出',
    label: '导出这一组',
    csv: '当前视图，CSV',
    markdown: '当前视图，Markdown',
    html: '当前视图，网页（HTML，附图）',
    xlsx: '全部视图，Excel（XLSX）',
    png: '当前视图，图片（PNG）',
    svg: '当前视图，图片（SVG）',
    nothing: '这个视图没有可画的内容。',
    set: '保存这一组（JSON，可再打开）',
    withTexts: '连同原文',
    saved: (name: string) => `已保存 ${name}。`,
    failed: '没能保存，请再试一次。',
    name: '报告对照',
    setName: '一组报告',
    columns: {
      place: '地方',
      year: '年份',
      indicator: '指标',
      code: '代码',
      measure: '口径',
      unit: '单位',
      promised: '承诺',
      promisedValue: '承诺值',
      came: '实际',
      cameValue: '实际值',
      difference: '差',
      verdict: '结论',
      why: '原因',
      next: '下一年目标',
      confidence: '把握',
      promisedSentence: '承诺原句',
      cameSentence: '实际原句',
      rule: '规则',
      hand: '手工改动',
      change: '变化',
      beforeYear: '先前年份',
      afterYear: '后来年份',
      before: '先前',
      beforeValue: '先前值',
      after: '后来',
      afterValue: '后来值',
      beforeSentence: '先前原句',
      afterSentence: '后来原句',
      level: '级别',
      status: '目标或完成',
      rank: '名次',
      tied: '并列数',
      figure: '数值',
      value: '换算值',
      low: '下限',
      high: '上限',
      report: '报告',
    },
  },
  refused: {
    version: '这个文件是另一个版本保存的，打不开。',
    damaged: (report: number) =>
      report === 0 ? '这个文件残缺或被改过，没有打开。' : `这个文件的第 ${report} 份报告残缺或被改过，整个没有打开。`,
  },
  measures: { level: '水平', growth: '增幅', change: '增减量', rank: '名次' },
  verbs: { growth: ['增长', '下降'], change: ['增加', '减少'] },
  confidence: { sure: '有把握', check: '请核对' },
  separator: '、',
  gap: '',
};

export type SetWords = typeof zh;

const en: SetWords = {
  heading: (reports) => `${enCount(reports)} report${s(reports)}`,
  another: 'Add another report',
  backToReport: 'Back to one report',
  add: {
    label: 'Paste another report',
    placeholder: 'Paste the full Chinese text of another report here…',
    files: 'Choose files',
    folder: 'Choose a folder',
    drop: 'Or drop several files, a folder or a saved set.',
    read: 'Read it',
  },
  progress: (done, all) => `${enCount(done)} of ${enCount(all)} read`,
  cancel: 'Stop',
  cancelled: (left) => `Stopped; ${enCount(left)} report${s(left)} not read.`,
  tooMany: (read, all) =>
    `At most ${enCount(read)} reports are read here: the first ${enCount(read)} of ${enCount(all)} files. This command reads all:`,
  several: (parts, beginnings) => `This text seems to hold ${enCount(parts)} reports, beginning with ${beginnings}.`,
  split: (parts) => `Split into ${enCount(parts)}`,
  nothing: 'No file was found that can be read.',
  list: {
    label: 'The reports of this set',
    place: 'Place',
    level: 'Level',
    year: 'Year',
    items: 'Items',
    headlines: 'Main targets',
    from: 'Where place and year come from',
    found: (found, of) => `${found} of ${of}`,
    guessed: 'guessed, please check',
    unknown: 'please enter',
    waiting: 'Waiting',
    reading: 'Reading…',
    paste: 'Pasted text',
    remove: (name) => `Remove ${name}`,
    removeWord: 'Remove',
    removed: (name) => `${name} was removed.`,
    undo: 'Undo',
    open: 'Open',
    openOne: (name) => `Open ${name}`,
    placeOf: (name) => `Place of ${name}`,
    yearOf: (name) => `Year of ${name}`,
    unused: 'not compared',
    noText: 'without its text',
    same: (name, kept) => `${name} is the same text as ${kept} and was not added.`,
  },
  sources: { title: 'title', dateline: 'dateline', heading: 'heading', text: 'text', file: 'file name', user: 'you' },
  levels: enLevels,
  failures: {
    memory: 'Not enough memory to read it.',
    'too-long': 'Too long; it was not read.',
    slow: 'It took too long and was stopped.',
    network: 'The reader did not start. Check the connection.',
    engine: 'The reader has failed.',
    stopped: 'Not read: stopped.',
  },
  notes: enNotes,
  named: (file, report) => `${file} (${report})`,
  noComparison: 'The part that compares could not be fetched. Check the connection and try again.',
  retry: 'Try again',
  comparing: 'Comparing…',
  views: { outcomes: 'Outcomes', changes: 'Changes', matrix: 'Matrix', rank: 'Rank' },
  viewsLabel: 'Ways to see this set',
  pair: 'Place and year',
  outcomes: {
    heading: (place, year) => `What became of the promises of ${place} for ${year}`,
    summary: ({ all, met, about, missed, beside, unreported, rest }) => {
      const parts: [number, string][] = [
        [met, 'met or exceeded'],
        [about, 'about met'],
        [missed, 'missed'],
        [beside, 'below or above the target'],
        [unreported, 'not reported'],
        [rest, 'not judged or in words'],
      ];
      const said = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
      return `${enCount(all)} promise${s(all)}: ${said.join(', ')}.`;
    },
    none: 'Outcomes need the reports of one place for two years that follow each other, or the plan report or communiqué of the same year.',
    indicator: 'Indicator',
    promised: 'Promised',
    came: 'Came',
    difference: 'Difference',
    verdict: 'Verdict',
    next: 'Next target',
    filter: 'Show',
    all: 'All',
    byWording: 'Other indicators, matched by their wording (not in the counts above)',
    promisedIn: (title) => `Promised: ${title}`,
    cameIn: (title) => `Came: ${title}`,
    nextIn: (title) => `Next: ${title}`,
    seen: 'Nearest figure',
    rule: 'Rule',
    show: 'Show in report',
    check: 'check',
    estimate: 'estimate',
    stretch: { met: 'the further step was reached too', missed: 'the further step was not reached' },
    says: { met: 'the later report says it was met', missed: 'the later report says it was missed' },
    basis: { parts: 'concluded from the parts', basis: 'a basis of counting is not repeated' },
    textless: 'Without the text there are only the figures.',
    hand: {
      label: 'Pair by hand',
      none: 'The later report has no figure of this measure and unit.',
      choose: 'Choose a result…',
      unpair: 'This is not its result: unpair',
      restore: 'Back to the automatic pair',
      done: 'The pair was changed.',
      undo: 'Undo',
      marks: { paired: 'paired by hand', unpaired: 'unpaired by hand' },
      corrected: 'figure corrected',
    },
    sentence: enSentence,
  },
  verdicts: enVerdicts,
  why: enWhy,
  rules: {
    loose: (band) => `“About”: met at the target, about met down to ${band} short of it, exceeded beyond ${band}.`,
    plain: (band) => `Met at the target, missed if anything is short, exceeded beyond ${band}.`,
    strict: (band) => `Met beyond the target only, exceeded beyond ${band}.`,
    range: (band) => `Met within the range, exceeded beyond its end by more than ${band}.`,
    near: (band) => `Wanted near the target: met within ${band}, else only “below” or “above”.`,
    sync: () => '“In step”: held against the growth of GDP in the same year.',
    sign: () => 'Only the direction counts.',
    words: () => 'The later report has words and no figure; they are shown as they are.',
    open: () => 'The target has no figure and nothing to hold it against, so it is not judged.',
  },
  changes: {
    kinds: enChanges,
    none: 'Changes need reports of one place for two years.',
    before: 'Before',
    after: 'After',
    difference: 'Difference',
    moved: '(moved between main targets and body)',
    from: (before, after) => `${before} → ${after}`,
    byWording: 'Matched by wording',
    count: (count) => enCount(count),
  },
  matrix: {
    caption: 'What each report states',
    status: 'Show',
    target: 'Targets',
    result: 'Results',
    across: 'Columns',
    everything: 'All reports',
    ofPlace: (place) => `${place}, all years`,
    ofYear: (year) => `${year}, all places`,
    empty: {
      unstated: 'not stated',
      words: 'in words',
      years: 'only for several years',
      unread: 'could not be read',
    },
    none: 'There is no indicator to lay side by side.',
    more: (hidden) => `Show ${enCount(hidden)} more`,
    keys: 'Arrow keys move, Home and End go to the ends of a row, Ctrl+Home and Ctrl+End to the corners.',
    indicator: 'Indicator',
  },
  rank: {
    indicator: 'Indicator',
    year: 'Year',
    none: 'A rank needs reports of several places of one level for one year.',
    place: 'Place',
    figure: 'Figure',
    number: 'Rank',
    tied: 'tied',
    before: 'Target before',
    result: 'Result before',
    unstated: (names) => `Not stated by: ${names}.`,
    summary: (stated, all, changes) =>
      `${enCount(stated)} of ${enCount(all)} places state it${changes === '' ? '' : `; against the target before: ${changes}`}.`,
    change: (kind, count) => `${enCount(count)} ${enChanges[kind].toLowerCase()}`,
    join: ', ',
  },
  embed: {
    button: 'Embed',
    nothing: 'This view has nothing to embed.',
    failed: 'The part that embeds could not be fetched. Check the connection and try again.',
    promised: (target) => `target ${target}`,
    apart: (verdict, difference) => `${verdict}, ${difference}`,
    before: (figure) => `before ${figure}`,
    kind: (kind, count) => `${enCount(count)} ${kind.toLowerCase()}`,
    changes: (pair) => `Targets, ${pair}`,
    ranked: (rank) => `Targets by place: ${rank}`,
    rank: (rank, tied) => `no. ${rank}${tied ? ' (tied)' : ''}`,
    listed: (shown) => `${enCount(shown)} listed`,
  },
  picture: {
    target: 'Target',
    about: 'About',
    open: 'Or more (or less)',
    range: 'Range',
    before: 'Target before',
    after: 'Target after',
    result: 'Result of the year before',
    kept: 'Came: met',
    notKept: 'Came: missed, or beside the target',
    change: 'Change',
    others: (count) => `${enCount(count)} more of other units or without a figure: see the table.`,
    changesDescription: (count) => `${enCount(count)} target${s(count)} in percent, from before to after.`,
    matrixDescription: (reports, indicators) =>
      `${enCount(indicators)} indicator${s(indicators)} of ${enCount(reports)} report${s(reports)}.`,
    source: (titles) => `Source: ${titles.join(', ')}`,
    sources: (reports) => `Source: ${enCount(reports)} report${s(reports)}`,
    readBy: 'read by Mubiao',
    data: 'The data of the picture',
  },
  export: {
    button: 'Export',
    label: 'Export this set',
    csv: 'This view, CSV',
    markdown: 'This view, Markdown',
    html: 'This view, web page (HTML, with picture)',
    xlsx: 'All views, Excel (XLSX)',
    png: 'This view, picture (PNG)',
    svg: 'This view, picture (SVG)',
    nothing: 'This view has nothing to draw.',
    set: 'Save the set (JSON, can be opened again)',
    withTexts: 'With the texts',
    saved: (name) => `Saved ${name}.`,
    failed: 'It could not be saved; please try again.',
    name: 'comparison',
    setName: 'set',
    columns: {
      place: 'Place',
      year: 'Year',
      indicator: 'Indicator',
      code: 'Code',
      measure: 'Measure',
      unit: 'Unit',
      promised: 'Promised',
      promisedValue: 'Promised value',
      came: 'Came',
      cameValue: 'Value that came',
      difference: 'Difference',
      verdict: 'Verdict',
      why: 'Why',
      next: 'Next target',
      confidence: 'Confidence',
      promisedSentence: 'Sentence of the promise',
      cameSentence: 'Sentence of the result',
      rule: 'Rule',
      hand: 'By hand',
      change: 'Change',
      beforeYear: 'Year before',
      afterYear: 'Year after',
      before: 'Before',
      beforeValue: 'Value before',
      after: 'After',
      afterValue: 'Value after',
      beforeSentence: 'Sentence before',
      afterSentence: 'Sentence after',
      level: 'Level',
      status: 'Target or result',
      rank: 'Rank',
      tied: 'Tied',
      figure: 'Figure',
      value: 'Normalised',
      low: 'Low',
      high: 'High',
      report: 'Report',
    },
  },
  refused: {
    version: 'The file was saved by another version and cannot be opened.',
    damaged: (report) =>
      report === 0
        ? 'The file is damaged or was changed; it was not opened.'
        : `Report ${report} in the file is damaged or was changed; nothing of the file was opened.`,
  },
  measures: { level: 'level', growth: 'growth', change: 'change', rank: 'rank' },
  verbs: { growth: ['', ''], change: ['', ''] },
  confidence: { sure: 'sure', check: 'check' },
  separator: ', ',
  gap: ' ',
};

const words: Record<Locale, SetWords> = { zh, en };

/** The words about several reports. */
export function setWords(locale: Locale): SetWords {
  return words[locale];
}
