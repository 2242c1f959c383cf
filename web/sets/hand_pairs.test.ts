import { beforeAll, describe, expect, it } from 'vitest';
import type { Analyzer } from '../library/mubiao';
import { setWords } from '../locales/sets';
import { noCorrections } from '../report/corrections';
import { settledAnalysis } from '../report/settled';
import { engineForTests, entriesOf, report } from './compared.fixture';
import { slimAnalysis, type SetEntry } from './entry';
import {
  candidatesFor,
  judgedApart,
  withoutPair,
  withPair,
  withPairs,
  type HandOutcome,
  type HandPair,
} from './hand_pairs';
import { lookedUp, quoteOf, type Compared } from './members';
import { countsOf, handWords, outcomesOf, verdictName } from './outcomes';
import { readSet, writeSet } from './set_file';
import { setTable } from './tables';

const BEFORE = report(
  '示例市',
  2025,
  '地区生产总值增长5.1%',
  '地区生产总值增长5.5%左右，城镇新增就业4万人以上，居民收入与经济增长同步，规模以上工业增加值增长6%，力争7%',
);
const AFTER = report(
  '示例市',
  2026,
  '地区生产总值增长5%，城镇新增就业4.3万人，灵活就业登记3.9万人，城乡居民可支配收入增长5.2%，规上企业增加值增长7.5%',
  '地区生产总值增长5%左右',
);

let analyzer: Analyzer;
let entries: SetEntry[];
const words = setWords('zh');
const AT = { place: '示例市', year: 2025 };

/** As the page compares: all reports, then what was paired apart from them. */
async function comparedBy(pairs: readonly HandPair[], members = entries): Promise<Compared> {
  const compare = (reports: Parameters<Analyzer['compare']>[0]) => analyzer.compare(reports);
  const read = await compare(
    members.flatMap(({ key, analysis }) => (analysis === null ? [] : [{ file: key, analysis }])),
  );
  const apart = judgedApart(pairs, read, members);
  const judged = apart.length === 0 ? null : await compare(apart);
  return lookedUp(withPairs(read, pairs, judged, members), members);
}

function rowOf(compared: Compared, code: string): HandOutcome {
  const { sure, worded } = outcomesOf(compared, AT);
  const found = [...sure, ...worded].find((row) => compared.indicator(row.indicator).code === code);
  if (found === undefined) throw new Error(`no outcome of ${code}`);
  return found;
}

/** A pair of the promise of a row with the result of these words; null takes its pair away. */
function pairOf(compared: Compared, row: HandOutcome, result: string | null): HandPair {
  const later = compared.entry(row.to);
  const item = later?.analysis?.items.find(({ quantity, status }) => quantity.text === result && status === 'result');
  if (result !== null && item === undefined) throw new Error(`no result ${result}`);
  return {
    from: compared.entry(row.from)?.key ?? '',
    target: { start: row.target.start, end: row.target.end },
    to: later?.key ?? '',
    result: item === undefined ? null : { start: item.quantity.start, end: item.quantity.end },
  };
}

beforeAll(async () => {
  analyzer = await engineForTests();
  entries = entriesOf(analyzer, [BEFORE, AFTER]);
});

describe('a pair by hand', () => {
  it('takes an answer away: nothing was reported then, the counts follow, and what stood there is still shown', async () => {
    const read = await comparedBy([]);
    const before = rowOf(read, 'new_urban_jobs');
    expect(verdictName(before)).toBe('exceeded');
    const compared = await comparedBy([pairOf(read, before, null)]);
    const row = rowOf(compared, 'new_urban_jobs');
    expect([row.verdict, row.result, row.difference, row.seen?.words, row.hand]).toEqual([
      'not_reported',
      null,
      null,
      '4.3万人',
      'unpaired',
    ]);
    expect(countsOf(outcomesOf(compared, AT).sure).unreported).toBe(countsOf(outcomesOf(read, AT).sure).unreported + 1);
    expect(rowOf(compared, 'gdp')).toEqual(rowOf(read, 'gdp'));
  });

  it('gives another answer, judged by the same rule, under the id of its whole report', async () => {
    const read = await comparedBy([]);
    const before = rowOf(read, 'new_urban_jobs');
    const compared = await comparedBy([pairOf(read, before, '3.9万人')]);
    const row = rowOf(compared, 'new_urban_jobs');
    expect([row.verdict, row.difference, row.result?.words, row.hand]).toEqual(['missed', -1000, '3.9万人', 'paired']);
    expect(quoteOf(compared.entry(row.to), row.result ?? { item: null, start: 0, end: 0 })?.figure).toBe('3.9万人');
    expect(compared.entry(row.to)?.analysis?.items.find(({ id }) => id === row.result?.item)?.quantity.text).toBe(
      '3.9万人',
    );
    expect([row.place, row.target, row.next]).toEqual([before.place, before.target, before.next]);
  });

  it('holds a target in step against what the same report says of the economy', async () => {
    const read = await comparedBy([]);
    const before = rowOf(read, 'disposable_income');
    const compared = await comparedBy([pairOf(read, before, '5.2%')]);
    const row = rowOf(compared, 'disposable_income');
    expect([row.hand, row.reference?.words, row.verdict, row.difference]).toEqual(['paired', '5%', 'met', 0.2]);
  });

  it('says whether the further of two steps was reached', async () => {
    const read = await comparedBy([]);
    const before = rowOf(read, 'industrial_value_added_above_scale');
    const compared = await comparedBy([pairOf(read, before, '7.5%')]);
    expect([
      rowOf(compared, 'industrial_value_added_above_scale').verdict,
      rowOf(compared, 'industrial_value_added_above_scale').stretch,
    ]).toEqual(['exceeded', 'met']);
  });

  it('offers what has the measure and unit of the promise, and not what is paired already', async () => {
    const read = await comparedBy([]);
    const offered = (code: string): string[] => {
      const row = rowOf(read, code);
      return candidatesFor(row, read.indicator(row.indicator), read.entry(row.to)).map(({ quantity }) => quantity.text);
    };
    expect(offered('new_urban_jobs')).toEqual(['3.9万人']);
    expect(offered('gdp').sort()).toEqual(['5.2%', '7.5%']);
  });

  it('is dropped where one of its figures is not there any more', async () => {
    const read = await comparedBy([]);
    const pair = pairOf(read, rowOf(read, 'gdp'), '5.2%');
    const compared = await comparedBy([{ ...pair, result: { start: 1, end: 2 } }]);
    expect(rowOf(compared, 'gdp')).toEqual(rowOf(read, 'gdp'));
  });

  it('takes the place of what was said of the same promise before, and can be taken back', async () => {
    const read = await comparedBy([]);
    const [gdp, jobs] = [pairOf(read, rowOf(read, 'gdp'), null), pairOf(read, rowOf(read, 'new_urban_jobs'), null)];
    const again = pairOf(read, rowOf(read, 'gdp'), '5.2%');
    expect(withPair([gdp, jobs], again)).toEqual([jobs, again]);
    expect(withoutPair([jobs, again], gdp)).toEqual([jobs]);
  });

  it('stands in the saved set and is marked in its table', async () => {
    const read = await comparedBy([]);
    const pairs = [pairOf(read, rowOf(read, 'new_urban_jobs'), '3.9万人'), pairOf(read, rowOf(read, 'gdp'), null)];
    let last = 0;
    const saved = readSet(writeSet(entries, pairs, false), () => `k${(last += 1)}`);
    if ('why' in saved) throw new Error('refused');
    expect(saved.pairs).toEqual(pairs.map((pair) => ({ ...pair, from: 'k1', to: 'k2' })));
    const compared = await comparedBy(saved.pairs, saved.entries);
    expect(rowOf(compared, 'new_urban_jobs').verdict).toBe('missed');
    const { columns, rows } = setTable('outcomes', {
      compared,
      entries: saved.entries,
      words,
      locale: 'zh',
      across: { by: 'all' },
    });
    const at = columns.findIndex(({ heading }) => heading === '手工改动');
    const marks = rows.filter((row) => row[at] !== null).map((row) => [row[3], row[at]]);
    expect(marks.sort()).toEqual([
      ['gdp', '手工取消'],
      ['new_urban_jobs', '手工配对'],
    ]);
  });

  it.each([
    ['no list', {}],
    ['a report that is not in the set', [{ from: 0, target: { start: 1, end: 2 }, to: 7, result: null }]],
    ['a place that is none', [{ from: 0, target: { start: 2, end: 1 }, to: 1, result: null }]],
  ])('makes a file be refused that has %s in its place', (_, pairs) => {
    const file = JSON.parse(writeSet(entries, [], false)) as object;
    expect(readSet(JSON.stringify({ ...file, pairs }), () => 'k')).toEqual({ why: 'damaged', report: 0 });
  });
});

describe('a figure corrected in its report', () => {
  const correctedEntries = (): SetEntry[] => {
    const [earlier, later] = entries as [SetEntry, SetEntry];
    const analysis = analyzer.extract(AFTER);
    const wrong = analysis.items.find(({ quantity, status }) => quantity.text === '5%' && status === 'result');
    const out = analysis.items.find(({ quantity }) => quantity.text === '3.9万人');
    const corrections = {
      ...noCorrections(),
      items: { [wrong?.id ?? '']: { written: '5.8%', value: 5.8 } },
      dismissed: [out?.id ?? ''],
    };
    const model = { analysis, text: AFTER, corrections, locale: 'zh' as const, indicatorName: () => null };
    const settled = settledAnalysis(model);
    return [earlier, { ...later, analysis: slimAnalysis(settled.analysis), corrected: settled.corrected }];
  };

  it('changes the outcome, leaves what was dismissed out, and is marked', async () => {
    const members = correctedEntries();
    const compared = await comparedBy([], members);
    const row = rowOf(compared, 'gdp');
    expect([row.verdict, row.result?.words, handWords(row, compared, words)]).toEqual(['exceeded', '5.8%', '数字改过']);
    expect(handWords(rowOf(compared, 'new_urban_jobs'), compared, words)).toBeNull();
    expect(members[1]?.analysis?.items.map(({ id }) => id)).toEqual(
      members[1]?.analysis?.items.map((_, at) => `i${at + 1}`),
    );
    expect(JSON.stringify(members[1]?.analysis)).not.toContain('3.9万人');
  });

  it('comes out of a saved set as it was left, with its text too', () => {
    const saved = readSet(writeSet(correctedEntries(), [], true), () => 'k');
    if ('why' in saved) throw new Error('refused');
    expect(saved.entries.map(({ state, text, corrected }) => [state, text !== null, corrected.length])).toEqual([
      ['waiting', true, 0],
      ['read', true, 1],
    ]);
    expect(JSON.stringify(saved.entries[1]?.analysis)).toContain('5.8%');
  });
});
