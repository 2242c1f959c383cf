import { openSample } from './actions';
import { expect, test, type Page } from './fixtures';

/* One report in two tabs, and stores that someone else wrote. */

const names = (page: Page) => page.locator('#panel tbody .row-name');

async function rename(page: Page, at: number, name: string): Promise<void> {
  await names(page).nth(at).click();
  await page.locator('.detail-tools button').nth(1).click();
  await page.locator('.editor input[name=indicator]').fill(name);
  await page.locator('.editor .button.primary').click();
  await expect(names(page).nth(at)).toContainText(name);
}

test('two tabs follow each other, and what both save is kept', async ({ page, context }) => {
  await openSample(page);
  const other = await context.newPage();
  await openSample(other);
  await rename(page, 0, '左边改的');
  await expect(names(other).nth(0)).toContainText('左边改的');
  await rename(other, 1, '右边改的');
  await expect(names(page).nth(1)).toContainText('右边改的');

  // A tab that does not hear of the other one's change (asleep, or a moment earlier) overwrites nothing.
  await other.evaluate(() => window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
  await rename(page, 2, '左边又改');
  await rename(other, 3, '右边又改');
  for (const tab of [page, other])
    for (const [at, name] of ['左边改的', '右边改的', '左边又改', '右边又改'].entries())
      await expect(names(tab).nth(at)).toContainText(name);
  await page.reload();
  await expect(names(page).nth(3)).toContainText('右边又改');

  // One step back is what the other tab had.
  await page.locator('#undo').click();
  await expect(names(page).nth(3)).not.toContainText('右边又改');
  await expect(names(page).nth(2)).toContainText('左边又改');
});

test('what does not fit in a store is dropped and said, the rest is there, and nothing of it runs', async ({
  page,
}) => {
  await openSample(page);
  await rename(page, 0, '改过的指标');
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes('corrections')) ?? '';
    const stored = JSON.parse(localStorage.getItem(key) ?? '') as { corrections: Record<string, unknown> };
    stored.corrections['document'] = { title: '<img src=x onerror=alert(1)>', year: 'soon', kind: '__proto__' };
    stored.corrections['addedItems'] = [{ id: 'u1' }, null, 7];
    stored.corrections['__proto__x'] = {};
    localStorage.setItem(key, JSON.stringify(stored));
    localStorage.setItem('mubiao.settings', '{"columns":{"targets":["name",7,"nonsense"]},"theme":7,"locale":{}}');
  });
  page.on('dialog', (dialog) => expect.soft(dialog.message()).toBe('no dialog'));
  await page.reload();
  await expect(page.locator('.toast')).toContainText('有一部分不合规格');
  await expect(names(page).nth(0)).toContainText('改过的指标');
  await expect(page.locator('h1.document')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('h1.document img')).toHaveCount(0);
});
