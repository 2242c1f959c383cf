import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Headline, Item, Milestone } from '../library/analysis';
import { clipboardForms } from './clipboard';
import { noCorrections, type Corrections } from '../report/corrections';
import { htmlFile } from './html_table';
import { jsonFile } from './json';
import { markdownFile } from './markdown';
import { reportRows } from '../report/rows';
import { sourceLine } from './source_line';
import { reportTable } from './tables';
import { ANALYSIS, sampleModel } from '../report/sample_report.fixture';

function renamed(indicator: string) {
  return sampleModel({ corrections: { ...noCorrections(), items: { i3: { indicator } } } });
}

interface Exported {
  items: (Item & { mark?: string; original?: Item })[];
  milestones: Milestone[];
  dismissed: { items: Item[]; milestones: Milestone[] };
  headlines: Headline[];
}

function exported(corrections: Partial<Corrections>): Exported {
  const model = sampleModel({ corrections: { ...noCorrections(), ...corrections } });
  return JSON.parse(String(jsonFile(model).content)) as Exported;
}

describe('what a figure covers', () => {
  const [first, ...others] = ANALYSIS.items as [Item, ...Item[]];
  const part: Item = { ...first, rate: 'average', estimate: true, scope: 'part', definition: '不含农户' };
  const covered = { ...sampleModel(), analysis: { ...ANALYSIS, items: [part, ...others] } };
  const columns = ['算法', '预计', '范围', '统计口径'];

  it('stands in the columns of every table of items', () => {
    const { columns: all, rows } = reportTable(covered, 'items');
    const row = rows.find((cells) => cells[0] === first.id) ?? [];
    const at = columns.map((heading) => all.findIndex((column) => column.heading === heading));
    expect(at.map((index) => row[index])).toEqual(['年均', '是', '其中一部分', '不含农户']);
  });

  it('has columns in Markdown and HTML only where a row has anything to say', () => {
    for (const write of [markdownFile, htmlFile]) {
      for (const heading of columns) expect(String(write(covered).content)).toContain(heading);
      for (const heading of columns) expect(String(write(sampleModel()).content)).not.toContain(heading);
    }
  });
});

describe('a table in English', () => {
  const relative: Item = {
    ...(ANALYSIS.items[2] as Item),
    reference: { text: '经济增长', start: 0, end: 0 },
    period: { text: '今年', start: 0, end: 0, from: '2025-01-01', to: '2025-12-31', by: 'stated', span: 'year' },
  };
  const model = { ...sampleModel({ locale: 'en' }), analysis: { ...ANALYSIS, items: [relative] } };

  it('says times and what a figure is compared with in English, and keeps the report’s own words as written', () => {
    const { columns, rows } = reportTable(model, 'items');
    const cell = (heading: string) => rows[0]?.[columns.findIndex((column) => column.heading === heading)];
    expect(['Period', 'Compared with', 'Firmness', 'As written'].map(cell)).toEqual([
      '2025',
      'economic growth',
      'soft',
      '5.5%左右',
    ]);
    for (const write of [markdownFile, htmlFile]) expect(String(write(model).content)).toContain('2025');
  });
});

describe('jsonFile', () => {
  it('holds the analysis as it is where nothing was corrected', () => {
    const { dismissed, unfit, ...analysis } = exported({}) as Exported & { unfit: unknown };
    expect(analysis).toEqual(ANALYSIS);
    expect([dismissed, unfit]).toEqual([{ items: [], milestones: [] }, []]);
  });

  it('holds what was set right, with what was read beside it', () => {
    const { items, dismissed, milestones, headlines } = exported({
      items: { i3: { value: 6, written: '6%', code: 'other', strength: null }, i5: { confidence: 'sure' } },
      milestones: { m1: { event: '竣工' } },
      dismissed: ['i1'],
    });
    const [gdp] = ANALYSIS.items.filter(({ id }) => id === 'i3');
    expect(items.find(({ id }) => id === 'i3')).toMatchObject({
      mark: 'corrected',
      quantity: { text: '6%', value: 6 },
      indicator: { text: '地区生产总值', code: 'other' },
      modality: null,
      original: gdp,
    });
    expect(items.find(({ id }) => id === 'i5')).toMatchObject({ mark: 'confirmed', confidence: 'sure' });
    expect(milestones).toMatchObject([{ event: '竣工', original: ANALYSIS.milestones[0] }]);
    expect(items.some(({ id }) => id === 'i1')).toBe(false);
    expect(dismissed.items).toEqual([ANALYSIS.items[0]]);
    expect(headlines[0]).toMatchObject({ code: 'gdp', item: null });
  });

  it('says the same as the CSV', () => {
    const corrections: Corrections = {
      ...noCorrections(),
      items: {
        i3: { value: 6, written: '6%', comparator: '=' },
        i5: { low: 1, high: 2.5, written: '1%—2.5%' },
        i7: { period: '明年', code: 'parks', status: 'result' },
      },
      dismissed: ['i2', 'm1'],
      addedItems: [
        {
          id: 'u1',
          status: 'target',
          indicator: '公园',
          written: '3座',
          value: 3,
          unit: '座',
          section: 's4',
          span: null,
        },
      ],
    };
    const { items } = exported(corrections);
    const table = reportTable(sampleModel({ corrections }), 'items');
    const columns = [
      'id',
      'indicator',
      'code',
      'quantity',
      'value',
      'low',
      'high',
      'unit',
      'period',
      'periodTo',
      'modality',
    ];
    const csv = table.rows.map((cells) => columns.map((key) => cells[table.columns.findIndex((c) => c.key === key)]));
    const json = items.map(({ id, indicator, quantity, period, modality }) => [
      id,
      indicator?.text,
      indicator?.code,
      quantity.text,
      quantity.value,
      quantity.low,
      quantity.high,
      quantity.unit,
      period?.text ?? null,
      period?.to ?? null,
      modality?.text ?? null,
    ]);
    expect(json).toEqual(csv);
    expect(json).toHaveLength(ANALYSIS.items.length);
  });
});

describe('markdownFile', () => {
  it('has a table for each kind of row, every row in it', () => {
    const source = String(markdownFile(sampleModel()).content);
    const rows = reportRows(sampleModel());
    const tables = source.split(/^## /m).slice(1);
    expect(tables.map((table) => table.split('\n')[0])).toEqual(['目标', '完成', '里程碑', '对照']);
    const lengths = tables.map((table) => table.split('\n').filter((line) => line.startsWith('|')).length - 2);
    expect(lengths).toEqual([rows.targets.length, rows.results.length, rows.milestones.length, rows.pairs.length]);
  });

  it('keeps signs of the markup from breaking the table', () => {
    const source = String(markdownFile(renamed('a|b\n*c* <i>')).content);
    expect(source).toContain('a\\|b \\*c\\* &lt;i&gt; |');
  });
});

describe('htmlFile', () => {
  it('read again, holds every target in a table with scoped headings', () => {
    const page = new JSDOM(String(htmlFile(sampleModel()).content)).window.document;
    const table = page.querySelector('table');
    expect(page.querySelectorAll('table')).toHaveLength(4);
    expect(page.documentElement.lang).toBe('zh-CN');
    expect(table?.querySelectorAll('tbody tr')).toHaveLength(5);
    expect(table?.querySelectorAll('th:not([scope=col])')).toHaveLength(0);
    expect(table?.rows[1]?.textContent).toContain('5.5%左右');
  });

  it('shows markup in the report as text', () => {
    const page = new JSDOM(String(htmlFile(renamed('<img src=x onerror=alert(1)>')).content)).window.document;
    expect(page.querySelector('img')).toBeNull();
    expect(page.body.textContent).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('clipboardForms', () => {
  const table = {
    ...reportTable(sampleModel(), 'targets', { columns: ['indicator', 'value'] }),
    source: '来源：某报告',
  };

  it('gives the same cells as HTML and as tab separated text, the source under both', () => {
    const forms = clipboardForms(table);
    const { document } = new JSDOM(forms.html).window;
    const html = [...(document.querySelector('table')?.rows ?? [])].map((row) =>
      [...row.cells].map((cell) => cell.textContent),
    );
    const text = forms.text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.split('\t'));
    expect(text).toEqual([...html, ['来源：某报告']]);
    expect(text).toHaveLength(7);
    expect(document.querySelector('table + p')?.textContent).toBe('来源：某报告');
  });

  it('carries its hairlines in each tag, for editors that keep nothing else', () => {
    const { document } = new JSDOM(clipboardForms(table).html).window;
    const cells = [...document.querySelectorAll<HTMLElement>('th, td')];
    expect(cells.filter(({ style }) => !style.borderBottom.startsWith('1px solid'))).toEqual([]);
    expect(document.querySelectorAll('style, [class]')).toHaveLength(0);
    expect(document.querySelectorAll<HTMLElement>('td')[1]?.style.textAlign).toBe('right');
  });

  it('guards against formulas in both forms and keeps a cell in its place', () => {
    const forms = clipboardForms(
      reportTable(renamed('=HYPERLINK(1)\t第二格\n第二行'), 'targets', { columns: ['indicator'] }),
    );
    expect(forms.text.split('\n')[1]).toBe("'=HYPERLINK(1) 第二格 第二行");
    expect(forms.html).toContain('>&#39;=HYPERLINK(1)');
  });
});

describe('htmlFile', () => {
  it('carries its style and says whose figures these are', () => {
    const { document } = new JSDOM(String(htmlFile(sampleModel({ name: '报告.docx' })).content)).window;
    expect(document.querySelector('style')?.textContent).toContain('border-collapse');
    expect(document.querySelector('footer')?.textContent).toBe(sourceLine(sampleModel({ name: '报告.docx' })));
    expect(document.querySelectorAll('script, link, [style]')).toHaveLength(0);
  });
});

describe('sourceLine', () => {
  it.each([
    [
      { title: '示例市2025年政府工作报告', place: '示例市', year: 2025 },
      '来源：示例市2025年政府工作报告；由 Mubiao 读取',
    ],
    [{ title: '政府工作报告', place: '示例市', year: 2025 }, '来源：政府工作报告，示例市，2025；由 Mubiao 读取'],
    [{ title: null, place: null, year: null }, '来源：工作报告；由 Mubiao 读取'],
  ])('says what the title does not: %j', (head, line) => {
    const document = { ...ANALYSIS.document, ...head };
    expect(sourceLine({ ...sampleModel(), analysis: { ...ANALYSIS, document } })).toBe(line);
  });

  it('names the address rather than the file', () => {
    const model = sampleModel({ name: '报告.docx', address: 'https://example.org/a' });
    expect(sourceLine(model)).toContain('，https://example.org/a；');
    expect(sourceLine(model)).not.toContain('docx');
  });
});
