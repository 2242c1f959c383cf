import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from './fixtures';
import { JSDOM } from 'jsdom';
import { paste, speak, watchConsole } from './actions';
import { csvRecords, xlsxSheets } from './export_readers';
import { brokenPdf } from './pdf_samples';
import { AFTER, BEFORE, LATEST, otherPlaces, setReport } from './set_reports';
import { sideways, violations, violationsInBothSchemes } from './violations';

const text = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** Gives another report to the set by a paste, as a person does. */
async function pasteAnother(page: Page, report: string): Promise<void> {
  await page.locator('#set-text').evaluate((box, plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, report);
}

const rowsOfList = (page: Page) => page.locator('.set-table tbody tr');
const reading = (page: Page) => page.locator('.set .busy');

/** Two years of one place, side by side. */
async function openPair(page: Page): Promise<void> {
  await page.goto('./');
  await paste(page, BEFORE);
  await page.locator('#another').click();
  await pasteAnother(page, AFTER);
  await expect(page.locator('.set-summary')).toBeVisible();
}

/** The file that a button of the export menu saves; the menu closes then. */
async function savedAs(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const menu = page.locator('#set-export-panel');
  if (!(await menu.isVisible())) await page.locator('#set-export').click();
  const coming = page.waitForEvent('download');
  await menu.locator(`[data-export=${name}]`).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('two pastes: outcomes with both sentences, into the report and back, one left and undone', async ({ page }) => {
  const said = watchConsole(page);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1')) foreign.push(request.url());
  });
  await openPair(page);
  await expect(page).toHaveTitle(/^示例市 · 2 份报告 · /);
  await expect(page.locator('.set-summary')).toHaveText(
    '6 项承诺：1 项完成或超额完成，2 项未完成，1 项低于或高于目标，1 项未报告，1 项不作判断或只有文字。',
  );
  const gdp = page.locator('.set-rows tbody tr').filter({ hasText: '地区生产总值' }).first();
  await expect(gdp.locator('td')).toHaveText(['5.5%左右', '5%', '−0.5个百分点', '▼ 未完成', '5%左右']);
  await expect(gdp.locator('.visually-hidden')).toHaveText(
    '示例市2025年地区生产总值目标增长5.5%左右，实际增长5%，低于目标0.5个百分点，未完成。',
  );
  await gdp.locator('.row-name').click();
  await expect(page.locator('.set-detail mark')).toHaveText(['5.5%左右', '5%', '5%左右']);
  await expect(page.locator('.set-detail')).toContainText('规则: “左右”');

  // The promise in its report, and back by the browser's own way.
  await page.locator('.set-quote button').first().click();
  await expect(page.locator('#panel tr.selected')).toContainText('地区生产总值');
  await expect(page.locator('#another')).toHaveText('回到 2 份报告');
  // The first step back closes what is open in the report.
  await page.goBack();
  await expect(page.locator('#panel .detail')).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('.set-summary')).toBeVisible();

  await page.locator('#set-filter').selectOption('低于目标');
  await expect(page.locator('.set-rows tbody tr')).toHaveCount(1);

  await rowsOfList(page).nth(1).getByRole('button', { name: '移除 示例市 2025' }).click();
  await expect(page.locator('#panel tbody tr').first()).toBeVisible();
  await page.locator('.update .link').click();
  await expect(rowsOfList(page)).toHaveCount(2);
  await expect(page.locator('.set-summary')).toBeVisible();
  expect(foreign).toEqual([]);
  expect(said).toEqual([]);
});

test('unpaired, paired by hand, corrected in its report: counts follow, undo, marks in files, kept in the set', async ({
  page,
}) => {
  await openPair(page);
  const summary = page.locator('.set-summary');
  const jobs = page.locator('.set-rows tbody tr').filter({ hasText: '城镇新增就业' }).first();
  await jobs.locator('.row-name').press('Enter');
  await page.locator('[data-hand=unpair]').press('Enter');
  await expect(summary).toContainText('2 项未报告');
  await expect(jobs).toContainText('手工取消');
  await expect(page.locator('#set-pair-undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(summary).toContainText('1 项未报告');

  // Another figure of the same measure and unit, judged by the same rule.
  const gdp = page.locator('.set-rows tbody tr').filter({ hasText: '地区生产总值' }).first();
  await gdp.locator('.row-name').click();
  await page.locator('[data-hand=pair]').selectOption({ label: '居民消费价格 0.3%' });
  await expect(gdp.locator('td').nth(1)).toHaveText('0.3%');
  await expect(gdp).toContainText('手工配对');
  await expect(page.locator('.set-detail mark').nth(1)).toHaveText('0.3%');
  const set = await savedAs(page, 'set-json');
  await page.locator('[data-hand=restore]').click();
  await expect(gdp.locator('td').nth(1)).toHaveText('5%');

  // A figure corrected where its report is shown alone.
  await page.locator('.set-quote button').nth(1).click();
  await expect(page.locator('#panel tr.selected')).toContainText('地区生产总值');
  await page.locator('#panel .detail').getByRole('button', { name: '改正', exact: true }).click();
  await page.locator('.editor [name=written]').fill('5.9%');
  await page.locator('.editor [name=value]').fill('5.9');
  await page.locator('.editor').getByRole('button', { name: '保存' }).click();
  await page.locator('#another').click();
  await expect(gdp.locator('td').nth(1)).toHaveText('5.9%');
  await expect(gdp).toContainText('数字改过');
  expect((await savedAs(page, 'set-csv')).bytes.toString('utf8')).toMatch(/,gdp,.*5\.9%,5\.9,.*,数字改过\r\n/);

  await page.goto('./?again');
  await page.locator('#file').setInputFiles(text('组.json', set.bytes));
  await expect(gdp).toContainText('手工配对');
});

test('several files: what cannot be read says why, what is there twice counts once, a place is asked for', async ({
  page,
}) => {
  await page.goto('./');
  const untitled = '二、工作安排\n今年的主要预期目标是：地区生产总值增长7%左右。';
  await page
    .locator('#file')
    .setInputFiles([
      text('2023年一.txt', BEFORE),
      text('二.txt', AFTER),
      text('三.txt', AFTER.replaceAll('，', '， ')),
      text('四.pdf', brokenPdf()),
      text('五.txt', untitled),
    ]);
  await expect(reading(page)).toHaveCount(0);
  await expect(page.locator('.set-notices')).toHaveText(/三\.txt 与 二\.txt 是同一篇文字，只留一份。/);
  await expect(rowsOfList(page)).toHaveCount(4);
  await expect(rowsOfList(page).filter({ hasText: '四.pdf' })).toContainText('重新下载');
  await expect(page.locator('.set-notes')).toContainText('五.txt 没有读出地方');
  await expect(page.locator('.set-notes')).toContainText('五.txt 没有读出年份');
  const renamed = '2023年一.txt（示例市 2025） 的文件名写的地方或年份与正文不同，以正文为准；不对请改。';
  await expect(page.locator('.set-notes')).toContainText(renamed);

  const [place, year] = [page.getByLabel('五.txt 的地方'), page.getByLabel('五.txt 的年份')];
  await place.fill('别处市');
  await place.press('Enter');
  await year.fill('2026');
  await year.press('Enter');
  await expect(page.locator('.set-notes li')).toHaveText([renamed]);
  await page.locator('#set-tab-matrix').click();
  const heads = page.locator('.set-matrix thead th');
  await expect(heads).toHaveText(['指标', /别处市\s*2026/, /示例市\s*2025/, /示例市\s*2026/, '四.pdf']);
  const growth = page.locator('.set-matrix tbody tr').filter({ hasText: '地区生产总值' });
  await expect(growth.locator('td')).toHaveText(['7%左右', '5.5%左右', '5%左右', '没能读']);

  // Two reports in one paste.
  const opening = (title: string): string =>
    `${title}\n各位代表：\n现在，我代表市人民政府，向大会报告工作。\n${`${title}的事做得更细更实。\n`.repeat(150)}`;
  await pasteAnother(page, opening('东示例市2026年政府工作报告') + opening('西示例市2026年政府工作报告'));
  await expect(page.locator('.set-notices')).toContainText(
    '“东示例市2026年政府工作报告”、“西示例市2026年政府工作报告”',
  );
  await page.locator('#set-split').click();
  await expect(rowsOfList(page)).toHaveCount(6);
  for (const name of ['东示例市 2026', '西示例市 2026'])
    await page.getByRole('button', { name: `移除 ${name}` }).click();

  // Two reports of one place and year: neither is dropped, and it is said.
  await pasteAnother(page, AFTER.replace('5%左右', '6%左右'));
  await expect(page.locator('.set-notes')).toContainText('同一地方同一年的两份报告');
  await expect(rowsOfList(page)).toHaveCount(5);
});

test('a communiqué answers; one name in two provinces and a new name are two places, until a person says otherwise', async ({
  page,
}) => {
  const goals = { jobs: ['4.2万人', '4万人以上'], prices: ['0.2%', '2%左右'] } as const;
  const made = (place: string, year: number): string =>
    setReport(place, year, { gdp: ['5.2%', '5.5%左右'], jobs: [...goals.jobs], prices: [...goals.prices] });
  await page.goto('./');
  await page
    .locator('#file')
    .setInputFiles([
      text('一.txt', BEFORE),
      text('公报.txt', '示例市2025年国民经济和社会发展统计公报\n示例市统计局\n全年地区生产总值增长5.6%。'),
      text('三.txt', made('江苏省南京市鼓楼区', 2025)),
      text('四.txt', made('福建省福州市鼓楼区', 2026)),
      text('旧.txt', made('旧示例县', 2025)),
      text('新.txt', made('新示例区', 2026)),
    ]);
  await expect(reading(page)).toHaveCount(0);
  await expect(rowsOfList(page)).toHaveCount(6);
  await page.locator('#set-tab-outcomes').click();
  await expect(page.locator('.set-panel h2')).toContainText('示例市');
  const gdp = page.locator('.set-rows tbody tr').filter({ hasText: '地区生产总值' }).first();
  await expect(gdp.locator('td')).toHaveText(['5.5%左右', '5.6%', '+0.1个百分点', '● 完成', '']);
  // Nobody else has two texts of one place.
  await expect(page.locator('#set-pair')).toHaveCount(0);

  const renamed = page.getByLabel('新.txt 的地方');
  await renamed.fill('旧示例县');
  await renamed.press('Enter');
  await expect(page.locator('#set-pair option')).toHaveText(['旧示例县 2025', '示例市 2025']);
  await page.locator('#set-pair').selectOption('旧示例县 2025');
  await expect(gdp.locator('td').nth(1)).toHaveText('5.2%');
});

test('what is guessed is marked, gaps and levels are kept apart, a name without a level is asked for, a stored report moves', async ({
  page,
}) => {
  const made = (place: string, year: number, target: string): string =>
    setReport(place, year, { gdp: ['5.2%', target], jobs: ['4.2万人', '4万人'], prices: ['0.2%', '2%左右'] });
  const untitled =
    '各位代表：\n一、过去一年的工作\n2024年，地区生产总值增长5.1%，城镇新增就业4.2万人。\n二、今年的工作\n' +
    '2025年发展的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业4万人以上，居民消费价格涨幅2%左右。';
  await page.goto('./');
  // The later years stand before the earlier ones.
  await page
    .locator('#file')
    .setInputFiles([
      text('二.txt', AFTER),
      text('一.txt', untitled),
      text('丙.txt', made('远示例市', 2026, '5%左右')),
      text('丁.txt', made('远示例市', 2023, '6%左右')),
      text('省.txt', made('吉林省', 2025, '5.5%左右')),
      text('市.txt', made('吉林市', 2026, '7%左右')),
      text('名.txt', made('吉林', 2026, '6.5%左右')),
    ]);
  await expect(reading(page)).toHaveCount(0);
  await expect(rowsOfList(page)).toHaveCount(7);
  const row = (name: string) => rowsOfList(page).filter({ hasText: name });
  const notes = page.locator('.set-notes li');
  const gap = '丁.txt、丙.txt 之间隔着年份：看得到目标的变化，看不到兑现情况。';
  await expect(notes.filter({ hasText: '隔着年份' })).toHaveText(gap);
  await expect(notes.filter({ hasText: '没有读出地方' })).toHaveText([/^一\.txt /, /^名\.txt /]);
  await expect(row('名.txt').locator('.set-guess')).toHaveAttribute('title', '请填写');
  await expect(row('省.txt').locator('td').nth(1)).toHaveText('省级');
  await expect(row('市.txt').locator('td').nth(1)).toHaveText('地市');

  // Years apart change and have no outcomes; one name at two levels has neither, and places of two levels do not rank.
  await page.locator('#set-tab-outcomes').click();
  await expect(page.locator('.set-none')).toContainText('要看兑现，需要同一地方相邻两年的报告');
  await page.locator('#set-tab-changes').click();
  await expect(page.locator('.set-panel h2')).toHaveText(/远示例市.*2023.*2026/);
  await expect(page.locator('#set-change')).toHaveCount(0);
  await page.locator('#set-tab-rank').click();
  await expect(page.locator('.set-rank tbody th')).toHaveText(['示例市', '远示例市']);

  // Told its place, the text with a guessed year is used, and each verdict from it is to be checked.
  const tell = async (label: string, value: string): Promise<void> => {
    await page.getByLabel(label).fill(value);
    await page.getByLabel(label).press('Enter');
  };
  await expect(row('一.txt').locator('.set-guess')).toHaveCount(2);
  await tell('一.txt 的地方', '示例市');
  await expect(notes.filter({ hasText: '是从正文猜的' })).toHaveText(/^一\.txt /);
  await page.locator('#set-tab-outcomes').click();
  const outcomes = page.locator('.set-rows tbody tr');
  await expect(outcomes).toHaveCount(3);
  await expect(outcomes.filter({ hasText: '请核对' })).toHaveCount(3);
  await tell('名.txt 的地方', '吉林省');
  await expect(row('名.txt').locator('td').nth(1)).toHaveText('省级');
  await expect(page.locator('#set-pair option')).toHaveText(['吉林省 2025', '示例市 2025']);

  // Without its text a report moves to the year that a person tells, and what became of it follows.
  const set = await savedAs(page, 'set-json');
  await page.goto('./?again');
  await page.locator('#file').setInputFiles(text('组.json', set.bytes));
  await expect(row('丁.txt')).toContainText('没有原文');
  await expect(notes.filter({ hasText: '隔着年份' })).toHaveText(gap);
  await tell('丁.txt 的年份', '2025');
  await expect(notes.filter({ hasText: '隔着年份' })).toHaveCount(0);
  await page.locator('#set-tab-outcomes').click();
  await page.locator('#set-pair').selectOption('远示例市 2025');
  const gdp = outcomes.filter({ hasText: '地区生产总值' }).first();
  await expect(gdp.locator('td')).toHaveText(['6%左右', '5.2%', '−0.8个百分点', '▼ 未完成', '5%左右']);
  await expect(outcomes.filter({ hasText: '请核对' })).toHaveCount(0);
});

test('from the box to outcomes, matrix and a file without a mouse', async ({ page }) => {
  await page.goto('./');
  /** Goes on by the Tab key until the element has the keyboard. */
  const tabTo = async (selector: string, key = 'Tab'): Promise<void> => {
    for (let step = 0; step < 60; step += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`the Tab key does not come to ${selector}`);
  };
  await tabTo('#report-text');
  await page.keyboard.insertText(BEFORE);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#panel tbody tr').first()).toBeVisible();
  await tabTo('#another');
  await page.keyboard.press('Enter');
  await expect(page.locator('#set-text')).toBeFocused();
  await page.keyboard.insertText(AFTER);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.set-summary')).toContainText('6 项承诺');
  await tabTo('#set-tab-outcomes');
  await tabTo('.set-rows .row-name');
  await page.keyboard.press('Enter');
  await expect(page.locator('.set-detail mark').first()).toBeVisible();
  await tabTo('[data-hand=unpair]');
  await page.keyboard.press('Enter');
  await expect(page.locator('#set-pair-undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.set-rows')).not.toContainText('手工取消');
  await tabTo('#set-tab-outcomes', 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#set-tab-matrix')).toBeFocused();
  await tabTo('.set-matrix [tabindex="0"]');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.set-matrix tbody tr').nth(1).locator(':focus')).toHaveCount(1);
  await tabTo('#set-export', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo('[data-export=set-csv]');
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await coming).suggestedFilename()).toBe('示例市-2025-2026-矩阵.csv');
});

test('a folder of more than a hundred, of more than five hundred, and one by the button', async ({ page }) => {
  await page.goto('./');
  const drop = (count: number): Promise<void> =>
    page.evaluate(
      ([report, most]) => {
        const files = Array.from(
          { length: most },
          (_, at) => new File([report.replaceAll('示例', `示例${at}号`)], `${at}.txt`),
        );
        const entries = files.map((file) => ({
          isFile: true,
          isDirectory: false,
          name: file.name,
          fullPath: `/set/${file.name}`,
          file: (done: (file: File) => void) => done(file),
        }));
        const folder = {
          isFile: false,
          isDirectory: true,
          name: 'set',
          createReader: () => ({
            readEntries: (done: (some: unknown[]) => void) => done(entries.splice(0, 100)),
          }),
        };
        DataTransferItem.prototype.webkitGetAsEntry = () => folder as unknown as FileSystemEntry;
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([''], 'set'));
        document.documentElement.dispatchEvent(
          new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
        );
      },
      [BEFORE, count] as const,
    );
  await drop(130);
  await expect(page.locator('.masthead h1')).toHaveText('130 份报告');
  await expect(reading(page)).toHaveCount(0, { timeout: 40_000 });
  await expect(page.locator('.set-notices')).toHaveCount(0);
  await expect(page.locator('.set-matrix')).toBeVisible();

  await drop(600);
  await expect(page.locator('.set-notices')).toContainText('600 个文件里只取了前 370 个');
  await expect(page.locator('.set-notices code')).toHaveText(/^mubiao compare .* reports\/$/);
  await page.locator('.set .busy button').click();
  await expect(page.locator('.set-notices')).toContainText('已停止');
  await expect(rowsOfList(page).filter({ hasText: '没有读：已停止。' }).first()).toBeVisible();

  const folder = mkdtempSync(join(tmpdir(), 'set-'));
  try {
    writeFileSync(join(folder, 'a.txt'), BEFORE);
    writeFileSync(join(folder, 'b.txt'), AFTER);
    await page.reload();
    await expect(page.locator('#report-text')).toBeVisible();
    await page.locator('#file').setInputFiles([text('甲.txt', otherPlaces(1)[0] ?? ''), text('空.txt', '')]);
    await page.locator('#set-folder').setInputFiles(folder);
    await expect(rowsOfList(page)).toHaveCount(4);
    await expect(rowsOfList(page).filter({ hasText: '空.txt' })).toContainText('文件里没有文字');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('files of each view, and a saved set opened again or refused', async ({ page }) => {
  await openPair(page);
  const saved = (name: string) => savedAs(page, name);
  const csv = await saved('set-csv');
  expect(csv.name).toBe('示例市-2025-2026-兑现.csv');
  expect(csv.bytes.toString('utf8')).toContain('示例市,2025,地区生产总值,gdp,增幅,5.5%左右,5.5,5%,5,%,-0.5,未完成');
  const xlsx = await saved('set-xlsx');
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
  expect((await saved('set-markdown')).bytes.toString('utf8')).toContain('| 示例市 | 2025 | 地区生产总值 |');
  const set = await saved('set-json');
  expect(set.bytes.toString('utf8')).not.toContain('工作回顾');
  await page.locator('#set-export').click();
  await page.locator('#set-export-panel input').check();
  const whole = await saved('set-json');
  expect(whole.bytes.toString('utf8')).toContain('工作回顾');

  const summary = await page.locator('.set-summary').innerText();
  const open = async (bytes: Buffer): Promise<void> => {
    await page.goto('./?again');
    await page.locator('#file').setInputFiles(text('组.json', bytes));
  };
  await open(set.bytes);
  await expect(page.locator('.set-summary')).toHaveText(summary);
  await page.locator('.set-rows .row-name').first().click();
  await expect(page.locator('.set-detail')).toContainText('没有原文');
  await open(whole.bytes);
  await expect(page.locator('.set-summary')).toHaveText(summary);
  await open(Buffer.from(set.bytes.toString('utf8').replace('"year":2026', '"year":"2026"')));
  await expect(page.locator('.set-notices')).toContainText('第 2 份报告残缺或被改过，整个没有打开');
  await expect(rowsOfList(page)).toHaveCount(0);
});

test('each view as CSV, XLSX, HTML, Markdown, SVG and PNG, opened again: they say the same', async ({ page }) => {
  await openPair(page);
  await page.locator('#set-files').setInputFiles(otherPlaces(3).map((report, at) => text(`${at}.txt`, report)));
  await expect(page.locator('.masthead h1')).toHaveText(/^5 /);
  await expect(reading(page)).toHaveCount(0);
  const sheets = xlsxSheets((await savedAs(page, 'set-xlsx')).bytes);
  expect([...sheets.keys()]).toEqual(['兑现', '变化', '矩阵', '排名']);
  for (const [view, name] of [
    ['outcomes', '兑现'],
    ['changes', '变化'],
    ['matrix', '矩阵'],
    ['rank', '排名'],
  ] as const) {
    await page.locator(`#set-tab-${view}`).click();
    const csv = csvRecords((await savedAs(page, 'set-csv')).bytes);
    expect(csv.length, view).toBeGreaterThan(3);
    const sheet = sheets.get(name) ?? [];
    // A sheet leaves empty cells out.
    const filled = (row: Record<string, unknown>) => Object.entries(row).filter(([, cell]) => cell !== '');
    const asText = (row: Record<string, unknown>) => filled(row).map(([key, cell]) => [key, String(cell)]);
    expect(sheet.map(asText), view).toEqual(csv.map(asText));

    const html = await savedAs(page, 'set-html');
    const { document } = new JSDOM(html.bytes.toString('utf8')).window;
    const [head = [], ...rows] = [...document.querySelectorAll('table tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows, view).toEqual(csv.map((row) => head.map((heading) => row[heading])));
    expect(document.querySelector('style, svg title')?.textContent, view).not.toBe('');
    expect(document.querySelectorAll('script, link, [src], [href]')).toHaveLength(0);

    const markdown = (await savedAs(page, 'set-markdown')).bytes.toString('utf8').trim().split('\n');
    expect(
      markdown.filter((line) => line.startsWith('|')),
      view,
    ).toHaveLength(csv.length + 2);

    const svg = new JSDOM((await savedAs(page, 'set-svg')).bytes.toString('utf8'), { contentType: 'image/svg+xml' });
    const said = [...svg.window.document.querySelectorAll('text')].map(({ textContent }) => textContent);
    const data = svg.window.document.querySelector('metadata')?.textContent ?? '';
    expect(data.split('\n').length, view).toBeGreaterThan(2);
    expect(new Set(data.split('\n').map((line) => line.split('\t').length)).size, view).toBe(1);
    expect(said[0], view).toBe(svg.window.document.querySelector('title')?.textContent);
    expect(said.at(-1), view).toContain('由 Mubiao 读取');
    expect(document.querySelector('figure svg title')?.textContent, view).toBe(said[0]);
    // The header of a PNG holds its width.
    const png = await savedAs(page, 'set-png');
    expect([png.bytes.subarray(1, 4).toString(), png.bytes.readUInt32BE(16)], view).toEqual(['PNG', 1200]);
    expect(png.name).toMatch(/\.png$/);
  }
});

test('the views of a set are embedded in four forms; the matrix is not', async ({ page }) => {
  await openPair(page);
  for (const [view, words] of [
    ['outcomes', '目标 5.5%左右 · 未完成'],
    ['changes', '调低 · 先前 5.5%左右'],
  ] as const) {
    await page.locator(`#set-tab-${view}`).click();
    await page.locator('#set-embed').click();
    const code = page.locator('#embed-code');
    for (const form of ['static', 'element', 'frame', 'wechat']) {
      await page.locator(`[name=embed-form][value=${form}]`).check();
      await expect(code).toHaveValue(form === 'frame' ? /embed\.html#2\./ : new RegExp(words));
      const preview = page.locator('.embed-paper');
      const inside = form === 'frame' ? preview.frameLocator('iframe').locator('figure') : preview;
      await expect(inside).toContainText(words);
    }
    await page.locator('[name=embed-rows][value=own]').check();
    await expect(page.locator('.embed-rows input:checked')).not.toHaveCount(0);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('#set-embed')).toBeFocused();
  }
  await page.locator('#set-tab-matrix').click();
  await expect(page.locator('#set-embed')).toHaveCount(0);
});

for (const [locale, width] of [
  ['zh', 1280],
  ['zh', 320],
  ['en', 1280],
  ['en', 320],
] as const)
  test(`axe, light and dark, and keyboard on each view: ${locale}, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await speak(page, locale);
    await openPair(page);
    const more = [...otherPlaces(3), LATEST];
    await page.locator('#set-files').setInputFiles(more.map((report, at) => text(`${at}.txt`, report)));
    await expect(page.locator('.masthead h1')).toHaveText(/^6 /);
    await expect(reading(page)).toHaveCount(0);
    await page.locator('#set-tab-outcomes').click();
    await page.locator('.set-panel .row-name').first().press('Enter');
    await expect(page.locator('.set-detail')).toBeVisible();
    for (const view of ['outcomes', 'changes', 'matrix', 'rank']) {
      await expect(page.locator(`#set-tab-${view}`)).toHaveAttribute('aria-selected', 'true');
      expect(await violationsInBothSchemes(page), view).toEqual([]);
      expect(await sideways(page), view).toBeLessThanOrEqual(0);
      // Three years of one place make a line, with their last figure.
      if (view === 'matrix')
        await expect(page.locator('.set-trend', { has: page.locator('polyline') }).first()).toContainText(/5%以上|≥5%/);
      if (view === 'matrix' && width > 700) await walkTheGrid(page);
      await page.locator(`#set-tab-${view}`).press('ArrowRight');
    }
    await page.locator('#set-export').press('Enter');
    await expect(page.locator('#set-export-panel')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('#set-export')).toBeFocused();
  });

/** One cell is in the order of the Tab key; the arrows go from cell to cell, to the heads too. */
async function walkTheGrid(page: Page): Promise<void> {
  const grid = page.getByRole('grid');
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(grid.locator('thead th').nth(2)).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(grid.locator('tbody tr').last().locator('td').last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(grid.locator('tbody tr').last().locator('th')).toBeFocused();
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
}
