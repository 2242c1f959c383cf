// @vitest-environment jsdom
import { html, render } from 'lit/html.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Span } from '../library/analysis';
import { reportMessages } from '../locales/report';
import { reportMarks } from '../report/marks';
import { reportRows } from '../report/rows';
import { ANALYSIS, sampleModel, TEXT } from '../report/sample_report.fixture';
import { tableRows } from '../report/table/any_row';
import { documentLine } from './document_line';
import { headlineStrip } from './headline_strip';
import { TextHighlights } from './highlights';
import { layOut } from './layout';
import type { Look } from './look';
import { outlineView } from './outline';
import { picturesView } from './pictures';
import { rowKeys, rowLine } from './row_line';
import { TextSearch } from './search';
import { TextView } from './text_view';
import { selectedRange } from './tree';

/** A face as small as can be: everything that report_view shows, in one element, with a selection of its own. */
class Face {
  readonly #rows = reportRows(sampleModel());
  readonly #marks = reportMarks(this.#rows);
  readonly #highlights = new TextHighlights();
  readonly #search = new TextSearch();
  readonly text: TextView;
  selection: string | null = null;

  constructor(
    readonly root: HTMLElement | ShadowRoot,
    readonly prefix: string,
  ) {
    this.render();
    const article = root.querySelector<HTMLElement>('article');
    if (article === null) throw new Error('no place for the text');
    const events = { select: (id: string) => this.select(id), hover: () => undefined, progress: () => undefined };
    this.text = new TextView(article, events, prefix);
    const { words, numbers } = this.look;
    this.text.show({
      text: TEXT,
      blocks: layOut(TEXT, ANALYSIS.sections, this.#marks, []),
      words: { ...words.status, milestone: words.milestone, check: words.confidence.check },
      numbers,
    });
    this.text.finish();
  }

  get look(): Look {
    return {
      analysis: ANALYSIS,
      text: TEXT,
      rows: this.#rows,
      numbers: new Map(this.#marks.map((mark, at) => [mark.id, at + 1])),
      locale: 'zh',
      width: 'desktop',
      selection: this.selection,
      words: reportMessages('zh'),
      prefix: this.prefix,
      select: (id) => this.select(id),
    };
  }

  select(id: string): void {
    this.selection = id;
    this.render();
    this.text.select(id, { scroll: false, focus: false });
  }

  lookFor(query: string): readonly Span[] {
    const hits = this.#search.find(TEXT, query);
    this.#highlights.show('search', this.text.ranges(hits));
    return hits;
  }

  render(): void {
    const { look } = this;
    const choose = (id: string): void => this.select(id);
    const place = (at: number) => ({ at, open: false, tabStop: at === 0, choose });
    const lines = tableRows(look.rows).targets.map((row, at) =>
      rowLine(look, row, ['indicator', 'written'], place(at)),
    );
    render(
      html`${documentLine(look, null)} ${headlineStrip(look)} ${outlineView(look, () => undefined)}
        <table>
          <tbody>
            ${lines}
          </tbody>
        </table>
        ${picturesView(look, { width: 600, choose, save: () => undefined })}
        <article></article>`,
      this.root,
    );
  }

  /** Ids of rows that are shown as selected: in the strip and the table, then in the text. */
  get selected(): (string | undefined)[] {
    const shown = this.root.querySelectorAll<HTMLElement>('tr.selected, mark.selected');
    return [...shown].map((node) => node.dataset['row']);
  }

  click(selector: string): void {
    const node = this.root.querySelector(selector);
    if (node === null) throw new Error(`not there: ${selector}`);
    node.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  }
}

const place = (): HTMLElement => document.body.appendChild(document.createElement('div'));

describe('two reports on one page and one in a shadow root', () => {
  let faces: [Face, Face, Face];
  const highlights = new Map<string, Set<Range>>();

  beforeEach(() => {
    document.body.replaceChildren();
    highlights.clear();
    // jsdom has no highlights; they are sets of ranges under names of the document.
    vi.stubGlobal('CSS', { highlights });
    vi.stubGlobal('Highlight', Set);
    const shadow = place().attachShadow({ mode: 'open' });
    faces = [new Face(place(), ''), new Face(place(), 'b-'), new Face(shadow, '')];
  });

  afterEach(() => vi.unstubAllGlobals());

  it('gives no id of a document twice, pictures included', async () => {
    await vi.waitFor(() => expect(document.querySelectorAll('svg[role=img]').length).toBeGreaterThan(2));
    const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
    expect(ids).toContain('row-i3');
    expect(ids).toContain('b-row-i3');
    expect(ids.filter((id) => /^b-chart-.*-title$/.test(id)).length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads from each mark to the row of its own report', () => {
    for (const { root, prefix } of faces) {
      const links = [...root.querySelectorAll<HTMLAnchorElement>('mark[data-row] a')];
      expect(links.length).toBeGreaterThan(3);
      for (const link of links) expect(link.getAttribute('href')).toMatch(new RegExp(`^#${prefix}row-`));
      expect(root.querySelector(`#${prefix}row-i3`)).not.toBeNull();
    }
  });

  it('selects in the report that was clicked, by strip, row or mark, and in no other', () => {
    const [first, second, shadowed] = faces;
    first.click('.headline-main');
    second.click('tr[data-row=i4]');
    shadowed.click('mark[data-row=i3] a');
    expect(faces.map(({ selected }) => selected)).toEqual([
      ['i3', 'i3'],
      ['i4', 'i4'],
      ['i3', 'i3'],
    ]);
    shadowed.click('mark[data-row=i4] a');
    expect(faces.map(({ selection }) => selection)).toEqual(['i3', 'i4', 'i4']);
  });

  it('keeps the ranges of each search apart, under one name for the stylesheet', () => {
    const [first, second, shadowed] = faces;
    const inFace = (face: Face): number =>
      [...(highlights.get('search') ?? [])].filter((range) => face.text.root.contains(range.startContainer)).length;
    const counts = (): number[] => faces.map(inFace);
    const growth = first.lookFor('增长').length;
    const jobs = second.lookFor('就业').length;
    shadowed.lookFor('增长');
    expect(growth).toBeGreaterThan(0);
    expect(jobs).toBeGreaterThan(0);
    expect(counts()).toEqual([growth, jobs, growth]);
    first.lookFor('');
    expect(counts()).toEqual([0, jobs, growth]);
  });

  it('finds the focused row in its own tree', () => {
    for (const { root } of faces) {
      root.querySelector<HTMLElement>('tr[data-row=i4] .row-name')?.focus();
      const table = root.querySelector('table');
      expect(table === null ? null : rowKeys(table).id).toBe('i4');
    }
  });

  it('asks a shadow root for what is selected in it', () => {
    const [, , { text }] = faces;
    const range = { collapsed: false };
    const getComposedRanges = vi.fn(() => [range]);
    vi.spyOn(document, 'getSelection').mockReturnValue({ rangeCount: 1, getComposedRanges } as unknown as Selection);
    expect(selectedRange(text.root)).toBe(range);
    expect(getComposedRanges).toHaveBeenCalledWith({ shadowRoots: [text.root.getRootNode()] });
    vi.restoreAllMocks();
  });
});

describe('the views of a report', () => {
  it('look nothing up in the document: it may hold another report, and does not see into a shadow root', () => {
    const sources: Record<string, string> = import.meta.glob('./*.ts', {
      query: '?raw',
      import: 'default',
      eager: true,
    });
    const views = Object.entries(sources).filter(([name]) => !name.endsWith('.test.ts'));
    expect(views.length).toBeGreaterThan(10);
    const found = views.filter(([, source]) =>
      /document\s*\.\s*(?:getElement|querySelector|activeElement)/.test(source),
    );
    expect(found.map(([name]) => name)).toEqual([]);
  });
});
