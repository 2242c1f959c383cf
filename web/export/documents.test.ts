import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../library/analysis';
import { clipboardForms } from './clipboard';
import { noCorrections, type Corrections } from '../report/corrections';
import { htmlFile } from './html_table';
import { jsonFile } from './json';
import { markdownFile } from './markdown';
import { reportRows } from '../report/rows';
import { ANALYSIS, sampleModel } from '../report/sample_report.fixture';

function renamed(indicator: string) {
  return sampleModel({ corrections: { ...noCorrections(), items: { i3: { indicator } } } });
}

describe('jsonFile', () => {
  it('holds the analysis unchanged and the corrections beside it', () => {
    const model = renamed('工业增加值');
    const { corrections, ...analysis } = JSON.parse(String(jsonFile(model).content)) as Analysis & {
      corrections: Corrections;
    };
    expect(analysis).toEqual(ANALYSIS);
    expect(corrections).toEqual(model.corrections);
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
  it('gives the same cells as HTML and as tab separated text', () => {
    const forms = clipboardForms(sampleModel(), 'targets');
    const table = new JSDOM(forms.html).window.document.querySelector('table');
    const html = [...(table?.rows ?? [])].map((row) => [...row.cells].map((cell) => cell.textContent));
    const text = forms.text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.split('\t'));
    expect(text).toEqual(html);
    expect(text).toHaveLength(6);
  });

  it('guards against formulas in both forms and keeps a cell in its place', () => {
    const forms = clipboardForms(renamed('=HYPERLINK(1)\t第二格\n第二行'), 'targets', { columns: ['indicator'] });
    expect(forms.text.split('\n')[1]).toBe("'=HYPERLINK(1) 第二格 第二行");
    expect(forms.html).toContain('<td>&#39;=HYPERLINK(1)');
  });
});
