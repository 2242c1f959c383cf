import { beforeEach, describe, expect, it } from 'vitest';
import { noCorrections } from '../../report/corrections';
import { analysis, item, milestone } from '../../library/testing';
import { addItem, countCorrections, dismiss, editItem, editMilestone, restore } from '../../report/edits';
import { fingerprint } from '../../report/fingerprint';
import { CorrectionStore, type KeyValueStore } from './correction_store';

class MemoryStore implements KeyValueStore {
  readonly values = new Map<string, string>();
  get length(): number {
    return this.values.size;
  }
  getItem = (key: string): string | null => this.values.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.values.set(key, value);
  removeItem = (key: string): void => void this.values.delete(key);
  key = (at: number): string | null => [...this.values.keys()][at] ?? null;
}

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

describe('CorrectionStore', () => {
  let memory: MemoryStore;
  let store: CorrectionStore;
  const text = '城镇新增就业4.4万人。';
  const found = analysis({ items: [item('i1')], milestones: [milestone('m1', 2, 8)] });
  const corrections = dismiss(editItem(noCorrections(), 'i1', { unit: '户' }), 'm1');

  beforeEach(() => {
    memory = new MemoryStore();
    store = new CorrectionStore(memory);
  });

  it('brings back what was saved for the same text, and nothing for another', () => {
    expect(store.save(text, found, corrections)).toBe(true);
    expect(store.load(text, found)).toEqual({ corrections, lost: 0 });
    expect(store.load('别的', found)).toEqual({ corrections: noCorrections(), lost: 0 });
  });

  it('follows rows whose ids moved, and counts rows that are gone', () => {
    store.save(text, found, corrections);
    const moved = analysis({ items: [item('i7')] });
    expect(store.load(text, moved)).toEqual({ corrections: editItem(noCorrections(), 'i7', { unit: '户' }), lost: 1 });
  });

  it('stores nothing for a report without corrections, and erases all at once', () => {
    store.save(text, found, corrections);
    store.save(text, found, noCorrections());
    expect(memory.length).toBe(0);
    store.save(text, found, corrections);
    memory.setItem('another', 'application');
    store.erase();
    expect([...memory.values.keys()]).toEqual(['another']);
  });

  it('makes room for new reports by forgetting the oldest', () => {
    for (let at = 0; at < 120; at += 1) store.save(`报告${at}`, found, corrections);
    expect(store.count()).toBe(100);
    expect(store.load('报告119', found).corrections).toEqual(corrections);
  });

  it.each(['{', 'null', '{"version":9}', '[]'])('ignores what it cannot read: %s', (json) => {
    memory.setItem(`mubiao.corrections.${fingerprint(text)}`, json);
    expect(store.load(text, found).corrections).toEqual(noCorrections());
  });

  it('says so where nothing can be stored', () => {
    expect(new CorrectionStore(null).save(text, found, corrections)).toBe(false);
    memory.setItem = () => {
      throw new Error('quota');
    };
    expect(store.save(text, found, corrections)).toBe(false);
  });
});
