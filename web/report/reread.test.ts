import { describe, expect, it } from 'vitest';
import { analysis, documentInfo, item } from '../library/testing';
import { noCorrections, type Corrections } from './corrections';
import { correctedAnalysis } from './document';
import { dismiss, editItem } from './edits';
import { recorded, NO_HISTORY } from './history';
import { kindSet, reread } from './reread';

const TEXT = '新建公园3个。新建学校5个。';
const placed = (id: string, start: number, status: 'target' | 'result') =>
  item(id, {
    status,
    quantity: { ...item('').quantity, text: TEXT.slice(start, start + 2), start, end: start + 2 },
    sentence: { start: start - 4, end: start + 3 },
  });

/** As a report the text has two rows; as news another one stands before them. */
const AS_REPORT = analysis({
  document: documentInfo({ kind: 'report', year: 2030 }),
  items: [placed('i1', 4, 'target'), placed('i2', 11, 'target')],
});
const AS_NEWS = analysis({
  document: documentInfo({ kind: 'news', year: null }),
  items: [placed('i1', 2, 'result'), placed('i2', 4, 'result'), placed('i3', 11, 'result')],
});

const edited = editItem(noCorrections(), 'i2', { value: 6 });
const AS_SET: Corrections = { ...dismiss(edited, 'i1'), document: { kind: 'news' } };
const again = reread(
  { text: TEXT, analysis: AS_REPORT, corrections: AS_SET, history: recorded(NO_HISTORY, edited) },
  AS_NEWS,
  'report',
);

describe('reread', () => {
  it('takes what is read of rows, and keeps what was corrected in them by their places', () => {
    expect(again.analysis.items.map(({ status }) => status)).toEqual(['result', 'result', 'result']);
    expect(again.corrections).toEqual({ ...AS_SET, items: { i3: { value: 6 } }, dismissed: ['i2'] });
  });

  it('moves the steps that can be undone as well', () => {
    expect(again.history.past).toEqual([{ ...noCorrections(), items: { i3: { value: 6 } } }]);
  });

  it('leaves the kind that a person set a correction of the one that was found', () => {
    expect(again.analysis.document).toMatchObject({ kind: 'report', year: null });
    expect(correctedAnalysis(again.analysis, again.corrections.document).document.kind).toBe('news');
  });
});

describe('kindSet', () => {
  it('is null where the document is as it was read, or another field of it was set', () => {
    expect(kindSet(AS_SET)).toBe('news');
    expect(kindSet(noCorrections())).toBeNull();
    expect(kindSet({ ...noCorrections(), document: { year: 2031 } })).toBeNull();
  });
});
