import { describe, expect, it } from 'vitest';
import { noCorrections } from './corrections';
import { addItem, chooseFor, dismiss, editItem, restore } from './edits';
import { mergeCorrections } from './merge';

const added = (indicator: string) => ({
  status: 'target' as const,
  indicator,
  written: '3座',
  section: null,
  span: null,
});

describe('mergeCorrections', () => {
  const base = dismiss(editItem(noCorrections(), 'i1', { unit: '户' }), 'i2');

  it('takes what either changed', () => {
    const mine = dismiss(base, 'i3');
    const theirs = chooseFor(editItem(base, 'i4', { value: 5 }), 'gdp', 'i9');
    expect(mergeCorrections(base, mine, theirs)).toEqual({ ...theirs, dismissed: ['i2', 'i3'] });
  });

  it('leaves mine where both touched one row', () => {
    const mine = editItem(base, 'i1', { unit: '个' });
    const theirs = editItem(base, 'i1', { unit: '座' });
    expect(mergeCorrections(base, mine, theirs).items).toEqual({ i1: { unit: '个' } });
  });

  it('takes back what either took back', () => {
    expect(mergeCorrections(base, restore(base, 'i1'), restore(base, 'i2'))).toEqual(noCorrections());
    expect(mergeCorrections(base, base, noCorrections())).toEqual(noCorrections());
  });

  it('makes two rows of two that were added under one id', () => {
    const mine = addItem(base, added('公园')).corrections;
    const theirs = addItem(base, added('学校')).corrections;
    expect(mergeCorrections(base, mine, theirs).addedItems.map(({ id, indicator }) => [id, indicator])).toEqual([
      ['u1', '学校'],
      ['u2', '公园'],
    ]);
    expect(mergeCorrections(base, mine, mine).addedItems).toHaveLength(1);
  });

  it('keeps a document that only they have set', () => {
    const theirs = { ...base, document: { year: 2025 } };
    expect(mergeCorrections(base, base, theirs).document).toEqual({ year: 2025 });
    expect(mergeCorrections(base, { ...base, document: { year: 2024 } }, theirs).document).toEqual({ year: 2024 });
  });
});
