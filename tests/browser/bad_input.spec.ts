import { test as testWithOwnProfile } from '@playwright/test';
import { paste, watchConsole } from './actions';
import { expect, test } from './fixtures';

/** Each text, and what the page says of it; the text stays in its box whatever it is. */
const TEXTS: [name: string, text: string, words: RegExp][] = [
  ['only spaces', ' \n　\n ', /还没有文字/],
  ['no numbers', '大力发展，持续推进，不断加强各项工作，让群众满意。', /没有数字/],
  ['English', 'The quick brown fox jumps over 12 lazy dogs every single day of the year.', /不是中文/],
  ['numbers that are no targets', '第3次会议的地点是12号楼。', /没有读到目标/],
  ['binary', 'PK\u0003\u0004\u0001\u0002'.repeat(200), /不是文字/],
  ['lone surrogates', '今年新增就业4.5万人\ud800，改造小区\udc00 80个。', /1|2/],
];

for (const [name, text, words] of TEXTS) {
  test(`bad input: ${name}`, async ({ page }) => {
    const messages = watchConsole(page);
    await page.goto('./');
    await paste(page, text);
    await expect(page.locator('.report')).toBeVisible();
    await expect(page.locator('.notices')).toContainText(words);
    expect(await page.locator('#report-text').evaluate((box: HTMLTextAreaElement) => box.value.length)).toBe(
      // The box turns line breaks into \n and keeps everything else.
      text.length,
    );
    expect(messages).toEqual([]);
  });
}

test('five megabytes are read with progress, and the page stays usable', async ({ page }) => {
  test.setTimeout(180_000);
  const messages = watchConsole(page);
  await page.goto('./');
  const sentence = '今年新增停车位5000个，改造老旧小区80个，办好民生实事，让大家满意，持续推进各项工作。\n';
  const text = sentence.repeat(Math.ceil((5 * 1024 * 1024) / (sentence.length * 3)));
  const started = Date.now();
  await paste(page, text);
  await expect(page.locator('#panel tbody tr').first()).toBeVisible({ timeout: 120_000 });
  console.log(`5 MB (${text.length} characters): first rows after ${Date.now() - started} ms`);
  await page.locator('#panel tbody .row-name').first().click();
  await expect(page.locator('.detail').first()).toBeVisible();
  // The text is built in slices, with word of how far; every figure has its mark in the end, and none is lost.
  await expect(page.locator('.reading .busy')).toHaveCount(0, { timeout: 60_000 });
  const targets = Number((await page.locator('#tab-targets .count').innerText()).replace(/\D/g, ''));
  expect(targets).toBe(2 * (text.split('\n').length - 1));
  expect(await page.locator('.text mark.target').count()).toBe(targets);
  await page.locator('.masthead-tools button').nth(1).click();
  expect(await page.locator('#report-text').evaluate((box: HTMLTextAreaElement) => box.value.length)).toBe(text.length);
  expect(messages).toEqual([]);
});

testWithOwnProfile.describe('without the engine', () => {
  // A service worker may have the engine already, and would hide that it cannot be fetched.
  testWithOwnProfile.use({ serviceWorkers: 'block' });

  testWithOwnProfile('the page says so, keeps the text, and reads it when the engine is back', async ({ page }) => {
    await page.route('**/mubiao.wasm*', (route) => route.abort());
    await page.goto('./');
    await paste(page, '今年城镇新增就业4.5万人以上。');
    await expect(page.locator('.problem').first()).toContainText('读取程序没能启动');
    await expect(page.locator('#report-text')).toHaveValue('今年城镇新增就业4.5万人以上。');
    await page.unroute('**/mubiao.wasm*');
    await page.locator('.problem').first().getByRole('button', { name: '重试' }).click();
    await expect(page.locator('.report')).toBeVisible();
  });
});
