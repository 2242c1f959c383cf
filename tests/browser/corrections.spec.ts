import { expect, test, type Page } from './fixtures';
import { readFileSync } from 'node:fs';
import { openSample, paste } from './actions';
import { openReport, REPORT } from './report_page';

const firstRow = (page: Page) => page.locator('#panel tbody tr[data-row]').first();

test('a correction is shown, survives a reload, and can be taken back', async ({ page }) => {
  await openSample(page);
  const id = (await firstRow(page).getAttribute('data-row')) ?? '';
  await firstRow(page).locator('.row-name').click();
  await page.getByRole('button', { name: '改正', exact: true }).click();
  await page.locator('.editor input[name=indicator]').fill('改过的指标');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator(`#row-${id}`)).toContainText('改过的指标');
  await expect(page.locator('.corrections')).toContainText('1 处改动，保存在这个浏览器里');

  await page.reload();
  await expect(page.locator(`#row-${id}`)).toContainText('改过的指标');
  await expect(page.locator(`#row-${id} .tag`)).toHaveText('已改正');

  // So do the steps, in both directions.
  await page.keyboard.press('Control+z');
  await expect(page.locator(`#row-${id}`)).not.toContainText('改过的指标');
  await page.reload();
  await expect(page.locator('.corrections')).toContainText('没有改动');
  await page.locator('#redo').click();
  await expect(page.locator(`#row-${id}`)).toContainText('改过的指标');

  await page.locator('.corrections').getByRole('button', { name: '改动清单' }).click();
  await expect(page.locator('#changes li')).toContainText('指标：地区生产总值 → 改过的指标');
  await page.getByRole('button', { name: '撤销这一条' }).click();
  await expect(page.locator(`#row-${id}`)).not.toContainText('改过的指标');
});

test('a damaged store is dropped and said; what is erased leaves nothing behind', async ({ page }) => {
  await openSample(page);
  const keys = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('corrections')));
  const id = await dismissFirst(page);
  const [key = ''] = await keys();
  const damage = (change: (json: string) => string) =>
    page.evaluate(([name, json]) => localStorage.setItem(name, json), [key, change(stored)] as const);
  const stored = await page.evaluate((name) => localStorage.getItem(name) ?? '', key);

  await damage((json) => json.replace('"past":[', '"past":[7,'));
  await page.reload();
  await expect(page.locator('.toast')).toHaveText('存下的撤销步骤已损坏，没有采用；改动都在。');
  await expect(page.locator('.corrections')).toContainText('1 处改动');
  await expect(page.locator(`#row-${id}`)).toHaveCount(0);

  await damage((json) => json.slice(0, 80));
  await page.reload();
  await expect(page.locator('.toast')).toHaveText('这份报告存下的改动已损坏，读不出来，没有采用。');
  await expect(page.locator(`#row-${id}`)).toHaveCount(1);
  expect(await keys()).toEqual([]);
  // A message does not outlast its language.
  await page.locator('#language').click();
  await expect(page.locator('#tab-targets')).toContainText('Targets');
  await expect(page.locator('.toast')).toBeHidden();
  await page.locator('#language').click();

  await dismissFirst(page);
  await page.getByRole('button', { name: '说明' }).click();
  await page.locator('#erase-all').click();
  await page.locator('.asking').getByRole('button', { name: '清除' }).click();
  await expect(page.locator('.toast')).toHaveText('这个浏览器里的改动已全部清除。');
  expect(await keys()).toEqual([]);
  await page.reload();
  await expect(page.locator(`#row-${id}`)).toHaveCount(1);
  await expect(page.locator('.corrections')).toHaveCount(0);
});

test('a dismissed row leaves the table and the text, and comes back', async ({ page }) => {
  await openSample(page);
  const id = (await firstRow(page).getAttribute('data-row')) ?? '';
  await firstRow(page).locator('.row-name').click();
  await page.getByRole('button', { name: '忽略这一行' }).click();
  await expect(page.locator(`#row-${id}`)).toHaveCount(0);
  await expect(page.locator(`.text mark[data-row="${id}"]`)).toHaveCount(0);
  await page.locator('.corrections').getByRole('button', { name: '改动清单' }).click();
  await page.locator('#changes').getByRole('button', { name: '撤销这一条' }).click();
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
  await page.locator('.editor input[name=value]').fill('很多');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.form-error')).toContainText('“很多”读不出数字');
  await expect(page.locator('.editor input[name=value]')).toHaveValue('很多');
  await page.locator('.editor input[name=value]').fill('十二人');
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

/** Opens the form of the row. */
async function correct(page: Page, id: string): Promise<void> {
  await page.locator(`#row-${id} .row-name`).click();
  await page.getByRole('button', { name: '改正', exact: true }).click();
  await expect(page.locator('.editor')).toBeVisible();
}

async function dismissFirst(page: Page): Promise<string> {
  const id = (await firstRow(page).getAttribute('data-row')) ?? '';
  await firstRow(page).locator('.row-name').click();
  await page.getByRole('button', { name: '忽略这一行' }).click();
  await expect(page.locator(`#row-${id}`)).toHaveCount(0);
  return id;
}

test('steps are undone and done again by keys and buttons, all of them only after a question', async ({ page }) => {
  await openSample(page);
  const next = (await page.locator('#panel tbody tr[data-row]').nth(1).getAttribute('data-row')) ?? '';
  const first = await dismissFirst(page);
  // The focus is where the next row is, so the next one can be dealt with at once.
  await expect(page.locator(`#row-${next} .row-name`)).toBeFocused();
  const second = await dismissFirst(page);
  await page.keyboard.press('Control+z');
  await expect(page.locator(`#row-${second}`)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(page.locator(`#row-${first}`)).toHaveCount(1);
  await expect(page.locator('.corrections')).toContainText('没有改动');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator(`#row-${first}`)).toHaveCount(0);
  await page.locator('#redo').click();
  await expect(page.locator(`#row-${second}`)).toHaveCount(0);

  await page.locator('#undo-all').click();
  await page.getByRole('button', { name: '不，保留' }).click();
  await expect(page.locator('.corrections')).toContainText('2 处改动');
  await page.locator('#undo-all').click();
  await page.locator('.asking').getByRole('button', { name: '全部撤销' }).click();
  await expect(page.locator(`#row-${first}`)).toHaveCount(1);
  await page.locator('#undo').click();
  await expect(page.locator('.corrections')).toContainText('2 处改动');
});

test('in a field Ctrl+Z belongs to what is typed there', async ({ page }) => {
  await openSample(page);
  const id = await dismissFirst(page);
  await page.locator('#table-search').pressSequentially('示例');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.corrections')).toContainText('1 处改动');
  expect(id).not.toBe('');
});

test('both ends of a range can be set, and figures are read as the core reads them', async ({ page }) => {
  await openReport(
    page,
    '示例市2025年政府工作报告\n二、2025年工作安排\n居民消费价格涨幅控制在2%—3%。新增经营主体3000户。\n',
  );
  const range = page.locator('#panel tr[data-row]', { hasText: '居民消费价格' });
  await correct(page, (await range.getAttribute('data-row')) ?? '');
  await expect(page.locator('.editor input[name=low]')).toHaveValue('2');
  await page.locator('.editor input[name=high]').fill('百分之三点五');
  await page.locator('.editor input[name=written]').focus();
  await expect(page.locator('.editor input[name=high]')).toHaveValue('3.5');
  await page.locator('.editor input[name=low]').fill('9');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.form-error')).toHaveText('下限比上限大。');
  await page.locator('.editor input[name=low]').fill('1.5');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.detail')).toContainText('1.5–3.5%');

  const plain = page.locator('#panel tr[data-row]', { hasText: '经营主体' });
  await correct(page, (await plain.getAttribute('data-row')) ?? '');
  await page.locator('.editor input[name=written]').fill('5千户以上');
  await page.locator('.editor input[name=unit]').focus();
  await expect(page.locator('.editor input[name=value]')).toHaveValue('5000');
  await page.locator('.editor input[name=value]').fill('3亿5千万元');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.detail')).toContainText('3.5亿元');
});

test('a row is given a standard indicator, and then the card of the main targets', async ({ page }) => {
  await openReport(
    page,
    '示例市2025年政府工作报告\n二、2025年工作安排\n今年的主要预期目标是：地区生产总值增长5.5%左右。示例指数增长8%。\n',
  );
  await expect(page.locator('.headlines')).toContainText('5.5');
  const row = page.locator('#panel tr[data-row]', { hasText: '示例指数' });
  const id = (await row.getAttribute('data-row')) ?? '';
  await row.locator('.row-name').click();
  await page.getByRole('button', { name: '用于主要目标' }).click();
  const standard = page.locator('.editor input[name=standard]');
  await expect(standard).toBeFocused();
  await standard.fill('没有这个');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.form-error')).toContainText('目录里没有');
  await standard.fill('地区生产总值');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.editor')).toHaveCount(0);
  await page.getByRole('button', { name: '用于主要目标' }).click();
  await expect(page.getByRole('button', { name: '地区生产总值 8%' })).toBeVisible();
  await page.locator('.corrections').getByRole('button', { name: '改动清单' }).click();
  await expect(page.locator('#changes')).toContainText('用于主要目标');
  expect(id).not.toBe('');
});

test('corrections go along when the text is changed, and what does not fit is listed', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page);
  const gone = page.locator('#panel tr[data-row]', { hasText: '接待游客' }).first();
  const lost = (await gone.getAttribute('data-row')) ?? '';
  await correct(page, lost);
  await page.locator('.editor input[name=indicator]').fill('会丢的指标');
  await page.getByRole('button', { name: '保存' }).click();
  const sentence = (await page.locator('.detail blockquote').innerText()).trim();
  const kept = (await firstRow(page).getAttribute('data-row')) ?? '';
  await correct(page, kept);
  await page.locator('.editor input[name=indicator]').fill('改过的指标');
  await page.getByRole('button', { name: '保存' }).click();

  await page.getByRole('button', { name: '改原文' }).click();
  const box = page.locator('#report-text');
  expect(REPORT).toContain(sentence);
  await box.fill(`新的一行。\n${REPORT.replace(sentence, '')}`);
  await page.locator('.live').getByRole('button').click();
  await expect(page.locator('#panel tbody')).toContainText('改过的指标');
  await expect(page.locator('.corrections')).toContainText('1 处核改未能对应到新文本');
  await page.locator('#unfit').click();
  await expect(page.locator('.unfit q')).toHaveText(sentence.replace(/\s/g, ''));
  await page.locator('.unfit').getByRole('button', { name: '复制' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('会丢的指标');

  // Still there after a reload, and applied again when the sentence is back.
  await page.reload();
  await expect(page.locator('.corrections')).toContainText('1 处核改未能对应到新文本');
  await page.getByRole('button', { name: '改原文' }).click();
  await box.fill(`又一行。\n${REPORT}`);
  await page.locator('.live').getByRole('button').click();
  await expect(page.locator('#panel tbody')).toContainText('会丢的指标');
  await expect(page.locator('.unfit-line')).toHaveCount(0);
});

test('doubtful rows are gone through by keys, and the text follows', async ({ page }) => {
  await openSample(page);
  const start = page.locator('#start-review');
  await start.click();
  const panel = page.locator('.review');
  const count = Number(/\/ (\d+)/.exec(await panel.locator('strong').first().innerText())?.[1]);
  expect(count).toBeGreaterThan(1);
  await expect(panel).toBeFocused();
  await expect(panel).toContainText(`核对 1 / ${count}`);
  await expect(page.locator('.text mark.selected')).toBeInViewport();
  const first = await page.locator('.text mark.selected').getAttribute('data-row');
  await page.keyboard.press('1');
  await expect(panel).toContainText(`核对 2 / ${count}`);
  await page.keyboard.press('2');
  await expect(panel).toContainText('怎么处理？');
  await page.keyboard.press('2');
  for (let at = 2; at < count; at += 1) await page.keyboard.press('3');
  await expect(panel).toContainText('1 处正确，0 处改正，1 处忽略');
  await panel.getByRole('button', { name: '结束核对' }).click();
  await expect(panel).toHaveCount(0);
  await expect(page.locator('.corrections')).toContainText('2 处改动');
  await page.locator(`.text mark[data-row="${first}"]`).click();
  await expect(page.locator(`#row-${first} .tag`)).toHaveText('已核对');
});

test('on a tablet the review brings the text out, over the answers, and puts it back', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  await openSample(page);
  await expect(page.locator('#reading')).toBeHidden();
  await page.locator('#start-review').click();
  const sheet = page.locator('.sheet');
  await expect(sheet).toBeVisible();
  const mark = page.locator('.text mark.selected');
  for (let at = 0; at < 2; at += 1) {
    await expect(mark).toBeInViewport();
    await expect
      .poll(async () => {
        const [above, below] = [await mark.boundingBox(), await sheet.boundingBox()];
        return above !== null && below !== null && above.y + above.height <= below.y;
      })
      .toBe(true);
    await page.keyboard.press('3');
  }
  await sheet.getByRole('button', { name: '结束核对' }).click();
  await expect(page.locator('#reading')).toBeHidden();
});

test('back closes the details, then the report, and forward brings it back', async ({ page }) => {
  await openSample(page);
  await firstRow(page).locator('.row-name').click();
  await expect(page.locator('.detail')).toBeVisible();
  await page.goBack();
  await expect(page.locator('.detail')).toHaveCount(0);
  await expect(page.locator('#panel')).toBeVisible();
  await page.goBack();
  await expect(page.locator('#report-text')).toBeVisible();
  await expect(page.locator('#report-text')).toHaveValue(REPORT);
  await page.goForward();
  await expect(page.locator('#panel')).toBeVisible();

  // Closed on the page, the details leave no entry behind.
  await firstRow(page).locator('.row-name').click();
  await expect.poll(() => page.evaluate(() => history.state as unknown)).toEqual({ mubiao: 2 });
  await firstRow(page).locator('.row-name').click();
  await expect.poll(() => page.evaluate(() => history.state as unknown)).toEqual({ mubiao: 1 });
});

test('back closes the sheet of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openSample(page);
  await firstRow(page).locator('.row-name').click();
  await expect(page.locator('.sheet')).toBeVisible();
  await page.goBack();
  await expect(page.locator('.sheet')).toHaveCount(0);
  await expect(page.locator('#panel')).toBeVisible();
});

test('the JSON export is the corrected analysis', async ({ page }) => {
  await openSample(page);
  const dismissed = await dismissFirst(page);
  const id = (await firstRow(page).getAttribute('data-row')) ?? '';
  await correct(page, id);
  await page.locator('.editor input[name=indicator]').fill('改过的指标');
  await page.getByRole('button', { name: '保存' }).click();
  await page.locator('#export').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-export=json]').click()]);
  const json = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    items: { id: string; indicator: { text: string }; original?: { indicator: { text: string } } }[];
    dismissed: { items: { id: string }[] };
  };
  const item = json.items.find((each) => each.id === id);
  expect(item?.indicator.text).toBe('改过的指标');
  expect(item?.original?.indicator.text).not.toBe('改过的指标');
  expect(json.dismissed.items.map((each) => each.id)).toEqual([dismissed]);
  expect(json.items.some((each) => each.id === dismissed)).toBe(false);
});
