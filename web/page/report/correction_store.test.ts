import { beforeEach, describe, expect, it } from 'vitest';
import { analysis, item, milestone } from '../../library/testing';
import { noCorrections } from '../../report/corrections';
import { addItem, dismiss, editItem } from '../../report/edits';
import { fingerprint } from '../../report/fingerprint';
import { NO_HISTORY, recorded, undone } from '../../report/history';
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
    expect(store.load(text, found)).toEqual({ corrections, history: NO_HISTORY, damaged: null });
    expect(store.load('别的', found).corrections).toEqual(noCorrections());
  });

  it('brings back the steps, those that were undone too', () => {
    const first = editItem(noCorrections(), 'i1', { unit: '户' });
    const history = recorded(recorded(NO_HISTORY, noCorrections()), first);
    const step = undone(history, corrections);
    store.save(text, found, step?.corrections ?? noCorrections(), step?.history);
    expect(store.load(text, found)).toEqual({ corrections: first, history: step?.history, damaged: null });
    // All of it undone: what can be done again is still there.
    const all = { past: [], future: [corrections] };
    store.save(text, found, noCorrections(), all);
    expect(store.load(text, found).history).toEqual(all);
    const moved = analysis({ items: [item('i7')], milestones: [milestone('m2', 2, 8)] });
    expect(store.load(text, moved).history.future[0]?.dismissed).toEqual(['m2']);
  });

  it('keeps the latest steps where there are too many, and the corrections where there is room for nothing else', () => {
    const long = editItem(noCorrections(), 'i1', { indicator: '长'.repeat(30_000) });
    store.save(text, found, corrections, { past: [long, long, long, corrections], future: [] });
    expect(store.load(text, found).history.past).toEqual([long, long, long, corrections]);
    store.save(text, found, corrections, { past: [noCorrections(), long, long, long, long, corrections], future: [] });
    expect(store.load(text, found).history.past).toEqual([long, long, long, corrections]);
    const { setItem } = memory;
    memory.setItem = (key, value) => {
      if (value.length > 10_000) throw new Error('quota');
      setItem(key, value);
    };
    expect(store.save(text, found, corrections, { past: [long], future: [] })).toBe(true);
    expect(store.load(text, found)).toEqual({ corrections, history: NO_HISTORY, damaged: null });
  });

  it('follows rows whose ids moved, and keeps what was done to rows that are gone', () => {
    store.save(text, found, corrections);
    const moved = analysis({ items: [item('i7')] });
    const { unfit, ...fitted } = store.load(text, moved).corrections;
    expect({ ...fitted, unfit: [] }).toEqual(editItem(noCorrections(), 'i7', { unit: '户' }));
    expect(unfit).toMatchObject([{ kind: 'milestone', sentence: text, words: text.slice(2, 8), dismissed: true }]);
    const kept = { ...fitted, unfit };
    store.save(text, moved, kept);
    expect(store.load(text, moved).corrections).toEqual(kept);
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
    expect(store.load('报告119', found).corrections).toEqual(corrections);
  });

  const key = `mubiao.corrections.${fingerprint(text)}`;

  it('leaves alone what another version wrote', () => {
    memory.setItem(key, '{"version":9}');
    expect(store.load(text, found)).toEqual({ corrections: noCorrections(), history: NO_HISTORY, damaged: null });
    expect(memory.length).toBe(1);
  });

  it.each([
    '{',
    'null',
    '[]',
    '{"version":1}',
    '{"version":1,"corrections":{},"places":{"i1":[1]}}',
    '{"version":1,"corrections":{"items":[]},"places":{}}',
    '{"version":1,"corrections":{"dismissed":[1]},"places":{}}',
    '{"version":1,"corrections":{"chosen":{"gdp":null}},"places":{}}',
    '{"version":1,"corrections":{"addedItems":[{"id":"u1"}]},"places":{}}',
    '{"version":1,"corrections":{"unfit":[{"kind":"item"}]},"places":{}}',
  ])('drops what is damaged, and says so: %s', (json) => {
    memory.setItem(key, json);
    const kept = store.load(text, found);
    expect(kept).toEqual({ corrections: noCorrections(), history: NO_HISTORY, damaged: 'corrections' });
    expect(memory.length).toBe(0);
  });

  it.each(['{}', '{"past":[null],"future":[]}', '{"past":[],"future":[{"items":1}]}'])(
    'keeps the corrections where only the steps are damaged: %s',
    (history) => {
      const whole = addItem(corrections, {
        status: 'target',
        indicator: '公园',
        written: '3座',
        section: null,
        span: null,
      });
      store.save(text, found, whole.corrections);
      const stored = JSON.parse(memory.getItem(key) ?? '') as object;
      memory.setItem(key, JSON.stringify({ ...stored, history: JSON.parse(history) as object }));
      const kept = store.load(text, found);
      expect(kept).toEqual({ corrections: whole.corrections, history: NO_HISTORY, damaged: 'history' });
    },
  );

  it.each<[string, (stored: { corrections: Record<string, unknown> }) => void]>([
    [
      'a field of another kind',
      ({ corrections }) => ((corrections['items'] as Record<string, object>)['i1'] = { unit: '户', value: '5' }),
    ],
    [
      'a name that no field has',
      ({ corrections }) => ((corrections['items'] as Record<string, object>)['i1'] = { unit: '户', onclick: 'x' }),
    ],
    [
      'a comparator that there is not',
      ({ corrections }) => ((corrections['items'] as Record<string, object>)['i1'] = { unit: '户', comparator: '~' }),
    ],
    [
      'a number without end',
      ({ corrections }) => ((corrections['items'] as Record<string, object>)['i9'] = { low: 'Infinity' }),
    ],
    ['an id of another kind', ({ corrections }) => (corrections['dismissed'] = ['m1', 7])],
    ['a year that is none', ({ corrections }) => (corrections['document'] = { year: -1 })],
    ['a kind that there is not', ({ corrections }) => (corrections['document'] = { kind: '<b>' })],
    [
      'a row with a place behind its end',
      ({ corrections }) =>
        (corrections['addedItems'] = [
          { id: 'u1', status: 'target', indicator: '', written: '', section: null, span: { start: 5, end: 1 } },
        ]),
    ],
    [
      'a row with an id of the analysis',
      ({ corrections }) =>
        (corrections['addedItems'] = [
          { id: 'i1', status: 'target', indicator: '', written: '', section: null, span: null },
        ]),
    ],
    ['a list that is none', ({ corrections }) => (corrections['unfit'] = 'x')],
    ['a card for no row', ({ corrections }) => (corrections['chosen'] = { gdp: null })],
    [
      'words of a million characters',
      ({ corrections }) =>
        ((corrections['milestones'] as Record<string, object>)['m1'] = { event: '长'.repeat(1_000_000) }),
    ],
  ])('leaves out what does not fit, says so, and keeps the rest: %s', (_what, damage) => {
    store.save(text, found, corrections);
    const stored = JSON.parse(memory.getItem(key) ?? '') as { corrections: Record<string, unknown> };
    damage(stored);
    memory.setItem(key, JSON.stringify(stored));
    expect(store.load(text, found)).toEqual({ corrections, history: NO_HISTORY, damaged: 'some' });
  });

  it('joins what two tabs saved, and one step back is what the other had', () => {
    const other = new CorrectionStore(memory);
    store.save(text, found, corrections);
    other.load(text, found);
    const theirs = editItem(corrections, 'i1', { unit: '个' });
    store.save(text, found, theirs);
    expect([store.hasChanged(text), other.hasChanged(text)]).toEqual([false, true]);
    const mine = dismiss(corrections, 'i1');
    const joined = other.joined(text, found, mine, recorded(NO_HISTORY, corrections));
    expect(joined.corrections).toEqual({ ...theirs, dismissed: ['m1', 'i1'] });
    expect(joined.history.past).toEqual([theirs]);
    other.save(text, found, joined.corrections, joined.history);
    expect(store.load(text, found).corrections).toEqual(joined.corrections);
    expect(store.joined(text, found, corrections, NO_HISTORY)).toEqual({ corrections, history: NO_HISTORY });
  });

  it('says so where nothing can be stored', () => {
    expect(new CorrectionStore(null).save(text, found, corrections)).toBe(false);
    memory.setItem = () => {
      throw new Error('quota');
    };
    expect(store.save(text, found, corrections)).toBe(false);
  });
});

describe('a file that was saved', () => {
  const text = '城镇新增就业4.4万人，新建公园3个。';
  const found = analysis({ items: [item('i1')] });
  const mine = editItem(noCorrections(), 'i1', { unit: '户' });
  const theirs = editItem(noCorrections(), 'i1', { unit: '人次' });

  it('is taken in place of what is stored, which is one step back', () => {
    const store = new CorrectionStore(new MemoryStore());
    const file: unknown = JSON.parse(JSON.stringify(store.portable(found, theirs, NO_HISTORY)));
    store.save(text, found, mine);
    store.give(text, file);
    const kept = store.load(text, found);
    expect(kept.corrections).toEqual(theirs);
    expect(kept.history.past).toEqual([mine]);
  });

  it('is taken without a store, too, and refused where it is damaged', () => {
    const store = new CorrectionStore(null);
    store.give(text, store.portable(found, theirs, NO_HISTORY));
    expect(store.load(text, found).corrections).toEqual(theirs);
    store.give(text, { version: 1, corrections: 7 });
    expect(store.load(text, found)).toMatchObject({ damaged: 'corrections', corrections: noCorrections() });
  });
});
