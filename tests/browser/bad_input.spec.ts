import { paste, watchConsole } from './actions';
import { expect, test, testWithOwnProfile, type Page } from './fixtures';

/** Each text, and what the page says of it; the text stays in its box whatever it is. */
const TEXTS: [name: string, text: string, words: RegExp][] = [
  ['only spaces', ' \n　\n ', /还没有文字/],
  ['no numbers', '大力发展，持续推进，不断加强各项工作，让群众满意。', /没有数字/],
  ['English', 'The quick brown fox jumps over 12 lazy dogs every single day of the year.', /不是中文/],
  ['numbers that are no targets', '第3次会议的地点是12号楼。', /没有读到目标/],
  ['binary', 'PK\u0003\u0004\u0001\u0002'.repeat(200), /不是文字/],
  ['lone surrogates', '今年新增就业4.5万人\ud800，改造小区\udc00 80个。', /1|2/],
];

test(`bad input: ${TEXTS.map(([name]) => name).join(', ')}`, async ({ page }) => {
  const messages = watchConsole(page);
  await page.goto('./');
  for (const [name, text, words] of TEXTS)
    await test.step(name, async () => {
      await paste(page, text);
      await expect(page.locator('.report'), name).toBeVisible();
      await expect.soft(page.locator('.notices'), name).toContainText(words);
      const length = await page.locator('#report-text').evaluate((box: HTMLTextAreaElement) => box.value.length);
      // The box turns line breaks into \n and keeps everything else.
      expect.soft(length, name).toBe(text.length);
      await page.getByRole('button', { name: '换一篇' }).click();
      await expect(page.locator('#report-text'), name).toHaveValue('');
    });
  expect(messages).toEqual([]);
});

const targets = (year: string): string[] => [
  '二、工作安排',
  `${year}的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业3万人以上。`,
];
const soon = new Date().getFullYear() + 2;

interface Said {
  /** What the form in the heading holds. */
  title: string;
  place?: string;
  year: string;
  kind?: string;
  heading?: RegExp;
  notice?: RegExp;
  /** The card of the economy's growth; null where there is no card at all. */
  growth?: RegExp | null;
}

/** Titles and years that are not as usual: each text gives what is known, and says what is not. */
const HEADS: [name: string, lines: string[], said: Said][] = [
  [
    'two years in one title',
    ['示例市2024年国民经济和社会发展计划执行情况与2025年计划草案的报告', ...targets('2025年')],
    { title: '示例市2024年', place: '示例市', year: '2025', kind: 'plan', growth: /≈5\.5%/ },
  ],
  [
    'the year after next',
    [`示例市${soon}年政府工作报告`, ...targets('今年')],
    { title: `示例市${soon}年`, place: '示例市', year: `${soon}`, notice: /还没有到/, growth: /≈5\.5%/ },
  ],
  [
    'no year',
    ['示例市政府工作报告', ...targets('今年')],
    { title: '示例市政府工作报告', place: '示例市', year: '', heading: /年份不详/, growth: /≈5\.5%/ },
  ],
  [
    'a county named like a street',
    ['示例街县2025年政府工作报告', ...targets('今年')],
    { title: '示例街县2025年政府工作报告', place: '示例街县', year: '2025', growth: /≈5\.5%/ },
  ],
  [
    'two reports',
    [
      ...['示例市2024年政府工作报告', ...targets('今年')],
      ...['样板县2025年政府工作报告', '二、工作安排', '今年的主要预期目标是：地区生产总值增长7%左右。'],
    ],
    {
      title: '示例市2024年政府工作报告',
      year: '2024',
      notice: /像有 2 份报告：示例市2024年政府工作报告；样板县2025年政府工作报告。.*一次只贴一份/,
    },
  ],
  [
    'a communiqué',
    ['示例市2024年国民经济和社会发展统计公报', '一、综合', '全年地区生产总值比上年增长5.6%。城镇新增就业3.2万人。'],
    { title: '示例市2024年', place: '示例市', year: '2024', kind: 'communique', growth: /5\.6%/ },
  ],
  [
    'another language, with Chinese characters in it',
    ['今年度の目標は、新しい公園を12か所つくり、仕事を3万人分ふやすことです。私たちはこれをかならずやりとげます。'],
    { title: '', place: '', year: '', heading: /年份不详/, notice: /不是中文/, growth: null },
  ],
  [
    'only a title',
    ['示例市2025年政府工作报告'],
    { title: '示例市2025年政府工作报告', place: '示例市', year: '2025', notice: /只有标题/, growth: null },
  ],
];

async function give(page: Page, text: string): Promise<void> {
  await page.locator('#file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(page.locator('#report-text')).toHaveValue(text);
  // Until it is read the report before it may stand there.
  await expect(page.locator('.busy')).toHaveCount(0);
  await expect(page.locator('.report')).toBeVisible();
}

test('titles and years that are not as usual', async ({ page }) => {
  await page.goto('./');
  for (const [name, lines, said] of HEADS)
    await test.step(name, async () => {
      await give(page, lines.join('\n'));
      await page.locator('#document-edit').click();
      for (const field of ['title', 'place', 'year', 'kind'] as const) {
        const wanted = said[field];
        if (wanted === undefined) continue;
        await expect(page.locator(`#document-form [name=${field}]`)).toHaveValue(
          new RegExp(`^${wanted}${field === 'title' && wanted !== '' ? '' : '$'}`),
        );
      }
      await page.keyboard.press('Escape');
      if (said.heading !== undefined) await expect(page.locator('h1.document')).toHaveText(said.heading);
      if (said.notice !== undefined) await expect(page.locator('.notices')).toHaveText(said.notice);
      const cards = page.locator('.headline');
      if (said.growth === null) await expect(cards).toHaveCount(0);
      else if (said.growth !== undefined) await expect(cards.first()).toHaveText(said.growth);
      if (said.kind === 'communique') await expect(page.locator('.headlines')).not.toContainText('未提出');
    });
});

test('five megabytes are read with progress, and the page stays usable', async ({ page }) => {
  test.setTimeout(300_000);
  const messages = watchConsole(page);
  await page.goto('./');
  const sentence = '今年新增停车位5000个，改造老旧小区80个，办好民生实事，让大家满意，持续推进各项工作。\n';
  const text = sentence.repeat(Math.ceil((5 * 1024 * 1024) / (sentence.length * 3)));
  const started = Date.now();
  await paste(page, text);
  await expect(page.locator('#panel tbody tr').first()).toBeVisible({ timeout: 120_000 });
  console.log(`5 MB (${text.length} characters): first rows after ${Date.now() - started} ms`);
  await page.locator('#panel tbody .row-name').first().click();
  await expect(page.locator('.detail').first()).toBeVisible();
  // The text is built in slices, with word of how far; every figure has its mark in the end, and none is lost.
  await expect(page.locator('.reading .busy')).toHaveCount(0, { timeout: 120_000 });
  const targets = Number((await page.locator('#tab-targets .count').innerText()).replace(/\D/g, ''));
  expect(targets).toBe(2 * (text.split('\n').length - 1));
  expect(await page.locator('.text mark.target').count()).toBe(targets);
  await page.locator('.masthead-tools button').nth(1).click();
  expect(await page.locator('#report-text').evaluate((box: HTMLTextAreaElement) => box.value.length)).toBe(text.length);
  expect(messages).toEqual([]);
});

testWithOwnProfile.describe('without the engine', () => {
  // A service worker may have the engine already, and would hide that it cannot be fetched.
  testWithOwnProfile.use({ serviceWorkers: 'block' });

  testWithOwnProfile('the page says so, keeps the text, and reads it when the engine is back', async ({ page }) => {
    await page.route('**/mubiao.*.wasm', (route) => route.abort());
    await page.goto('./');
    await paste(page, '今年城镇新增就业4.5万人以上。');
    await expect(page.locator('.problem').first()).toContainText('读取程序没能启动');
    await expect(page.locator('#report-text')).toHaveValue('今年城镇新增就业4.5万人以上。');
    await page.unroute('**/mubiao.*.wasm');
    await page.locator('.problem').first().getByRole('button', { name: '重试' }).click();
    await expect(page.locator('.report')).toBeVisible();
  });
});
