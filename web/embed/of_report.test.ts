import { describe, expect, it } from 'vitest';
import { noCorrections, type Corrections } from '../report/corrections';
import { reportRows } from '../report/rows';
import { sampleModel, TEXT } from '../report/sample_report.fixture';
import { embedReport, type EmbedChoices } from './of_report';

const CHOICES: EmbedChoices = {
  rows: 'all',
  last: true,
  lang: 'zh',
  source: '',
  inArticle: false,
  accent: '',
  page: './',
  made: '2025-03-01',
};

function figureOf(choices: Partial<EmbedChoices> = {}, corrections: Partial<Corrections> = {}) {
  const model = sampleModel({ corrections: { ...noCorrections(), ...corrections } });
  return embedReport(model, reportRows(model), { ...CHOICES, ...choices });
}

describe('embedReport', () => {
  it('takes the words, their sentence and the figure in it from the report', () => {
    const figure = figureOf();
    expect(figure).toMatchObject({ year: 2025, shown: 5, all: 5, corrected: false, made: '2025-03-01' });
    for (const row of figure.rows) {
      expect(TEXT).toContain(row.sentence);
      expect(row.sentence.slice(...(row.figureAt ?? [0, 0]))).toBe(row.figure);
      expect(TEXT.slice(row.start ?? 0)).toMatch(new RegExp(`^${row.figure.slice(0, 2)}`));
    }
  });

  it('lists what was chosen, in the order of the text', () => {
    expect(figureOf({ rows: 'strip' }).rows).toEqual([]);
    expect(figureOf({ rows: new Set(['i7', 'i3']) }).rows.map(({ figure }) => figure)).toEqual(
      figureOf()
        .rows.filter((_, at) => at === 0 || at === 4)
        .map(({ figure }) => figure),
    );
    expect(figureOf({ rows: 'five' }).rows).toHaveLength(5);
  });

  it('has titles of sections, and leaves them out of many rows where those are too much, but not out of five', () => {
    const added = {
      id: 'a1',
      status: 'target',
      indicator: '新建公园',
      written: '3个',
      section: 's1',
      span: null,
    } as const;
    const sections = (rows: 'five' | 'all', isTooMuch: boolean): string[] =>
      figureOf({ rows, isTooMuch: () => isTooMuch }, { addedItems: [added] }).rows.map(({ section }) => section);
    expect(sections('all', false)).toHaveLength(6);
    expect(sections('all', false)).not.toContain('');
    expect(sections('all', true)).toEqual(Array.from({ length: 6 }, () => ''));
    expect(sections('five', true)).toEqual(sections('five', false));
  });

  it('has corrections in and dismissed rows out, and says so', () => {
    const figure = figureOf({}, { items: { i3: { value: 6, written: '6%' } }, dismissed: ['i4'] });
    expect(figure).toMatchObject({ shown: 4, all: 4, corrected: true });
    expect(figure.rows[0]).toMatchObject({ figure: '6%', value: 6, figureAt: null });
  });

  it('gives the clause before a sentence only where something stands more than once', () => {
    const twice = sampleModel({ text: `${TEXT}\n${TEXT.split('\n')[5] ?? ''}` });
    const [once, repeated] = [figureOf().rows[0], embedReport(twice, reportRows(twice), CHOICES).rows[0]];
    expect(once).toMatchObject({ before: '' });
    expect(once?.repeated).toBeUndefined();
    expect(repeated).toMatchObject({ before: '（一）主要预期目标', repeated: true });
  });

  it('names the innermost section without its number in brackets, since the figure puts it into brackets', () => {
    const model = sampleModel();
    const sections = new Set(reportRows(model).targets.map(({ section }) => section.split(' › ').at(-1)));
    expect([...sections]).toContain('（一）主要预期目标');
    expect(figureOf().rows.map(({ section }) => section)).toContain('主要预期目标');
    expect(figureOf().rows.filter(({ section }) => /[（(›]/.test(section))).toEqual([]);
  });

  it('counts places in code points', () => {
    const model = sampleModel();
    const shifted = structuredClone(model.analysis);
    for (const { quantity, sentence } of shifted.items)
      for (const span of [quantity, sentence]) [span.start, span.end] = [span.start + 2, span.end + 2];
    const moved = { ...model, text: `😀${model.text}`, analysis: shifted };
    const [before, after] = [
      figureOf().rows[0]?.start ?? 0,
      embedReport(moved, reportRows(moved), CHOICES).rows[0]?.start,
    ];
    expect(after).toBe(before + 1);
  });

  it('leaves the results of last year out where they are not wanted', () => {
    expect(figureOf().strip.filter(({ last }) => last !== undefined)).not.toEqual([]);
    expect(figureOf({ last: false }).strip.filter(({ last }) => last !== undefined)).toEqual([]);
  });

  it('says figures and times in English where the figure is English, and quotes the sentence as it stands', () => {
    const [, jobs] = figureOf({ lang: 'en' }).rows;
    expect(jobs).toMatchObject({ figure: '≥44,000 人', figureAt: figureOf().rows[1]?.figureAt });
    expect(jobs?.sentence.slice(...(jobs.figureAt ?? [0, 0]))).toBe('4.4万人以上');
    expect(figureOf({ lang: 'en' }).rows[4]).toMatchObject({ period: 'by 2025' });
    const synced = { value: null, written: '与经济增长同步', comparator: 'sync' as const };
    const corrected = figureOf({ lang: 'en' }, { items: { i3: synced } });
    expect(corrected.rows[0]).toMatchObject({ figure: '与经济增长同步' });
  });
});
