import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './fixtures';
import { JSDOM } from 'jsdom';
import type { Analysis, Item } from '../../web/library/analysis';
import { csvRecords, xlsxSheets } from './export_readers';
import { pasted } from './actions';
import { jsonOf, leave, openReport, REPORT } from './report_page';

/*
 * Every export is saved by a click, opened again by a reader that shares nothing with the writer, and compared with
 * what the engine says of the same text outside the browser.
 */

let analysis: Analysis;

test.beforeAll(async () => {
  analysis = await jsonOf(REPORT);
  // Comparing empty tables would prove nothing.
  expect(analysis.items.filter((item) => item.status === 'target').length).toBeGreaterThan(5);
  expect(analysis.milestones.length).toBeGreaterThan(0);
  expect(analysis.links.length).toBeGreaterThan(0);
});

test.beforeEach(async ({ page }) => {
  page.on('console', (message) => expect.soft(message.type(), message.text()).not.toBe('error'));
  page.on('pageerror', (error) => expect.soft(error.message).toBe(''));
  await openReport(page, REPORT);
});

const targets = (): Item[] => analysis.items.filter((item) => item.status === 'target');
const results = (): Item[] => analysis.items.filter((item) => item.status === 'result');

async function save(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  if ((await page.locator('#export').getAttribute('aria-expanded')) !== 'true') await page.locator('#export').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-export="${name}"]`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** What a row of an export must say of an item. */
function expectItem(row: Record<string, string | number> | undefined, item: Item): void {
  const shown = (value: number | null): string => (value === null ? '' : String(value));
  expect(row?.['指标']).toBe(item.indicator?.text ?? '');
  expect(row?.['原文数值']).toBe(item.quantity.text);
  expect(String(row?.['数值'] ?? '')).toBe(shown(item.quantity.value));
  expect(String(row?.['下限'] ?? '')).toBe(shown(item.quantity.low));
  expect(String(row?.['上限'] ?? '')).toBe(shown(item.quantity.high));
  expect(row?.['单位'] ?? '').toBe(item.quantity.unit ?? '');
}

test('JSON is the analysis where nothing was corrected', async ({ page }) => {
  const { dismissed, unfit, ...saved } = JSON.parse((await save(page, 'json')).bytes.toString()) as Analysis & {
    dismissed: object;
    unfit: object[];
  };
  expect(saved).toEqual(analysis);
  expect(dismissed).toEqual({ items: [], milestones: [] });
  expect(unfit).toEqual([]);
});

test('CSV holds every item', async ({ page }) => {
  const { name, bytes } = await save(page, 'csv');
  const rows = new Map(csvRecords(bytes).map((row) => [row['编号'], row]));
  expect(name).toContain('示例市');
  expect([...rows.keys()].sort()).toEqual(analysis.items.map((item) => item.id).sort());
  for (const item of analysis.items) expectItem(rows.get(item.id), item);
});

test('XLSX holds targets, results, milestones and pairs, numbers as numbers', async ({ page }) => {
  const sheets = xlsxSheets((await save(page, 'xlsx')).bytes);
  expect([...sheets.keys()]).toEqual(['目标', '完成', '里程碑', '对照']);
  for (const [name, items] of [
    ['目标', targets()],
    ['完成', results()],
  ] as const) {
    const rows = new Map(sheets.get(name)?.map((row) => [row['编号'], row]));
    expect(rows.size).toBe(items.length);
    for (const item of items) {
      expectItem(rows.get(item.id), item);
      expect(rows.get(item.id)?.['数值'] ?? null).toBe(item.quantity.value);
    }
  }
  expect(sheets.get('里程碑')?.map((row) => row['事项'])).toEqual(
    analysis.milestones.map((milestone) => milestone.subject),
  );
  expect(sheets.get('对照')).toHaveLength(analysis.links.length);
});

test('Markdown and HTML have a row for each thing read', async ({ page }) => {
  const counts = [targets().length, results().length, analysis.milestones.length, analysis.links.length];
  const markdown = (await save(page, 'markdown')).bytes.toString();
  const tables = markdown.split(/^## /m).slice(1);
  expect(tables.map((table) => table.match(/^\|/gm)?.length ?? 0)).toEqual(counts.map((count) => count + 2));
  const html = new JSDOM((await save(page, 'html')).bytes.toString()).window.document;
  expect([...html.querySelectorAll('tbody')].map((body) => body.rows.length)).toEqual(counts);
});

test('the ledger has a row for each promise, as XLSX and as CSV', async ({ page }) => {
  const promised = analysis.milestones.filter((milestone) => milestone.status === 'target');
  const sheet = xlsxSheets((await save(page, 'ledger-xlsx')).bytes).get('督查台账') ?? [];
  const rows = csvRecords((await save(page, 'ledger-csv')).bytes);
  expect(sheet).toHaveLength(targets().length + promised.length);
  expect(rows.map((row) => row['任务'])).toEqual(sheet.map((row) => row['任务']));
  const figures = rows.filter((row) => row['类别'] === '量化目标').map((row) => row['量化要求']);
  expect(figures.sort()).toEqual(
    targets()
      .map((item) => item.quantity.text)
      .sort(),
  );
  expect(rows.every((row) => row['责任单位'] === '' && row['进展情况'] === '')).toBe(true);
});

test('a copy is the table on the screen, as HTML and as tab separated text, with its source', async ({
  page,
  context,
}) => {
  // Again where a test beside this one has written to the clipboard meanwhile.
  await expect(async () => {
    await page.locator('#export').click();
    await page.locator('[data-export="copy"]').click();
    await expect(page.locator('.toast')).toContainText('已复制');
    const copied = await pasted(context);
    expect(copied.text).toContain('\t');
    const lines = copied.text
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    const heads = await page.locator('#panel thead th').allInnerTexts();
    expect(lines[0]).toEqual(heads.map((head) => head.trim()));
    expect(lines.at(-1)?.[0]).toMatch(/^来源：.*由 Mubiao 读取$/);
    const body = lines.slice(1, -1);
    const names = await page.locator('#panel .row-name').allInnerTexts();
    expect(body.slice(0, names.length).map(([name]) => name)).toEqual(
      names.map((name) => name.replace(/\s+/g, ' ').trim()),
    );
    expect(body).toHaveLength(targets().length);
    const { document } = new JSDOM(copied.html).window;
    expect(document.querySelectorAll('tbody tr')).toHaveLength(targets().length);
    expect(document.querySelector('table')?.getAttribute('style')).toContain('border-collapse');
  }).toPass({ timeout: 20_000 });
});

test('a report is saved with its corrections and opened again by another browser', async ({ page, browser }) => {
  await page.locator('#panel .row-name').first().click();
  const count = page.locator('#tab-targets .count');
  const before = await count.innerText();
  await page.locator('.detail').getByRole('button', { name: '忽略这一行' }).click();
  await expect(count).not.toHaveText(before);
  const left = await count.innerText();
  const { bytes: file } = await save(page, 'reading');
  const other = await (await browser.newContext()).newPage();
  await other.goto('./');
  await other.locator('#file').setInputFiles({ name: '存档.json', mimeType: 'application/json', buffer: file });
  await expect(other.locator('#report-text')).toHaveValue(REPORT);
  await expect(other.locator('#tab-targets .count')).toHaveText(left);
  await expect(other.locator('.corrections')).toContainText('1');
  // One that is cut off says so, and the page stays as it is.
  await other.locator('#file').setInputFiles({
    name: '残.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file.toString().slice(0, 300)),
  });
  await expect(other.locator('.problem').first()).toContainText('存档读不了');
  await other.context().close();
});

test('a row is copied as a quotation: sentence, figure, report, and a link where the address is known', async ({
  page,
  context,
}) => {
  const [first] = targets();
  await page.locator('#panel .row-name').first().click();
  await expect(async () => {
    await page.locator('[data-quote]').click();
    await expect(page.locator('.toast')).toContainText('已复制');
    const { text } = await pasted(context);
    const lines = text.split('\n');
    expect(lines[0]).toMatch(/^“.*”$/);
    expect(lines[0]).toContain(first?.quantity.text ?? '?');
    expect(lines[1]).toBe(`${first?.indicator?.text ?? '?'}：${first?.quantity.text ?? '?'}`);
    expect(lines.at(-1)).toMatch(/^来源：.*由 Mubiao 读取$/);
  }).toPass({ timeout: 20_000 });

  // With the address of the official text, a link to its words.
  await page.locator('#document-edit').click();
  await page.locator('#document-form [name=address]').fill('example.org/report.html');
  await page.locator('#document-form [type=submit]').click();
  await expect(page.locator('#document-form .form-error')).toContainText('http://');
  await page.locator('#document-form [name=address]').fill('https://example.org/report.html');
  await page.locator('#document-form [type=submit]').click();
  await expect(page.locator('#document-form')).toHaveCount(0);
  await expect(async () => {
    await page.locator('[data-quote]').click();
    const { text } = await pasted(context);
    expect(text.split('\n').at(-1)).toMatch(/^https:\/\/example\.org\/report\.html#:~:text=/);
    expect(decodeURIComponent(text.split('\n').at(-1) ?? '')).toContain(first?.quantity.text ?? '?');
  }).toPass({ timeout: 20_000 });
});

test('a link brings the text, the tab and the selection to another page, or says that it carries no text', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('#tab-results').click();
  await page.locator('#export').click();
  await page.locator('#export-panel input[type=checkbox]').check();
  await page.locator('[data-export="link"]').click();
  const link = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(link).toContain('&t=');
  const other = await context.newPage();
  await other.goto(await link());
  await expect(other.locator('#report-text')).toHaveValue(REPORT);
  await expect(other.locator('#tab-results')).toHaveAttribute('aria-selected', 'true');
  // Without it, whoever gets the link is told what is missing.
  const bare = await context.newPage();
  await bare.goto((await link()).replace(/&t=[^&]*/, ''));
  await expect(bare.locator('.problem')).toContainText('没有带上报告文字');
  await expect(bare.locator('#report-text')).toHaveValue('');
  // Nothing of the text goes to the server.
  expect(new URL(await link()).search).toBe('');
});

test('pictures are saved as SVG and PNG', async ({ page }) => {
  await page.locator('#tab-pictures').click();
  const picture = page.locator('figure.picture').first();
  await expect(picture.locator('svg')).toBeVisible();
  const drawn = await picture.locator('svg [data-row]').count();
  expect(drawn).toBeGreaterThan(0);
  const [svg] = await Promise.all([
    page.waitForEvent('download'),
    picture.getByRole('button', { name: 'SVG' }).click(),
  ]);
  const drawing = new JSDOM(readFileSync(await svg.path()), { contentType: 'image/svg+xml' }).window.document;
  expect(drawing.querySelectorAll('[data-row]')).toHaveLength(drawn);
  expect(drawing.documentElement.outerHTML).not.toContain('var(');
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    picture.getByRole('button', { name: 'PNG' }).click(),
  ]);
  const bytes = readFileSync(await png.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  // The header of a PNG holds its width; two pixels for one of the drawing.
  expect(bytes.readUInt32BE(16)).toBe(2 * Number(drawing.documentElement.getAttribute('width')));
});

test('corrections are marked in every export', async ({ page }) => {
  const [first, second] = targets();
  await page
    .locator(`#row-${first?.id ?? ''} button`)
    .first()
    .click();
  await page.locator('.detail').getByRole('button', { name: '忽略这一行' }).click();
  await page
    .locator(`#row-${second?.id ?? ''} button`)
    .first()
    .click();
  await page.locator('.detail').getByRole('button', { name: '改正' }).click();
  await page.locator('.editor [name=indicator]').fill('更正后的指标');
  await page.locator('.editor [type=submit]').click();
  const rows = csvRecords((await save(page, 'csv')).bytes);
  expect(rows.map((row) => row['编号'])).not.toContain(first?.id);
  expect(rows.find((row) => row['编号'] === second?.id)).toMatchObject({ 指标: '更正后的指标', 人工修改: '已更正' });
  const json = JSON.parse((await save(page, 'json')).bytes.toString()) as Analysis & { dismissed: { items: Item[] } };
  expect(json.dismissed.items.map((item) => item.id)).toEqual([first?.id]);
  expect(json.items.map((item) => item.id)).not.toContain(first?.id);
  expect(json.items.find((item) => item.id === second?.id)).toMatchObject({
    indicator: { text: '更正后的指标' },
    mark: 'corrected',
    original: { indicator: { text: second?.indicator?.text } },
  });
  const sheet = xlsxSheets((await save(page, 'xlsx')).bytes).get('目标') ?? [];
  expect(sheet).toHaveLength(targets().length - 1);
  expect(sheet.find((row) => row['编号'] === second?.id)?.['人工修改']).toBe('已更正');
});

test('nothing in a report becomes a formula', async ({ page }) => {
  const report = '示例市2025年政府工作报告\n二、2025年工作安排\n=新建公园12个，@新增学位3000个。';
  await leave(page);
  await openReport(page, report);
  const cells = csvRecords((await save(page, 'csv')).bytes).flatMap((row) => Object.values(row));
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
});
