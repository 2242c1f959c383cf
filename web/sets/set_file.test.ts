import { beforeAll, describe, expect, it } from 'vitest';
import type { Analyzer } from '../library/mubiao';
import { comparedOf, engineForTests, entriesOf, report } from './compared.fixture';
import { foldedText, headlinesFound, headOf, newestFirst, newEntry, type SetEntry } from './entry';
import { looksLikeSet, readSet, writeSet } from './set_file';

let analyzer: Analyzer;
let entries: SetEntry[];
const keys = (): (() => string) => {
  let last = 0;
  return () => `k${(last += 1)}`;
};

beforeAll(async () => {
  analyzer = await engineForTests();
  entries = entriesOf(analyzer, [
    report(
      '示例市',
      2025,
      '地区生产总值增长5.1%',
      '地区生产总值增长5.5%左右，城镇新增就业4万人以上，居民消费价格保持平稳',
    ),
    report(
      '示例市',
      2026,
      '地区生产总值增长5.2%，城镇新增就业超额完成全年任务',
      '力争地区生产总值增长5%左右，与经济增长同步',
    ),
  ]);
});

/** A saved set with one value of its first report in another way. */
function changed(change: (file: { schema: string; reports: Record<string, never>[] }) => void): string {
  const file = JSON.parse(writeSet(entries, [], false)) as { schema: string; reports: Record<string, never>[] };
  change(file);
  return JSON.stringify(file);
}

describe('a saved set', () => {
  it('holds what is compared, without the texts', async () => {
    const saved = writeSet(entries, [], false);
    expect(looksLikeSet(saved)).toBe(true);
    expect(saved).not.toContain('工作回顾');
    const read = readSet(saved, keys());
    if ('why' in read) throw new Error('refused');
    expect(read.entries.map(({ key, name, text, state }) => [key, name, text, state])).toEqual([
      ['k1', '1.txt', null, 'read'],
      ['k2', '2.txt', null, 'read'],
    ]);
    const [before, after] = await Promise.all([comparedOf(analyzer, entries), comparedOf(analyzer, read.entries)]);
    const bare = ({ comparison }: typeof before): unknown => ({ ...comparison, reports: [] });
    expect(bare(after)).toEqual(bare(before));
  });

  it('holds the texts and what a person said of them where that is asked, and is read anew then', () => {
    const [first] = entries;
    if (first === undefined) throw new Error('no entry');
    const known = { place: '示例县', year: 2024 };
    const read = readSet(writeSet([{ ...first, known }], [], true), keys());
    expect(read).toEqual({ entries: [{ ...newEntry('k1', '1.txt', first.text), known }], pairs: [] });
  });

  it('is refused whole where one value is of another kind, with the report that it is in', () => {
    type Loose = Record<string, Record<string, unknown>>;
    const damages: ((analysis: Loose & { items: Loose[] }) => void)[] = [
      (analysis) => (analysis['document'] = { ...analysis['document'], year: '2025' }),
      (analysis) => (analysis['document'] = { ...analysis['document'], placeFrom: 'guess' }),
      ({ items }) => delete items[0]?.['quantity'],
      ({ items }) => Object.assign(items[0]?.['quantity'] ?? {}, { value: '5' }),
      ({ items }) => Object.assign(items[0]?.['sentence'] ?? {}, { start: 9, end: 3 }),
      ({ items }) => Object.assign(items[0] ?? {}, { stretch: 'x9' }),
      (analysis) => Object.assign(analysis, { headlines: {} }),
      (analysis) => Object.assign(analysis, { schema: 'mubiao.analysis/2' }),
    ];
    for (const damage of damages) {
      const text = changed(({ reports }) => damage(reports[1]?.['analysis'] as never));
      expect(readSet(text, keys())).toEqual({ why: 'damaged', report: 2 });
    }
    expect(damages).toHaveLength(8);
  });

  it('is refused where it is of another version, or no set', () => {
    expect(
      readSet(
        changed((file) => (file.schema = 'mubiao.set/2')),
        keys(),
      ),
    ).toEqual({ why: 'version' });
    const none = ['', '{', '[]', 'null', '{"schema":"mubiao.set/1"}', writeSet(entries, [], true).slice(0, -20)];
    for (const text of none) expect(readSet(text, keys())).toEqual({ why: 'damaged', report: 0 });
    expect(readSet('{}', keys())).toEqual({ why: 'version' });
    expect(looksLikeSet('示例市2025年政府工作报告')).toBe(false);
  });

  it('leaves behind what the format does not know', () => {
    const read = readSet(
      changed(({ reports }) => Object.assign(reports[0] as object, { html: '<img src=x>' })),
      keys(),
    );
    expect(JSON.stringify(read)).not.toContain('img');
  });
});

describe('an entry', () => {
  it('tells where place and year are only guessed', () => {
    const [first] = entries;
    expect(first === undefined ? null : headOf(first)).toEqual({
      place: '示例市',
      year: 2025,
      placeGuessed: false,
      yearGuessed: false,
    });
    const guessed = entriesOf(analyzer, ['示例市示例市示例市今年生产总值增长5%左右。'])[0];
    expect(guessed === undefined ? null : headOf(guessed)).toMatchObject({ year: null });
    expect(headOf(newEntry('x', null, ''))).toMatchObject({ place: null, year: null });
  });

  it('counts the standard targets that its report sets', () => {
    const [first] = entries;
    const { found, of } = headlinesFound(first?.analysis ?? analyzer.extract(''));
    expect(found).toBe(2);
    expect(of).toBeGreaterThan(8);
  });

  it('stands in front the newer it is; what has no year yet before all', () => {
    const waiting = newEntry('x', null, '');
    expect(newestFirst([...entries, waiting]).map(({ key }) => key)).toEqual(['x', 's2', 's1']);
  });

  it('is the same text whatever its blanks, marks and widths are', () => {
    expect(foldedText('增长 ５．５％，\n左右')).toBe(foldedText('增长5.5%, 左右'));
    expect(foldedText('增长5.5%')).not.toBe(foldedText('增长5.6%'));
  });
});
