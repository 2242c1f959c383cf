import { describe, expect, it } from 'vitest';
import { noCorrections, type Corrections } from './corrections';
import { reportRows } from './rows';
import { sampleModel, TEXT } from './sample_report.fixture';

function rowsWith(corrections: Partial<Corrections>) {
  return reportRows(sampleModel({ corrections: { ...noCorrections(), ...corrections } }));
}

describe('reportRows', () => {
  it('sorts items by status and keeps the order of the text', () => {
    const rows = rowsWith({});
    expect(rows.targets.map((row) => row.id)).toEqual(['i3', 'i4', 'i5', 'i6', 'i7']);
    expect(rows.results.map((row) => row.id)).toEqual(['i1', 'i2']);
  });

  it('names a section with those around it, and quotes the sentence', () => {
    const row = rowsWith({}).targets[0];
    expect(row?.section).toBe('二、2025年工作安排 › （一）主要预期目标');
    expect(row?.sentence).toBe(TEXT.split('\n')[5]);
    expect(row?.standardName).toBe('地区生产总值');
  });

  it('quotes the sentence around a milestone', () => {
    expect(rowsWith({}).milestones[0]?.sentence).toBe('确保年底前青石大桥建成通车，=新建公园12个。');
  });

  it('takes the difference of a pair without the noise of binary fractions', () => {
    expect(rowsWith({}).pairs.map((pair) => pair.difference)).toEqual([0.4, 2000]);
  });

  it('puts what was corrected in place of what was read and marks it', () => {
    const row = rowsWith({ items: { i3: { value: 6, written: '6%' } } }).targets[0];
    expect(row).toMatchObject({ value: 6, written: '6%', mark: 'corrected', code: 'gdp' });
  });

  it('drops the catalogue entry of an indicator that was renamed, and the days of a period', () => {
    const rows = rowsWith({ items: { i3: { indicator: '工业增加值' }, i7: { period: '明年' } } });
    expect(rows.targets[0]).toMatchObject({ indicator: '工业增加值', code: null, standardName: null });
    expect(rows.targets.at(-1)).toMatchObject({ period: '明年', periodTo: null });
  });

  it('moves an item whose status was corrected to the other table', () => {
    expect(rowsWith({ items: { i7: { status: 'result' } } }).results.at(-1)?.id).toBe('i7');
  });

  it('leaves dismissed rows out of every table, pairs too', () => {
    const rows = rowsWith({ dismissed: ['i4', 'm1'] });
    expect(rows.targets.map((row) => row.id)).not.toContain('i4');
    expect(rows.milestones).toEqual([]);
    expect(rows.pairs.map((pair) => pair.target.id)).toEqual(['i3']);
    expect(rows.dismissedItems.map((row) => row.id)).toEqual(['i4']);
    expect(rows.dismissedMilestones.map((row) => row.id)).toEqual(['m1']);
  });

  it('puts an added row at its place in the text, or last where it has none', () => {
    const start = TEXT.indexOf('三十亿斤');
    const added = { status: 'result', indicator: '粮食产量', written: '三十亿斤', section: 's1' } as const;
    const rows = rowsWith({
      addedItems: [
        { id: 'u2', ...added, span: null },
        { id: 'u1', ...added, value: 3e9, unit: '斤', span: { start, end: start + 4 } },
      ],
    });
    expect(rows.results.map((row) => row.id)).toEqual(['i1', 'i2', 'u1', 'u2']);
    expect(rows.results[2]).toMatchObject({ mark: 'added', value: 3e9, unit: '斤', sentence: TEXT.split('\n')[2] });
    expect(rows.results[3]).toMatchObject({ mark: 'added', sentence: '', start: null });
  });
});
