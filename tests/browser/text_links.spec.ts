import { existsSync, mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { describeFigure } from '../../web/embed/figure';
import { sampleFigure, sampleRow } from '../../web/embed/figure.fixture';
import { writeHtml } from '../../web/embed/write_html';

/*
 * "See it in the report" of a static figure, clicked in both browsers: the paragraph that says so comes into view, of the
 * official text and of an article that holds the text itself. The second row's words stand twice; its link leads to the
 * second place by the clause before them.
 */

const FIREFOX = process.env['MUBIAO_FIREFOX'] ?? '/usr/bin/firefox-esr';

const filler = (name: string): string =>
  Array.from({ length: 60 }, (_, at) => `<p>${name}的第${at + 1}段，说的是别的事情，没有什么数字要看。</p>`).join('');
const TEXT =
  `${filler('前面')}<p id="first">今年，城镇新增就业4.5万人以上，单位能耗下降2.5%-3%。</p>${filler('中间')}` +
  `<p>南片如下：新建公园12个。</p>${filler('后面')}<p id="second">北片如下：新建公园12个。</p>${filler('末尾')}`;

const LEAD = '没有什么数字要看。';
const ROWS = [
  sampleRow({
    sentence: '今年，城镇新增就业4.5万人以上，单位能耗下降2.5%-3%。',
    figure: '2.5%-3%',
    figureAt: [23, 30],
    lead: LEAD,
  }),
  sampleRow({ sentence: '北片如下：新建公园12个。', figure: '12个', figureAt: [9, 12], repeated: true, lead: LEAD }),
];

let server: Server;
let origin: string;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const inArticle = request.url?.startsWith('/article') === true;
    const figure = writeHtml(
      describeFigure(
        sampleFigure({ rows: ROWS, inArticle, source: inArticle ? undefined : `${origin}/official.html` }),
      ),
    );
    const body = request.url?.startsWith('/official') === true ? TEXT : `${figure}${inArticle ? TEXT : ''}`;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="zh-CN"><title>页</title><body>${body}</body></html>`);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => server.close());

const CASES = [
  ['/story', 0, 'first'],
  ['/story', 1, 'second'],
  ['/article', 0, 'first'],
  ['/article', 1, 'second'],
] as const;

/** Runs in the page. */
function isInView(id: string): boolean {
  const box = document.getElementById(id)?.getBoundingClientRect();
  return box !== undefined && window.scrollY > 0 && box.top >= 0 && box.bottom <= window.innerHeight;
}

for (const [path, row, id] of CASES)
  test(`Chromium: ${path}, row ${row + 1} leads to the paragraph`, async ({ page }) => {
    await page.goto(origin + path);
    await page.locator('summary').nth(row).click();
    await page.locator('td a').nth(row).click();
    await expect.poll(() => page.evaluate(isInView, id)).toBe(true);
  });

test('Firefox: every row leads to the paragraph', async () => {
  test.skip(!existsSync(FIREFOX), `no Firefox at ${FIREFOX}`);
  const browser: Browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    // Firefox will not start for root in the home of someone else.
    env: { ...process.env, HOME: mkdtempSync(join(tmpdir(), 'mubiao-firefox-')) },
  });
  try {
    for (const [path, row, id] of CASES) {
      const page = await browser.newPage();
      await page.goto(origin + path);
      const [summary, link] = [(await page.$$('summary'))[row], (await page.$$('td a'))[row]];
      await summary?.click();
      await link?.click();
      await expect.poll(() => page.evaluate(isInView, id), `${path}, row ${row + 1}`).toBe(true);
      await page.close();
    }
  } finally {
    await browser.close();
  }
});
