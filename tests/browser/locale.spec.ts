import { expect, testWithOwnProfile as test } from './fixtures';

/* A browser of another language; each test has a profile of its own. */

test.use({ locale: 'en-GB' });

test('an English browser opens in English, never in Chinese first; what is chosen stays', async ({ page }) => {
  await page.addInitScript(() => {
    const known = window as unknown as { headings: string[] };
    known.headings = [];
    new MutationObserver(() => {
      const heading = document.querySelector('.compose h1')?.textContent.trim() ?? '';
      if (heading !== '' && known.headings.at(-1) !== heading) known.headings.push(heading);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  const headings = (): Promise<string[]> => page.evaluate(() => (window as unknown as { headings: string[] }).headings);
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await headings()).toEqual(['Paste a Chinese government work report and read every target in it.']);
  expect(await page.evaluate(() => localStorage.getItem('mubiao.settings'))).toBeNull();
  await page.locator('#language').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect(await headings()).toHaveLength(1);
});
