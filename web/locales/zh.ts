/** What has failed, and what to do about it. */
export type FailureWords = readonly [title: string, help: string];

const numbers = new Intl.NumberFormat('zh-CN');
const count = (value: number): string => numbers.format(value);

/** The words of the page before there is a result, in Chinese; the other languages have the same keys. */
export const zh = {
  name: 'Mubiao 目标',
  title: 'Mubiao 目标：读出政府工作报告里的目标',
  skip: '跳到内容',

  compose: {
    heading: '粘贴一份政府工作报告，读出其中的每一个目标。',
    placeholder: '在这里粘贴报告全文…',
    privacy: '文本只在你的浏览器里处理，不会上传。',
    drop: '也可以把文件拖进来，几份或整个文件夹都行：.txt .html .docx .pdf',
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

  problems: {
    cancelled: '已取消，原来的内容没有变。',
    'reader-unavailable': '没能取到读这种文件的部件。请检查网络再试；其余功能离线可用。',
  },
  problemFile: (name: string) => `没能打开“${name}”`,
  failures: {
    network: ['读取程序没能启动', '你的文字还在。请检查网络后重试。'],
    engine: ['读取程序出了错', '你的文字还在。请重试；如果一直不行，请换一个较新的浏览器。'],
    part: ['显示结果的部件没有取到', '你的文字还在。请检查网络后重试。'],
  } as Record<'network' | 'engine' | 'part', FailureWords>,
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
