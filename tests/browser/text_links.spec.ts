import { describeFigure } from '../../web/embed/figure';
import { sampleFigure, sampleRow } from '../../web/embed/figure.fixture';
import { writeHtml } from '../../web/embed/write_html';
import { expect, test } from './fixtures';
import { BROWSERS, isThere, type HostPage } from './hosts/browsers';
import { PAGE, serve, type Served } from './hosts/servers';
import { hostPage } from './hosts/snippets';

/*
 * "See it in the report" of a static figure, clicked in both browsers: the paragraph that says so comes into view, of the
 * official text and of an article that holds the text itself. The second row's words stand twice; its link leads to the
 * second place by the clause before them.
 */

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

let server: Served;

test.beforeAll(async () => {
  server = await serve('127.0.0.1', (path) => {
    const inArticle = path.startsWith('/article');
    const source = inArticle ? undefined : `${server.origin}/official.html`;
    const figure = writeHtml(describeFigure(sampleFigure({ rows: ROWS, inArticle, source })));
    const body = path.startsWith('/official') ? TEXT : `${figure}${inArticle ? TEXT : ''}`;
    return { headers: PAGE, body: hostPage(body) };
  });
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

/** Clicks on what a selector finds, the one of so many before it. */
async function click(page: HostPage, selector: string, at: number): Promise<void> {
  const place = await page.evaluate(
    ({ wanted, index }) => {
      const node = document.querySelectorAll(wanted)[index];
      node?.scrollIntoView({ block: 'center', behavior: 'instant' });
      // A link may be broken into two lines.
      const { left = 0, top = 0, width = 0, height = 0 } = node?.getClientRects()[0] ?? {};
      return { x: left + width / 2, y: top + height / 2 };
    },
    { wanted: selector, index: at },
  );
  await page.clickAt(place.x, place.y);
}

for (const name of BROWSERS)
  test(`${name}: every row leads to the paragraph`, async ({ hostBrowsers }) => {
    test.skip(!isThere(name), `no ${name}`);
    const page = await (await hostBrowsers[name]()).open();
    for (const [path, row, id] of CASES) {
      await page.goto(server.origin + path);
      await click(page, 'summary', row);
      await click(page, 'td a', row);
      // While one page takes the place of the other, nothing can be asked.
      const seen = (): Promise<boolean> => page.evaluate(isInView, id).catch(() => false);
      await expect.poll(seen, `${path}, row ${row + 1}`).toBe(true);
    }
    await page.close();
  });
