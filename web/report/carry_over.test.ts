import { describe, expect, it } from 'vitest';
import { analysis, item } from '../library/testing';
import { carryOver, isVersionOf, type ReadText } from './carry_over';
import { noCorrections, type Corrections } from './corrections';
import { addItem, chooseFor, dismiss, editItem } from './edits';

/** A text of sentences 名称N单位, each read as one item; ids count through. */
function read(text: string): ReadText {
  const items = [...text.matchAll(/([^。\d]+)(\d+个)。/g)].map((found, at) => {
    const [all, words = '', quantity = ''] = found;
    const blanks = /^\s*/.exec(words)?.[0].length ?? 0;
    const start = found.index + words.length;
    return item(`i${at + 1}`, {
      indicator: { text: words.trim(), start: found.index + blanks, end: start, code: null },
      quantity: { ...item('').quantity, text: quantity, start, end: start + quantity.length },
      sentence: { start: found.index + blanks, end: found.index + all.length },
    });
  });
  return { text, analysis: analysis({ items }) };
}

const BEFORE = read('新建公园3个。新建学校5个。新建公园3个。改造小区7个。');
const touched = (...ids: string[]): Corrections =>
  ids.reduce((corrections, id) => editItem(corrections, id, { value: Number(id.slice(1)) }), noCorrections());

describe('carryOver', () => {
  it('goes along with sentences that moved or were wrapped anew', () => {
    const after = read('新开头1个。新建公园3个。\n新建\n学校5个。新建公园3个。改造小区7个。');
    const carried = carryOver(dismiss(touched('i2', 'i3'), 'i4'), BEFORE, after);
    expect(carried).toEqual({
      ...noCorrections(),
      items: { i3: { value: 2 }, i4: { value: 3 } },
      dismissed: ['i5'],
    });
  });

  it('finds the same words in a changed sentence', () => {
    const after = read('新建公园3个。今年：新建学校5个。新建公园3个。改造小区7个。');
    after.analysis.items = after.analysis.items.map((each) =>
      each.id === 'i2' && each.indicator !== null
        ? { ...each, indicator: { ...each.indicator, text: '新建学校' } }
        : each,
    );
    expect(carryOver(touched('i2'), BEFORE, after).items).toEqual({ i2: { value: 2 } });
  });

  it('keeps what fits nowhere with its sentence, and puts it back when the sentence comes back', () => {
    const after = read('新建公园3个。新建公园3个。改造小区7个。');
    const carried = carryOver(dismiss(touched('i2'), 'i2'), BEFORE, after);
    expect(carried.items).toEqual({});
    expect(carried.unfit).toMatchObject([
      { sentence: '新建学校5个。', words: '5个', name: '新建学校', edit: { value: 2 }, dismissed: true },
    ]);
    const back = carryOver(carried, after, BEFORE);
    expect(back).toEqual(dismiss(touched('i2'), 'i2'));
  });

  it('never gives a correction to another row of the same words', () => {
    const after = read('新建学校5个。新建公园3个。改造小区7个。');
    const carried = carryOver(touched('i3'), BEFORE, after);
    // Of two equal sentences one is left, which may well be the one that was corrected.
    expect(carried.items).toEqual({ i2: { value: 3 } });
    const other = carryOver(touched('i2'), BEFORE, read('新建公园3个。新建医院5个。'));
    expect([other.items, other.unfit.length]).toEqual([{}, 1]);
  });

  it('takes along rows that were added and cards that were given', () => {
    const row = {
      status: 'target' as const,
      indicator: '学校',
      written: '5个',
      section: null,
      span: { start: 11, end: 13 },
    };
    const { corrections, id } = addItem(noCorrections(), row);
    const free = addItem(corrections, { ...row, indicator: '无处', span: null });
    const after = read('开头1个。新建学校5个。');
    const carried = carryOver(chooseFor(free.corrections, 'schools', id), BEFORE, after);
    expect(carried.addedItems).toEqual([
      { ...row, id: 'u1', span: { start: 9, end: 11 } },
      { ...row, indicator: '无处', id: 'u2', span: null },
    ]);
    expect(carried.chosen).toEqual({ schools: 'u1' });
  });

  it('leaves what was stored for the new version as it is, and says what it would have replaced', () => {
    const stored = editItem(noCorrections(), 'i2', { value: 9 });
    const carried = carryOver(touched('i1', 'i2'), BEFORE, BEFORE, stored);
    expect(carried.items).toEqual({ i1: { value: 1 }, i2: { value: 9 } });
    expect(carried.unfit).toMatchObject([{ edit: { value: 2 } }]);
    expect(carryOver(stored, BEFORE, BEFORE, stored)).toEqual(stored);
  });
});

describe('isVersionOf', () => {
  it.each([
    ['甲甲。乙乙。丙丙。', '甲甲。乙改。丙丙。', true],
    ['甲甲。乙乙。丙丙。', '甲甲。', true],
    ['甲甲。乙乙。丙丙。', '丁丁。戊戊。', false],
    ['甲甲。', '', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isVersionOf(one, other)).toBe(expected);
  });
});
