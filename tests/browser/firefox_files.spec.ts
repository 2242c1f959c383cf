import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { HOSTILE_DOCX } from '../../web/input/hostile_docx.fixture';
import { DOCX_TEXT, docxSample } from './docx_sample';
import { csvRecords, xlsxSheets } from './export_readers';
import { startFaultyServer } from './faulty_server';
import { expect, test } from './fixtures';
import { firefoxIsThere, newFolder, NO_FIREFOX, startFirefox } from './firefox';
import { chineseFontPdf, encodeGb18030, encryptedPdf, scannedPdf } from './pdf_samples';
import { jsonOf, REPORT } from './report_page';
import { AFTER, BEFORE } from './set_reports';

/* Files in and files out in Firefox; the runner, the server and the samples are the same as for Chromium. */

/** A text of its own for each file, so that one shows when it has taken the place of the one before. */
const textOf = (percent: string): string =>
  `示例市2025年政府工作报告\n今年发展的主要预期目标是：地区生产总值增长${percent}左右。`;

let browser: Browser;
let page: Page;
let folder: string;

test.skip(!firefoxIsThere(), NO_FIREFOX);
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(90_000);
  folder = newFolder();
  const preferences = {
    'intl.accept_languages': 'zh-CN',
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.download.alwaysOpenPanel': false,
    'browser.download.always_ask_before_handling_new_types': false,
  };
  browser = await startFirefox(preferences, folder);
});

test.afterAll(async () => {
  await browser.close();
});

test.beforeEach(async ({ baseURL }) => {
  page = await browser.newPage();
  await page.goto(baseURL ?? '');
  await page.waitForSelector('#file');
});

test.afterEach(async () => {
  await page.close();
});

async function give(name: string, bytes: Uint8Array | string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const input = (await page.$('#file')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

const boxText = (): Promise<string> => page.$eval('#report-text', (box) => (box as HTMLTextAreaElement).value);

const INPUTS: readonly [kind: string, name: string, write: (text: string) => string | Uint8Array][] = [
  ['UTF-8', 'a.txt', (text) => text],
  ['GB18030', 'b.txt', encodeGb18030],
  ['HTML', 'c.html', (text) => `<nav>栏目</nav>${text.replace(/[^\n]+/g, '<p style="margin:0">$&</p>')}`],
  ['a PDF with GBK-EUC-H', 'e.pdf', (text) => chineseFontPdf(text.split('\n'), 'GBK-EUC-H')],
  ['a PDF with UniGB-UCS2-H', 'f.pdf', (text) => chineseFontPdf(text.split('\n'), 'UniGB-UCS2-H')],
];

test(`Firefox reads a Word document, ${INPUTS.map(([kind]) => kind).join(', ')}`, async () => {
  await give('d.docx', await docxSample());
  await expect.poll(boxText, { message: 'a Word document', timeout: 20_000 }).toBe(DOCX_TEXT);
  for (const [at, [kind, name, write]] of INPUTS.entries()) {
    const text = textOf(`5.${at + 1}%`);
    await give(name, write(text));
    await expect.poll(boxText, { message: kind, timeout: 20_000 }).toBe(text);
  }
});

const REFUSED: readonly [kind: string, name: string, bytes: Uint8Array | string, help: string][] = [
  ['a scanned PDF', 'scan.pdf', scannedPdf(), 'OCR'],
  ['a PDF with a password', 'locked.pdf', encryptedPdf(), '密码'],
  ['an empty file', 'empty.txt', '', '没有文字'],
];

test(`Firefox says what to do with ${REFUSED.map(([kind]) => kind).join(', ')}`, async () => {
  const problem = (): Promise<string> => page.$$eval('.problem', (boxes) => boxes.map((box) => box.textContent).join());
  for (const [kind, name, bytes, help] of REFUSED) {
    await give(name, bytes);
    await expect.poll(problem, { message: kind, timeout: 20_000 }).toContain(help);
    expect(await problem(), kind).toContain(name);
  }
});

test('Firefox reads or refuses Word documents that were made to harm', async () => {
  test.setTimeout(120_000);
  for (const { what, bytes, made } of HOSTILE_DOCX) {
    await give(`${what}.docx`, bytes());
    if ('text' in made) await expect.poll(boxText, { timeout: 30_000 }).toMatch(made.text);
    else await page.waitForFunction((name) => document.querySelector('.problem')?.textContent.includes(name), {}, what);
  }
});

test('Firefox saves exports that agree with the analysis', async () => {
  const analysis = await jsonOf(REPORT);
  expect(analysis.items.length).toBeGreaterThan(5);
  await give('report.txt', REPORT);
  await page.waitForSelector('#panel tbody tr');
  const json = JSON.parse((await save('json')).toString()) as object;
  expect(json).toMatchObject({ ...analysis });
  expect(csvRecords(await save('csv')).map((row) => row['原文数值'])).toEqual(
    analysis.items.map((item) => item.quantity.text),
  );
  const targets = analysis.items.filter((item) => item.status === 'target');
  const sheet = xlsxSheets(await save('xlsx')).get('目标');
  expect(sheet?.map((row) => row['数值'] ?? null)).toEqual(targets.map((item) => item.quantity.value));
});

test('Firefox keeps a correction over a reload, and asks nothing of any server meanwhile', async () => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await give('report.txt', REPORT);
  await page.waitForSelector('#panel tbody tr');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.click('#panel .row-name');
  await page.waitForSelector('.detail-tools button:nth-of-type(2)');
  await page.click('.detail-tools button:nth-of-type(2)');
  await page.waitForSelector('.editor input[name=indicator]');
  await page.$eval('.editor input[name=indicator]', (input) => (input.value = '改过的指标'));
  await page.click('.editor .button.primary');
  const firstRow = (): Promise<string> => page.$eval('#panel tbody tr', (row) => row.textContent);
  await expect.poll(firstRow).toContain('改过的指标');
  expect(requests).toEqual([]);
  await page.reload();
  await page.waitForSelector('#panel tbody tr');
  expect(await firstRow()).toContain('改过的指标');
});

test('Firefox opens the page without a server after the first visit', async () => {
  const server = await startFaultyServer(['/']);
  await page.goto(`${server.address}/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await server.close();
  await page.reload();
  await page.waitForSelector('#file');
  await give('offline.txt', REPORT);
  await page.waitForSelector('#panel tbody tr');
  expect(await boxText()).toBe(REPORT);
});

async function save(name: string): Promise<Buffer> {
  if ((await page.$('#export[aria-expanded=true]')) === null) await page.click('#export');
  await page.waitForSelector(`[data-export="${name}"]`);
  // The page names the file in its message when it is saved.
  await page.click(`[data-export="${name}"]`);
  const message = (): Promise<string> => page.$eval('.toast', (toast) => toast.textContent);
  await expect.poll(message).toContain(`.${name}`);
  const file = (await message()).split(/\s+/).at(-1) ?? '';
  const path = join(folder, file);
  await expect.poll(() => existsSync(path) && !existsSync(`${path}.part`) && readFileSync(path).length > 0).toBe(true);
  return readFileSync(path);
}

test('Firefox lays two files side by side, and saves a view of them', async () => {
  const paths = [BEFORE, AFTER].map((text, at) => {
    const path = join(folder, `年${at}.txt`);
    writeFileSync(path, text);
    return path;
  });
  const input = (await page.$('#file')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
  await page.waitForSelector('.set-summary');
  expect(await page.$eval('.set-summary', ({ textContent }) => textContent)).toContain('6 项承诺：1 项完成或超额完成');
  await page.click('.set-rows .row-name');
  await page.waitForSelector('.set-detail blockquote');
  await page.click('#set-export');
  await page.click('[data-export=set-csv]');
  const saved = join(folder, '示例市-2025-2026-兑现.csv');
  await expect.poll(() => existsSync(saved) && readFileSync(saved, 'utf8').includes('gdp,增幅,5.5%左右')).toBe(true);
});
