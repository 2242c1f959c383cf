import type { EmbedReport } from '../../../web/embed/embed_report';
import { describeFigure } from '../../../web/embed/figure';
import { sampleFigure, sampleRow } from '../../../web/embed/figure.fixture';
import { describeFrame } from '../../../web/embed/frame_snippet';
import { writeHtml } from '../../../web/embed/write_html';

/** An article of an invented place, as a CMS sets one: links, emphasis, a note, a line break, wrapped source. */
export const ARTICLE = `<article id="article">
<h1>示例市公布今年目标</h1>
<p>示例市近日公布了政府工作报告。去年，城镇新增就业4.5万人以上。</p>
<p>努力完成
   全年任务。今年，<a href="#more">城镇新增就业</a><b>4.5万人以上</b>，<br>城镇调查失业率控制在<em>5.5</em>%左右。</p>
<p>新建幼儿园<sup><a href="#n1">1</a></sup>12所。</p>
<p>其他内容。</p>
</article>`;

/** The figure baked from that report; its third row stands in no article. */
export function figure(change: Partial<EmbedReport> = {}): EmbedReport {
  const gone = '新建公园30个，面积进一步扩大。';
  return sampleFigure({
    inArticle: true,
    source: '',
    rows: [
      sampleRow(),
      sampleRow({ indicator: '城镇调查失业率', figure: '5.5%左右', figureAt: [27, 33], start: 1221, strength: 'soft' }),
      sampleRow({ indicator: '新建公园', figure: '30个', sentence: gone, figureAt: [4, 7], start: 1300, before: '' }),
      sampleRow({
        indicator: '新建幼儿园',
        figure: '12所',
        sentence: '新建幼儿园12所。',
        figureAt: [5, 8],
        start: 1280,
        before: '',
      }),
    ],
    ...change,
  });
}

export const staticSnippet = (change: Partial<EmbedReport> = {}): string => writeHtml(describeFigure(figure(change)));

/** As the dialog writes it. */
export function elementSnippet(script: string, { attributes = 'for="#article"', tag = '', change = {} } = {}): string {
  const element = `<mubiao-report ${attributes}>${staticSnippet(change)}</mubiao-report>`;
  return `${element}<script async src="${script}"${tag}></script>`;
}

/** As the dialog writes it; the frame is as high as in a column of 640 px. */
export function frameSnippet(folder: string, { attributes = '', change = {} } = {}): string {
  const frame = describeFrame(figure(change), folder, FRAME_HEIGHT);
  if (frame === null) throw new Error(`no folder: ${folder}`);
  return writeHtml(frame).replace('<iframe ', `<iframe ${attributes} `);
}

export const FRAME_HEIGHT = 412;

export function hostPage(body: string, head = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>示例</title>${head}</head><body>${body}</body></html>`;
}

/** A report of an invented place, a paragraph each line. */
export const LIVE_TEXT = [
  '示例市2025年政府工作报告',
  '一、2024年工作回顾',
  '过去一年，全市地区生产总值增长5.1%，城镇新增就业4.2万人，新建幼儿园12所。',
  '二、2025年工作安排',
  '今年经济社会发展的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业4.5万人以上，城镇调查失业率控制在5.5%左右。',
  '新建公园30个，改造老旧小区120个，新增公共停车位8000个。',
  '单位地区生产总值能耗降低2.7%，粮食产量稳定在30亿斤以上。',
];

/** What a live element holds until it has read the text, and where that fails. */
const UNTIL_READ = '<p id="static">目标稍后显示</p>';

export const liveArticle = (inside: string): string => `<article id="article">${inside}</article>`;

export const plainArticle = (lines: readonly string[] = LIVE_TEXT): string =>
  liveArticle(lines.map((line) => `<p>${line}</p>`).join(''));

interface LiveSnippet {
  attributes?: string;
  inside?: string;
  tag?: string;
}

export const liveSnippet = (
  script: string,
  { attributes = 'live for="#article"', inside = UNTIL_READ, tag = '' }: LiveSnippet = {},
): string => `<mubiao-report ${attributes}>${inside}</mubiao-report><script async src="${script}"${tag}></script>`;
