import { beforeEach, describe, expect, it } from 'vitest';
import { analysis, item, milestone } from '../../library/testing';
import { noCorrections } from '../../report/corrections';
import { dismiss, editItem } from '../../report/edits';
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
    expect(store.load(text, found)).toEqual(corrections);
    expect(store.load('别的', found)).toEqual(noCorrections());
  });

  it('follows rows whose ids moved, and keeps what was done to rows that are gone', () => {
    store.save(text, found, corrections);
    const moved = analysis({ items: [item('i7')] });
    const { unfit, ...fitted } = store.load(text, moved);
    expect({ ...fitted, unfit: [] }).toEqual(editItem(noCorrections(), 'i7', { unit: '户' }));
    expect(unfit).toMatchObject([{ kind: 'milestone', sentence: text, words: text.slice(2, 8), dismissed: true }]);
    const kept = { ...fitted, unfit };
    store.save(text, moved, kept);
    expect(store.load(text, moved)).toEqual(kept);
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
    expect(memory.length).toBe(100);
    expect(store.load('报告119', found)).toEqual(corrections);
  });

  it.each(['{', 'null', '{"version":9}', '[]'])('ignores what it cannot read: %s', (json) => {
    memory.setItem(`mubiao.corrections.${fingerprint(text)}`, json);
    expect(store.load(text, found)).toEqual(noCorrections());
  });

  it('says so where nothing can be stored', () => {
    expect(new CorrectionStore(null).save(text, found, corrections)).toBe(false);
    memory.setItem = () => {
      throw new Error('quota');
    };
    expect(store.save(text, found, corrections)).toBe(false);
  });
});
