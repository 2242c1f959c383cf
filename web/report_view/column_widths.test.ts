import { describe, expect, it } from 'vitest';
import { reportMessages, loadReportMessages } from '../locales/report';
import { reportRows } from '../report/rows';
import { sampleModel } from '../report/sample_report.fixture';
import type { AnyRow } from '../report/table/any_row';
import type { ColumnName } from '../report/table/columns';
import { columnWidths } from './column_widths';
import type { Look } from './look';

await loadReportMessages('zh');

const COLUMNS: readonly ColumnName[] = ['indicator', 'written', 'period', 'strength', 'section'];

function widthsOf(change: { indicator?: string; written?: string; section?: string }): Record<string, number> {
  const model = sampleModel();
  const rows = reportRows(model);
  const look: Look = {
    analysis: model.analysis,
    text: model.text,
    rows,
    numbers: new Map(),
    locale: 'zh',
    width: 'desktop',
    selection: null,
    words: reportMessages('zh'),
    prefix: '',
    select: () => undefined,
  };
  const items = rows.targets.map((item): AnyRow => ({ kind: 'item', item: { ...item, ...change } }));
  const widths = columnWidths(look, items, COLUMNS);
  return Object.fromEntries(COLUMNS.map((column, at) => [column, widths[at] ?? 0]));
}

/** Of 39 em, which the table has beside the text in a window of 1280 px. */
const ems = (share = 0): number => (share / 100) * 39;

describe('the columns of a table', () => {
  it('share its whole width', () => {
    const all = Object.values(widthsOf({})).reduce((sum, width) => sum + width, 0);
    expect(all).toBeCloseTo(100);
  });

  it('take their width from what they hold', () => {
    const [short, long] = [widthsOf({ written: '5%' }), widthsOf({ written: '与经济增长同步' })];
    expect(long['written']).toBeGreaterThan(short['written'] ?? 0);
    expect(short['indicator']).toBeGreaterThan(long['indicator'] ?? 0);
    // 增长 stands before it.
    expect(ems(long['written'])).toBeGreaterThan(2 + 0.5 + 7);
  });

  it('leave room for the figure where names and sections are long', () => {
    const tight = widthsOf({
      indicator: '城镇常住居民人均可支配收入'.repeat(3),
      section: '推进'.repeat(40),
      written: '与经济增长基本同步',
    });
    expect(ems(tight['written'])).toBeGreaterThan(2 + 0.5 + 9);
    expect(ems(tight['section'])).toBeGreaterThan(4);
    expect(ems(tight['indicator'])).toBeGreaterThan(8);
  });
});
