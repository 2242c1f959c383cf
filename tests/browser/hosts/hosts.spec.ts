import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import packageJson from '../../../package.json' with { type: 'json' };
import { expect, test } from '../fixtures';
import { BROWSERS, isThere, type HostBrowser, type HostPage } from './browsers';
import { HOSTS, type Host } from './hosts';
import { elementShown, opensRow, seenFigure } from './seen';
import { PAGE, SCRIPT, serve, WIDGET, type Answer, type Served } from './servers';
import { ARTICLE, elementSnippet, hostPage, staticSnippet } from './snippets';

/*
 * The host matrix: each host of the table with each form in it, in both browsers. The page is on 127.0.0.1, the widget on
 * localhost, which is another site.
 */

/** A script that comes so late is started before all other rows, and looked at when its turn has come. */
const SLOW_MS = 10_000;

const INTEGRITY = `sha384-${createHash('sha384').update(WIDGET).digest('base64')}`;

/** The words of the figure, as the static form holds them. */
const WORDS = staticSnippet()
  .replace(/<[^>]*>/g, '')
  .replace(/\s/g, '');

// One after the other: they share the servers and the browser.
test.describe.configure({ mode: 'default' });

function widgetAnswer(path: string): Answer | null {
  if (!/\/widget\.js(\?|$)/.test(path) || path.startsWith('/nothing/')) return null;
  const cors: Record<string, string> = path.startsWith('/cors/') ? { 'Access-Control-Allow-Origin': '*' } : {};
  const after = path.startsWith('/slow/') ? SLOW_MS : path.includes('?again') || path.startsWith('/later/') ? 300 : 0;
  const body = path.startsWith('/later/') ? WIDGET.replace(packageJson.version, '9.9.9') : WIDGET;
  return { headers: { ...SCRIPT, ...cors }, body, after };
}

function hostAnswer(path: string, places: { widget: string }): Answer | null {
  const [, form, index] = /^\/(static|element)\/(\d+)$/.exec(path) ?? [];
  const host = HOSTS[Number(index)];
  if (form === undefined || host === undefined) return null;
  const csp = host.csp?.(places);
  const headers = { ...PAGE, ...host.headers, ...(csp === undefined ? {} : { 'Content-Security-Policy': csp }) };
  const tag = (host.tag ?? '').replace('INTEGRITY', INTEGRITY);
  const snippet =
    form === 'static'
      ? staticSnippet()
      : elementSnippet(`${places.widget}${host.path ?? '/v1/widget.js'}`, { tag }) + (host.after?.(places) ?? '');
  return { headers, body: hostPage(ARTICLE + snippet, host.head) };
}

/** Hosts that differ in the script and its place only are one host to a figure without any. */
const isOfStatic = ({ csp, headers, head }: Host, at: number): boolean =>
  at === 0 || (csp ?? headers ?? head) !== undefined;

const SLOW_ROW = HOSTS.findIndex(({ path }) => path?.startsWith('/slow/') === true);

for (const name of BROWSERS) {
  test.describe(name, () => {
    test.skip(!isThere(name), `no ${name}`);
    let browser: HostBrowser;
    let widget: Served;
    let host: Served;
    let page: HostPage;
    let slow: HostPage;
    let arrived: Promise<unknown>;

    test.beforeAll(async ({ hostBrowsers }) => {
      widget = await serve('localhost', widgetAnswer);
      host = await serve('127.0.0.1', (path) => hostAnswer(path, { widget: widget.origin }));
      browser = await hostBrowsers[name]();
      slow = await browser.open();
      arrived = slow.goto(`${host.origin}/element/${SLOW_ROW}`);
      arrived.catch(() => undefined);
      // Its request belongs to no row: it has come before the first of them looks at what was asked for.
      await expect.poll(() => widget.asked, { timeout: 30_000 }).toContain(HOSTS[SLOW_ROW]?.path);
    });

    test.afterAll(() => Promise.all([widget.close(), host.close()]));

    test.afterEach(() => page.close());

    const open = async (form: 'static' | 'element', row: Host): Promise<void> => {
      page = await browser.open();
      widget.asked.length = 0;
      await page.goto(`${host.origin}/${form}/${HOSTS.indexOf(row)}`);
    };
    const ours = (): string[] => page.lines.filter((line) => line.includes('[mubiao]'));
    // Firefox lists what the policy forbids and what has another hash among the faults of a page.
    const faults = (): string[] =>
      page.lines.filter((line) => /^error: (?!Content-Security-Policy|None of the)/.test(line));

    for (const row of HOSTS.filter(isOfStatic))
      test(`static figure: ${row.name}`, async () => {
        await open('static', row);
        const seen = await seenFigure(page);
        expect(seen).toMatchObject({ words: WORDS, by: 'page' });
        if (row.unstyled !== true) expect(await opensRow(page)).toBe(true);
        expect(widget.asked).toEqual([]);
      });

    for (const row of HOSTS)
      test(`element${row.element ? '' : ', left as the static figure'}: ${row.name}`, async () => {
        if (HOSTS.indexOf(row) === SLOW_ROW) {
          page = slow;
          await page.toFront();
          await arrived;
        } else await open('element', row);
        // All scripts have come or failed with the page; what is forbidden does not come later.
        expect(await elementShown(page, row.element ? 8000 : 200)).toBe(row.element);
        const seen = await seenFigure(page);
        expect(seen.by).toBe(row.element ? 'element' : 'page');
        expect(seen.words).toContain(WORDS.slice(0, 100));
        expect(seen.width).toBeGreaterThan(100);
        expect(seen.height).toBeGreaterThan(100);
        expect(await opensRow(page)).toBe(true);
        await expect.poll(() => ours().length).toBe(row.lines ?? 0);
        expect(faults()).toEqual([]);
      });

    test('from disk', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'mubiao-host-'));
      mkdirSync(join(folder, 'v1'));
      writeFileSync(join(folder, 'v1/widget.js'), WIDGET);
      writeFileSync(join(folder, 'story.html'), hostPage(ARTICLE + elementSnippet('v1/widget.js')));
      page = await browser.open();
      await page.goto(pathToFileURL(join(folder, 'story.html')).href);
      expect(await elementShown(page)).toBe(true);
      expect(await opensRow(page)).toBe(true);
      expect(ours()).toEqual([]);
    });
  });
}
