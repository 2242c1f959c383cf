import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { resolve } from 'node:path';
import type { CDPSession } from '@playwright/test';
import { expect, testWithOwnProfile as test, type Page } from './fixtures';
import { longReport, openSample, paste, reportPart } from './actions';
import { REPORT } from './report_page';

const SITE = resolve(process.env['MUBIAO_SITE'] ?? 'build/site');

/*
 * The budgets of the page. Sizes are asserted; times depend on the machine and its load, so they are printed beside
 * their budget, and what keeps them low (how much is in the document) is asserted.
 */

const FAST_3G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

async function throttle(page: Page, network = false): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  if (network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', FAST_3G);
  }
  return session;
}

const KB = 1024;
/** Reached: about 17 KB, with the ways for several reports to come in and the sheet of a phone; the rest is room to grow. */
const PAGE_BUDGET = 18 * KB;
/**
 * 200 until items carried coordinates, 210 until goals of the year gone by, signs (持平, 正增长), shared names, titles over
 * lines, results in words and the errors of a full memory were read: 12 KB of engine more. 228 until stories, budgets
 * and policy papers were read by rules of their own, and tables and thirty kinds of forms of figures: 29 KB of engine more, two
 * thirds of it code (whatever is read once is compiled for size; the rest so takes a fifth more time for 3 %). 254 until
 * lists with signs, promised deeds in stories, announced budgets, task tables and pages cut out of a plan were read for
 * what they are: 4.6 KB.
 */
const TOTAL_BUDGET = 259 * KB;

const zipped = (name: string): number => gzipSync(readFileSync(resolve(SITE, name)), { level: 9 }).length;

/** What the page's HTML names, and what those scripts import: all that comes before anything is done. */
function namedByTheDocument(): Set<string> {
  const found = new Set(['index.html']);
  const html = readFileSync(resolve(SITE, 'index.html'), 'utf8');
  for (const [tag, address] of html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\.\/([^"?]+)[^>]*>/g))
    if (!/rel="(?:icon|manifest)"/.test(tag)) found.add(address ?? '');
  for (const name of found) {
    if (!name.endsWith('.js')) continue;
    const script = readFileSync(resolve(SITE, name), 'utf8');
    for (const [, address] of script.matchAll(/\b(?:from|import)\s*["`']\.\/([^"`']+\.js)/g))
      found.add(`assets/${address}`);
  }
  return found;
}

test('initial download: HTML, CSS, JS and wasm, gzip', async ({ page }) => {
  const paths = new Set<string>();
  page.on('response', (response) => paths.add(new URL(response.url()).pathname));
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
    new MutationObserver(() => {
      const known = window as unknown as { usable?: number };
      if (document.querySelector('#report-text') !== null) known.usable ??= performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('./');
  await reportPart(page);
  await page.waitForLoadState('networkidle');
  const named = namedByTheDocument();
  const names = [...paths]
    .map((path) => (path === '/' ? 'index.html' : path.slice(1)))
    .filter((name) => /\.(?:html|css|js|wasm)$/.test(name));
  const kindOf = (name: string): 'engine' | 'page' | 'report' => {
    if (name.startsWith('mubiao.')) return 'engine';
    return named.has(name) || name.startsWith('assets/worker-') ? 'page' : 'report';
  };
  const sizes = names.map((name) => ({ name, kind: kindOf(name), size: zipped(name) }));
  const sum = (of: string): number =>
    sizes.filter(({ kind }) => kind === of).reduce((total, { size }) => total + size, 0);
  const inKB = (size: number): string => (size / KB).toFixed(1);
  const total = sum('page') + sum('engine');
  console.log(
    `initial download, gzip: page ${inKB(sum('page'))} KB of ${inKB(PAGE_BUDGET)}, engine ${inKB(sum('engine'))} KB, ` +
      `together ${inKB(total)} of ${inKB(TOTAL_BUDGET)}; fetched when idle, for results: ${inKB(sum('report'))} KB\n` +
      sizes.map(({ name, kind, size }) => `  ${kind}  ${name}: ${inKB(size)} KB`).join('\n'),
  );
  // What is for results is asked for when the box is there, not before.
  const [usable, asked] = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource').filter((entry) => /assets\/report-/.test(entry.name));
    const { usable } = window as unknown as { usable?: number };
    return [usable ?? Infinity, Math.min(...entries.map((entry) => entry.startTime))];
  });
  expect(asked).toBeGreaterThanOrEqual(usable);
  expect(sum('engine')).toBeGreaterThan(0);
  expect(sum('report')).toBeGreaterThan(0);
  expect(sum('page')).toBeLessThanOrEqual(PAGE_BUDGET);
  expect(total).toBeLessThanOrEqual(TOTAL_BUDGET);
});

test('usable and first result on a slow profile: 4x CPU, fast 3G', async ({ page }) => {
  await throttle(page, true);
  const started = Date.now();
  await page.goto('./', { waitUntil: 'commit' });
  await page.locator('#report-text').waitFor();
  const usable = Date.now() - started;
  await reportPart(page);
  await page.waitForLoadState('networkidle');
  // The engine is on its way before the page's own script has come.
  const [engineAsked, scriptThere] = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const find = (part: RegExp) => entries.find((entry) => part.test(entry.name));
    return [find(/mubiao\.\w+\.wasm/)?.startTime, find(/assets\/index-.*\.js/)?.responseEnd];
  });
  expect(engineAsked).toBeLessThan(scriptThere ?? 0);

  const text = REPORT.repeat(Math.ceil(20_000 / REPORT.length)).slice(0, 20_000);
  const first = await page.evaluate(async (report) => {
    const box = document.querySelector<HTMLTextAreaElement>('#report-text');
    const data = new DataTransfer();
    data.setData('text/plain', report);
    const begun = performance.now();
    box?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    while (document.querySelector('#panel tbody tr') === null) await new Promise((done) => requestAnimationFrame(done));
    return {
      milliseconds: performance.now() - begun,
      rows: document.querySelectorAll('#panel tbody tr').length,
      headlines: document.querySelectorAll('.headline').length,
      paragraphs: document.querySelectorAll('.text p').length,
    };
  }, text);
  console.log(
    `usable after ${usable} ms of 3000; first result of 20,000 characters after ${Math.round(first.milliseconds)} ms of 300`,
  );
  // What comes first is the figures of the first screen; the text follows in slices.
  expect(first.headlines).toBeGreaterThan(5);
  expect(first.rows).toBeLessThanOrEqual(21);
  expect(first.paragraphs).toBe(0);
  await expect(page.locator('.text p').first()).toBeAttached();
});

test('sort, filter and select in 2,000 rows: no long task over 100 ms at 4x', async ({ page }) => {
  await page.goto('./');
  await paste(page, longReport(4000));
  await expect(page.locator('#panel tbody tr').first()).toBeVisible();
  await expect(page.locator('.reading .busy')).toHaveCount(0, { timeout: 30_000 });
  const rows = Number((await page.locator('#tab-targets .count').innerText()).replace(/\D/g, ''));
  expect(rows).toBeGreaterThanOrEqual(1900);
  // Bare mouse and keys, at places found beforehand: a locator's own scripts would be long tasks at 4x.
  const centre = async (selector: string): Promise<[number, number]> => {
    const box = await page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`not on the page: ${selector}`);
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const names = await centre('thead .c-indicator button');
  const values = await centre('thead .c-written button');
  const search = await centre('#table-search');
  const row = await centre('#panel tbody tr:nth-child(6) .row-name');
  await page.evaluate(() => {
    const tasks: PerformanceEntry[] = [];
    const far = document.querySelectorAll<HTMLElement>('.text mark.target a')[1500];
    Object.assign(window, { longTasks: tasks, far });
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ entryTypes: ['longtask'] });
  });
  await throttle(page);
  await page.evaluate(() => 0);
  await page.waitForTimeout(500);
  const longest: Record<string, number> = {};
  const measure = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    const from = await page.evaluate(() => performance.now());
    await act();
    await page.waitForTimeout(600);
    longest[name] = Math.round(
      await page.evaluate((start) => {
        const { longTasks } = window as unknown as { longTasks: PerformanceEntry[] };
        return Math.max(0, ...longTasks.filter((task) => task.startTime >= start).map((task) => task.duration));
      }, from),
    );
    // However many rows there are, those around what one looks at are in the document.
    expect(await page.evaluate(() => document.querySelectorAll('#panel tbody tr').length)).toBeLessThan(100);
  };
  await measure('sort', () => page.mouse.click(...names));
  await measure('sort by value', () => page.mouse.click(...values));
  await page.mouse.click(...search);
  await measure('filter', () => page.keyboard.insertText('学位'));
  await measure('clear the filter', async () => {
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
  });
  await measure('select in the table', () => page.mouse.click(...row));
  await measure('select far down in the text', () =>
    page.evaluate(() => setTimeout(() => (window as unknown as { far: HTMLElement }).far.click(), 50)),
  );
  console.log(`${rows} rows at 4x throttle, longest task in ms (budget 100): ${JSON.stringify(longest)}`);
  // A loaded machine may stretch one of them; what renders everything at once stretches all.
  expect(Object.values(longest).filter((duration) => duration > 100).length).toBeLessThanOrEqual(3);
  expect(Object.keys(longest)).toHaveLength(6);
});

test('typing into 100,000 characters stays smooth', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: '改原文' }).click();
  await page.locator('#report-text').fill(REPORT.repeat(60).slice(0, 100_000));
  await throttle(page);
  const slowest = await page.locator('#report-text').evaluate(async (box: HTMLTextAreaElement) => {
    let longest = 0;
    for (let key = 0; key < 20; key += 1) {
      const begun = performance.now();
      box.setRangeText('字', box.value.length, box.value.length, 'end');
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      longest = Math.max(longest, performance.now() - begun);
      await new Promise((done) => setTimeout(done, 30));
    }
    return longest;
  });
  console.log(
    `one key press in 100,000 characters at 4x: at most ${slowest.toFixed(1)} ms of our own work (a frame at 4x has 16)`,
  );
  // No budget (it is printed): what analyses the text at each key takes seconds here.
  expect(slowest).toBeLessThan(1000);
});
