import { expect, test } from './fixtures';
import { jsonOf, REPORT } from './report_page';

test('the whole flow by keyboard alone', async ({ page }) => {
  await page.goto('./');
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  const tabTo = async (id: string): Promise<void> => {
    for (let presses = 0; presses < 40 && (await focused()) !== id; presses += 1) await page.keyboard.press('Tab');
    expect(await focused()).toBe(id);
  };

  await tabTo('report-text');
  await page.keyboard.insertText(REPORT);
  await expect(page.locator('.live')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#panel tbody tr').first()).toBeVisible();
  // What was read is said, and reading goes on at the heading, which names the window.
  await expect(page.locator('h1.document')).toBeFocused();
  await expect(page).toHaveTitle(/^示例市2025年政府工作报告 · /);
  const { items } = await jsonOf(REPORT);
  const targets = items.filter(({ status }) => status === 'target').length;
  await expect(page.getByRole('status').first()).toContainText(`${targets} 个目标`);

  await tabTo('tab-targets');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#tab-results')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(page.locator('#tab-targets')).toHaveAttribute('aria-selected', 'true');

  await tabTo('table-search');
  while (!(await page.evaluate(() => document.activeElement?.classList.contains('row-name') ?? false)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.detail')).toBeVisible();
  const row = await page.locator('tr.selected').getAttribute('data-row');

  // To the text and back to the table.
  await page.keyboard.press('r');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('mark')?.dataset['row'])).toBe(row);
  await page.keyboard.press('n');
  const selected = page.locator('.text mark.selected');
  await expect.poll(() => selected.getAttribute('data-row')).not.toBe(row);
  const next = await selected.getAttribute('data-row');
  await page.keyboard.press('t');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.dataset['row'])).toBe(next);

  // Its details are open. Correct it: Escape leaves the form, focus is where it was.
  const correct = page.getByRole('button', { name: '改正' });
  await expect(correct).toBeVisible();
  while (!(await correct.evaluate((node) => node === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.editor input').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.dataset['row'])).toBe(next);

  // Export.
  while ((await focused()) !== 'export') await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  while (!(await page.evaluate(() => document.activeElement?.getAttribute('data-export') === 'csv')))
    await page.keyboard.press('Tab');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  await page.keyboard.press('Escape');
  await expect(page.locator('#export-panel')).toHaveCount(0);
});
