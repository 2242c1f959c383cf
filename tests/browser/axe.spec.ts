import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openSample } from './actions';

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

/** A step that leads to a state worth looking at. */
const STATES: [name: string, reach: (page: Page) => Promise<void>][] = [
  [
    'empty',
    async (page) => {
      await page.goto('./');
    },
  ],
  ['filled', openSample],
  [
    'detail',
    async (page) => {
      await openSample(page);
      await page.locator('#panel .row-name').first().click();
    },
  ],
  [
    'export and filters',
    async (page) => {
      await openSample(page);
      await page.locator('#export').click();
      await expect(page.locator('#export-panel')).toBeVisible();
    },
  ],
];

for (const [name, reach] of STATES)
  for (const locale of ['zh', 'en'])
    for (const scheme of ['light', 'dark'] as const)
      for (const width of [320, 1280])
        test(`axe: ${name}, ${locale}, ${scheme}, ${width} px`, async ({ page }) => {
          await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
          await page.setViewportSize({ width, height: 800 });
          // An open panel may lie over the language button, so the language is chosen beforehand.
          await page.addInitScript(
            (lang) => localStorage.setItem('mubiao.settings', JSON.stringify({ locale: lang })),
            locale,
          );
          await reach(page);
          await expect(page.locator('html')).toHaveAttribute('lang', locale === 'en' ? 'en' : 'zh-CN');
          expect(await violations(page)).toEqual([]);
          // Reflow: nothing makes the page scroll sideways.
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          ).toBeLessThanOrEqual(0);
        });

for (const tab of ['results', 'pairs', 'milestones', 'pictures'])
  test(`axe: ${tab}`, async ({ page }) => {
    await openSample(page);
    await page.locator(`#tab-${tab}`).click();
    if (tab === 'pictures') await expect(page.locator('.picture svg').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

test('axe: help, outline, editor, filters', async ({ page }) => {
  await openSample(page);
  await page.locator('[aria-controls="outline"]').click();
  await page.locator('[aria-controls="table-filters"]').click();
  expect(await violations(page)).toEqual([]);
  await page.locator('#panel .row-name').first().click();
  await page.getByRole('button', { name: '改正' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '说明' }).click();
  await expect(page.locator('.help h2')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
