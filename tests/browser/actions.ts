import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type BrowserContext, type Disposable, type Page } from '@playwright/test';
import { REPORT } from './report_page';

/** Whole real reports, where the shared folder lies beside the checkout. */
export function realReport(name: string): string | null {
  const path = resolve('../shared/gold/dev', `${name}.txt`);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Pastes as a person does: a paste event with plain (and perhaps rich) text on the focused box. */
export async function paste(page: Page, text: string, html = ''): Promise<void> {
  await page.locator('#report-text').evaluate(
    (box, [plain, rich]) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain);
      if (rich !== '') data.setData('text/html', rich);
      box.focus();
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [text, html] as const,
  );
}

/** What another page is given when a person pastes there: both forms, as they were copied. */
export async function pasted(context: BrowserContext): Promise<{ html: string; text: string }> {
  const other = await context.newPage();
  await other.setContent('<textarea></textarea>');
  const forms = await other.evaluateHandle(() => {
    const found = { done: false, html: '', text: '' };
    document.addEventListener('paste', ({ clipboardData }) => {
      const of = (type: string): string => clipboardData?.getData(type) ?? '';
      Object.assign(found, { done: true, html: of('text/html'), text: of('text/plain') });
    });
    return found;
  });
  await other.locator('textarea').focus();
  await other.keyboard.press('ControlOrMeta+V');
  await other.waitForFunction(({ done }) => done, forms);
  const { html, text } = await forms.jsonValue();
  await other.close();
  return { html, text };
}

/** Chooses the language before the page is opened, from another page of the site. */
export const speak = (page: Page, locale: string): Promise<void> =>
  page.evaluate((lang) => localStorage.setItem('mubiao.settings', JSON.stringify({ locale: lang })), locale);

/** The sample report on the page, its table standing. */
export async function openSample(page: Page): Promise<void> {
  await page.goto('./');
  await paste(page, REPORT);
  await expect(page.locator('#panel tbody tr').first()).toBeVisible();
  await expect(page.locator('.text p').first()).toBeAttached();
}

/** Collects what must not be: console messages and errors of the page. */
export function watchConsole(page: Page): string[] {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
  return messages;
}

/** Whether the part that shows results is there: script and style. It is fetched when the page is idle. */
export async function reportPart(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const there = performance.getEntriesByType('resource').filter((entry) => /assets\/report-/.test(entry.name));
    return ['.js', '.css'].every((kind) => there.some((entry) => entry.name.endsWith(kind)));
  });
}

/** All of the page is there and cached for offline use, the part for results included, and nothing is on its way. */
export async function settled(page: Page): Promise<void> {
  await reportPart(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForLoadState('networkidle');
}

/** A report of `sentences` figures in our own words, spread over sections. */
export function longReport(sentences: number): string {
  const lines = ['示例市2025年政府工作报告', '一、2024年工作回顾'];
  for (let at = 0; at < sentences; at += 1) {
    if (at === Math.floor(sentences / 2)) lines.push('二、2025年工作安排');
    if (at % 40 === 0) lines.push(`（${'一二三四五六七八九十'.charAt((at / 40) % 10)}）抓好第${at / 40 + 1}类工作`);
    lines.push(
      at % 3 === 0 ? `新建停车位${at + 7}个。` : at % 3 === 1 ? `改造老旧小区${at + 3}个。` : `新增学位${at + 11}个。`,
    );
  }
  return lines.join('\n');
}

/** Notes from now on how long the page's thread is held up; for printing, since it depends on the machine. */
export function watchTasks(page: Page): Promise<Disposable> {
  return page.addInitScript(() => {
    const known = window as unknown as { longestTask: number };
    known.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) known.longestTask = Math.max(known.longestTask, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
}

/** Milliseconds of the longest task since `watchTasks` or the last call; 0 where none took 50. */
export function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const known = window as unknown as { longestTask: number };
    const longest = Math.round(known.longestTask);
    known.longestTask = 0;
    return longest;
  });
}
