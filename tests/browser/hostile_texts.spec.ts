import { deflateRawSync } from 'node:zlib';
import { expect, testWithOwnProfile as test, type Page } from './fixtures';
import { longestTask, paste, watchTasks } from './actions';

/* Texts and links that take endless time or memory, and an engine that does not come. Each page has a profile of its own. */

test.use({ serviceWorkers: 'block' });

const FINE = '示例市2025年政府工作报告\n今年城镇新增就业3万人以上。';
const SLOW = '慢慢慢：今年城镇新增就业4万人以上。';

/** The engine of the site, which never ends with some texts and runs out of memory with others. */
const ENGINE = `import { loadAnalyzer as load } from './mubiao.js?real';
export async function loadAnalyzer(options) {
  const analyzer = await load(options);
  return {
    ...analyzer,
    read: (text) => analyzer.read(text),
    extractJson(text) {
      if (text.includes('慢慢慢')) for (;;);
      if (text.includes('内存')) throw Object.assign(new Error('no more memory'), { name: 'OutOfMemoryError' });
      return analyzer.extractJson(text);
    },
  };
}`;

async function withStubbornEngine(page: Page): Promise<void> {
  await page.route(/mubiao\.js\?v=/, (route) => route.fulfill({ contentType: 'text/javascript', body: ENGINE }));
}

const box = (page: Page) => page.locator('#report-text');
const problem = (page: Page) => page.getByRole('alert').filter({ visible: true });
const report = (page: Page) => page.locator('h1.document');

test('取消 ends a text that takes for ever; the next one is read', async ({ page }) => {
  await withStubbornEngine(page);
  await page.goto('./');
  await paste(page, SLOW);
  await page.locator('.busy').getByRole('button', { name: '取消' }).click();
  await expect(page.locator('.busy')).toHaveCount(0);
  await expect(box(page)).toHaveValue(SLOW);
  await page.locator('#file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(FINE) });
  await expect(report(page)).toContainText('示例市');
});

test('a newer text takes the place of one that takes for ever', async ({ page }) => {
  await withStubbornEngine(page);
  await page.goto('./');
  await paste(page, SLOW);
  await expect(page.locator('.busy')).toBeVisible();
  await page.locator('#file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(FINE) });
  await expect(report(page)).toContainText('示例市');
  await expect(box(page)).toHaveValue(FINE);
});

test('what was not read to its end is not read again by itself after a reload, but when asked', async ({ page }) => {
  await withStubbornEngine(page);
  await page.goto('./');
  await paste(page, SLOW);
  await expect(page.locator('.busy')).toBeVisible();
  await page.unroute(/mubiao\.js\?v=/);
  await page.reload();
  await expect(problem(page)).toContainText('上次没有读完');
  await expect(page.locator('.busy')).toHaveCount(0);
  await expect(box(page)).toHaveValue(SLOW);
  await problem(page).getByRole('button', { name: '重试' }).click();
  await expect(report(page)).toBeVisible();
  await page.reload();
  await expect(report(page)).toBeVisible();
  await expect(problem(page)).toHaveCount(0);
});

test('memory, length and network are three messages', async ({ page }) => {
  await withStubbornEngine(page);
  await page.goto('./');
  await paste(page, '内存');
  await expect(problem(page)).toContainText('内存不够');
  await box(page).fill('');
  await paste(page, '长'.repeat(2_000_001));
  await expect(problem(page)).toContainText('文字太长');
  await page.route(/mubiao\.(js|wasm)/, (route) => route.abort());
  await page.reload();
  await box(page).fill('');
  await paste(page, FINE);
  await expect(problem(page)).toContainText('没能启动');
  await expect(problem(page).getByRole('button', { name: '重试' })).toBeVisible();
});

const linkOf = (text: string): string => `./#v=1&t=${deflateRawSync(text).toString('base64url')}`;

test('a small link to a great text is refused, and the page goes on', async ({ page }) => {
  await watchTasks(page);
  for (const pattern of ['1', '5亿', '中[1]', '\n']) {
    const link = linkOf(pattern.repeat(1_990_000 / pattern.length));
    expect(link.length).toBeLessThan(20_000);
    await page.goto('about:blank');
    await page.goto(link);
    await expect(problem(page)).toContainText('没能读出链接里的文字');
    console.log(`link of ${link.length} characters: longest task of the page ${await longestTask(page)} ms`);
  }
  await paste(page, FINE);
  await expect(report(page)).toContainText('示例市');
});

test('the greatest text of a small link leaves the page usable', async ({ page }) => {
  test.setTimeout(120_000);
  await watchTasks(page);
  for (const pattern of ['1', '5亿', '中[1]', '今年新增5万人，']) {
    await page.goto('about:blank');
    await page.goto(linkOf(pattern.repeat(29_000 / pattern.length)));
    await expect(report(page).or(problem(page)).first()).toBeVisible({ timeout: 60_000 });
    console.log(`29,000 characters of ${pattern}: longest task of the page ${await longestTask(page)} ms`);
    await page.locator('#language').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.evaluate(() => localStorage.clear());
  }
});
