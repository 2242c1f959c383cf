import { expect, test, type Page } from './fixtures';
import { openSample, speak } from './actions';
import { leave } from './report_page';
import { sideways, violations, violationsInBothSchemes } from './violations';

/** From one state of the page to the next worth looking at. */
const STATES: readonly [name: string, reach: (page: Page) => Promise<void>][] = [
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
      if (await page.locator('#table-filters').isVisible())
        await page.locator('[aria-controls="table-filters"]').click();
      await page.locator('#panel .row-name').first().click();
      await expect(page.locator('.detail')).toBeVisible();
    },
  ],
  [
    'export',
    async (page) => {
      await leave(page);
      await openSample(page);
      await page.locator('#export').click();
      await expect(page.locator('#export-panel')).toBeVisible();
    },
  ],
];

/** Of the report that was looked at as it stands, what a choice in it does not change: looking again takes twice as long. */
const SEEN = '.text p:not(:has(.selected)), #panel tbody tr:not(.selected):not(:has(.detail))';
const isSame = (state: string): boolean => state !== 'empty' && state !== 'filled';

/** A phone of the usual width has the layout of the smallest one: what lies over the page there is looked at. */
const PHONE_STATES = STATES.filter(([name]) => name !== 'filters' && name !== 'empty');

for (const [locale, width] of [
  ['zh', 320],
  ['zh', 375],
  ['zh', 1280],
  ['en', 320],
  ['en', 375],
  ['en', 1280],
] as const) {
  const states = width === 375 ? PHONE_STATES : STATES;
  test(`axe, light and dark: ${states.map(([name]) => name).join(', ')}; ${locale}, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    // An open panel may lie over the language button, so the language is chosen beforehand.
    await speak(page, locale);
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('lang', locale === 'en' ? 'en' : 'zh-CN');
    for (const [name, reach] of states) {
      await reach(page);
      const without =
        [...(isSame(name) ? [SEEN] : []), ...(name === 'export' ? ['.headlines'] : [])].join(', ') || null;
      expect(await violationsInBothSchemes(page, { without }), name).toEqual([]);
      expect(await sideways(page), name).toBeLessThanOrEqual(0);
    }
  });
}

for (const tab of ['results', 'pairs', 'milestones', 'pictures'])
  test(`axe: ${tab}`, async ({ page }) => {
    await openSample(page);
    await page.locator(`#tab-${tab}`).click();
    if (tab === 'pictures') await expect(page.locator('.picture svg').first()).toBeVisible();
    // The text is the same in all of them.
    expect(await violations(page, { without: '.text p' })).toEqual([]);
  });

test('forced colours: the chosen tab stands out by its ground, the chosen row by its outline, and all words can be read', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openSample(page);
  /** Ground and ink of what is chosen and of what is beside it. */
  const looks = (selector: string): Promise<string[]> =>
    page.locator(selector).evaluateAll((nodes) =>
      nodes.map((node) => {
        const { backgroundColor, color } = getComputedStyle(node);
        return `${backgroundColor} ${color}`;
      }),
    );
  const [chosen] = await looks('[role=tab][aria-selected=true]');
  const others = await looks('[role=tab][aria-selected=false]');
  expect(others.length).toBeGreaterThan(2);
  expect(others).not.toContain(chosen);
  expect(await violations(page, { colours: true })).toEqual([]);
  await page.locator('#panel .row-name').first().click();
  await expect(page.locator('.detail')).toBeVisible();
  const line = await page
    .locator('tr.selected')
    .evaluate((row) => [row, ...row.children].map((node) => getComputedStyle(node).outlineStyle).join());
  expect(line).toContain('solid');
  await page.locator('#export').click();
  expect(await violations(page, { colours: true, without: '.headlines' })).toEqual([]);
});

test('axe: help, outline, editor, filters; headings go down step by step', async ({ page }) => {
  await openSample(page);
  const levels = (): Promise<number[]> =>
    page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((nodes) =>
        nodes.filter((node) => node.getClientRects().length > 0).map(({ tagName }) => Number(tagName.slice(1))),
      );
  const headings = await levels();
  expect(headings.filter((level) => level === 1)).toHaveLength(1);
  expect(headings[0]).toBe(1);
  expect(headings.filter((level, at) => level > (headings[at - 1] ?? 0) + 1)).toEqual([]);
  await page.locator('[aria-controls="outline"]').click();
  await page.locator('[aria-controls="table-filters"]').click();
  expect(await violations(page)).toEqual([]);
  await page.locator('#panel .row-name').first().click();
  await page.getByRole('button', { name: '改正' }).click();
  expect(await violations(page, { without: SEEN })).toEqual([]);
  await page.getByRole('button', { name: '说明' }).click();
  await expect(page.locator('.help h2')).toBeVisible();
  expect(await violations(page, { without: SEEN })).toEqual([]);
});
