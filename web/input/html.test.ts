// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { htmlToText, readHtml } from './html';

const ROWS: [what: string, html: string, text: string][] = [
  ['paragraphs', '<p>一、回顾</p><p>增长5.5%。</p>', '一、回顾\n增长5.5%。'],
  ['line breaks', '增长5%。<br>下降2%。<br/><br/>完', '增长5%。\n下降2%。\n完'],
  ['inline marks', '<p>增长<b>5.5</b><span>%</span>左右</p>', '增长5.5%左右'],
  ['source line breaks between Chinese characters', '<p>增长\n  百分之五，\n就业</p>', '增长百分之五，就业'],
  ['source line breaks between words', '<p>gross\ndomestic product</p>', 'gross domestic product'],
  ['indents and hard spaces', '<p>　　今年&nbsp;目标</p>', '今年 目标'],
  ['scripts, styles, head', '<title>x</title><style>p{}</style><script>1</script><p>正文</p>', '正文'],
  ['frame of a page', '<nav>首页</nav><main><p>正文</p></main><footer>版权</footer><aside>相关</aside>', '正文'],
  ['controls', '<p>正文</p><form><input value=1><button>搜索</button></form>', '正文'],
  ['hidden parts', '<p hidden>a</p><p style="display: none">b</p><p aria-hidden="true">c</p><p>正文</p>', '正文'],
  ['a style behind a value with a bracket', '<p title="a>b" style="display:none">b</p><p>正文</p>', '正文'],
  ['a style right behind a value', `<p title='x'style='display:none'>b</p><p>正文</p>`, '正文'],
  ['a style behind a slash', '<p/style=display:none>b</p><p>正文</p>', '正文'],
  ['the word style in a value', '<p><a href="/a" title="x style=y">附件</a>增长</p>', '附件增长'],
  ['roles', '<div role="navigation">栏目</div><p>正文</p>', '正文'],
  ['a menu of links', '<ul><li><a href="/">首页</a></li><li><a href="/a">公开</a></li></ul><p>正文</p>', '正文'],
  [
    'a link in a sentence',
    '<p>见<a href="/">附件</a>和<a href="/b">说明</a>，增长百分之五以上，完成全年任务。</p>',
    '见附件和说明，增长百分之五以上，完成全年任务。',
  ],
  ['one linked paragraph', '<p><a href="/">增长5.5%</a></p>', '增长5.5%'],
  [
    'a table',
    '<table><tr><th>指标</th><th>目标</th></tr><tr><td>就业</td><td><p>4.4</p><p>万人</p></td></tr></table>',
    '指标\t目标\n就业\t4.4 万人',
  ],
  ['an empty first cell', '<table><tr><td></td><td>目标</td></tr></table>', '\t目标'],
  [
    'a page laid out by a table',
    `<table><tr><td><p>${'一'.repeat(200)}</p><p>${'二'.repeat(200)}</p></td></tr></table>`,
    `${'一'.repeat(200)}\n${'二'.repeat(200)}`,
  ],
  ['preformatted text', '<pre>一、回顾\n  增长5%</pre>', '一、回顾\n  增长5%'],
  ['pinyin over characters', '<p><ruby>增<rt>zēng</rt></ruby>长</p>', '增长'],
  [
    'Word on the clipboard',
    '<html xmlns:o="x"><body><!--StartFragment--><p class=MsoNormal>一、<o:p></o:p>回顾</p><!--EndFragment--></body></html>',
    '一、回顾',
  ],
  ['nothing', '', ''],
];

describe('htmlToText', () => {
  it.each(ROWS)('%s', (_what, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('refuses more tags than any report has', () => {
    expect(() => htmlToText('<p>'.repeat(200_000))).toThrow(expect.objectContaining({ code: 'too-large' }) as Error);
  });

  it('survives markup nested without measure', () => {
    expect(htmlToText(`${'<div>'.repeat(400)}增长5%`)).toBe('增长5%');
  });
});

describe('readHtml', () => {
  /** 增长 in GB 2312. */
  const bytes = (head: string) => Uint8Array.from([...Buffer.from(head), 0xd4, 0xf6, 0xb3, 0xa4]);

  it('believes a page that says GB 2312', () => {
    expect(readHtml(bytes('<meta charset="gb2312"><p>'))).toMatchObject({ text: '增长', encoding: 'gb18030' });
    expect(readHtml(bytes('<meta http-equiv="Content-Type" content="text/html; charset=GBK"><p>')).text).toBe('增长');
  });

  it('does not believe a page that says UTF-8 and is not', () => {
    expect(readHtml(bytes('<meta charset="utf-8"><p>的一年'))).toMatchObject({ encoding: 'gb18030' });
  });
});
