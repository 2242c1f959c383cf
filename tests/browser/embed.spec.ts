import { expect, test, type Page } from './fixtures';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { openSample, pasted, speak, watchConsole } from './actions';
import { sideways, violations, violationsInBothSchemes } from './violations';

async function openDialog(page: Page): Promise<void> {
  await openSample(page);
  await page.locator('#embed').click();
  await expect(page.locator('.embed-dialog')).toBeVisible();
}

/** The snippet as it stands in the text field. */
const code = (page: Page): Promise<string> => page.locator('#embed-code').inputValue();
const choose = (page: Page, value: string): Promise<void> =>
  page.locator(`.embed-dialog input[value="${value}"]`).check();

test('three clicks from a read report to a copied figure, and it is the one in the preview', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page);
  await page.locator('#embed').click();
  await page.locator('#embed-copy').click();
  await expect(page.locator('.embed-copy [role=status]')).toHaveText('已复制。');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code(page));
  const shown = page.locator('.embed-paper figure');
  const pasted = await page.evaluate(
    (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent,
    copied,
  );
  expect(await shown.evaluate((figure) => figure.textContent)).toBe(pasted);
  expect(copied).toMatch(/^<figure lang="zh-CN" data-mubiao="1".*<\/figure>$/);
});

test('by keyboard alone: opened, copied, closed, and the focus is back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page);
  await page.locator('#embed').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#embed-copy')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.embed-copy [role=status]')).toHaveText('已复制。');
  await page.keyboard.press('Escape');
  await expect(page.locator('.embed-dialog')).toHaveCount(0);
  await expect(page.locator('#embed')).toBeFocused();
});

test('each choice is in the code', async ({ page }) => {
  await openDialog(page);
  const rows = async (): Promise<number> => (await code(page)).split('<tr ').length - 1;
  expect(await rows()).toBe(5);
  await choose(page, 'all');
  expect(await rows()).toBeGreaterThan(20);
  await choose(page, 'strip');
  expect(await rows()).toBe(0);
  await choose(page, 'own');
  expect(await rows()).toBe(5);
  await page.locator('.embed-rows input:not(:checked)').first().check();
  expect(await rows()).toBe(6);

  expect(await code(page)).toContain('上年');
  await page.locator('input[name=last]').uncheck();
  expect(await code(page)).not.toContain('上年');

  await page.locator('input[name=source]').fill('javascript:alert(1)');
  await expect(page.locator('#embed-source-hint')).toContainText('只能是');
  expect(await code(page)).not.toContain('javascript');
  await page.locator('input[name=source]').fill('https://example.org/a.html');
  expect(await code(page)).toContain('href="https://example.org/a.html#:~:text=');

  await page.locator('input[name=source]').fill('');
  expect(await code(page)).not.toContain(':~:');
  await page.locator('input[name=in-article]').check();
  expect(await code(page)).toContain('href="#/?:~:text=');

  await page.locator('input[name=accent]').fill('#d04040');
  expect(await code(page)).toContain('#d04040');
  await page.locator('input[name=accent]').fill('#ffff00');
  await expect(page.locator('#embed-accent-hint')).toContainText('看不清');
  expect(await code(page)).not.toContain('#ffff00');

  await page.locator('select[name=lang]').selectOption('en');
  await expect.poll(() => code(page)).toContain('<figure lang="en"');
});

test('the address of the script is kept in this browser', async ({ page }) => {
  await openDialog(page);
  await choose(page, 'element');
  const own = new URL('v1/', page.url()).href;
  await expect(page.locator('input[name=folder]')).toHaveValue(own);
  await expect.poll(() => code(page)).toContain(`</mubiao-report><script async src="${own}widget.js"></script>`);
  await page.locator('input[name=folder]').fill('https://news.example.org/mubiao/v1');
  await expect.poll(() => code(page)).toContain('src="https://news.example.org/mubiao/v1/widget.js"');
  await page.reload();
  await page.locator('#embed').click();
  await choose(page, 'element');
  await expect(page.locator('input[name=folder]')).toHaveValue('https://news.example.org/mubiao/v1');
});

test('an address with a version in it gets the hash of its script, any other none', async ({ page }) => {
  const { version } = packageJson;
  const site = resolve(process.env['MUBIAO_SITE'] ?? 'build/site');
  const list = JSON.parse(readFileSync(resolve(site, version, 'integrity.json'), 'utf8')) as Record<string, string>;
  await openDialog(page);
  await choose(page, 'element');
  const folder = page.locator('input[name=folder]');
  expect(await code(page)).not.toContain('integrity');
  await folder.fill(`https://news.example.org/mubiao/${version}/`);
  const checked = `/${version}/widget.js" integrity="${list['widget.js'] ?? ''}" crossorigin="anonymous"></script>`;
  await expect.poll(() => code(page)).toContain(checked);
  await folder.fill('https://news.example.org/mubiao/99.0.0/');
  await expect.poll(() => code(page)).toMatch(/\/99\.0\.0\/widget\.js"><\/script>$/);
  await folder.fill('https://news.example.org/mubiao/v1/');
  expect(await code(page)).not.toContain('integrity');
});

test('the size of each form stands beside it, with a word where a limit is near', async ({ page }) => {
  await openDialog(page);
  const beside = (form: string) => page.locator('.embed-dialog label', { has: page.locator(`input[value="${form}"]`) });
  for (const form of ['static', 'element', 'frame', 'wechat']) await expect(beside(form)).toContainText(/\d 个字符$/);
  await expect(beside('static')).toContainText(`${(await code(page)).length.toLocaleString('zh-CN')} 个字符`);
  await choose(page, 'all');
  await expect(beside('wechat')).toContainText('公众号可能放不下');
  await choose(page, 'frame');
  await page.locator('input[name=folder]').fill(`https://news.example.org/${'deep/'.repeat(60)}`);
  await expect(beside('frame')).toContainText(/网址 \d,\d{3} 个字符，有的编辑系统会截断/);
  await expect(beside('static')).toContainText(/\d 个字符$/);
});

test('the preview of the element is the element itself: one row open at a time', async ({ page }) => {
  const messages = watchConsole(page);
  await openDialog(page);
  await choose(page, 'element');
  const summaries = page.locator('.embed-paper mubiao-report tr[part=row] summary');
  await expect(summaries).toHaveCount(5);
  await summaries.nth(0).click();
  await summaries.nth(1).click();
  await expect(page.locator('.embed-paper mubiao-report [part=row] details[open]')).toHaveCount(1);
  await page.locator('select[name=lang]').selectOption('en');
  await expect(page.locator('.embed-paper mubiao-report [part=head]')).toContainText('targets');
  expect(messages).toEqual([]);
});

test('the preview of the frame is the frame itself, in the width and the scheme that are looked at', async ({
  page,
}) => {
  const messages = watchConsole(page);
  // An emulated scheme would reach into the frame, which follows its paper.
  await page.emulateMedia({ colorScheme: null });
  await openDialog(page);
  const entries = await page.evaluate(() => history.length);
  await choose(page, 'frame');
  const frame = page.frameLocator('.embed-paper iframe');
  const shown = async (): Promise<[width: number, ink: string]> => [
    await page.locator('.embed-paper').evaluate((paper) => paper.getBoundingClientRect().width),
    await frame.locator('[part=head]').evaluate((head) => getComputedStyle(head).color),
  ];
  await frame.locator('tr[part=row] summary').first().click();
  await expect(frame.locator('details[open] q')).toBeVisible();
  await choose(page, 'light');
  const [, light] = await shown();
  await choose(page, '320');
  await choose(page, 'dark');
  await expect.poll(async () => (await shown())[1]).not.toBe(light);
  expect((await shown())[0]).toBe(352);
  await expect(page.locator('.embed-paper figcaption')).toContainText('依据：');
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect(messages).toEqual([]);
});

test('where script and frame cannot be fetched, their previews are the table that is in them', async ({ page }) => {
  await page.route(/\/v1\/(?:widget\.js|embed\.html)/, (route) => route.abort());
  await openDialog(page);
  await choose(page, 'element');
  await expect(page.locator('.embed-paper mubiao-report > figure summary').first()).toBeVisible();
  await choose(page, 'frame');
  await expect(page.locator('.embed-paper figure figure summary').first()).toBeVisible();
  await expect(page.locator('.embed-paper iframe')).toHaveCount(0);
});

test('a dismissed row is out, and the figure says that it was checked', async ({ page }) => {
  await openDialog(page);
  await choose(page, 'own');
  const offered = await page.locator('.embed-rows input').count();
  expect(await code(page)).not.toContain('经编辑核改');
  await page.keyboard.press('Escape');
  await page.locator('#panel .row-name').first().click();
  const id = (await page.locator('#panel tr.selected').getAttribute('data-row')) ?? '';
  await page.locator('.detail').getByRole('button', { name: '忽略' }).click();
  await page.locator('#embed').click();
  await choose(page, 'own');
  await expect(page.locator('.embed-rows input')).toHaveCount(offered - 1);
  await expect(page.locator(`.embed-rows input[name="row-${id}"]`)).toHaveCount(0);
  expect(await code(page)).toContain('经编辑核改');
});

test('the copy for WeChat is put on the clipboard with its formatting', async ({ page, context }) => {
  await openDialog(page);
  await choose(page, 'wechat');
  const code = await page.locator('#embed-code').inputValue();
  expect(code).toMatch(/^<section style="/);
  // Again where a test beside this one has written to the clipboard meanwhile.
  await expect(async () => {
    await page.locator('#embed-copy').click();
    await expect(page.locator('.embed-copy [role=status]')).toHaveText('已复制。');
    expect((await pasted(context)).html).toContain(code);
  }).toPass({ timeout: 20_000 });
});

test('beside the copy for WeChat, strip and growth targets are saved as pictures', async ({ page }) => {
  await openDialog(page);
  await expect(page.locator('.embed-pictures')).toHaveCount(0);
  await choose(page, 'wechat');
  const save = async (name: string): Promise<{ name: string; bytes: Buffer }> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.embed-pictures').getByRole('button', { name, exact: true }).click(),
    ]);
    await expect(page.locator('.embed-copy [role=status]')).toHaveText('图片已保存。');
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };

  const svg = await save('主要指标 SVG');
  expect(svg.name).toBe('示例市2025年政府工作报告.svg');
  const text = svg.bytes.toString('utf8');
  for (const words of [
    '地区生产总值',
    '≈5.5%',
    '上年 5.1%',
    '与经济增长同步',
    '未提出：城镇调查失业率',
    '由 Mubiao 读取',
  ])
    expect(text).toContain(`>${words}`);

  const png = await save('主要指标 PNG');
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBe(1080);

  const growth = await save('增速目标 SVG');
  expect(growth.name).toBe('增速目标.svg');
  expect(growth.bytes.toString('utf8')).toContain('一般公共预算收入');

  await page.locator('select[name=lang]').selectOption('en');
  await expect.poll(() => code(page)).toContain('Not stated');
  expect((await save('主要指标 SVG')).bytes.toString('utf8')).toContain('Not stated: ');
});

test('where the browser refuses, the code is selected to be copied by hand', async ({ page }) => {
  await openDialog(page);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(document, 'execCommand', { value: () => false });
  });
  await page.locator('#embed-copy').click();
  await expect(page.locator('.embed-copy [role=status]')).toContainText('Ctrl+C');
  const selected = await page
    .locator('#embed-code')
    .evaluate((box: HTMLTextAreaElement) => [
      document.activeElement === box,
      box.selectionEnd - box.selectionStart === box.value.length,
    ]);
  expect(selected).toEqual([true, true]);
});

for (const [lang, width] of [
  ['zh', 320],
  ['zh', 1280],
  ['en', 320],
  ['en', 1280],
] as const)
  test(`axe: the dialog; ${lang}, light and dark, ${width} px`, async ({ page }) => {
    const messages = watchConsole(page);
    const look = async (options = {}): Promise<void> =>
      expect(await violationsInBothSchemes(page, options)).toEqual([]);
    const inDialog = { within: '.embed-dialog' };
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await speak(page, lang);
    await openDialog(page);
    await page.locator('.embed-paper summary').first().click();
    await look();
    const beyond = await page.locator('.embed-dialog').evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    await choose(page, 'wechat');
    await look(inDialog);
    await choose(page, 'frame');
    await expect(page.frameLocator('.embed-paper iframe').locator('tr[part=row]').first()).toBeVisible();
    await look(inDialog);
    await choose(page, 'element');
    await choose(page, 'own');
    await look(inDialog);
    expect(messages).toEqual([]);
  });

/** A page of somebody else, with nothing but a paper and an ink. */
const hostPage = (figure: string, scheme: string): string =>
  `<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width"><title>报道</title>` +
  `<style>body{margin:0 8px;font:16px/1.6 sans-serif;color-scheme:${scheme};background:${scheme === 'dark' ? '#16161a' : '#fff'};` +
  `color:${scheme === 'dark' ? '#ebe9e4' : '#1a1a1a'}}</style><main><h1>报道</h1>${figure}</main></html>`;

for (const lang of ['zh', 'en'])
  test(`axe: the static figure in other pages; ${lang}, light and dark, 280 and 640 px`, async ({ page }) => {
    await openDialog(page);
    await page.locator('input[name=source]').fill('https://example.org/a.html');
    await page.locator('select[name=lang]').selectOption(lang);
    await expect.poll(() => code(page)).toContain(`<figure lang="${lang === 'en' ? 'en' : 'zh-CN'}"`);
    const figure = await code(page);
    await page.goto('about:blank');
    for (const scheme of ['light', 'dark'] as const) {
      await page.setContent(hostPage(figure, scheme));
      await page.locator('summary').first().click();
      await expect(page.locator('q').first()).toBeVisible();
      for (const width of [280, 640]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await violations(page, { colours: scheme === 'dark' })).toEqual([]);
        expect(await sideways(page)).toBeLessThanOrEqual(0);
      }
    }
  });
