import { describe, expect, it } from 'vitest';
import { pageText, type PlacedRun } from './pdf_layout';

const EM = 16;
const LEFT = 90;
const PITCH = 28;
/** Characters of a full line. */
const MEASURE = 20;

/** Sets lines as a report is printed: ideographic spaces indent, the rest starts at the left edge; one em a character. */
function page(lines: readonly string[]): PlacedRun[] {
  return lines.map((line, index) => {
    const indent = /^\u3000*/.exec(line)?.[0].length ?? 0;
    const text = line.slice(indent);
    return { text, x: LEFT + indent * EM, y: 700 - index * PITCH, width: text.length * EM, size: EM };
  });
}

const full = (start: string) => start.padEnd(MEASURE, '文');

describe('pageText', () => {
  it('joins the lines of an indented paragraph', () => {
    const lines = [
      `\u3000\u3000${full('今年').slice(2)}`,
      full('增长'),
      '百分之五。',
      `\u3000\u3000${full('我们').slice(2)}`,
      '完。',
    ];
    expect(pageText(page(lines))).toBe(
      [lines.slice(0, 3).join('').slice(2), lines.slice(3).join('').slice(2)].join('\n'),
    );
  });

  it('ends a paragraph at a short line where nothing is indented', () => {
    const lines = [full('今年'), '百分之五。', full('我们'), full('还要'), '完。'];
    expect(pageText(page(lines))).toBe([lines.slice(0, 2).join(''), lines.slice(2).join('')].join('\n'));
  });

  it('ends a paragraph at a gap', () => {
    const upper = page([full('今年'), full('增长')]);
    const lower = page([full('我们'), full('还要')]).map((run) => ({ ...run, y: run.y - 2 * PITCH - 30 }));
    expect(pageText([...upper, ...lower]).split('\n')).toHaveLength(2);
  });

  it('keeps a heading of larger type by itself', () => {
    const heading = { text: full('政府工作报告'), x: LEFT, y: 740, width: MEASURE * EM, size: 22 };
    expect(pageText([heading, ...page([full('今年'), '完。'])]).split('\n')[0]).toBe(heading.text);
  });

  it('joins runs of one line, also raised ones, and leaves no space between Chinese characters', () => {
    const runs: PlacedRun[] = [
      { text: '增长', x: 90, y: 700, width: 32, size: 16 },
      { text: '5.5', x: 124, y: 700, width: 24, size: 16 },
      { text: '%', x: 148, y: 700, width: 12, size: 16 },
      { text: '①', x: 160, y: 706, width: 8, size: 8 },
      { text: '左右', x: 168, y: 700, width: 32, size: 16 },
    ];
    expect(pageText(runs)).toBe('增长5.5%①左右');
  });

  it('puts a space between Latin words that stand apart', () => {
    const runs: PlacedRun[] = [
      { text: 'work', x: 90, y: 700, width: 32, size: 16 },
      { text: 'report', x: 127, y: 700, width: 40, size: 16 },
    ];
    expect(pageText(runs)).toBe('work report');
  });

  it.each([
    ['增长5 . 5 %左右', '增长5.5%左右'],
    ['P M 2 . 5平均浓度', 'PM2.5平均浓度'],
    ['2024 2025', '2024 2025'],
    ['plan A B and C', 'plan A B and C'],
    ['第 3 章', '第 3 章'],
  ])('closes letter-spaced figures: %s', (text, closed) => {
    expect(pageText([{ text, x: 90, y: 700, width: 200, size: EM }])).toBe(closed);
  });

  it('separates the cells of a table by tabs and keeps its rows apart', () => {
    const cell = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * EM, size: EM });
    const runs = [cell('指标', 90, 700), cell('目标', 300, 700), cell('就业', 90, 672), cell('4.4万人', 300, 672)];
    expect(pageText(runs)).toBe('指标\t目标\n就业\t4.4万人');
  });

  it('reads on in the next column', () => {
    const first = page([full('今年'), full('增长')]);
    const second = page([full('百分之五'), '完。']).map((run) => ({ ...run, x: run.x + 400 }));
    expect(pageText([...first, ...second])).toBe([full('今年'), full('增长'), full('百分之五'), '完。'].join(''));
  });

  it('keeps paragraphs apart where no two lines end alike', () => {
    expect(pageText(page(['示例市工作报告', '今年增长百分之五左右，就业改善。']))).toBe(
      '示例市工作报告\n今年增长百分之五左右，就业改善。',
    );
  });

  it('keeps a page number by itself', () => {
    const number = { text: '— 3 —', x: 240, y: 60, width: 40, size: EM };
    expect(pageText([...page([full('今年'), full('增长')]), number]).split('\n')[1]).toBe('— 3 —');
  });

  it('is empty for a page without words', () => {
    expect(pageText([])).toBe('');
    expect(pageText([{ text: '  ', x: 0, y: 0, width: 9, size: 9 }])).toBe('');
  });
});
