import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { Analysis } from '../../web/library/analysis';

/** The built site; its engine is used outside the browser, too. */
const SITE = resolve(process.env['MUBIAO_SITE'] ?? 'build/site');

/** The sample report of the page: in our own words, about an invented place. */
export const REPORT = readFileSync(resolve('public/sample.txt'), 'utf8');

/** What the engine of the site says of a text, asked in Node. */
export async function jsonOf(text: string): Promise<Analysis> {
  const module = (await import(
    pathToFileURL(resolve(SITE, 'mubiao.js')).href
  )) as typeof import('../../web/library/mubiao');
  const analyzer = await module.loadAnalyzer();
  return analyzer.extract(text);
}

/**
 * Leaves the report that is open, and its text: the page would begin with both again, and what is looked for in the next
 * report might be found in this one.
 */
export async function leave(page: Page): Promise<void> {
  await page.goto('licences.txt');
  await page.evaluate(() => sessionStorage.clear());
}

/** Opens the page and gives it a text as a file, which is read at once; ready when the table stands. */
export async function openReport(page: Page, text: string): Promise<void> {
  await page.goto('./');
  await page.locator('#file').setInputFiles({ name: '报告.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(page.locator('#report-text')).toHaveValue(text);
  await expect(page.locator('#panel tbody tr').first()).toBeVisible();
}
