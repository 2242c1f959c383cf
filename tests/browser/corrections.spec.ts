import { expect, test, type Page } from './fixtures';
import { openSample, paste } from './actions';

const firstRow = (page: Page) => page.locator('#panel tbody tr[data-row]').first();

test('a correction is shown, survives a reload, and can be taken back', async ({ page }) => {
  await openSample(page);
  const id = (await firstRow(page).getAttribute('data-row')) ?? '';
  await firstRow(page).locator('.row-name').click();
  await page.getByRole('button', { name: '改正' }).click();
  await page.locator('.editor input[name=indicator]').fill('改过的指标');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator(`#row-${id}`)).toContainText('改过的指标');
  await expect(page.locator('.corrections')).toContainText('1 处改动，保存在这个浏览器里');

  await page.reload();
  await expect(page.locator(`#row-${id}`)).toContainText('改过的指标');
  await expect(page.locator(`#row-${id} .tag`)).toHaveText('已改正');

  await page.locator('.corrections .link').first().click();
  await expect(page.locator(`#row-${id}`)).not.toContainText('改过的指标');
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('corrections')))).toEqual([]);
});

test('a dismissed row leaves the table and the text, and comes back', async ({ page }) => {
  await openSample(page);
  const id = (await firstRow(page).getAttribute('data-row')) ?? '';
  await firstRow(page).locator('.row-name').click();
  await page.getByRole('button', { name: '忽略这一行' }).click();
  await expect(page.locator(`#row-${id}`)).toHaveCount(0);
  await expect(page.locator(`.text mark[data-row="${id}"]`)).toHaveCount(0);
  await page.locator('.corrections').getByRole('button', { name: '显示' }).click();
  await page.locator('.dismissed').getByRole('button', { name: '恢复原样' }).click();
  await expect(page.locator(`#row-${id}`)).toHaveCount(1);
});

test('a row is added from a selection in the text, and its mark stands there', async ({ page }) => {
  await openSample(page);
  await page.locator('.text p', { hasText: '各位代表' }).first().selectText();
  await page.getByRole('button', { name: '添加一行' }).click();
  await expect(page.locator('.editor')).toContainText('位置：“各位代表');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.form-error')).toHaveText('请填写。');
  await page.locator('.editor input[name=indicator]').fill('代表');
  await page.locator('.editor input[name=written]').fill('12人');
  await page.locator('.editor input[name=value]').fill('十二');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.form-error')).toContainText('请填数字');
  await page.locator('.editor input[name=value]').fill('12');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('#row-u1')).toContainText('手工添加');
  await expect(page.locator('.text mark[data-row="u1"]')).toHaveText(/各位代表/);
});

for (const [figure, value, unit] of [
  ['5千户', '5000', '户'],
  ['3亿5千万元', '350000000', '元'],
] as const)
  test(`a new row has the number that is selected: ${figure}`, async ({ page }) => {
    await page.goto('./');
    await paste(page, `示例市2025年政府工作报告\n今年新增学位300个。\n${figure}`);
    await page.locator('.text p', { hasText: figure }).selectText();
    await page.getByRole('button', { name: '添加一行' }).click();
    await expect(page.locator('.editor input[name=written]')).toHaveValue(figure);
    await expect(page.locator('.editor input[name=value]')).toHaveValue(value);
    await expect(page.locator('.editor input[name=unit]')).toHaveValue(unit);
  });
