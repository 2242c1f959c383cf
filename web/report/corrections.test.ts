import { describe, expect, it } from 'vitest';
import { noCorrections } from './corrections';
import { listChanges } from './changes';
import { addItem, chooseFor, countCorrections, dismiss, editItem, editMilestone, restore, takeBack } from './edits';
import { fingerprint } from './fingerprint';
import { correctedHeadlines } from './headlines';
import { NO_HISTORY, recorded, redone, undone } from './history';
import { reportRows } from './rows';
import { sampleModel } from './sample_report.fixture';

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

describe('editItem', () => {
  it('is no correction where it sets what was read', () => {
    const [read] = reportRows(sampleModel()).targets;
    const once = editItem(noCorrections(), 'i3', { value: 6, unit: '%' }, read);
    expect(once.items).toEqual({ i3: { value: 6 } });
    expect(editItem(once, 'i3', { value: 5.5 }, read)).toEqual(noCorrections());
  });

  it('marks a row that was only found right', () => {
    const rowOf = (confidence: 'sure', more = {}) => {
      const corrections = editItem(noCorrections(), 'i5', { confidence, ...more });
      return reportRows(sampleModel({ corrections })).targets.find(({ id }) => id === 'i5');
    };
    expect(rowOf('sure')).toMatchObject({ mark: 'confirmed', confidence: 'sure' });
    expect(rowOf('sure', { high: 4 })).toMatchObject({ mark: 'corrected', confidence: 'sure' });
  });

  it('gives a row a standard indicator, also with new words', () => {
    const corrections = editItem(noCorrections(), 'i5', { indicator: '就业', code: 'urban_new_jobs' });
    const row = reportRows(sampleModel({ corrections })).targets.find(({ id }) => id === 'i5');
    expect(row).toMatchObject({ code: 'urban_new_jobs', standardName: '城镇新增就业' });
  });
});

describe('chooseFor', () => {
  it('gives the card to another row of the indicator, and only to such', () => {
    const cardOf = (id: string) => {
      const set = editItem(noCorrections(), 'i5', { code: 'gdp' });
      const model = sampleModel({ corrections: chooseFor(set, 'gdp', id) });
      return correctedHeadlines(model.analysis, reportRows(model))[0];
    };
    expect(cardOf('i5')).toMatchObject({ item: 'i5', also: ['i3'] });
    expect(cardOf('i4')).toMatchObject({ item: 'i3' });
  });
});

describe('listChanges', () => {
  const corrections = dismiss(
    chooseFor(
      addItem(editItem(editItem(noCorrections(), 'i5', { low: 1, code: 'gdp' }), 'i6', { confidence: 'sure' }), added)
        .corrections,
      'gdp',
      'i5',
    ),
    'm1',
  );

  it('says of each row what was done, from what to what', () => {
    const changes = listChanges(sampleModel({ corrections: editItem(corrections, 'i5', { unit: '%' }) }));
    expect(changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'edited i5',
      'dismissed m1',
      'added u1',
      'chosen i5',
    ]);
    expect(changes[0]).toMatchObject({
      name: '居民消费价格 2%—3%',
      fields: [
        { field: 'low', before: 2, after: 1 },
        { field: 'code', before: null, after: '地区生产总值' },
      ],
    });
  });

  it('lists what can be taken back one by one, down to nothing', () => {
    let now = corrections;
    for (const change of listChanges(sampleModel({ corrections }))) now = takeBack(now, change);
    expect({ ...now, items: {} }).toEqual(noCorrections());
  });
});

describe('history', () => {
  it('goes back and forth, and forgets the future with the next change', () => {
    const [none, one, two] = [noCorrections(), dismiss(noCorrections(), 'i1'), dismiss(noCorrections(), 'i2')];
    const history = recorded(recorded(NO_HISTORY, none), one);
    const back = undone(history, two);
    expect(back?.corrections).toBe(one);
    const first = undone(back?.history ?? NO_HISTORY, one);
    expect(first?.corrections).toBe(none);
    expect(undone(first?.history ?? NO_HISTORY, none)).toBeNull();
    const again = redone(first?.history ?? NO_HISTORY, none);
    expect(again?.corrections).toBe(one);
    expect(redone(again?.history ?? NO_HISTORY, one)?.corrections).toBe(two);
    expect(redone(recorded(again?.history ?? NO_HISTORY, one), two)).toBeNull();
  });
});

describe('fingerprint', () => {
  it('tells texts apart by any code unit, and bears lone surrogates', () => {
    const texts = ['', '甲', '乙', '甲乙', '乙甲', '\ud800', '\udc00', 'a'.repeat(1000), `${'a'.repeat(999)}b`];
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
    expect(fingerprint('甲乙')).toBe(fingerprint('甲乙'));
  });
});
