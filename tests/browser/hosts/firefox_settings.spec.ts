import type { Page } from 'puppeteer-core';
import { expect, test } from '../fixtures';
import { firefoxIsThere, NO_FIREFOX, startFirefox } from '../firefox';
import { folderAnswer, PAGE, serve, type Served } from './servers';
import { ARTICLE, elementSnippet, frameSnippet, hostPage, liveSnippet, plainArticle, staticSnippet } from './snippets';

/* What a reader of Firefox may have set for all pages: own colours, no JavaScript. A browser for each setting. */

test.skip(!firefoxIsThere(), NO_FIREFOX);
test.describe.configure({ mode: 'serial', timeout: 90_000 });

let widget: Served;
let host: Served;

test.beforeAll(async () => {
  widget = await serve('localhost', folderAnswer);
  const script = `${widget.origin}/v1/widget.js`;
  const forms: Record<string, string> = {
    '/static': staticSnippet(),
    '/element': ARTICLE + elementSnippet(script),
    '/frame': frameSnippet(`${widget.origin}/v1/`, { attributes: 'loading="eager"' }),
    '/live': plainArticle() + liveSnippet(script),
  };
  host = await serve('127.0.0.1', (path) => {
    const body = forms[path];
    return body === undefined ? null : { headers: PAGE, body: hostPage(body) };
  });
});
test.afterAll(() => Promise.all([widget.close(), host.close()]));

/** Of the first row, wherever it is shown: its rule, its ink, and the ink of the page around; '' where there is none yet. */
function looks(): string {
  const root = document.querySelector('main, mubiao-report')?.shadowRoot ?? document;
  const row = root.querySelector('tr');
  const figure = root.querySelector('summary b');
  if (row === null || figure === null) return '';
  const { borderTopColor, borderTopWidth } = getComputedStyle(row);
  return [borderTopWidth, borderTopColor, getComputedStyle(figure).color].join(' ');
}

test('Firefox with colours of its own: each form has its words and rules in them', async () => {
  const browser = await startFirefox({ 'browser.display.document_color_use': 2 });
  const seen = (page: Page): Promise<string> =>
    (
      page
        .mainFrame()
        .childFrames()
        .find((frame) => frame.url().includes('embed.html#1')) ?? page
    )
      .evaluate(looks)
      .catch(() => '');
  for (const form of ['static', 'element', 'frame', 'live']) {
    const page = await browser.newPage();
    await page.goto(`${host.origin}/${form}`);
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    if (form === 'element' || form === 'live')
      await page.waitForFunction(
        () => document.querySelector('mubiao-report')?.shadowRoot?.querySelector('tr') != null,
      );
    await expect.poll(() => seen(page), form).toBe(`1px ${ink} ${ink}`);
  }
  await browser.close();
});

test('Firefox without JavaScript: the figure in the element is shown, and its rows open', async () => {
  const browser = await startFirefox({ 'javascript.enabled': false });
  const page = await browser.newPage();
  await page.goto(`${host.origin}/element`);
  const isSeen = (): Promise<unknown> =>
    page.evaluate(() => [
      document.querySelector('mubiao-report')?.shadowRoot,
      document.querySelector('summary')?.checkVisibility(),
      document.querySelector('q')?.checkVisibility(),
    ]);
  expect(await isSeen()).toEqual([null, true, false]);
  const place = await page.evaluate(
    () => document.querySelector('summary')?.getBoundingClientRect().toJSON() as DOMRect,
  );
  await page.mouse.click(place.x + 8, place.y + place.height / 2);
  await expect.poll(isSeen).toEqual([null, true, true]);
  await browser.close();
});
