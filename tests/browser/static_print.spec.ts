import { expect, test, type Page } from './fixtures';
import { sampleRow } from '../../web/embed/figure.fixture';
import { ARTICLE, hostPage, staticSnippet } from './hosts/snippets';

/*
 * The static figure on paper: it stands far below what was scrolled to, has no script that could hear of the printing,
 * and yet every figure is there. A sentence is printed where its row was opened.
 */

const ROWS = Array.from({ length: 60 }, (_, at) =>
  sampleRow({
    indicator: `第${at + 1}类公园`,
    figure: `${at + 101}个`,
    sentence: `今年新建第${at + 1}类公园${at + 101}个。`,
    figureAt: null,
  }),
);

/** What the page reads out of a PDF, without white space. */
async function wordsOf(page: Page, pdf: Buffer): Promise<string> {
  await page.goto('./');
  await page.locator('#file').setInputFiles({ name: '报道.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(page.locator('#report-text')).not.toHaveValue('');
  return (await page.locator('#report-text').inputValue()).normalize('NFKC').replace(/\s+/g, '');
}

test('every row is printed, the sentence of an open one too', async ({ page }) => {
  await page.setContent(hostPage(ARTICLE.repeat(12) + staticSnippet({ rows: ROWS })));
  await page
    .locator('summary')
    .nth(1)
    .evaluate((summary: HTMLElement) => summary.click());
  await page.evaluate(() => window.scrollTo(0, 0));
  const words = await wordsOf(page, await page.pdf({ format: 'A4' }));
  const printed = ROWS.filter(({ indicator, figure }) => words.includes(`${indicator}${figure}`));
  expect(printed).toHaveLength(ROWS.length);
  expect(ROWS.filter(({ sentence }) => words.includes(sentence))).toEqual([ROWS[1]]);
  expect(words).toContain('依据:《示例市2025年政府工作报告》');
});
