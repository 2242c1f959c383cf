import { openSample } from './actions';
import { expect, test, type Page } from './fixtures';
import { sideways } from './violations';

/* The way of a reader on a phone: paste, card, sentence, tabs, export. */

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
});

const sheet = (page: Page) => page.locator('.sheet');
const firstRow = (page: Page) => page.locator('#panel .row-name').first();

test('paste, card, sentence, export; the table begins in the upper half of the screen', async ({ page }) => {
  await openSample(page);
  await expect(page.locator('h1.document')).toBeFocused();
  expect((await page.locator('#panel table').boundingBox())?.y).toBeLessThan(667 / 2);
  expect(await sideways(page)).toBe(0);

  await page.locator('button.headline-main').first().click();
  await expect(sheet(page).locator('blockquote')).toBeVisible();
  await sheet(page).getByRole('button', { name: '在原文中看' }).click();
  await expect(sheet(page)).toHaveCount(0);
  await expect(page.locator('.text mark.selected')).toBeInViewport();

  await page.locator('#export').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-export=csv]').click()]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
});

test('the sentence stays in view when the history follows late', async ({ page }) => {
  const late = await page.addInitScript(() => {
    const { history } = window;
    const go = history.go.bind(history);
    history.go = (by) => void setTimeout(() => go(by), 500);
  });
  await openSample(page);
  await page.locator('button.headline-main').last().click();
  await sheet(page).getByRole('button', { name: '在原文中看' }).click();
  await expect(page.locator('.text mark.selected')).toBeInViewport();
  await page.evaluate(
    () => new Promise((gone) => addEventListener('popstate', () => setTimeout(gone), { once: true })),
  );
  await expect(page.locator('.text mark.selected')).toBeInViewport({ timeout: 1 });
  await late.dispose();
});

test('the sheet begins with the way out, and nothing stays under it', async ({ page }) => {
  await openSample(page);
  const ways: [name: string, leave: () => Promise<unknown>][] = [
    ['its first line', () => sheet(page).locator('button').first().click()],
    ['Escape', () => page.keyboard.press('Escape')],
    ['back', () => page.goBack()],
    ['a tap beside it', () => page.locator('#panel thead').click({ position: { x: 4, y: 4 } })],
    ['another tab', () => page.locator('#tab-results').click()],
  ];
  for (const [name, leave] of ways) {
    await firstRow(page).click();
    await expect(sheet(page).locator('button').first(), name).toBeFocused();
    await expect(sheet(page).locator('button').first(), name).toHaveText(/收起/);
    await leave();
    await expect(sheet(page), name).toHaveCount(0);
  }
  await expect(page.locator('#tab-results')).toHaveAttribute('aria-selected', 'true');

  // In the text it comes over the sentence, and goes with a tap on another tab, too.
  await page.locator('#tab-text').click();
  await page.locator('.text mark a').first().click();
  await expect(sheet(page)).toBeVisible();
  await page.locator('#tab-targets').click();
  await expect(sheet(page)).toHaveCount(0);
});
