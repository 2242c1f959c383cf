/** What the element says itself, beside the figure's own words. */
export interface WidgetWords {
  /** Language tag of these words. */
  tag: string;
  inArticle: string;
  /** The sentence of a row does not stand in the article. */
  gone: string;
  shown: (sentence: string) => string;
  back: string;
  copy: string;
  copied: string;
  notCopied: string;
  quotation: (sentence: string, source: string) => string;
}

export type WidgetLang = 'zh' | 'en';

export const WIDGET_WORDS: Readonly<Record<WidgetLang, WidgetWords>> = {
  zh: {
    tag: 'zh-CN',
    inArticle: '在正文中看',
    gone: '正文中没有这一句',
    shown: (sentence) => `正文中标出：${sentence}`,
    back: '返回',
    copy: '复制引文',
    copied: '已复制',
    notCopied: '没能复制，请选中文字后复制',
    quotation: (sentence, source) => `“${sentence}”——${source}`,
  },
  en: {
    tag: 'en',
    inArticle: 'show in the article',
    gone: 'This sentence is not in the article',
    shown: (sentence) => `Marked in the article: ${sentence}`,
    back: 'Back',
    copy: 'copy the quotation',
    copied: 'Copied',
    notCopied: 'Not copied; select the words and copy them',
    quotation: (sentence, source) => `“${sentence}” (${source})`,
  },
};

/** How the figure says how many it shows of how many; the last group is all of them, with what they are. */
export const COUNTS: readonly [pattern: RegExp, write: (shown: number, all: string) => string][] = [
  [/(\d+ 项[目完][标成])(?:，列出 \d+ 项)?/, (shown, all) => `${all}，列出 ${shown} 项`],
  [/(?:\d+ of )?(\d+ (?:target|result)s)/, (shown, all) => `${shown} of ${all}`],
];

/** The first tag whose language the element speaks; English where none is. */
export function chosenLang(tags: readonly (string | null | undefined)[]): WidgetLang {
  for (const tag of tags) {
    const lang = spoken(tag);
    if (lang !== null) return lang;
  }
  return 'en';
}

/** The element's language for a language tag (`zh-Hant-TW`, `EN`); null where it has none. */
export function spoken(tag: string | null | undefined): WidgetLang | null {
  const lang = /^(zh|en)(?:-|$)/i.exec(tag ?? '')?.[1]?.toLowerCase();
  return lang === 'zh' || lang === 'en' ? lang : null;
}
