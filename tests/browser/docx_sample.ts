import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

/** What the sample says when it is read: automatic numbers counted, the table cell by cell, the footnote left out. */
export const DOCX_TEXT = [
  '示例市2025年政府工作报告',
  '一、2024年工作回顾',
  '地区生产总值增长5.1%，城镇新增就业4.2万人。',
  '二、2025年工作安排',
  '今年发展的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业4.4万人以上。',
  '指标\t2025年目标',
  '粮食产量\t30亿斤',
].join('\n');

const heading = (text: string): Paragraph => new Paragraph({ text, numbering: { reference: 'report', level: 0 } });

const row = (...cells: string[]): TableRow =>
  new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) });

/** A Word document as an office would write it: runs, automatic numbers, a footnote, a table. */
export function docxSample(): Promise<Buffer> {
  const [title = ''] = DOCX_TEXT.split('\n');
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'report',
          levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START }],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('按可比价计算，不是99%。')] } },
    sections: [
      {
        children: [
          new Paragraph(title),
          heading('2024年工作回顾'),
          new Paragraph({
            children: [
              new TextRun('地区生产总值增长5.1%'),
              new FootnoteReferenceRun(1),
              new TextRun('，城镇新增就业4.2万人。'),
            ],
          }),
          heading('2025年工作安排'),
          new Paragraph({
            children: [
              new TextRun('今年发展的主要预期目标是：地区生产总值增长'),
              new TextRun({ text: '5.5', size: 32 }),
              new TextRun('%左右，城镇新增就业4.4万人以上。'),
            ],
          }),
          new Table({ rows: [row('指标', '2025年目标'), row('粮食产量', '30亿斤')] }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
