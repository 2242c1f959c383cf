import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, ElementHandle, Frame, Page } from 'puppeteer-core';
import { startFaultyServer, type FaultyServer } from './faulty_server';
import { expect, test } from './fixtures';
import { firefoxIsThere, newFolder, NO_FIREFOX, startFirefox } from './firefox';
import { AFTER, BEFORE, LATEST } from './set_reports';

/* What several pages of one browser and a server on a bad day do to each other, in Firefox; each test has a server. */

const TEXT = '示例市2025年政府工作报告\n今年城镇新增就业3万人以上，新建公园12个，新建幼儿园5所，改造老旧小区20个。';

let browser: Browser;
let server: FaultyServer;
let report: string;
let years: string[];

test.skip(!firefoxIsThere(), NO_FIREFOX);
test.describe.configure({ mode: 'serial', timeout: 90_000 });

test.beforeAll(async () => {
  const folder = newFolder();
  report = join(folder, 'report.txt');
  writeFileSync(report, TEXT);
  // The last one does not name its place.
  years = [BEFORE, AFTER, LATEST.replaceAll('示例市', '')].map((text, at) => {
    const path = join(folder, `${at + 1}.txt`);
    writeFileSync(path, text);
    return path;
  });
  // A tab behind another one is as quick as that.
  const unthrottled = { 'dom.min_background_timeout_value': 4, 'dom.timeout.enable_budget_timer_throttling': false };
  browser = await startFirefox({ 'intl.accept_languages': 'zh-CN', ...unthrottled }, folder);
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  server = await startFaultyServer(['/', '/a/', '/a/b/'], true);
});
test.afterEach(async () => {
  for (const page of await browser.pages()) if (page.url().startsWith(server.address)) await page.close();
  await server.close();
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(server.address + path);
  await page.waitForSelector('#file');
  return page;
}

async function give(page: Page): Promise<void> {
  await ((await page.$('#file')) as ElementHandle<HTMLInputElement>).uploadFile(report);
  await page.waitForSelector('#panel tbody tr');
}

const wordsOf = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (nodes) => nodes.map(({ textContent }) => textContent.trim()));
const names = (page: Page): Promise<string> => wordsOf(page, '#panel tbody .row-name').then((all) => all.join('|'));
const lang = (page: Page): Promise<string> => page.$eval('html', (html) => html.lang);

const click = (page: Page, selector: string, at = 0): Promise<void> =>
  page.$$eval(selector, (nodes, index) => (nodes[index] as HTMLElement).click(), at);

async function rename(page: Page, at: number, name: string): Promise<void> {
  await click(page, '#panel tbody .row-name', at);
  const isOpen = (index: number): boolean => {
    const row = document.querySelectorAll('#panel tbody .row-name')[index]?.closest('tr.selected');
    return row?.nextElementSibling?.querySelector('.detail-tools') != null;
  };
  await page.waitForFunction(isOpen, {}, at);
  await click(page, '.detail-tools button', 1);
  await page.waitForSelector('.editor input[name=indicator]');
  await page.$eval('.editor input[name=indicator]', (input, words) => (input.value = words), name);
  await click(page, '.editor .button.primary');
  await expect.poll(() => names(page)).toContain(name);
}

/** Whether the page's worker is there and has kept all that it keeps. */
const isKept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');

const keptPaths = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const kept: Record<string, string[]> = {};
    for (const name of await caches.keys())
      kept[name.replace(/:[0-9a-f]{12}$/, '')] = (await (await caches.open(name)).keys()).map(
        ({ url }) => new URL(url).pathname,
      );
    return kept;
  });

test('Firefox: two tabs follow each other, what both save is kept, and what does not fit is dropped and said', async () => {
  const one = await open('/');
  await give(one);
  const other = await open('/');
  await give(other);
  await rename(one, 0, '左边改的');
  await expect.poll(() => names(other)).toContain('左边改的');
  await rename(other, 1, '右边改的');
  await expect.poll(() => names(one)).toContain('右边改的');

  // A tab that does not hear of the other one's change overwrites nothing.
  await other.evaluate(() => addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
  await rename(one, 2, '左边又改');
  await rename(other, 3, '右边又改');
  for (const tab of [one, other])
    await expect.poll(() => names(tab)).toMatch(/左边改的.*\|右边改的.*\|左边又改.*\|右边又改/);

  await one.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes('corrections')) ?? '';
    const stored = JSON.parse(localStorage.getItem(key) ?? '') as { corrections: Record<string, unknown> };
    stored.corrections['document'] = { title: '<img src=x onerror=alert(1)>', year: 'soon' };
    stored.corrections['addedItems'] = [{ id: 'u1' }, null, 7];
    localStorage.setItem(key, JSON.stringify(stored));
  });
  await one.reload();
  await expect.poll(() => wordsOf(one, '.toast').then(String)).toContain('有一部分不合规格');
  expect(await names(one)).toContain('右边又改');
  expect(await wordsOf(one, 'h1.document img, h1.document')).toEqual([expect.stringContaining('<img src=x')]);
});

test('Firefox: a part that comes wrong is not kept; what is kept stands in for a server that fails, and for none', async () => {
  server.faults.set('/sample.txt', 'portal');
  const page = await open('/');
  for (const fault of ['portal', 'cut', 500] as const) {
    server.faults.set('/sample.txt', fault);
    server.asked.length = 0;
    await page.reload();
    // It is asked for twice, and then the worker gives up.
    await expect.poll(() => server.asked.filter((path) => path === '/sample.txt').length).toBeGreaterThan(1);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined))
      .toBe(true);
    expect(Object.values(await keptPaths(page)).flat(), String(fault)).not.toContain('/sample.txt');
  }
  server.faults.clear();
  await page.reload();
  await expect.poll(() => isKept(page)).toBe(true);
  expect(Object.values(await keptPaths(page)).flat()).toContain('/sample.txt');

  server.faults.set('/', 500);
  server.faults.set('.js', 500);
  await page.reload();
  await give(page);
  await server.close();
  await page.reload();
  await page.waitForSelector('#panel tbody tr');
  await click(page, '#language');
  await expect.poll(() => wordsOf(page, '#tab-targets').then(String)).toContain('Targets');
  await click(page, '#tab-pictures');
  await page.waitForSelector('.picture svg');
  server = await startFaultyServer(['/']);
});

test('Firefox, without a network: several files, a place that is asked for, unpaired and back, every view', async () => {
  const page = await open('/');
  await expect.poll(() => isKept(page)).toBe(true);
  const giveYears = async (): Promise<void> => {
    await ((await page.waitForSelector('#file')) as ElementHandle<HTMLInputElement>).uploadFile(...years);
    await expect.poll(() => wordsOf(page, '.set-notes').then(String)).toContain('3.txt 没有读出地方');
  };
  // What two reports need is kept once it was used.
  await giveYears();
  await expect
    .poll(() => keptPaths(page).then((kept) => Object.values(kept).flat().join()))
    .toContain('mubiao-compare');
  await server.close();
  await page.reload();
  await giveYears();
  await click(page, '#set-tab-outcomes');
  await page.waitForSelector('.set-rows tbody tr');
  const promises = (): Promise<string[]> =>
    page.$$eval('.set-rows tbody tr', (rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent.trim()).join('|')),
    );
  const [gdp, jobs] = ['5.5%左右|5%|−0.5个百分点|▼ 未完成|5%左右', '4万人以上|4.3万人|+3000人|▲ 超额完成|4.2万人以上'];
  await expect.poll(promises).toEqual(expect.arrayContaining([gdp, jobs]));

  await click(page, '.set-rows .row-name', (await promises()).indexOf(jobs));
  await page.waitForSelector('[data-hand=unpair]');
  await click(page, '[data-hand=unpair]');
  await expect.poll(() => wordsOf(page, '.set-rows').then(String)).toContain('手工取消');
  await click(page, '#set-pair-undo');
  await expect.poll(() => wordsOf(page, '.set-rows').then(String)).not.toContain('手工取消');

  await page.$eval('[aria-label="3.txt 的地方"]', (box) => {
    (box as HTMLInputElement).value = '示例市';
    box.dispatchEvent(new Event('change'));
  });
  await expect.poll(() => wordsOf(page, '#set-pair option')).toEqual(['示例市 2026', '示例市 2025']);
  await expect.poll(() => wordsOf(page, '.set-notes')).toEqual([]);

  for (const [view, shown, words] of [
    ['changes', '.set-changes', '5%以上'],
    ['matrix', '.set-matrix', '地区生产总值'],
    ['rank', '.set-none', '同级几个地方同一年'],
  ] as const) {
    await click(page, `#set-tab-${view}`);
    await expect.poll(() => wordsOf(page, `#set-panel ${shown}`).then(String), view).toContain(words);
  }
  server = await startFaultyServer(['/']);
});

test('Firefox: two copies below one origin keep their own texts, settings, corrections and files', async () => {
  const page = await open('/');
  for (const copy of ['/', '/a/', '/a/b/']) {
    await page.goto(server.address + copy);
    await expect.poll(() => isKept(page)).toBe(true);
  }
  const kept = async (): Promise<string[]> => Object.keys(await keptPaths(page)).sort();
  await expect.poll(kept, { timeout: 20_000 }).toEqual(['mubiao:/', 'mubiao:/a/', 'mubiao:/a/b/']);

  await page.goto(`${server.address}/a/`);
  await give(page);
  await rename(page, 0, '改过的指标');
  await click(page, '#language');
  await expect.poll(() => lang(page)).toBe('en');

  await page.goto(`${server.address}/a/b/`);
  expect(await page.$eval('#report-text', (box) => (box as HTMLTextAreaElement).value)).toBe('');
  expect(await lang(page)).toBe('zh-CN');
  await give(page);
  expect(await names(page)).not.toContain('改过的指标');
  await page.$$eval('.masthead-tools button', (buttons) =>
    buttons.find(({ textContent }) => textContent.includes('说明'))?.click(),
  );
  await page.waitForSelector('#erase-all');
  await click(page, '#erase-all');
  await page.waitForSelector('.asking button');
  await click(page, '.asking button');

  await page.goto(`${server.address}/a/`);
  await expect.poll(() => lang(page)).toBe('en');
  await expect.poll(() => names(page)).toContain('改过的指标');
});

test('Firefox: a frame has no worker for offline use and reads in a sandbox, or says what to do', async () => {
  const closed = await startFaultyServer(['/']);
  for (const [sandbox, site, isShown] of [
    ['', server, isRead],
    ['sandbox="allow-scripts"', server, isRead],
    // Its scripts may not be loaded by a page without an origin.
    ['sandbox="allow-scripts"', closed, saysWhatToDo],
  ] as const) {
    const page = await browser.newPage();
    server.pages.set('/host.html', `<iframe ${sandbox} src="${site.address}/" width="1000" height="700"></iframe>`);
    await page.goto(`${server.address}/host.html`);
    const frame = (): Frame | undefined => page.mainFrame().childFrames()[0];
    await expect.poll(() => frame()?.url(), sandbox).toBe(`${site.address}/`);
    if (isShown === isRead) {
      const input = await frame()?.waitForSelector('#file');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(report);
    }
    await expect.poll(() => frame()?.evaluate(isShown), sandbox).toBe(true);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  }
  await closed.close();
});

function isRead(): boolean {
  return document.querySelector('h1.document')?.textContent.includes('示例市') === true;
}

function saysWhatToDo(): boolean {
  return (document.querySelector('.unloaded')?.getBoundingClientRect().height ?? 0) > 0;
}
