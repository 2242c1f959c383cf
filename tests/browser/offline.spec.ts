import { expect, testWithOwnProfile as test } from './fixtures';
import { paste, settled } from './actions';
import { REPORT } from './report_page';
import { AFTER, BEFORE } from './set_reports';

test('after the first visit the page works without a network: reload, read, export, English', async ({
  page,
  context,
}) => {
  await page.goto('./');
  await settled(page);
  await context.setOffline(true);
  await page.reload();
  await paste(page, REPORT);
  await expect(page.locator('#panel tbody tr').first()).toBeVisible();
  await page.locator('#language').click();
  await expect(page.locator('#tab-targets')).toContainText('Targets');
  await page.locator('#tab-pictures').click();
  await expect(page.locator('.picture svg').first()).toBeVisible();
  await page.locator('#export').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-export=xlsx]').click()]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
});

test('reading, looking and correcting ask nothing of any server', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await paste(page, REPORT);
  await page.locator('#panel .row-name').first().click();
  for (const tab of ['results', 'pairs', 'milestones']) await page.locator(`#tab-${tab}`).click();
  await page.locator('#text-search').fill('就业');
  expect(requests).toEqual([]);
});

test('what two reports need is kept once it was used, and works without a network then', async ({ page, context }) => {
  await page.goto('./');
  await settled(page);
  const layOut = async (): Promise<void> => {
    const files = [BEFORE, AFTER].map((text, at) => ({
      name: `${at}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    }));
    await page.locator('#file').setInputFiles(files);
    await expect(page.locator('.set-summary')).toContainText('6 项承诺');
  };
  await layOut();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.reload();
  await layOut();
  await context.setOffline(false);
});
