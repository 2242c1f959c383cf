/** What a frame says whose address holds no figure that could be read. */
export const FRAME_WORDS = {
  zh: { tag: 'zh-CN', incomplete: '这个嵌入不完整', toPage: '打开 Mubiao' },
  en: { tag: 'en', incomplete: 'This embedded figure is incomplete', toPage: 'Open Mubiao' },
} as const;
