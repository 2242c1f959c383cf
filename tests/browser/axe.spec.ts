import { expect, test, type Page } from './fixtures';
import { openSample } from './actions';
import { sideways, violations } from './violations';

/** From one state of the page to the next worth looking at. */
const STATES: [name: string, reach: (page: Page) => Promise<void>][] = [
  ['empty', async (page) => expect(page.locator('#report-text')).toBeVisible()],
  ['filled', openSample],
  [
    'filters',
    async (page) => {
      await page.locator('[aria-controls="table-filters"]').click();
      await expect(page.locator('#table-filters')).toBeVisible();
    },
  ],
  [
    'detail',
    async (page) => {
      await page.locator('[aria-controls="table-filters"]').click();
      await page.locator('#panel .row-name').first().click();
      await expect(page.locator('.detail')).toBeVisible();
    },
  ],
  [
    'export',
    async (page) => {
      await openSample(page);
      await page.locator('#export').click();
      await expect(page.locator('#export-panel')).toBeVisible();
    },
  ],
];

for (const locale of ['zh', 'en'])
  for (const width of [320, 1280])
    test(`axe: ${STATES.map(([name]) => name).join(', ')}; ${locale}, light and dark, ${width} px`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      // An open panel may lie over the language button, so the language is chosen beforehand.
      await page.addInitScript(
        (lang) => localStorage.setItem('mubiao.settings', JSON.stringify({ locale: lang })),
        locale,
      );
      await page.goto('./');
      await expect(page.locator('html')).toHaveAttribute('lang', locale === 'en' ? 'en' : 'zh-CN');
      for (const [name, reach] of STATES) {
        await reach(page);
        const without = name === 'export' ? '.headlines' : null;
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await violations(page, { without, colours: colorScheme === 'dark' }), name).toEqual([]);
        }
        expect(await sideways(page), name).toBeLessThanOrEqual(0);
      }
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
