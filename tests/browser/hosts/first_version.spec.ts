import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '../fixtures';
import { BROWSERS, isThere, type HostBrowser, type HostPage } from './browsers';
import { elementShown, opensRow, seenFigure } from './seen';
import { PAGE, SCRIPT, serve, WIDGET, type Served } from './servers';
import { hostPage } from './snippets';

/* A snippet that stands in an old story must come alive under the script of today, which lies at the same address. */

const STORY = readFileSync(resolve('tests/browser/hosts/fixtures/first_version.txt'), 'utf8');

/** Where the script lay when the snippet was written. */
const OLD_ORIGIN = 'https://mubiao.example';

/** The words of the figure in the story, without white space. */
const WORDS = /<figure.*<\/figure>/s
  .exec(STORY)?.[0]
  .replace(/<[^>]*>/g, '')
  .replace(/\s/g, '');

const FIGURES = ['5.5%左右', '4%左右', '7%以上', '5%', '5.5%左右'];

/** What the page heard from the element, and where its marks are. */
interface Heard {
  rows: [indicator: string, figure: string, value: number | null][];
  found: number;
  marked: string[];
}

const LISTEN = `<script>addEventListener('mubiao:ready', ({ detail }) => {
  window.heard = { rows: detail.rows.map(({ indicator, figure, value }) => [indicator, figure, value]), found: detail.found };
})</script>`;

const heard = (page: HostPage): Promise<Heard | null> =>
  page.evaluate(() => {
    const { heard: detail } = window as unknown as { heard?: Omit<Heard, 'marked'> };
    const marks = [...CSS.highlights].flatMap(([name, ranges]) =>
      name.startsWith('mubiao-figures') ? [...ranges] : [],
    );
    return detail === undefined ? null : { ...detail, marked: marks.map((range) => (range as Range).toString()) };
  }, null);

test.describe.configure({ mode: 'default' });

for (const name of BROWSERS)
  test.describe(name, () => {
    test.skip(!isThere(name), `no ${name}`);
    let browser: HostBrowser;
    let widget: Served;
    let host: Served;

    test.beforeAll(async ({ hostBrowsers }) => {
      widget = await serve('localhost', (path) =>
        path === '/v1/widget.js' ? { headers: SCRIPT, body: WIDGET } : null,
      );
      host = await serve('127.0.0.1', (path) =>
        path === '/story'
          ? { headers: PAGE, body: hostPage(STORY.replaceAll(OLD_ORIGIN, widget.origin), LISTEN) }
          : null,
      );
      browser = await hostBrowsers[name]();
    });
    test.afterAll(() => Promise.all([widget.close(), host.close()]));

    test('the first version of a snippet comes alive, with its rows, its data and its places in the article', async () => {
      const page = await browser.open();
      try {
        await page.goto(`${host.origin}/story`);
        expect(await elementShown(page)).toBe(true);
        expect(await seenFigure(page)).toMatchObject({ words: WORDS, by: 'element' });
        await expect.poll(() => heard(page)).toMatchObject({ found: FIGURES.length, marked: FIGURES });
        expect((await heard(page))?.rows).toEqual([
          ['地区生产总值', '5.5%左右', 5.5],
          ['一般公共预算收入', '4%左右', 4],
          ['规模以上工业增加值', '7%以上', 7],
          ['固定资产投资', '5%', 5],
          ['社会消费品零售总额', '5.5%左右', 5.5],
        ]);
        expect(await opensRow(page)).toBe(true);
        expect(page.lines.filter((line) => /\[mubiao\]|^error:/.test(line))).toEqual([]);
      } finally {
        await page.close();
      }
    });
  });
