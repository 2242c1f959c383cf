import type { Comparator, Confidence, Direction, Evidence, Measure, Status } from '../library/analysis';
import type { InputNote, TextEncoding } from '../input/types';
import type { TextNotice } from '../report/notices';
import type { ColumnName, TableKind } from '../report/table/columns';
import type { Messages } from './zh';

const list = new Intl.ListFormat('zh-CN', { type: 'conjunction' });
const numbers = new Intl.NumberFormat('zh-CN');
const count = (value: number): string => numbers.format(value);

const encodings: Record<TextEncoding, string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030（GBK）',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  big5: 'Big5（繁体）',
};

const columns: Record<ColumnName, string> = {
  number: '序号',
  indicator: '指标',
  written: '数值',
  figure: '换算值',
  period: '期限',
  strength: '力度',
  section: '章节',
  group: '类别',
  confidence: '把握',
  sentence: '原句',
  last: '上年完成',
  goal: '今年目标',
  difference: '差',
  subject: '事项',
  event: '节点',
};

const tabs: Record<TableKind | 'pictures', string> = {
  targets: '目标',
  results: '完成',
  pairs: '对照',
  milestones: '里程碑',
  pictures: '图',
};
const measure: Record<Measure, string> = { level: '水平', growth: '增幅', change: '增减量', rank: '名次' };
const direction: Record<Direction, string> = { up: '增长', down: '下降' };
const status: Record<Status, string> = { target: '目标', result: '完成' };
const strength: Record<'hard' | 'soft', string> = { hard: '硬', soft: '软' };
const rates = { average: '年均', total: '累计', each: '每年' };
const confidence: Record<Confidence, string> = { sure: '有把握', check: '请核对' };

const comparator: Record<Comparator, string> = {
  '=': '等于',
  '≈': '左右',
  '≥': '不低于',
  '>': '超过',
  '≤': '不超过',
  '<': '低于',
  range: '区间',
  sync: '同步',
};

const evidence: Record<Evidence['for'], string> = {
  measure: '口径',
  direction: '方向',
  status: '目标还是完成',
  comparator: '比较',
  period: '期限',
  indicator: '指标',
  modality: '力度',
  headline: '主要预期目标',
};

function note(input: InputNote): string {
  switch (input.code) {
    case 'encoding-guessed':
      return `编码是推断的：${encodings[input.encoding]}。`;
    case 'undecodable':
      return `有 ${count(input.count)} 处字节不成文字，显示为 �。换个编码也许能读通。`;
    case 'notes-omitted':
      return `略去 ${count(input.count)} 条脚注或尾注。`;
    case 'deletions-omitted':
      return '略去修订中已删除的文字。';
    case 'glyphs-unknown':
      return `PDF 里有 ${count(input.count)} 个字形没有对应的文字，附近的内容请核对原文。`;
    case 'pages-without-text':
      return `第 ${list.format(input.pages.map(String))} 页没有汉字，可能是图片，没有读到。`;
  }
}

function notice(input: TextNotice): string {
  switch (input.code) {
    case 'empty':
      return '这里还没有文字。';
    case 'binary':
      return '这看起来不是文字，而是别的文件的内容。请打开原文件，复制其中的文字再粘贴。';
    case 'damaged':
      return `有 ${count(input.count)} 个字符是坏的，附近的内容请核对原文。`;
    case 'not-chinese':
      return '这段文字不是中文。目前只读中文的报告、计划和公报。';
    case 'only-title':
      return '这里只有标题，没有正文。请把报告的正文也粘贴进来。';
    case 'several-reports':
      return `这里像有 ${count(input.titles.length)} 份报告：${input.titles.join('；')}。地方、年份和上年结果可能混在一起，请一次只贴一份。`;
    case 'year-to-come':
      return `报告的年份读作 ${input.year} 年，还没有到。请核对；不对就点标题旁的“更正”。`;
    case 'no-numbers':
      return '没有读到目标。这段文字里没有数字。请粘贴报告的正文。';
    case 'no-items':
      return `没有读到目标。这段文字里有 ${count(input.numbers)} 个数字，都不像目标。`;
    case 'check':
      return `${count(input.count)} 处没有把握，用虚线框标出，请核对原文。`;
    case 'repaired':
      return `原文有 ${count(input.count)} 处断行或空格，已接起来读；位置仍指向原文。`;
  }
}

/** What is said about a report, in Chinese; fetched with the part of the page that shows reports. */
export const zhReport = {
  count,

  live: {
    found: (targets: number, results: number, milestones: number) =>
      `已读到 ${count(targets)} 个目标、${count(results)} 个完成、${count(milestones)} 个里程碑`,
    show: '查看结果',
  },

  document: {
    untitled: '未命名的文本',
    year: (year: number) => `${year}年`,
    characters: (length: number) => `${count(length)} 字`,
    edit: '改原文',
    another: '换一篇',
    addAnother: '再加一份报告',
    backToSet: (reports: number) => `回到 ${count(reports)} 份报告`,
    amend: '更正',
    correct: '更正标题、地方、年份',
    guess: '（推断？）',
    noPlace: '地方不详',
    noYear: '年份不详',
    title: '标题',
    place: '地方',
    yearLabel: '年份',
    kind: '文件种类',
    address: '原文网址',
    noSuchAddress: '请填完整的网址，以 http:// 或 https:// 开头；不知道就留空。',
    noSuchYear: '请填四位数的年份，例如 2025。',
    kinds: {
      report: '政府工作报告',
      plan: '计划报告',
      budget: '预算报告',
      communique: '统计公报',
      policy: '政策文件',
      news: '新闻',
      other: '其他',
    },
    export: '导出',
    embed: '嵌入',
    embedFailed: '没能取到嵌入的部件。请检查网络再试。',
  },

  list: (parts: string[]) => list.format(parts),
  note,
  notice,
  noticesLabel: '关于这份文本',
  encodingLabel: '编码',
  encodings,

  headline: {
    label: '主要预期目标',
    last: (figure: string) => `上年 ${figure}`,
    none: (total: number) => `清单上的 ${total} 个主要预期目标，这份文本都没有提出。`,
    notStated: '未提出',
    results: (year: number | null) => (year === null ? '结果' : `${year}年结果`),
    estimate: '预计',
    plan: (plan: string, rate: 'average' | 'total' | 'each' | null, figure: string) =>
      `${plan}${rate === null ? '' : rates[rate]} ${figure}`,
  },

  tabs,
  tabsLabel: '结果',
  text: '原文',
  columns,
  measure,
  rates,
  direction,
  fall: '降低',
  rise: '提高',
  status,
  strength,

  strengthLong: { hard: '硬（确保、不低于、以上…）', soft: '软（力争、左右、只说预期…）', none: '没有用词' },

  confidence,
  comparator,
  evidence,
  milestone: '里程碑',

  /** A time that the words of the row do not give: 2025年（按标题）. */
  implied: (when: string, by: 'section' | 'report') => `${when}（按${by === 'section' ? '标题' : '报告年份'}）`,

  groups: {
    accounts: '经济总量',
    finance: '财政金融',
    industry: '工业',
    investment: '投资',
    trade: '贸易与开放',
    consumption: '消费与物价',
    prices: '物价',
    income: '居民收入',
    employment: '就业',
    education: '教育',
    health: '卫生健康',
    environment: '生态环境',
    energy: '能源',
    agriculture: '农业农村',
    transport: '交通',
    science: '科技创新',
    digital: '数字经济',
    tourism: '旅游',
    population: '人口',
    safety: '安全',
    market: '市场主体',
    money: '货币信贷',
    real: '房地产',
    social: '社会保障',
  } as Record<string, string>,

  table: {
    caption: (tab: string, shown: number, total: number) =>
      shown === total ? `${tab}，共 ${count(total)} 行` : `${tab}，显示 ${count(total)} 行中的 ${count(shown)} 行`,
    sortBy: (column: string) => `按${column}排序`,
    search: '在表中查找',
    filters: '筛选',
    columns: '列',
    anySection: '全部章节',
    anyGroup: '全部类别',
    anyUnit: '全部单位',
    anyStrength: '不限力度',
    anyConfidence: '不限把握',
    main: '主要目标',
    anyMain: '全部目标',
    onlyMain: '只看主要预期目标',
    mainTag: '主要',
    textOrder: '按原文顺序',
    section: '章节',
    group: '类别',
    unit: '单位',
    strength: '力度',
    confidence: '把握',
    clear: '清除筛选',
    add: '添加一行',
    addHint: '先在原文里选中数值，再点这里，会带上位置。',
    noMatch: '没有符合筛选的行。',
    hidden: '选中的一行被筛选挡住了。',
    more: '更多行',
    empty: {
      targets: '没有读到目标。',
      results: '没有读到已完成的数字。',
      pairs: '没有能和上年结果对上的目标。',
      milestones: '没有读到里程碑（某个项目开工、建成、投产、通车…）。',
    },
    corrected: '已改正',
    confirmed: '已核对',
    added: '手工添加',
    check: '请核对',
    on: '已选',
  },

  detail: {
    label: '这一行的详情',
    value: '换算值',
    from: '起点',
    period: '期限',
    reference: '对照',
    words: '依据',
    standard: '标准指标',
    sentence: '原句',
    section: '章节',
    last: '上年完成',
    counted: '算法',
    estimate: '预计或初步核算',
    scopes: { part: '只是一部分', other: '别处' },
    lastSentence: '上年完成的原句',
    goalSentence: '今年目标的原句',
    inText: '在原文中看',
    copyQuote: '复制引用',
    quote: (sentence: string) => `“${sentence}”`,
    quoted: (indicator: string, figure: string) => `${indicator}：${figure}`,
    correct: '改正',
    dismiss: '忽略这一行',
    useForCard: '用于主要目标',
    useForCardHint: '先给这一行选一个标准指标。',
    restore: '恢复原样',
    close: '收起',
    unclear: '没有把握：请对照原句。',
  },

  editor: {
    headingCorrect: '改正这一行',
    headingAdd: '添加一行',
    kind: '类型',
    item: '数字（目标或完成）',
    milestone: '里程碑',
    indicator: '指标',
    written: '数值（照原文写）',
    value: '换算成数字',
    unit: '单位',
    comparator: '比较',
    measure: '口径',
    direction: '方向',
    noDirection: '—',
    period: '期限',
    strength: '力度',
    noStrength: '—',
    status: '目标还是完成',
    subject: '事项',
    event: '节点',
    save: '保存',
    cancel: '取消',
    required: '请填写。',
    numeric: (typed: string) => `“${typed}”读不出数字。可以写 44000、5.5、4.4万人、3亿5千万元。`,
    readerFailed: '读数的程序没有启动。请直接填数字，例如 44000 或 5.5。',
    low: '下限',
    high: '上限',
    order: '下限比上限大。',
    standard: '标准指标（可查找）',
    noStandard: '目录里没有这个标准指标。请从列表里选，或者留空。',
    place: (words: string) => `位置：“${words}”`,
    noPlace: '没有指定位置。在原文里选中文字后再添加，就会带上位置。',
  },

  corrections: {
    line: (rows: number) => `${count(rows)} 处改动，保存在这个浏览器里，导出时会标明。`,
    notStored: (rows: number) => `${count(rows)} 处改动。这个浏览器不让保存，关闭页面就没有了。`,
    none: '没有改动。',
    undo: '撤销',
    redo: '重做',
    list: '改动清单',
    kinds: {
      edited: '改正',
      confirmed: '核对为正确',
      dismissed: '忽略',
      added: '手工添加',
      chosen: '用于主要目标',
      document: '更正',
    },
    field: (name: string, before: string, after: string) => `${name}：${before} → ${after}`,
    takeBack: '撤销这一条',
    takeBackNamed: (name: string) => `撤销这一条：${name}`,
    show: '看这一行',
    takenBack: '已撤销这一条。',
    undone: '已撤销一步。',
    redone: '已重做一步。',
    erase: '全部撤销',
    askErase: (rows: number) => `全部撤销 ${count(rows)} 处改动？撤销之后还可以再恢复。`,
    eraseAll: '清除这个浏览器里的所有改动',
    askEraseAll: '清除所有报告的改动？清除后无法恢复。',
    allErased: '这个浏览器里的改动已全部清除。',
    damaged: {
      corrections: '这份报告存下的改动已损坏，读不出来，没有采用。',
      some: '这份报告存下的改动有一部分不合规格，没有采用；其余都在。',
      history: '存下的撤销步骤已损坏，没有采用；改动都在。',
    },
    yes: '清除',
    no: '不，保留',
    unfit: (rows: number) => `${count(rows)} 处核改未能对应到新文本。`,
    unfitShow: '查看',
    unfitHide: '收起',
    copy: '复制',
    drop: '不再保留',
    erased: '改动已清除，按“撤销”可以恢复。',
    saved: '已保存。',
    dismissedRow: '已忽略一行。',
  },

  review: {
    label: '核对',
    start: '逐条核对',
    allDone: '没有把握的地方都核对过了。',
    count: (at: number, total: number) => `核对 ${at} / ${total}`,
    ask: '读得对吗？',
    right: '对',
    wrong: '错',
    skip: '跳过',
    askWrong: '怎么处理？',
    correct: '改正',
    dismiss: '忽略',
    back: '返回',
    previous: '上一处',
    stop: '结束核对',
    done: (right: number, corrected: number, dismissed: number, skipped: number) =>
      `核对完了：${count(right)} 处正确，${count(corrected)} 处改正，${count(dismissed)} 处忽略，${count(skipped)} 处跳过。`,
    again: '再看跳过的',
  },

  reading: {
    layout: (share: number) => `正在排版：${Math.round(share * 100)}%`,
    label: '原文',
    outline: '目录',
    search: '在原文中查找',
    hits: (at: number, total: number, more: boolean) => (total === 0 ? '没有' : `${at} / ${total}${more ? '+' : ''}`),
    previousHit: '上一处',
    nextHit: '下一处',
    previous: '上一个标记',
    next: '下一个标记',
    open: '打开原文',
    close: '关上原文',
    outlineCounts: (targets: number, results: number, milestones: number) =>
      `${targets} 目标 ${results} 完成 ${milestones} 里程碑`,
    noOutline: '这份文本没有读到章节。',
    keys: '快捷键（焦点在表或原文里时）：N / P 下一个、上一个，T 到表中，R 到原文，/ 查找，Esc 收起。',
    legend: '图例',
    expand: '展开',
  },

  exports: {
    heading: '导出',
    scope: '导出含你的改动；改动的行会标明。',
    table: '表格',
    reading: '存档（原文和改正，以后可再打开）',
    readingPart: '存档',
    csv: 'CSV（Excel 可直接打开）',
    xlsx: 'Excel（XLSX）',
    json: 'JSON（改正后的完整分析，附原读法）',
    markdown: 'Markdown',
    html: 'HTML 表格',
    copy: '复制当前表，粘贴到 Word、Excel、公众号',
    copied: '已复制。',
    copyFailed: '浏览器不让复制，请改用导出文件。',
    ledger: '督查台账',
    ledgerXlsx: '督查台账，Excel（XLSX）',
    ledgerCsv: '督查台账，CSV',
    print: '打印或存为 PDF',
    printTab: (table: string) => `当前表：${table}`,
    printPictures: '当前图表',
    printLedger: '督查台账（横向）',
    printAll: '全文及各表',
    link: '链接',
    linkText: '链接里带上全文（压缩后放在 # 之后，不会发给服务器）',
    linkCopy: '复制链接',
    linkLength: (length: number) => `链接长 ${count(length)} 个字符`,
    linkLong: '有些软件会截断这么长的链接。',
    linkCopied: '链接已复制。',
    failed: '没能生成文件，请再试一次。',
    saved: (name: string) => `已生成 ${name}`,
  },

  pictures: {
    svg: '存为 SVG',
    png: '存为 PNG',
    data: '数据',
    loading: '正在画图…',
    empty: '这份报告里没有可画的内容。',
    failed: '没能取到画图的部件。请检查网络再试。',
  },

  footer: {
    print: '由 Mubiao 在浏览器中读出，未上传任何文字。',
  },
};

export type ReportWords = typeof zhReport;

/** All words of the interface. */
export type ReportMessages = Messages & ReportWords;
