import type { EmbedLang } from './embed_report';

/** The words that stand around the report's own in an embedded figure. They travel with it, so they are few. */
export interface EmbedWords {
  /** Language tag of these words. */
  tag: string;
  report: (place: string, year: number | null) => string;
  counts: (shown: number, all: number) => string;
  last: (figure: string) => string;
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
    counts: (shown, all) => (shown === all ? `${all} 项目标` : `${all} 项目标，列出 ${shown} 项`),
    last: (figure) => `去年 ${figure}`,
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
    counts: (shown, all) => (shown === all ? `${all} targets` : `${shown} of ${all} targets`),
    last: (figure) => `last year ${figure}`,
    notStated: (indicators) => `Not stated: ${indicators.join(', ')}`,
    check: 'to be checked',
    strength: { hard: 'firm', soft: 'expected' },
    brackets: [' (', ')'],
    inReport: 'see it in the report',
    basis: (title) => `Source: ${title}`,
    readBy: 'read by Mubiao',
    corrected: 'checked by an editor',
    wholeReport: 'see the whole report',
  },
};
