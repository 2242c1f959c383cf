import type { EmbedLang } from './embed_report';

/** The words that stand around the report's own in an embedded figure. They travel with it, so they are few. */
export interface EmbedWords {
  /** Language tag of these words. */
  tag: string;
  report: (place: string, year: number | null) => string;
  /** How many are listed, of how many; of a text without targets, results. */
  counts: (of: 'targets' | 'results', shown: number, all: number) => string;
  last: (figure: string) => string;
  estimate: string;
  /** Before a figure that is a change and no level: 5.5% could be either. */
  move: Record<'growth' | 'rise' | 'fall', string>;
  /** What a plan of several years says of an indicator. */
  plan: (plan: string, average: boolean, figure: string) => string;
  /** Standard indicators for which the report gives neither figure nor words. */
  notStated: (indicators: readonly string[]) => string;
  check: string;
  strength: Record<'hard' | 'soft', string>;
  /** Around section and link behind a sentence. */
  brackets: readonly [string, string];
  inReport: string;
  basis: (title: string) => string;
  readBy: string;
  corrected: string;
  wholeReport: string;
}

export const EMBED_WORDS: Record<EmbedLang, EmbedWords> = {
  zh: {
    tag: 'zh-CN',
    report: (place, year) => `${place}${year === null ? '' : `${year}年`}政府工作报告`,
    counts: (of, shown, all) => {
      const counted = `${all} 项${of === 'targets' ? '目标' : '完成'}`;
      return shown === all || shown === 0 ? counted : `${counted}，列出 ${shown} 项`;
    },
    last: (figure) => `上年 ${figure}`,
    estimate: '预计',
    move: { growth: '增长', rise: '提高', fall: '降低' },
    plan: (plan, average, figure) => `${plan}${average ? '年均' : ''} ${figure}`.trim(),
    notStated: (indicators) => `未提出：${indicators.join('、')}`,
    check: '待核对',
    strength: { hard: '硬', soft: '软' },
    brackets: ['（', '）'],
    inReport: '在原文中查看',
    basis: (title) => `依据：《${title}》`,
    readBy: '由 Mubiao 读取',
    corrected: '经编辑核改',
    wholeReport: '查看全文',
  },
  en: {
    tag: 'en',
    report: (place, year) =>
      `Government work report${[place, year]
        .filter(Boolean)
        .map((part) => `, ${part}`)
        .join('')}`,
    counts: (of, shown, all) => {
      const counted = `${all} ${all === 1 ? of.slice(0, -1) : of}`;
      return shown === all || shown === 0 ? counted : `${shown} of ${counted}`;
    },
    last: (figure) => `last year ${figure}`,
    estimate: 'estimated ',
    move: { growth: 'up', rise: 'up', fall: 'down' },
    plan: (plan, average, figure) => `${plan}${average ? ', a year' : ''} ${figure}`.trim(),
    notStated: (indicators) => `Not stated: ${indicators.join(', ')}`,
    check: 'to be checked',
    strength: { hard: 'firm', soft: 'soft' },
    brackets: [' (', ')'],
    inReport: 'in the text',
    basis: (title) => `Source: ${title}`,
    readBy: 'read by Mubiao',
    corrected: 'checked by an editor',
    wholeReport: 'see the whole report',
  },
};
