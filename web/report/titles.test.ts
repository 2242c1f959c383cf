import { describe, expect, it } from 'vitest';
import { analysis, item } from '../library/testing';
import { reportTitles } from './titles';

const FIGURE = '新建公园12个。';

/** What was read: each figure of the text. */
function titlesOf(lines: string[]): string[] {
  const text = lines.join('\n');
  const items = [...text.matchAll(/12个/g)].map(({ index }, at) =>
    item(`i${at + 1}`, { quantity: { ...item('i0').quantity, start: index, end: index + 3 } }),
  );
  return reportTitles(text, analysis({ items }));
}

describe('reportTitles', () => {
  const texts: [name: string, lines: string[], titles: string[]][] = [
    ['one report', ['示例市2025年政府工作报告', FIGURE], ['示例市2025年政府工作报告']],
    [
      'two places',
      ['示例市2025年政府工作报告', FIGURE, '样板县2025年政府工作报告', FIGURE],
      ['示例市2025年政府工作报告', '样板县2025年政府工作报告'],
    ],
    [
      'two years, one in Chinese numerals, with blanks around',
      ['　二〇二四年示例市政府工作报告', FIGURE, '二〇二五年示例市政府工作报告　', FIGURE],
      ['二〇二四年示例市政府工作报告', '二〇二五年示例市政府工作报告'],
    ],
    [
      'a report and a communiqué of another year',
      ['示例市2025年政府工作报告', FIGURE, '示例市2023年国民经济和社会发展统计公报', FIGURE],
      ['示例市2025年政府工作报告', '示例市2023年国民经济和社会发展统计公报'],
    ],
    [
      'links under an article',
      ['示例市2025年政府工作报告', FIGURE, '示例市2024年政府工作报告'],
      ['示例市2025年政府工作报告'],
    ],
    [
      'the title once more',
      ['示例市2025年政府工作报告', FIGURE, '示例市2025年政府工作报告', FIGURE],
      ['示例市2025年政府工作报告'],
    ],
    [
      'the title with 关于',
      ['示例市2025年计划草案的报告', FIGURE, '关于示例市2025年计划草案的报告', FIGURE],
      ['示例市2025年计划草案的报告'],
    ],
    ['a shorter title', ['示例市2025年政府工作报告', FIGURE, '政府工作报告', FIGURE], ['示例市2025年政府工作报告']],
    [
      'named in a sentence',
      ['示例市2025年政府工作报告', `根据2024年政府工作报告，${FIGURE}`],
      ['示例市2025年政府工作报告'],
    ],
    ['no title', [FIGURE, FIGURE], []],
  ];
  it.each(texts)('%s', (_name, lines, titles) => {
    expect(titlesOf(lines)).toEqual(titles);
  });
});
