import type { InputErrorCode } from '../input/errors';

const numbers = new Intl.NumberFormat('zh-CN');
const count = (value: number): string => numbers.format(value);

const problems: Record<InputErrorCode, string> = {
  empty: '文件里没有文字。请换一个文件，或者直接粘贴文字。',
  'too-large': '文件太大，这里读不了。请只取报告正文，另存为 .txt 或 .docx 再试。',
  'scanned-pdf': '这份 PDF 的页面是图片，没有文字层。请先用 OCR（文字识别）处理，再打开；或者找网页版复制文字。',
  'legacy-doc': '这是旧版 Word 的 .doc 文件。请用 Word 或 WPS 打开，“另存为” .docx，再拖进来；也可以直接复制全文粘贴。',
  wps: '这是 WPS 的 .wps 文件。请用 WPS 打开，“另存为” .docx，再拖进来；也可以直接复制全文粘贴。',
  encrypted: '文件有密码。请先去掉密码另存一份，再打开。',
  broken: '文件残缺或损坏，读不下去。请重新下载，或者打开后复制文字粘贴。',
  binary: '这不是文字文件。能读的有 .txt、.html、.docx、.pdf；也可以直接粘贴文字。',
  cancelled: '已取消，原来的内容没有变。',
  'reader-unavailable': '没能取到读这种文件的部件。请检查网络再试；其余功能离线可用。',
};

/** The words of the page before there is a result, in Chinese; the other languages have the same keys. */
export const zh = {
  name: 'Mubiao 目标',
  title: 'Mubiao 目标：读出政府工作报告里的目标',
  skip: '跳到内容',

  compose: {
    heading: '粘贴一份政府工作报告，读出其中的每一个目标。',
    placeholder: '在这里粘贴报告全文…',
    privacy: '文本只在你的浏览器里处理，不会上传。',
    drop: '也可以把文件拖进来：.txt .html .docx .pdf',
    pick: '选择文件',
    sample: '看一份示例报告',
    back: '回到上一篇',
  },

  busy: {
    file: (done: number, total: number) => `正在读文件：第 ${count(done)} / ${count(total)} 页`,
    opening: '正在打开文件…',
    analysis: '正在读报告…',
    cancel: '取消',
  },

  problems,
  problemFile: (name: string) => `没能打开“${name}”`,
  engineFailed: '读取程序没能启动',
  engineHelp: '你的文字还在。请检查网络后重试；如果一直不行，请换一个较新的浏览器。',
  partFailed: '显示结果的部件没有取到',
  partHelp: '你的文字还在。请检查网络后重试。',
  retry: '重试',
  close: '关闭',

  masthead: {
    help: '说明',
    theme: '明暗',
    themes: { auto: '随系统', light: '浅色', dark: '深色' },
  },

  update: { line: '有新版本。', reload: '刷新' },

  help: {
    title: '读什么，怎么读',
    back: '返回',
  },
};

export type Messages = typeof zh;
