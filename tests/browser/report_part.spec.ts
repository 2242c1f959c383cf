import { expect, testWithOwnProfile as test, type Page } from './fixtures';
import { paste } from './actions';
import { REPORT } from './report_page';

/*
 * The part that shows results is fetched when the page is idle. A text may come before it, and it may fail to come.
 * A service worker would have it already.
 */
test.use({ serviceWorkers: 'block' });

const PART = '**/assets/report-*';
const box = (page: Page) => page.locator('#report-text');
const firstRow = (page: Page) => page.locator('#panel tbody tr').first();

/** Holds the part back until it is let go. */
async function hold(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(PART, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

test('a paste that comes before the part waits, and loses nothing', async ({ page }) => {
  const letGo = await hold(page);
  await page.goto('./');
  await paste(page, REPORT);
  await expect(page.locator('.busy progress')).toBeVisible();
  await expect(page.locator('.busy')).toContainText('正在读报告');
  letGo();
  await expect(firstRow(page)).toBeVisible();
  await expect(page.locator('.busy')).toHaveCount(0);
  await expect(box(page)).toHaveValue(REPORT);
});

test('of two texts that wait for the part, the later one is shown', async ({ page }) => {
  const letGo = await hold(page);
  await page.goto('./');
  await paste(page, REPORT);
  await paste(page, '示例县2026年政府工作报告\n今年城镇新增就业4.5万人以上。');
  await page.waitForTimeout(500);
  letGo();
  await expect(page.locator('.document')).toContainText('示例县2026年政府工作报告');
  await expect(page.locator('#panel tbody tr[data-row]')).toHaveCount(1);
});

test('typing goes on while the part is on its way', async ({ page }) => {
  const letGo = await hold(page);
  await page.goto('./');
  await box(page).pressSequentially('今年城镇新增就业4.5万人以上', { delay: 5 });
  await expect(box(page)).toHaveValue('今年城镇新增就业4.5万人以上');
  letGo();
  await expect(page.locator('.live')).toBeVisible();
});

test('nothing moves when the part arrives', async ({ page }) => {
  const letGo = await hold(page);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('./');
  await expect(box(page)).toBeVisible();
  const look = (): Promise<string[]> =>
    page.locator('#app *').evaluateAll((nodes) =>
      nodes.map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        const { color, font, border, padding, cursor } = getComputedStyle(node);
        return [node.tagName, x, y, width, height, color, font, border, padding, cursor].join(' ');
      }),
    );
  const before = await look();
  letGo();
  await page.waitForFunction(() =>
    [...document.styleSheets].some((sheet) => sheet.href?.includes('/assets/report-') === true),
  );
  await page.waitForTimeout(300);
  expect(await look()).toEqual(before);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

for (const [locale, kind, failed, again] of [
  ['zh', 'js', '显示结果的部件没有取到', '重试'],
  ['en', 'css', 'could not be fetched', 'Try again'],
] as const)
  test(`the part fails to come: said, text kept, tried again; ${locale}, ${kind}`, async ({ page }) => {
    await page.addInitScript(
      (lang) => localStorage.setItem('mubiao.settings', JSON.stringify({ locale: lang })),
      locale,
    );
    await page.route(`${PART}.${kind}`, (route) => route.abort());
    await page.goto('./');
    await paste(page, REPORT);
    const problem = page.locator('.problem').first();
    await expect(problem).toContainText(failed);
    await expect(box(page)).toHaveValue(REPORT);
    await problem.getByRole('button', { name: again }).click();
    await expect(problem).toContainText(failed);
    await page.unroute(`${PART}.${kind}`);
    await problem.getByRole('button', { name: again }).click();
    await expect(firstRow(page)).toBeVisible();
    await expect(page.locator('.headline-main').first()).toHaveCSS('cursor', 'pointer');
    await expect(box(page)).toHaveValue(REPORT);
  });

test('help that is asked for before the part has come tells what is not seen at once', async ({ page }) => {
  const letGo = await hold(page);
  await page.goto('./');
  await page.getByRole('button', { name: '说明' }).click();
  letGo();
  await expect(page.locator('.help h2')).toBeVisible();
  // What is not seen at once has to be told: review, undo, heading, another version, back, what firm and soft mean.
  for (const words of ['逐条核对', '撤销、重做', '点标题旁的“更正”', '改动按原句带到新文本', '“后退”', '不另立一类'])
    await expect(page.locator('.help')).toContainText(words);
});
