import { describe, expect, it } from 'vitest';
import type { MarkSpan } from '../report/marks';
import { layOut, type Block, type Piece } from './layout';

const mark = (id: string, start: number, end: number, kind: MarkSpan['kind'] = 'target'): MarkSpan => ({
  id,
  start,
  end,
  kind,
  check: false,
});

/** Pieces as text, marks in brackets: `增长[5.5%]`. */
function drawn(text: string, pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      piece.kind === 'text' ? text.slice(piece.start, piece.end) : `[${piece.mark.id}:${drawn(text, piece.pieces)}]`,
    )
    .join('');
}

const lines = (text: string, blocks: readonly Block[]): string[] => blocks.map((block) => drawn(text, block.pieces));

describe('layOut', () => {
  it('makes a block of every line with words, without the space around them', () => {
    const text = '　　第一段。\r\n\r\n  第二段。 \n';
    expect(lines(text, layOut(text, [], [], []))).toEqual(['第一段。', '第二段。']);
  });

  it('does not break where a repair joined the lines', () => {
    const text = '积极的财\n\n政政策。\n下一段。';
    const blocks = layOut(text, [], [], [{ kind: 'join-lines', start: 4, end: 6 }]);
    expect(lines(text, blocks)).toEqual(['积极的财\n\n政政策。', '下一段。']);
  });

  it('puts marks into their place', () => {
    const text = '就业4.4万人，增长5%。';
    expect(lines(text, layOut(text, [], [mark('i1', 2, 7), mark('i2', 10, 12)], []))).toEqual([
      '就业[i1:4.4万人]，增长[i2:5%]。',
    ]);
  });

  it('nests a figure in the milestone around it', () => {
    const text = '年产20万吨项目开工。';
    const blocks = layOut(text, [], [mark('i1', 2, 6), mark('m1', 0, 10, 'milestone')], []);
    expect(lines(text, blocks)).toEqual(['[m1:年产[i1:20万吨]项目开工]。']);
  });

  it('cuts a mark that leaves its paragraph and one that crosses another', () => {
    const text = 'abcdef\nghij';
    const blocks = layOut(text, [], [mark('i1', 0, 4), mark('i2', 2, 6), mark('i3', 5, 9)], []);
    expect(lines(text, blocks).join('|')).toContain('ghij');
    for (const block of blocks)
      expect(drawn(text, block.pieces).replace(/\[i\d:|\]/g, '')).toBe(text.slice(block.start, block.end));
  });

  it('tells headings from paragraphs with a run-in heading', () => {
    const long = `（一）扩大投资。${'实施一批项目，'.repeat(10)}`;
    const text = `一、工作安排\n${long}`;
    const sections = [
      { id: 's1', level: 1, number: '一', title: '工作安排', start: 0, end: text.length, part: 'plan' as const },
      { id: 's2', level: 2, number: '（一）', title: '扩大投资', start: 7, end: text.length, part: 'plan' as const },
    ];
    const blocks = layOut(text, sections, [], []);
    expect(blocks.map(({ heading, sections: ids }) => [heading, ids])).toEqual([
      [1, ['s1']],
      [null, ['s2']],
    ]);
  });

  it('keeps every code unit of any text, marks anywhere, in one piece', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 200; round += 1) {
      const text = Array.from({ length: 40 }, () => '甲乙1%\n '.charAt(random(6))).join('');
      const marks = Array.from({ length: random(8) }, (_, at) => {
        const start = random(40);
        return mark(`i${at}`, start, start + random(12));
      });
      for (const block of layOut(text, [], marks, []))
        expect(drawn(text, block.pieces).replace(/\[i\d:|\]/g, '')).toBe(text.slice(block.start, block.end));
    }
  });

  it('stays linear: a 2 MB text with 20,000 marks', () => {
    const sentence = '全年新增就业4.4万人，建成标准厂房12栋。\n';
    const text = sentence.repeat(100_000);
    const marks = Array.from({ length: 20_000 }, (_, at) =>
      mark(`i${at}`, at * sentence.length + 6, at * sentence.length + 11),
    );
    expect(layOut(text, [], marks, [])).toHaveLength(100_000);
  });
});
