import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from './fixtures';
import { BROWSERS, isThere, type HostPage } from './hosts/browsers';
import { PAGE, serve, type Answer, type Served } from './hosts/servers';
import { hostPage } from './hosts/snippets';
import { leave, openReport } from './report_page';

/*
 * "See it in the report" of whole real reports, clicked: each figure of the official text has to come into view. The
 * texts are served as plain paragraphs, each row of the figure on a page of its own, as the dialog wrote it. Some links
 * of each report, all with MUBIAO_ALL_REPORTS=1.
 */

const CORPUS = resolve('../shared/corpus');
const NAMES = existsSync(CORPUS)
  ? readdirSync(CORPUS).filter((name) => /^(?:prov|city|county)-202[45]-.*\.txt$/.test(name))
  : [];
const REPORTS = NAMES.filter((_, at) => at % Math.ceil(NAMES.length / 10) === 0).slice(0, 10);
const MOST_LINKS = process.env['MUBIAO_ALL_REPORTS'] === '1' ? Infinity : 12;
if (REPORTS.length === 0) console.log(`skipped: no reports in ${CORPUS}`);

interface Row {
  html: string;
  /** Index of the paragraph, and where the figure begins in it. */
  paragraph: number;
  at: number;
}

/** In the order of the text; a place is given in code points of the whole text. */
function rowsOf(snippet: string, text: string): Row[] {
  const points = Array.from(text);
  return [...snippet.matchAll(/<tr data-start="(\d+)".*?<\/tr>/g)].flatMap(([html, start]) => {
    const lines = points.slice(0, Number(start)).join('').split('\n');
    return html.includes(':~:text=') ? [{ html, paragraph: lines.length - 1, at: lines.at(-1)?.length ?? 0 }] : [];
  });
}

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** High paper before and behind: a page that stays at its top, or goes to its end, has gone wrong. */
function official(text: string): string {
  const paper = '<div style="height:3000px"></div>';
  return hostPage(
    paper +
      text
        .split('\n')
        .map((line) => `<p>${escaped(line)}</p>`)
        .join('') +
      paper,
  );
}

/** Runs in the page: whether the figure can be seen; null while the official text is not there. */
function isFigureSeen({ paragraph, at }: Pick<Row, 'paragraph' | 'at'>): boolean | null {
  const words = document.querySelectorAll('p')[paragraph]?.firstChild;
  if (document.readyState !== 'complete' || words === null || words === undefined || !('length' in words)) return null;
  const range = document.createRange();
  range.setStart(words, at);
  range.setEnd(words, at + 1);
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

/** Runs in the page: the middle of the first line of the link, which may be broken into two. */
function linkPlace(): { x: number; y: number } {
  const link = document.querySelector('td a');
  link?.scrollIntoView({ block: 'center' });
  const { left = 0, top = 0, width = 0, height = 0 } = link?.getClientRects()[0] ?? {};
  return { x: left + width / 2, y: top + height / 2 };
}

/** A page is found out of the figure's sight after so many looks. */
const LOOKS = 40;

async function leadsThere(page: HostPage, address: string, { paragraph, at }: Row): Promise<boolean> {
  await page.goto(address);
  const { x, y } = await page.evaluate(linkPlace, null);
  await page.clickAt(x, y);
  for (let look = 0; look < LOOKS; look += 1) {
    // While one page takes the place of the other, nothing can be asked.
    const seen = await page.evaluate(isFigureSeen, { paragraph, at }).catch(() => null);
    if (seen === true) return true;
    await new Promise((later) => setTimeout(later, 50));
  }
  return false;
}

const texts: string[] = [];
const rows: Row[][] = [];
let server: Served;

test.describe.configure({ mode: 'default' });
test.skip(REPORTS.length === 0, 'no reports');

function answer(path: string): Answer | null {
  const [, page = '', report = '', row = ''] = /^\/(official|row)\/(\d+)(?:\/(\d+))?$/.exec(path) ?? [];
  const text = texts[Number(report)];
  if (page === 'official' && text !== undefined) return { headers: PAGE, body: official(text) };
  const html = rows[Number(report)]?.[Number(row)]?.html.replace('<details>', '<details open>');
  return html === undefined ? null : { headers: PAGE, body: hostPage(`<table>${html}</table>`) };
}

test.beforeAll(async ({ browser, baseURL }) => {
  test.setTimeout(180_000);
  server = await serve('127.0.0.1', answer);
  const page = await browser.newPage({ ...(baseURL && { baseURL }) });
  for (const [index, name] of REPORTS.entries()) {
    const text = readFileSync(resolve(CORPUS, name), 'utf8');
    texts.push(text);
    await leave(page);
    await openReport(page, text);
    await page.locator('#embed').click();
    await page.locator('.embed-dialog input[value="all"]').check();
    await page.locator('.embed-dialog input[name="source"]').fill(`${server.origin}/official/${index}`);
    rows.push(rowsOf(await page.locator('#embed-code').inputValue(), text));
  }
  await page.close();
});
test.afterAll(() => server.close());

for (const name of BROWSERS)
  test(`${name}: at least 98 of 100 links lead to their figure in the official text`, async ({ hostBrowsers }) => {
    test.skip(!isThere(name), `no ${name}`);
    test.setTimeout(MOST_LINKS === Infinity ? 1_800_000 : 300_000);
    const page = await (await hostBrowsers[name]()).open();
    let clicked = 0;
    const missed: string[] = [];
    for (const [report, all] of rows.entries()) {
      const step = Math.max(1, all.length / MOST_LINKS);
      const looked = all
        .map((row, index) => ({ row, index }))
        .filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
      for (const { row, index } of looked) {
        clicked += 1;
        if (!(await leadsThere(page, `${server.origin}/row/${report}/${index}`, row)))
          missed.push(`${REPORTS[report] ?? ''} ${index}`);
      }
    }
    await page.close();
    console.log(`${name}: ${clicked - missed.length} of ${clicked} links; missed: ${missed.join(', ') || 'none'}`);
    expect(clicked).toBeGreaterThanOrEqual(100);
    expect(missed.length / clicked).toBeLessThanOrEqual(0.02);
  });
