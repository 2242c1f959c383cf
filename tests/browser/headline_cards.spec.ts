import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { paste } from './actions';
import { expect, test } from './fixtures';
import { leave } from './report_page';
import { violations } from './violations';

const REPORT = [
  '示例省2026年政府工作报告',
  '一、2025年工作回顾',
  '2025年，地区生产总值增长5.2%，城镇新增就业52.3万人，一般公共预算收入预计增长3%。居民人均可支配收入增长5.4%。',
  '二、“十五五”时期目标',
  '“十五五”时期，地区生产总值年均增长5%左右。',
  '三、2026年工作安排',
  '今年经济社会发展主要预期目标是：地区生产总值增长4.5%—5%，城镇新增就业50万人以上，居民消费价格保持合理水平，' +
    '居民收入增长与经济增长同步，一般公共预算收入增长3%。',
  '抓好5个方面工作，固定资产投资增长6%以上，力争8%。新建公园12个。',
].join('\n');

const COMMUNIQUE = [
  '示例市2024年国民经济和社会发展统计公报',
  '一、综合',
  '初步核算，全年地区生产总值1234.5亿元，比上年增长5.6%。城镇新增就业3.2万人。居民消费价格上涨0.4%。',
].join('\n');

/** Neither title nor heading: the year is guessed, and a figure is read with doubt. */
const UNTITLED = [
  '过去一年，示例市经济稳步增长，示例市地区生产总值增长5.2%。示例市城镇新增就业3.2万人。示例市新建公园12个，示例市改造老旧小区30个。',
  '2026年，示例市城镇新增就业力争3.5万人以上，为目标，2026年示例市再建公园8个。',
].join('\n');

async function open(page: Page, text: string): Promise<void> {
  await page.goto('./');
  await paste(page, text);
  await expect(page.locator('#panel tbody tr').first()).toBeVisible();
}

const card = (page: Page, name: string): Locator =>
  page.locator('.headline', { has: page.locator('.headline-name', { hasText: new RegExp(`^${name}`) }) });

test('a card is the target of the year, with the average of the plan and the last result under it', async ({
  page,
}) => {
  await open(page, REPORT);
  const gdp = card(page, '地区生产总值');
  await expect(gdp.locator('.figure')).toHaveText('4.5–5%');
  await expect(gdp).toContainText('上年 5.2%');
  await expect(gdp).toContainText('“十五五”年均 5%左右');
  await expect(card(page, '一般公共预算收入')).toContainText('上年 预计3%');
});

test('words without a figure stand as words, what is missing as a grey card, parts of what is set not at all', async ({
  page,
}) => {
  await open(page, REPORT);
  await expect(card(page, '居民消费价格')).toHaveClass(/open/);
  await expect(card(page, '居民消费价格').locator('.figure')).toHaveText('居民消费价格保持合理水平');
  await expect(card(page, '粮食产量').locator('.figure')).toHaveText('未提出');
  await expect(card(page, '居民人均可支配收入').locator('.figure')).toHaveText('与经济增长同步');
  await expect(page.locator('.headline-name', { hasText: /城镇居民|农村居民/ })).toHaveCount(0);
});

test('figure, last result, plan and words of a card each lead to their own sentence', async ({ page }) => {
  await open(page, REPORT);
  const gdp = card(page, '地区生产总值');
  const figureOfDetail = page.locator('.detail blockquote mark');
  await gdp.locator('.headline-main').click();
  await expect(figureOfDetail).toHaveText('4.5%—5%');
  await gdp.getByRole('button', { name: '上年' }).click();
  await expect(figureOfDetail).toHaveText('5.2%');
  await expect(page.locator('#tab-results')).toHaveAttribute('aria-selected', 'true');
  await expect(gdp.getByRole('button', { name: '上年' })).toHaveAttribute('aria-current', 'true');
  await gdp.getByRole('button', { name: '“十五五”' }).click();
  await expect(figureOfDetail).toHaveText('5%左右');

  const shownWords = () =>
    page.evaluate(() => [...(CSS.highlights.get('evidence') ?? [])].map((range) => (range as Range).toString()).join());
  await card(page, '居民消费价格').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect.poll(shownWords).toBe('居民消费价格保持合理水平');
  await expect(page.locator('.text p:focus')).toContainText('居民消费价格保持合理水平');
  await expect(page.locator('.text mark.selected')).toHaveCount(0);

  // Where the text is not in sight it comes up.
  for (const width of [768, 360]) {
    await page.setViewportSize({ width, height: 760 });
    await expect(page.locator('#reading')).toBeHidden();
    await card(page, '居民消费价格').getByRole('button').click();
    await expect(page.locator('.text p:focus')).toBeInViewport();
    if (width === 768) await page.locator('.drawer-close').click();
  }
});

test('a communiqué shows the results of its year and misses no target', async ({ page }) => {
  await open(page, COMMUNIQUE);
  await expect(page.getByRole('region', { name: '2024年结果' })).toBeVisible();
  await expect(card(page, '地区生产总值').locator('.figure')).toHaveText('5.6%');
  await expect(card(page, '地区生产总值')).toContainText('1234.5亿元');
  await expect(page.locator('.headlines')).not.toContainText('未提出');
});

test('dismissing the row of a card gives the card to the next target, then to none', async ({ page }) => {
  await open(page, REPORT);
  const investment = card(page, '固定资产投资');
  await expect(investment.locator('.figure')).toHaveText('≥6%');
  await investment.locator('.headline-main').click();
  await page.getByRole('button', { name: '忽略这一行' }).click();
  await expect(investment.locator('.figure')).toHaveText('8%');
  await investment.locator('.headline-main').click();
  await page.getByRole('button', { name: '忽略这一行' }).click();
  await expect(investment.locator('.figure')).toHaveText('未提出');
});

test('a doubtful figure is marked on its card, a guessed year in the heading', async ({ page }) => {
  await open(page, UNTITLED);
  const jobs = card(page, '城镇新增就业');
  await expect(jobs).toHaveClass(/check/);
  await expect(jobs.locator('.check-word')).toHaveText('请核对');
  await expect(jobs.locator('.figure')).toHaveCSS('text-decoration-style', 'dashed');
  await expect(page.locator('h1.document .guess')).toHaveText('（推断？）');
  await expect(page.locator('h1.document')).toContainText('地方不详');
});

test('main targets come first and are marked; plans and bare counts come last; the text’s order is a click away', async ({
  page,
}) => {
  await open(page, REPORT);
  const rows = page.locator('#panel tbody tr[data-row]');
  await expect(rows.first()).toContainText('4.5%—5%');
  await expect(rows.first().locator('.main-tag')).toHaveText('主要');
  await expect(rows.nth(-2)).toContainText('“十五五”时期');
  await expect(rows.last()).toContainText('方面工作');
  await page.getByRole('button', { name: '按原文顺序' }).click();
  await expect(rows.first()).toContainText('5%左右');
  await page.getByRole('button', { name: '按原文顺序' }).click();
  await expect(rows.first()).toContainText('4.5%—5%');

  await page.locator('[aria-controls="table-filters"]').click();
  await page.locator('select[name=headline]').selectOption('yes');
  await expect(rows).toHaveCount(await rows.locator('.main-tag').count());
  await expect(rows.locator('.main-tag')).not.toHaveCount(0);
});

test('the row of a comparison opens both sentences, on a phone too', async ({ page }) => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 760 });
    await leave(page);
    await open(page, REPORT);
    await page.locator('#tab-pairs').click();
    await page.locator('#panel tbody tr[data-row] button').first().click();
    await expect(page.locator('.detail blockquote')).toHaveCount(2);
    await expect(page.locator('.detail blockquote').first().locator('mark')).toHaveText('4.5%—5%');
    await expect(page.locator('.detail blockquote').last().locator('mark')).toHaveText('5.2%');
  }
});

test('place, year, title and kind are corrected by keyboard; times and file names follow, a reload keeps them', async ({
  page,
}) => {
  await open(page, REPORT);
  await page.locator('#document-edit').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#document-form input[name=title]')).toBeFocused();
  await page.locator('#document-form input[name=place]').fill('样板省');
  await page.locator('#document-form input[name=year]').fill('26');
  await page.keyboard.press('Enter');
  await expect(page.locator('#document-form .form-error')).toHaveText('请填四位数的年份，例如 2025。');
  await expect(page.locator('#document-form input[name=year]')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2027');
  await page.keyboard.press('Enter');
  await expect(page.locator('#document-edit')).toBeFocused();
  await expect(page.locator('h1.document')).toContainText('样板省 · 2027年');

  await card(page, '地区生产总值').locator('.headline-main').click();
  await expect(page.locator('.detail')).toContainText('2027-01-01');
  await page.locator('#export').click();
  const download = page.waitForEvent('download');
  await page.locator('[data-export=json]').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^样板省-2027-/);
  const saved = JSON.parse(readFileSync(await file.path(), 'utf8')) as { document: { year: number } };
  expect(saved.document.year).toBe(2027);

  await page.reload();
  await expect(page.locator('h1.document')).toContainText('样板省 · 2027年');
  await page.locator('#document-edit').click();
  await page.keyboard.press('Escape');
  await expect(page.locator('#document-form')).toHaveCount(0);
  await page.locator('#document-edit').click();
  await page.locator('#document-form').getByRole('button', { name: '恢复原样' }).click();
  await expect(page.locator('h1.document')).not.toContainText('2027');
});

test('another kind of document is read anew: status follows, corrections stay, undo and reload agree', async ({
  page,
}) => {
  await open(
    page,
    '示例市2030年政府工作报告\n一、2029年工作回顾\n去年新增学位500个。\n二、2030年工作安排\n新建停车位800个。',
  );
  await page.locator('#panel tr', { hasText: '停车位' }).locator('.row-name').click();
  await page.getByRole('button', { name: '改正', exact: true }).click();
  await page.locator('.editor input[name=indicator]').fill('新车位');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('#tab-targets')).toContainText('1');

  await page.locator('#document-edit').click();
  await page.locator('#document-form select').selectOption('news');
  await page.locator('#document-form').getByRole('button', { name: '保存' }).click();
  await expect(page.locator('#tab-targets')).toContainText('0');
  await page.locator('#tab-results').click();
  await expect(page.locator('#panel tr', { hasText: '新车位' })).toHaveCount(1);

  await page.reload();
  await page.locator('#tab-results').click();
  await expect(page.locator('#panel tr', { hasText: '新车位' })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(page.locator('#tab-targets')).toContainText('1');
  await page.locator('#tab-targets').click();
  await expect(page.locator('#panel tr', { hasText: '新车位' })).toHaveCount(1);
});

test('what is not known of the document is said', async ({ page }) => {
  await open(page, '今年城镇新增就业4.5万人以上，新建公园12个。');
  await expect(page.locator('h1.document')).toContainText('年份不详');
  await expect(page.locator('h1.document')).toContainText('地方不详');
});

test('strip, form and comparison have no barrier, in both languages and themes', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await leave(page);
    await open(page, REPORT);
    // English in the dark, Chinese in the light.
    if (colorScheme === 'dark') await page.locator('#language').click();
    await page.locator('#document-edit').click();
    await expect(page.locator('#document-form')).toBeVisible();
    expect(await violations(page, { within: '.headlines, #document-form' })).toEqual([]);
  }
});
