import type { Locale } from '../report/model';

/** Words of the dialog that makes a figure for another page; they come with the dialog. */
const zh = {
  heading: '嵌入',
  intro: '把这份报告的目标放进你的文章。复制一段 HTML，贴到编辑系统里即可；改正过的照改正后的，忽略的不放。',
  introView: '把这个视图放进你的文章。复制一段 HTML，贴到编辑系统里即可；改过的数字和手工配对照改过的。',
  close: '关闭',
  rows: '放哪些',
  rowChoices: { strip: '只放主要指标', five: '主要指标和五条', all: '全部', own: '自己选' },
  fiveOfView: '前五条',
  own: '勾选要放的条目',
  last: '带上年的结果',
  source: '正文网址',
  sourceHint: '官方原文的网址。填了，每一条都能打开到原句。',
  sourceBad: '只能是 http 或 https 开头的网址，或相对地址。',
  inArticle: '文章里就有报告正文',
  accent: '强调色',
  accentBad: '这个颜色在浅色或深色的网页上看不清，仍用默认的蓝色。',
  lang: '说明文字的语言',
  form: '形式',
  forms: { static: '静态表格', element: '互动组件', frame: '内嵌框架', wechat: '公众号' },
  formHints: {
    static: '不需要脚本，任何能贴 HTML 的地方都可以。',
    element: '静态表格加一个脚本：点开一条，可以在文章里找到那句话。脚本放不了时就是静态表格。',
    frame: '一个 iframe，内容都在网址里，正文不经过任何服务器。框架放不了时还有下面的出处和链接。',
    wechat: '带格式复制，直接粘贴到公众号编辑器。原句印在数字下面，网址写在文末。',
  },
  size: (length: number) => `${length.toLocaleString('zh-CN')} 个字符`,
  sizeLong: '偏长，公众号可能放不下，可以少放几条',
  addressLong: (length: number) => `网址 ${length.toLocaleString('zh-CN')} 个字符，有的编辑系统会截断，可以少放几条`,
  folder: 'widget.js 在哪里',
  folderHint: '放脚本和框架页的文件夹，预填的是本页自带的。记在这个浏览器里。',
  folderBad: '这不是可用的网址，代码里只有静态表格。',
  preview: '预览',
  width: '宽度',
  scheme: '网页底色',
  light: '浅色',
  dark: '深色',
  code: '代码',
  copy: '复制代码',
  copyRich: '复制（带格式）',
  copied: '已复制。',
  copyFailed: '浏览器不让复制。代码已选中，请按 Ctrl+C。',
  pictures: '存成图片',
  pictureNames: { headlines: '主要指标', growth: '增速目标' },
  pictureSaved: '图片已保存。',
  pictureEmpty: '这份报告没有可画的。',
  pictureFailed: '图片没能画出来，请再试一次。',
};

type EmbedDialogWords = typeof zh;

const en: EmbedDialogWords = {
  heading: 'Embed',
  intro:
    'Put the targets of this report into your story: copy one piece of HTML and paste it into your editor. Corrected rows go as corrected, dismissed ones stay out.',
  introView:
    'Put this view into your story: copy one piece of HTML and paste it into your editor. Corrected figures and pairs made by hand go as they are.',
  close: 'Close',
  rows: 'What to show',
  rowChoices: { strip: 'Headlines only', five: 'Headlines and five rows', all: 'Everything', own: 'My own choice' },
  fiveOfView: 'The first five rows',
  own: 'Tick the rows to show',
  last: 'With last year’s results',
  source: 'Address of the official text',
  sourceHint: 'With it, each row opens the text at its sentence.',
  sourceBad: 'Only addresses with http or https, or relative ones.',
  inArticle: 'The article holds the report’s text itself',
  accent: 'Accent colour',
  accentBad: 'This colour cannot be seen on a light or on a dark page; the default blue is used.',
  lang: 'Language of the words around',
  form: 'Form',
  forms: { static: 'Static table', element: 'Live element', frame: 'Frame', wechat: 'WeChat' },
  formHints: {
    static: 'Needs no script; works wherever HTML can be pasted.',
    element:
      'The static table and one script: a row opens and finds its sentence in the article. Where the script is taken away the table stays.',
    frame:
      'An iframe that holds everything in its address, which no server gets to see. Where frames are taken away the source and its link stay.',
    wechat: 'Copies with its formatting, to be pasted into the editor. Sentences stand under their figures.',
  },
  size: (length) => `${length.toLocaleString('en')} ${length === 1 ? 'character' : 'characters'}`,
  sizeLong: 'long: WeChat may refuse it, choose fewer rows',
  addressLong: (length) =>
    `an address of ${length.toLocaleString('en')} characters, which some editors cut: choose fewer rows`,
  folder: 'Where widget.js lies',
  folderHint: 'The folder of the script and the frame, filled with this page’s own. Kept in this browser.',
  folderBad: 'This is no usable address; the code is the static table alone.',
  preview: 'Preview',
  width: 'Width',
  scheme: 'Page',
  light: 'light',
  dark: 'dark',
  code: 'Code',
  copy: 'Copy code',
  copyRich: 'Copy with formatting',
  copied: 'Copied.',
  copyFailed: 'The browser refused to copy. The code is selected: press Ctrl+C.',
  pictures: 'Save as a picture',
  pictureNames: { headlines: 'Headlines', growth: 'Growth targets' },
  pictureSaved: 'The picture is saved.',
  pictureEmpty: 'This report has nothing to draw.',
  pictureFailed: 'The picture could not be drawn; please try again.',
};

const WORDS: Record<Locale, EmbedDialogWords> = { zh, en };

export type { EmbedDialogWords };

export function embedDialogWords(locale: Locale): EmbedDialogWords {
  return WORDS[locale];
}
