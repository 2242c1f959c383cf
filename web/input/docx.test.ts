import {
  AlignmentType,
  DeletedTextRun,
  Document as WordDocument,
  FootnoteReferenceRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type ISectionOptions,
  type IPropertiesOptions,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from './docx';
import { formatNumber } from './docx_numbering';
import { InputError } from './errors';

async function word(children: ISectionOptions['children'], rest: Partial<IPropertiesOptions> = {}) {
  const document = new WordDocument({ sections: [{ children }], ...rest });
  return readDocx(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** A document by hand, for what the library cannot write. */
function handMade(body: string, parts: Record<string, string> = {}) {
  const source = `<w:document xmlns:w="urn:w" xmlns:mc="urn:mc"><w:body>${body}</w:body></w:document>`;
  const files = { 'word/document.xml': source, ...parts };
  return readDocx(zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)]))));
}

const run = (text: string, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;

describe('readDocx', () => {
  it('reads paragraphs as lines, runs in one piece', async () => {
    const { text } = await word([
      new Paragraph('政府工作报告'),
      new Paragraph({ children: [new TextRun('地区生产总值增长'), new TextRun({ text: '5.5%', size: 28 })] }),
      new Paragraph({
        children: [
          new TextRun('一'),
          new TextRun({ children: [new Tab(), '二'] }),
          new TextRun({ text: '三', break: 1 }),
        ],
      }),
    ]);
    expect(text).toBe('政府工作报告\n地区生产总值增长5.5%\n一\t二\n三');
  });

  it('reads a table cell by cell', async () => {
    const row = (...cells: string[]) =>
      new TableRow({
        children: cells.map((cell) => new TableCell({ children: cell.split('/').map((part) => new Paragraph(part)) })),
      });
    const { text } = await word([
      new Paragraph('主要指标'),
      new Table({ rows: [row('指标', '2025年目标'), row('城镇新增就业', '4.4/万人'), row('', '5.5%')] }),
    ]);
    expect(text).toBe('主要指标\n指标\t2025年目标\n城镇新增就业\t4.4 万人\n\t5.5%');
  });

  it('leaves footnotes out and says so', async () => {
    const { text, notes } = await word(
      [new Paragraph({ children: [new TextRun('“两重”'), new FootnoteReferenceRun(1), new TextRun('项目12个')] })],
      { footnotes: { 1: { children: [new Paragraph('名词解释')] } } },
    );
    expect(text).toBe('“两重”项目12个');
    expect(notes).toEqual([{ code: 'notes-omitted', count: 1 }]);
  });

  it('takes tracked changes as accepted and says so', async () => {
    const change = { id: 1, author: 'x', date: '2025-01-01T00:00:00Z' };
    const { text, notes } = await word([
      new Paragraph({
        children: [
          new TextRun('增长'),
          new DeletedTextRun({ text: '5%', ...change }),
          new InsertedTextRun({ text: '6%', ...change }),
        ],
      }),
    ]);
    expect(text).toBe('增长6%');
    expect(notes).toEqual([{ code: 'deletions-omitted', count: 1 }]);
  });

  it('counts automatic numbers again', async () => {
    const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
      level: at,
      format,
      text,
      alignment: AlignmentType.START,
    });
    const heading = (text: string, at: number) =>
      new Paragraph({ text, numbering: { reference: 'report', level: at } });
    const { text } = await word(
      [
        heading('回顾', 0),
        heading('安排', 0),
        heading('工业', 1),
        heading('农业', 1),
        new Paragraph('正文'),
        heading('其他', 0),
        heading('教育', 1),
      ],
      {
        numbering: {
          config: [
            {
              reference: 'report',
              levels: [
                level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
                level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
              ],
            },
          ],
        },
      },
    );
    expect(text).toBe('一、回顾\n二、安排\n（一）工业\n（二）农业\n正文\n三、其他\n（一）教育');
  });

  it('finds the list of a paragraph through its style, and the style it is based on', () => {
    const numbering =
      '<w:numbering xmlns:w="urn:w"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="3"/>' +
      '<w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1章"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>';
    const styles =
      '<w:styles xmlns:w="urn:w"><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>';
    const paragraph = (text: string, extra = '') =>
      `<w:p><w:pPr><w:pStyle w:val="b"/>${extra}</w:pPr>${run(text)}</w:p>`;
    const unnumbered = paragraph('附则', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    const { text } = handMade(paragraph('总则') + unnumbered + paragraph('目标'), {
      'word/numbering.xml': numbering,
      'word/styles.xml': styles,
    });
    expect(text).toBe('第三章 总则\n附则\n第四章 目标');
  });

  it('leaves hidden text and field codes out', () => {
    const hidden = run('草稿', '<w:rPr><w:vanish/></w:rPr>');
    const shown = run('增长', '<w:rPr><w:vanish w:val="0"/></w:rPr>');
    const field = '<w:r><w:instrText>PAGE</w:instrText></w:r>';
    expect(handMade(`<w:p>${hidden}${shown}${field}${run('5%')}</w:p>`).text).toBe('增长5%');
  });

  it('reads a text box once, after its paragraph', () => {
    const box = `<w:txbxContent><w:p>${run('目标：5.5%')}</w:p></w:txbxContent>`;
    const alternates = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    expect(handMade(`<w:p>${run('正')}<w:r>${alternates}</w:r>${run('文')}</w:p>`).text).toBe('正文\n目标：5.5%');
  });

  it('reads content controls and links', () => {
    const inner = `<w:p><w:hyperlink>${run('增长')}</w:hyperlink><w:smartTag>${run('5%')}</w:smartTag></w:p>`;
    expect(handMade(`<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`).text).toBe('增长5%');
  });

  it('follows the package to a document of another name', () => {
    const relations =
      '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const document = `<w:document xmlns:w="urn:w"><w:body><w:p>${run('正文')}</w:p></w:body></w:document>`;
    expect(handMade('', { '_rels/.rels': relations, 'word/document2.xml': document }).text).toBe('正文');
  });
});

describe('readDocx refuses', () => {
  const archive = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([path, source]) => [path, strToU8(source)])));
  it.each<[string, Uint8Array, string]>([
    ['a workbook', archive({ 'xl/workbook.xml': '<workbook/>' }), 'binary'],
    ['an archive cut off', archive({ 'word/document.xml': '<a/>'.repeat(99) }).subarray(0, 60), 'broken'],
    ['damaged XML', archive({ 'word/document.xml': '<w:document><w:body>' }), 'broken'],
    ['a document without a body', archive({ 'word/document.xml': '<document/>' }), 'broken'],
  ])('%s', (_what, bytes, code) => {
    expect(() => readDocx(bytes)).toThrow(expect.objectContaining({ code }) as InputError);
  });

  it('an archive that unpacks to far more than any report', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) });
    expect(() => readDocx(bomb)).toThrow(expect.objectContaining({ code: 'too-large' }) as InputError);
  });
});

it.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [11, 'chineseCountingThousand', '十一'],
  [20, 'chineseCounting', '二十'],
  [35, 'taiwaneseCountingThousand', '三十五'],
  [3, 'decimalEnclosedCircle', '③'],
  [28, 'lowerLetter', 'bb'],
  [14, 'upperRoman', 'XIV'],
  [9, 'lowerRoman', 'ix'],
  [7, 'decimal', '7'],
])('formatNumber(%i, %s) is %s', (count, format, text) => {
  expect(formatNumber(count, format)).toBe(text);
});
