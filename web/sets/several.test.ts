import { describe, expect, it } from 'vitest';
import { firstLine, reportsIn } from './several';

const body = '今年要把各项工作做得更细更实，让居民得到方便。\n'.repeat(90);
/** A report of its own: what was done stands in no other one. */
const opened = (title: string, place: string, done = title): string =>
  `${title}\n——在示例会议上\n各位代表：\n现在，我代表${place}人民政府，向大会报告工作，请予审议。\n${done}。\n${body}`;

describe('reportsIn', () => {
  it('cuts at the title of the second report', () => {
    const text = `${opened('示例市2025年政府工作报告', '市')}\n${opened('别处市2026年政府工作报告', '市')}`;
    const parts = reportsIn(text);
    expect(parts.map(firstLine)).toEqual(['示例市2025年政府工作报告', '别处市2026年政府工作报告']);
    expect(parts.join('\n').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('cuts where the second one greets, if it has no title', () => {
    const second = `各位代表：\n现在，我代表县人民政府，向大会作政府工作报告。\n${body}`;
    expect(reportsIn(opened('政 府 工 作 报 告', '市') + second).map(firstLine)).toEqual([
      '政 府 工 作 报 告',
      '各位代表：',
    ]);
  });

  it.each([
    ['one report', opened('示例市2025年政府工作报告', '市')],
    [
      'a frame that names the title again',
      `政府工作报告\n首页\n${opened('示例市2025年政府工作报告', '市')}政府工作报告\n`,
    ],
    [
      'an opening that is quoted beside',
      `${opened('政府工作报告', '市').slice(0, 90)}\n${opened('政府工作报告', '市')}`,
    ],
    [
      'a page that holds its report twice, to be read and to be printed',
      `标题：示例市2025年政府工作报告\n发文单位：示例市人民政府\n正文：\n首页\n${opened('政府工作报告', '市')}` +
        `打印\n首页\n${opened('政府工作报告', '市').replaceAll('\n', '\n\n')}`,
    ],
    ['a report three times', [1, 2, 3].map(() => opened('示例市2025年政府工作报告', '市')).join('\n')],
    ['any text', '示例'],
    ['nothing', ''],
  ])('leaves %s whole', (_, text) => {
    expect(reportsIn(text)).toEqual([text.trim()]);
  });

  it('takes a long text in one pass', () => {
    const many = Array.from({ length: 60 }, (_, at) => opened('示例市政府工作报告', '市', `新建公园${at + 1}个`));
    expect(reportsIn(many.join('\n'))).toHaveLength(60);
  });
});

describe('firstLine', () => {
  it('is cut where it is long', () => {
    expect(firstLine(`\n  ${'长'.repeat(40)}\n`)).toBe(`${'长'.repeat(30)}…`);
  });
});
