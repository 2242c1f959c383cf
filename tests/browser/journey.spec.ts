import { expect, type Page } from '@playwright/test';
import { longReport, paste } from './actions';
import { test } from './fixtures';
import { PAGE, serve, type Served } from './hosts/servers';
import { hostPage } from './hosts/snippets';

/*
 * The way of a story: a long report is pasted and read, its figure copied, put into an article on another site that holds
 * the report, and a reader goes from a row to the sentence in the article and back.
 */

const REPORT = longReport(2400);

let story: Served;
let snippet = '';

test.beforeAll(async () => {
  const paragraphs = REPORT.split('\n').map((line) => `<p>${line}</p>`);
  story = await serve('localhost', (path) =>
    path === '/story' ? { headers: PAGE, body: hostPage(`${snippet}<article>${paragraphs.join('')}</article>`) } : null,
  );
});

test.afterAll(() => story.close());

/** The element's own words and what is marked, as the reader has them before the eyes. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const shadow = document.querySelector('mubiao-report')?.shadowRoot;
    const [sentence] = [...CSS.highlights.values()]
      .flatMap((marks) => [...marks])
      .filter((range) => {
        const box = (range as Range).getBoundingClientRect();
        return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
      });
    const focused = shadow?.activeElement;
    return {
      open: shadow?.querySelector('details[open] q')?.textContent ?? '',
      said: shadow?.querySelector('[role=status]')?.textContent ?? '',
      marked: (sentence as Range | undefined)?.toString() ?? '',
      focused: focused?.textContent.trim() ?? '',
      top: scrollY,
    };
  });

async function readReport(page: Page): Promise<void> {
  expect(REPORT.length).toBeGreaterThan(20_000);
  await page.goto('./');
  await paste(page, REPORT);
  await expect(page.locator('#panel tbody tr').first()).toBeVisible();
}

async function openStory(page: Page): Promise<void> {
  snippet = await page.locator('#embed-code').inputValue();
  await page.goto(`${story.origin}/story`);
  await page.waitForFunction(
    () => document.querySelector('mubiao-report')?.shadowRoot?.querySelector('details') !== null,
  );
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
}

async function shownInArticle(page: Page, sentence: string): Promise<void> {
  await expect.poll(async () => (await seen(page)).said).toContain(sentence);
  await expect.poll(async () => sentence.includes((await seen(page)).marked) && (await seen(page)).marked).not.toBe('');
  expect((await seen(page)).top).toBeGreaterThan(500);
}

test('by mouse: the form is chosen once, then two clicks copy an element that knows its article; from a row into it and back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await readReport(page);
  await page.locator('#embed').click();
  await page.locator('.embed-dialog input[value="element"]').click();
  await page.locator('.embed-dialog input[name="in-article"]').click();
  await page.locator('#embed-close').click();

  await page.locator('#embed').click();
  await page.locator('#embed-copy').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<mubiao-report for="article"/);

  await openStory(page);
  const element = page.locator('mubiao-report');
  await element.locator('.box summary').first().click();
  const { open } = await seen(page);
  expect(open).not.toBe('');
  await element.getByRole('button', { name: '在正文中看' }).first().click();
  await shownInArticle(page, open);
  await element.getByRole('button', { name: '返回' }).click();
  expect((await seen(page)).focused).toContain(await element.locator('.box details[open] summary b').innerText());
});

test('by keyboard alone: the same way', async ({ page }) => {
  await readReport(page);
  await page.locator('#embed').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#embed-copy')).toBeFocused();
  await page.locator('.embed-dialog input[value="static"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.embed-dialog input[value="element"]')).toBeChecked();
  await page.locator('.embed-dialog input[name="in-article"]').focus();
  await page.keyboard.press('Space');
  await page.locator('#embed-copy').focus();
  await page.keyboard.press('Enter');

  await openStory(page);
  await page.keyboard.press('Tab');
  for (let at = 0; at < 20 && !(await isSummary(page)); at += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const { open } = await seen(page);
  expect(open).not.toBe('');
  for (let at = 0; at < 6 && (await seen(page)).focused !== '在正文中看'; at += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await shownInArticle(page, open);
  await page.keyboard.press('Enter');
  expect(await isSummary(page)).toBe(true);
});

const isSummary = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('mubiao-report')?.shadowRoot?.activeElement?.localName === 'summary');
