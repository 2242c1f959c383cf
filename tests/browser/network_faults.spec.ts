import { expect, testWithOwnProfile as test, type Page } from './fixtures';
import { paste, watchConsole } from './actions';
import { startFaultyServer, type FaultyServer } from './faulty_server';

/* A server on a bad day, two copies of the page on one server, and frames. Each test has a server and a profile of its own. */

const TEXT = '示例市2025年政府工作报告\n今年城镇新增就业3万人以上。';

let server: FaultyServer;

test.beforeEach(async () => {
  server = await startFaultyServer(['/', '/a/', '/a/b/'], true);
});

test.afterEach(async () => {
  await server.close();
});

const report = (page: Page) => page.locator('h1.document');

/** Whether the worker of the page is there and has kept all that it keeps. */
const isKept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');

const caches = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const names = await window.caches.keys();
    const paths = async (name: string): Promise<string[]> =>
      (await (await window.caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await paths(name)] as const)));
  });

for (const fault of ['portal', 'cut', 500] as const)
  test(`a part that comes wrong (${fault}) is not kept, and kept when it comes right`, async ({ page }) => {
    server.faults.set('/sample.txt', fault);
    await page.goto(`${server.address}/`);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((worker) => worker?.installing?.state));
    expect(await isKept(page)).toBe(false);
    expect(Object.values(await caches(page)).flat()).not.toContain('/sample.txt');
    server.faults.clear();
    await page.reload();
    await expect.poll(() => isKept(page)).toBe(true);
    expect(Object.values(await caches(page)).flat()).toContain('/sample.txt');
  });

test('an answer of 500 gives way to the copy that is kept, and so does none', async ({ page }) => {
  await page.goto(`${server.address}/`);
  await expect.poll(() => isKept(page)).toBe(true);
  server.faults.set('/', 500);
  server.faults.set('.js', 500);
  await page.reload();
  await paste(page, TEXT);
  await expect(report(page)).toContainText('示例市');
  await server.close();
  await page.reload();
  await expect(report(page)).toContainText('示例市');
  server = await startFaultyServer(['/']);
});

test('two copies below one origin keep their own texts, settings, corrections and files', async ({ page }) => {
  for (const copy of ['/', '/a/', '/a/b/']) {
    await page.goto(server.address + copy);
    await expect.poll(() => isKept(page)).toBe(true);
  }
  const kept = async (): Promise<string[]> =>
    Object.keys(await caches(page))
      .map((name) => name.replace(/:[0-9a-f]{12}$/, ''))
      .sort();
  // Until its own worker is there, a copy is kept by that of the folder above.
  await expect.poll(kept, { timeout: 20_000 }).toEqual(['mubiao:/', 'mubiao:/a/', 'mubiao:/a/b/']);

  await page.goto(`${server.address}/a/`);
  await paste(page, TEXT);
  await page.locator('#panel .row-name').first().click();
  await page.locator('.detail-tools button').nth(1).click();
  await page.locator('.editor input[name=indicator]').fill('改过的指标');
  await page.locator('.editor .button.primary').click();
  await expect(page.locator('#panel tbody tr').first()).toContainText('改过的指标');
  await page.locator('#language').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  await page.goto(`${server.address}/a/b/`);
  await expect(page.locator('#report-text')).toHaveValue('');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await paste(page, TEXT);
  await expect(page.locator('#panel tbody tr').first()).not.toContainText('改过的指标');
  await page.locator('.masthead-tools button', { hasText: '说明' }).click();
  await page.locator('#erase-all').click();
  await page.locator('.asking button').first().click();

  await page.goto(`${server.address}/a/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#panel tbody tr').first()).toContainText('改过的指标');
});

test('a frame has no worker for offline use; in a sandbox it reads all the same', async ({ page }) => {
  const messages = watchConsole(page);
  for (const sandbox of ['', 'sandbox="allow-scripts"']) {
    await page.route('**/host.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe ${sandbox} src="/" width="1000" height="700"></iframe>`,
      }),
    );
    await page.goto(`${server.address}/host.html`);
    const frame = page.frameLocator('iframe');
    await frame.locator('#file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) });
    await expect(frame.locator('h1.document'), sandbox).toContainText('示例市');
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(messages).toEqual([]);
    await page.unroute('**/host.html');
  }
});

test('where the script may not be loaded the page says what to do', async ({ page }) => {
  const closed = await startFaultyServer(['/']);
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<iframe sandbox="allow-scripts" src="/"></iframe>' }),
  );
  await page.goto(`${closed.address}/host.html`);
  await expect(page.frameLocator('iframe').locator('.unloaded')).toBeVisible();
  await closed.close();
});
