import { expect, test } from '../fixtures';
import { BROWSERS, isThere, type HostBrowser, type HostPage } from './browsers';
import { folderAnswer, PAGE, serve, type Answer, type Served } from './servers';
import {
  ARTICLE,
  elementSnippet,
  figure,
  frameSnippet,
  hostPage,
  liveSnippet,
  plainArticle,
  staticSnippet,
} from './snippets';

/* Frame and live element on pages that move them, render anew around them and come back, in both browsers. */

test.describe.configure({ mode: 'default' });

const FIGURE = '4.5万人以上';

for (const name of BROWSERS)
  test.describe(name, () => {
    test.skip(!isThere(name), `no ${name}`);
    let browser: HostBrowser;
    let widget: Served;
    let host: Served;
    let page: HostPage;
    let pages: Record<string, Answer> = {};

    test.beforeAll(async ({ hostBrowsers }) => {
      widget = await serve('localhost', folderAnswer);
      host = await serve('127.0.0.1', (path) => pages[path] ?? null);
      browser = await hostBrowsers[name]();
    });
    test.afterAll(() => Promise.all([widget.close(), host.close()]));
    test.afterEach(() => page.close());

    const script = (): string => `${widget.origin}/v1/widget.js`;
    const open = async (body: string, headers: Readonly<Record<string, string>> = {}): Promise<void> => {
      pages = {
        '/page': { headers: { ...PAGE, ...headers }, body: hostPage(body) },
        '/other': { headers: PAGE, body: hostPage(staticSnippet()) },
      };
      page = await browser.open();
      widget.asked.length = 0;
      await page.goto(`${host.origin}/page`);
    };

    /** The words of the first live element, and how many frames, marks and figures there are. */
    const live = (): Promise<{ words: string; frames: number; marks: number; figures: number }> =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll('mubiao-report')].flatMap(
          (one) => one.shadowRoot?.querySelector('figure') ?? [],
        );
        return {
          words: all[0]?.textContent.replace(/\s/g, '') ?? '',
          frames: document.querySelectorAll('iframe').length,
          marks: CSS.highlights.size,
          figures: all.length,
        };
      }, null);
    const liveShown = (): Promise<void> =>
      expect.poll(async () => (await live()).words, { timeout: 15_000 }).toContain(FIGURE);

    /** The height of each frame of the page, as its own style says it. */
    const heights = (): Promise<string[]> =>
      page.evaluate(() => [...document.querySelectorAll('iframe')].map(({ style }) => style.height), null);
    const framesShown = (count: number): Promise<void> =>
      expect
        .poll(async () => (await heights()).filter((height) => /^\d{3,4}px$/.test(height)).length, { timeout: 45_000 })
        .toBe(count);
    const framed = (times = 1): string =>
      `${ARTICLE}<div id="place">${frameSnippet(`${widget.origin}/v1/`).repeat(times).replaceAll(' loading="lazy"', '')}</div><script async src="${script()}"></script>`;

    test('live: goes on where it is moved a thousand times, with one frame and one engine, and leaves none', async () => {
      await open(plainArticle() + liveSnippet(script()));
      await liveShown();
      await page.evaluate(() => {
        const element = document.querySelector('mubiao-report');
        if (element === null) return;
        for (let time = 0; time < 1000; time += 1) {
          element.remove();
          document.body.append(element);
        }
      }, null);
      await expect.poll(async () => (await live()).marks).toBe(2);
      expect(await live()).toMatchObject({ figures: 1 });
      expect((await live()).frames).toBeLessThanOrEqual(1);
      expect(widget.asked.filter((path) => path.includes('.wasm'))).toHaveLength(1);
      await page.evaluate(() => document.querySelector('mubiao-report')?.remove(), null);
      expect(await live()).toEqual({ words: '', frames: 0, marks: 0, figures: 0 });
    });

    test('live: keeps its figure and finds its marks where the page renders the article anew, again and again', async () => {
      await open(plainArticle() + liveSnippet(script()));
      await liveShown();
      await page.evaluate(async () => {
        for (let time = 0; time < 20; time += 1) {
          const article = document.querySelector('#article');
          article?.replaceWith(article.cloneNode(true));
          await new Promise((done) => setTimeout(done, 20));
        }
      }, null);
      await expect
        .poll(() =>
          page.evaluate(
            () =>
              [...CSS.highlights.values()].some((marks) =>
                [...marks].some(({ startContainer }) => startContainer.isConnected),
              ),
            null,
          ),
        )
        .toBe(true);
      expect((await live()).words).toContain(FIGURE);
      expect(page.lines.filter((line) => line.startsWith('error:'))).toEqual([]);
    });

    test('frame: has its height again where it is moved, and where the page renders it anew', async () => {
      await open(framed());
      await framesShown(1);
      await page.evaluate(() => {
        const figure = document.querySelector('#place figure');
        const frame = figure?.querySelector('iframe');
        frame?.style.removeProperty('height');
        if (figure != null) document.body.prepend(figure);
      }, null);
      await framesShown(1);
      await page.evaluate(() => {
        const figure = document.querySelector('figure');
        figure?.querySelector('iframe')?.style.removeProperty('height');
        figure?.replaceWith(figure.cloneNode(true));
      }, null);
      await framesShown(1);
    });

    test('frame: ten on a page, each in and out a hundred times, have their heights', async () => {
      // Side by side: Chromium lays a frame out only when it is on the screen.
      await open(`<style>figure { width: 9%; float: left; margin: 0 } #article { height: 0 }</style>${framed(10)}`);
      await framesShown(10);
      await page.evaluate(() => {
        for (const figure of document.querySelectorAll('#place figure')) {
          figure.querySelector('iframe')?.style.removeProperty('height');
          for (let time = 0; time < 100; time += 1) {
            figure.remove();
            document.body.append(figure);
          }
        }
      }, null);
      await framesShown(10);
      expect(new Set(await heights()).size).toBe(1);
    });

    for (const form of ['element', 'frame', 'live'] as const)
      test(`${form}: is there after the way to another page and back`, async () => {
        const story = {
          element: ARTICLE + elementSnippet(script()),
          frame: framed(),
          live: plainArticle() + liveSnippet(script()),
        };
        await open(story[form]);
        const isThere = async (): Promise<void> => {
          if (form === 'frame') return framesShown(1);
          await liveShown();
          await expect.poll(async () => (await live()).marks).toBe(2);
        };
        await isThere();
        await page.goto(`${host.origin}/other`);
        await page.evaluate(() => history.back(), null).catch(() => undefined);
        await expect.poll(() => page.evaluate(() => location.pathname, null).catch(() => '')).toBe('/page');
        await isThere();
      });

    test('frame: under COEP require-corp it is shown where it is credentialless, in the browser that knows that', async () => {
      const policy = {
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Opener-Policy': 'same-origin',
      };
      await open(frameSnippet(`${widget.origin}/v1/`, { attributes: 'credentialless' }), policy);
      const asked = (): boolean => widget.asked.some((path) => path.includes('embed.js'));
      if (name === 'chromium') {
        const words = (): Promise<string> =>
          page.inFrame('embed.html', () => document.querySelector('main')?.shadowRoot?.textContent ?? '', null);
        await expect.poll(words).toContain(figure().rows[0]?.figure ?? '');
      } else expect(asked()).toBe(false);
      const foot = await page.evaluate(
        () => document.querySelector('figcaption')?.getBoundingClientRect().height ?? 0,
        null,
      );
      expect(foot).toBeGreaterThan(10);
    });
  });
