import { expect, test, type Page } from './fixtures';
import { longReport, openSample, paste, realReport, settled, watchConsole } from './actions';
import { jsonOf, REPORT } from './report_page';

/** Not held out; three kinds: a city's newspaper text, a national report, a province. */
const REAL_REPORTS = ['datong-2025', 'national-2024', 'jiangsu-2026'];

for (const name of REAL_REPORTS) {
  test(`a whole real report: ${name}`, async ({ page }) => {
    const text = realReport(name);
    test.skip(text === null, `skipped: ../shared/gold/dev/${name}.txt is not here`);
    if (text === null) return;
    const analysis = await jsonOf(text);
    const messages = watchConsole(page);
    await page.goto('./');
    await settled(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));

    await paste(page, text);
    const count = (tab: string): Promise<string> => page.locator(`#tab-${tab} .count`).innerText();
    await expect(page.locator('#panel tbody tr').first()).toBeVisible();
    const of = (status: string): number => analysis.items.filter((item) => item.status === status).length;
    expect(Number((await count('targets')).replace(/\D/g, ''))).toBe(of('target'));
    expect(Number((await count('results')).replace(/\D/g, ''))).toBe(of('result'));
    expect(Number((await count('milestones')).replace(/\D/g, ''))).toBe(analysis.milestones.length);

    // Every figure of the analysis is marked in the text with its own words and its own status.
    await expect(page.locator('.reading .busy')).toHaveCount(0);
    const marks = await page.locator('.text mark[data-row]').evaluateAll((nodes) =>
      nodes.map((node) => ({
        row: (node as HTMLElement).dataset['row'] ?? '',
        kind: ['target', 'result', 'milestone'].find((kind) => node.classList.contains(kind)),
        words: node.textContent,
      })),
    );
    const byRow = new Map(marks.map((mark) => [mark.row, mark]));
    const flat = (words: string): string => words.replace(/\s+/g, '');
    const inOneParagraph = analysis.items.filter((item) => !item.quantity.text.includes('\n'));
    const wrong = inOneParagraph.filter((item) => {
      const mark = byRow.get(item.id);
      return mark?.kind !== item.status || flat(mark.words) !== flat(item.quantity.text);
    });
    expect(wrong.map((item) => [item.id, item.quantity.text, byRow.get(item.id)])).toEqual([]);
    expect(analysis.items.length).toBeGreaterThan(30);

    expect(requests).toEqual([]);
    expect(messages).toEqual([]);
  });
}

test('the text is laid out whole: no character of it is lost', async ({ page }) => {
  await openSample(page);
  // innerText is empty until the browser has laid the paragraphs out, a frame after they are in the document.
  const shown = async (): Promise<string> => (await page.locator('.text').innerText()).replace(/\s/g, '');
  await expect.poll(shown).toBe(REPORT.replace(/\s/g, ''));
});

test('selection goes both ways between table and text', async ({ page }) => {
  await openSample(page);
  const row = page.locator('#panel tbody tr[data-row]').nth(4);
  const id = (await row.getAttribute('data-row')) ?? '';
  await row.locator('td').last().click();
  await expect(page.locator(`.text mark[data-row="${id}"]`)).toHaveClass(/selected/);
  await expect(page.locator(`.text mark[data-row="${id}"]`)).toBeInViewport();
  await expect(page.locator('.detail blockquote')).toBeVisible();
  // The click has given the focus to nothing in the row; Escape closes it all the same.
  await page.keyboard.press('Escape');
  await expect(page.locator('.detail')).toHaveCount(0);
  await page.locator('[aria-controls="table-filters"]').click();
  await page.locator('#table-filters select').first().focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('#table-filters')).toHaveCount(0);
  await expect(page.locator('[aria-controls="table-filters"]')).toBeFocused();

  const result = page.locator('.text mark.result').first();
  const resultId = (await result.getAttribute('data-row')) ?? '';
  await result.locator('a').click();
  await expect(page.locator('#tab-results')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator(`#row-${resultId}`)).toHaveAttribute('aria-current', 'true');
});

test('the card tells how a figure was read, and Escape closes it', async ({ page }) => {
  await openSample(page);
  await page.locator('.text mark.target a').first().hover();
  await expect(page.locator('.card')).toBeVisible();
  await expect(page.locator('.card')).toContainText('目标');
  await page.locator('.text mark.target a').first().focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.card')).toBeHidden();
});

test('typing is read in the pauses and loses nothing', async ({ page }) => {
  await page.goto('./');
  await page.locator('#report-text').pressSequentially('今年城镇新增就业4.5万人以上。', { delay: 5 });
  await expect(page.locator('.live')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#panel tbody tr').first()).toBeVisible();
  await page.locator('.masthead-tools button').nth(1).click();
  await expect(page.locator('#report-text')).toHaveValue('今年城镇新增就业4.5万人以上。');
});

test('text, language, theme and columns survive a reload', async ({ page }) => {
  await openSample(page);
  await page.locator('#language').click();
  await page.locator('#theme').selectOption('dark');
  await page.locator('[aria-controls="table-columns"]').click();
  await page.getByLabel('Certainty').check();
  await page.reload();
  await expect(page.locator('#tab-targets')).toContainText('Targets');
  // In English times and figures are said, the report's words stand under these.
  const row = page.locator('#panel tbody tr', { hasText: 'Disposable income per capita' });
  await expect(row.locator('.written')).toHaveText('in step with economic growth');
  await expect(row.locator('.c-written [lang=zh-CN]')).toHaveText('与经济增长同步');
  await expect(row.locator('.c-period')).toHaveText('2025');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('th.c-confidence')).toBeVisible();
  await expect(page.locator('#panel tbody tr').first()).toBeVisible();
});

test('what the report does not set is said, not hidden', async ({ page }) => {
  await openSample(page);
  const analysis = await jsonOf(REPORT);
  const missing = analysis.headlines.filter(({ item, words }) => item === null && words === null);
  expect(missing.length).toBeGreaterThan(0);
  await expect(page.locator('.headline.open', { hasText: '未提出' }).first()).toBeVisible();
});

test('columns and cards take the room that they need: figures in words on one line, cards in even rows', async ({
  page,
}) => {
  /** How many boxes of what a selector finds stand on each line. */
  const onEachLine = (selector: string): Promise<number[]> =>
    page.locator(selector).evaluateAll((nodes) => {
      const tops = nodes.flatMap((node) => [...node.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)));
      return [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
    });
  await openSample(page);
  const synced = '#panel tr:has-text("居民人均可支配收入") .c-written';
  expect(await onEachLine(`${synced} .written`)).toEqual([1]);
  expect(await onEachLine(`${synced} span`)).toEqual([2]);
  const cards = await page.locator('.headlines li').count();
  for (const [width, rows] of [
    [1280, 2],
    [768, 3],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    const full = Math.ceil(cards / rows);
    const even = Array.from({ length: rows }, (_, at) => Math.min(full, cards - at * full));
    expect(await onEachLine('.headlines li'), `${width}`).toEqual(even);
  }
});

test('a hit of the search is in view, however long its paragraph', async ({ page }) => {
  await page.goto('./');
  const long = '持续推进各项工作，让群众满意。'.repeat(200);
  await paste(page, `示例市2025年政府工作报告\n今年新增停车位500个。${long}再建灯塔公园3个。${long}`);
  await expect(page.locator('.text p').first()).toBeAttached();
  await page.locator('#text-search').fill('灯塔公园');
  await expect(page.locator('.hits')).toHaveText('1 / 1');
  const place = page.evaluate(() => {
    const [hit] = [...(CSS.highlights.get('search-current') ?? [])] as Range[];
    const line = hit?.getBoundingClientRect();
    const pane = document.querySelector('.reading .scroller')?.getBoundingClientRect();
    return line !== undefined && pane !== undefined && line.top >= pane.top && line.bottom <= pane.bottom;
  });
  expect(await place).toBe(true);
});

test('another report starts with an empty box, and the last one is a click away', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: '换一篇' }).click();
  await expect(page.locator('#report-text')).toBeFocused();
  await expect(page.locator('#report-text')).toHaveValue('');
  await expect(page.locator('.live')).toHaveCount(0);
  await page.getByRole('button', { name: '回到上一篇' }).click();
  await expect(page.locator('#panel tbody tr').first()).toBeVisible();
  await page.getByRole('button', { name: '改原文' }).click();
  await expect(page.locator('#report-text')).toHaveValue(REPORT);
  await expect(page.locator('.live')).toBeVisible();
});

test('outline, search in the text, filter and sort', async ({ page }) => {
  await openSample(page);
  await page.locator('[aria-controls="outline"]').click();
  await page.locator('.outline-entry', { hasText: '推进乡村全面振兴' }).click();
  await expect(page.locator('.text', { hasText: '推进乡村全面振兴' })).toBeVisible();
  await page.locator('#text-search').fill('老旧小区');
  await expect(page.locator('.hits')).toHaveText('1 / 2');
  await page.keyboard.press('Enter');
  await expect(page.locator('.hits')).toHaveText('2 / 2');

  const rows = page.locator('#panel tbody tr[data-row]');
  const before = await rows.count();
  await page.locator('#table-search').fill('学位');
  await expect.poll(() => rows.count()).toBeLessThan(before);
  await expect(rows.first()).toContainText('学位');
  await page.locator('#table-search').fill('');
  await page.locator('thead .c-written button').click();
  await expect(page.locator('thead .c-written')).toHaveAttribute('aria-sort', 'ascending');
});

/** The words of each page of a PDF, without blanks. */
async function pagesOf(bytes: Buffer): Promise<string[]> {
  // Node 20 has none yet, which pdf.js builds upon.
  Object.assign(Promise, {
    withResolvers: () => {
      const parts: Record<string, unknown> = {};
      parts['promise'] = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
      return parts;
    },
  });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, at) => {
    const { items } = await (await pdf.getPage(at + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return (await Promise.all(pages)).map((words) => words.normalize('NFKC').replace(/\s/g, ''));
}

async function printed(page: Page, what: 'tab' | 'ledger' | 'all'): Promise<string[]> {
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await page.locator('#export').click();
  await page.locator(`[data-print=${what}]`).click();
  await expect(page.locator(`.report.print-${what}`)).toBeAttached();
  const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator(`.report.print-${what}`)).toHaveCount(0);
  return pages;
}

test('prints the tab shown or the ledger, with head and source on each page, and nothing of the page around', async ({
  page,
}) => {
  await page.goto('./');
  await paste(page, longReport(120));
  await expect(page.locator('#panel tbody tr').first()).toBeVisible();
  const count = Number(await page.locator('#tab-targets .count').innerText());
  for (const [what, head] of [
    ['tab', '指标数值期限力度章节'],
    ['ledger', '序号类别任务量化要求'],
  ] as const) {
    const pages = await printed(page, what);
    expect(pages.length, what).toBeGreaterThan(1);
    for (const words of pages) {
      expect(words, what).toContain(head);
      expect(words, what).toContain('来源:');
      expect(words, what).not.toMatch(/导出|更正|筛选|更多行/);
    }
    const rows = pages.join('').match(what === 'tab' ? /\d个2025年/g : /量化目标/g) ?? [];
    expect(rows.length, what).toBe(count);
  }
});

test('prints the whole text with numbered marks and all tables where that is asked for', async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await page.locator('#export').click();
  await page.locator('[data-print=all]').click();
  await expect(page.locator('.report.print-all')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const tables = page.locator('.results table.rows');
  expect(await tables.count()).toBeGreaterThan(1);
  await expect(page.locator('.text')).toBeVisible();
  const number = await page.locator('.text mark[data-number]').first().getAttribute('data-number');
  await expect(page.locator('td.c-number', { hasText: new RegExp(`^\\s*${number}\\s*$`) }).first()).toBeAttached();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.results table.rows')).toHaveCount(1);
});
