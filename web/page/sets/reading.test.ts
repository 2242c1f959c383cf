import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../engine/client';
import { noCorrections } from '../../report/corrections';
import { sampleModel, TEXT } from '../../report/sample_report.fixture';
import { newEntry } from '../../sets/entry';
import type { SetHost } from './host';
import { readEntry } from './reading';

const { analysis } = sampleModel();
const entry = newEntry('s1', 'set/示例市2025.txt', null);

function hostOf(outcome: Outcome, corrections = noCorrections()): SetHost & { asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    analyse: (...given) => {
      asked.push(given);
      return Promise.resolve(outcome);
    },
    corrections: () => corrections,
    compare: () => Promise.resolve(null),
    openReport: () => Promise.resolve(),
    current: () => null,
    leave: () => undefined,
  };
}

const going = new AbortController().signal;

describe('readEntry', () => {
  it('gives the engine the name of the file and what a person said, and keeps what is compared', async () => {
    const host = hostOf({ kind: 'analysis', analysis });
    const read = await readEntry({ ...entry, known: { year: 2024 } }, { text: TEXT }, host, going);
    expect(host.asked).toEqual([[TEXT, { year: 2024, name: '示例市2025.txt' }]]);
    expect(read).toMatchObject({ state: 'read', failure: null, text: TEXT, corrected: [] });
    expect(typeof read === 'object' ? read.analysis?.milestones : null).toEqual([]);
  });

  it('takes what was corrected in that text, now or before', async () => {
    const corrections = { ...noCorrections(), dismissed: [analysis.items[0]?.id ?? ''] };
    const read = await readEntry(entry, { text: TEXT }, hostOf({ kind: 'analysis', analysis }, corrections), going);
    expect(typeof read === 'object' ? read.analysis?.items : []).toHaveLength(analysis.items.length - 1);
  });

  it.each(['too-long', 'memory', 'slow', 'network', 'engine'] as const)(
    'says why a text was not read: %s',
    async (why) => {
      const read = await readEntry(entry, { text: TEXT }, hostOf({ kind: 'failed', why, reason: '' }), going);
      expect(read).toMatchObject({ state: 'failed', failure: { of: 'text', code: why }, text: TEXT, analysis: null });
    },
  );

  it.each([
    ['empty', new Uint8Array(), 'empty'],
    ['binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), 'binary'],
  ])('says why a file was not read: %s', async (_, bytes, code) => {
    const host = hostOf({ kind: 'analysis', analysis });
    const read = await readEntry(entry, { file: new File([bytes], '一.txt') }, host, going);
    expect(read).toMatchObject({ state: 'failed', failure: { of: 'file', code }, text: null });
    expect(host.asked).toEqual([]);
  });

  it('is tried again where a text of the page came between, and ends where it is stopped', async () => {
    expect(await readEntry(entry, { text: TEXT }, hostOf({ kind: 'replaced' }), going)).toBe('again');
    expect(await readEntry(entry, { text: TEXT }, hostOf({ kind: 'cancelled' }), going)).toBe('stopped');
    const ended = AbortSignal.abort();
    expect(await readEntry(entry, { text: TEXT }, hostOf({ kind: 'analysis', analysis }), ended)).toBe('stopped');
  });
});
