import { describe, expect, it } from 'vitest';
import { noCorrections } from './corrections';
import { addItem, countCorrections, dismiss, editItem, editMilestone, restore } from './edits';
import { fingerprint } from './fingerprint';

const added = { status: 'target' as const, indicator: '公园', written: '3座', section: null, span: null };

describe('edits', () => {
  it('edits, dismisses and restores without touching what it was given', () => {
    const before = noCorrections();
    const after = dismiss(editMilestone(editItem(before, 'i1', { unit: '户' }), 'm1', { event: '投产' }), 'i2');
    expect(before).toEqual(noCorrections());
    expect(countCorrections(after)).toBe(3);
    expect(restore(restore(restore(after, 'i1'), 'm1'), 'i2')).toEqual(noCorrections());
  });

  it('joins a second edit with the first', () => {
    const twice = editItem(editItem(noCorrections(), 'i1', { unit: '户' }), 'i1', { value: 2 });
    expect(twice.items['i1']).toEqual({ unit: '户', value: 2 });
  });

  it('gives added rows ids that never come back, edits them in place, and drops them when dismissed', () => {
    const first = addItem(noCorrections(), added);
    const second = addItem(first.corrections, added);
    expect([first.id, second.id]).toEqual(['u1', 'u2']);
    const changed = editItem(second.corrections, 'u2', { written: '4座' });
    expect(changed.addedItems[1]?.written).toBe('4座');
    const dropped = dismiss(changed, 'u2');
    expect(dropped.addedItems.map(({ id }) => id)).toEqual(['u1']);
    expect(dropped.dismissed).toEqual([]);
  });
});

describe('fingerprint', () => {
  it('tells texts apart by any code unit, and bears lone surrogates', () => {
    const texts = ['', '甲', '乙', '甲乙', '乙甲', '\ud800', '\udc00', 'a'.repeat(1000), `${'a'.repeat(999)}b`];
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
    expect(fingerprint('甲乙')).toBe(fingerprint('甲乙'));
  });
});
