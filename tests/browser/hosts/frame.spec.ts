import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeFramed } from '../../../web/embed/frame';
import { writeHtml } from '../../../web/embed/write_html';
import { expect, test } from '../fixtures';
import { BROWSERS, isThere, type HostBrowser, type HostPage } from './browsers';
import { HOSTS, type Host } from './hosts';
import { built, folderAnswer, PAGE, serve, type Answer, type Served } from './servers';
import { ARTICLE, figure, frameSnippet, hostPage } from './snippets';

/* The frame on each host of the table, in both browsers: the page is on 127.0.0.1, the frame on localhost. */

test.describe.configure({ mode: 'default' });

const EMBED = 'embed.html';

const letters = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s/g, '');

/** The words of the figure in the frame, without the foot, which stands outside. */
const WORDS = letters(writeHtml(describeFramed(figure(), true)));
const FOOT = '依据：《示例市2025年政府工作报告》';

interface Framed {
  words: string;
  /** The height of the frame's box, and of what is in it. */
  seen: number;
  opened: number;
  scheme: string;
}

/** What is seen in the frame; waits until anything is. */
const framed = (page: HostPage, address = EMBED): Promise<Framed> =>
  page.inFrame(
    address,
    async () => {
      const shown = (): ShadowRoot | null => {
        const root = document.querySelector('main')?.shadowRoot;
        return root?.querySelector('figure, p') == null ? null : root;
      };
      for (let time = 0; shown() === null && time < 5000; time += 20) await new Promise((done) => setTimeout(done, 20));
      const copy = shown()?.querySelector('figure, p')?.cloneNode(true) as HTMLElement | undefined;
      for (const tools of copy?.querySelectorAll('.tools') ?? []) tools.remove();
      return {
        words: (copy?.textContent ?? '').replace(/\s/g, ''),
        seen: document.querySelector('main')?.getBoundingClientRect().height ?? 0,
        opened: shown()?.querySelectorAll('details[open]').length ?? 0,
        scheme: getComputedStyle(document.documentElement).colorScheme,
      };
    },
    null,
  );

/** The boxes of the page's frame and of the words under it. */
const outside = (page: HostPage): Promise<{ frame: number; foot: string; footHeight: number }> =>
  page.evaluate(() => {
    const foot = document.querySelector<HTMLElement>('figcaption');
    return {
      frame: document.querySelector('iframe')?.getBoundingClientRect().height ?? 0,
      foot: foot?.textContent.replace(/\s/g, '') ?? '',
      footHeight: foot?.getBoundingClientRect().height ?? 0,
    };
  }, null);

function hostAnswer(path: string, places: { widget: string }): Answer | null {
  const host = HOSTS[Number(/^\/frame\/(\d+)$/.exec(path)?.[1])];
  if (host === undefined) return null;
  const csp = host.csp?.(places);
  const headers = { ...PAGE, ...host.headers, ...(csp === undefined ? {} : { 'Content-Security-Policy': csp }) };
  const folder = (host.path ?? '/v1/widget.js').replace(/[^/]*$/, '');
  return { headers, body: hostPage(ARTICLE + frameSnippet(places.widget + folder), host.head) };
}

/** Hosts that differ in the script of the snippet only are one host to a frame, which has none. */
const isOfFrame = ({ path, after }: Host, at: number): boolean =>
  after === undefined &&
  path !== '/nothing/widget.js' &&
  (path === undefined || HOSTS.findIndex((row) => row.path === path) === at);

for (const name of BROWSERS) {
  test.describe(name, () => {
    test.skip(!isThere(name), `no ${name}`);
    let browser: HostBrowser;
    let widget: Served;
    let host: Served;
    let page: HostPage;
    let pages: Record<string, string> = {};

    test.beforeAll(async ({ hostBrowsers }) => {
      widget = await serve('localhost', folderAnswer);
      host = await serve('127.0.0.1', (path) => {
        const body = pages[path];
        return body === undefined ? hostAnswer(path, { widget: widget.origin }) : { headers: PAGE, body };
      });
      browser = await hostBrowsers[name]();
    });

    test.afterAll(() => Promise.all([widget.close(), host.close()]));

    test.afterEach(() => page.close());

    const open = async (path: string, options = {}): Promise<void> => {
      page = await browser.open(options);
      widget.asked.length = 0;
      await page.goto(host.origin + path);
    };
    const openPage = (body: string, head = '', options = {}): Promise<void> => {
      pages = { '/page': hostPage(body, head) };
      return open('/page', options);
    };
    const folder = (): string => `${widget.origin}/v1/`;
    const script = (): string => `<script async src="${folder()}widget.js"></script>`;
    const faults = (): string[] =>
      page.lines.filter((line) => line.startsWith('error:') && !line.includes('Content-Security-Policy'));

    const check = async (row: Host): Promise<void> => {
      await open(`/frame/${HOSTS.indexOf(row)}`);
      if (row.frame) {
        expect((await framed(page)).words).toBe(WORDS);
        expect(widget.asked.length).toBeLessThanOrEqual(3);
        expect(faults()).toEqual([]);
      } else {
        await new Promise((done) => setTimeout(done, 300));
        expect(widget.asked.filter((path) => path.includes('embed.js'))).toEqual([]);
        expect((await outside(page)).footHeight).toBeGreaterThan(10);
      }
      expect((await outside(page)).foot).toContain(FOOT);
    };

    for (const row of HOSTS.filter(isOfFrame))
      test(`frame${row.frame ? '' : ', left as its foot'}: ${row.name}`, async () => {
        await check(row);
      });

    test('asks for two files of its folder and stores nothing', async () => {
      await openPage(frameSnippet(folder()));
      await framed(page);
      expect(widget.asked.map((path) => path.replace(/[?#].*/, '')).sort()).toEqual(['/v1/embed.html', '/v1/embed.js']);
      const stored = await page.inFrame(
        EMBED,
        async () => {
          try {
            const workers = await navigator.serviceWorker.getRegistrations();
            return [document.cookie, localStorage.length, sessionStorage.length, workers.length].join();
          } catch {
            // A frame of another site may not even ask.
            return 'refused';
          }
        },
        null,
      );
      expect([',0,0,0', 'refused']).toContain(stored);
    });

    test('from disk', async () => {
      const disk = mkdtempSync(join(tmpdir(), 'mubiao-frame-'));
      mkdirSync(join(disk, 'v1'));
      for (const file of ['embed.html', 'embed.js', 'widget.js']) writeFileSync(join(disk, 'v1', file), built(file));
      writeFileSync(join(disk, 'story.html'), hostPage(`${frameSnippet('v1/')}<script src="v1/widget.js"></script>`));
      page = await browser.open();
      await page.goto(pathToFileURL(join(disk, 'story.html')).href);
      const { words, seen } = await framed(page);
      expect(words).toBe(WORDS);
      await expect.poll(async () => (await outside(page)).frame).toBe(Math.ceil(seen));
    });

    test('in a sandbox with scripts, without an origin', async () => {
      await openPage(frameSnippet(folder(), { attributes: 'sandbox="allow-scripts"' }) + script());
      const { words, seen } = await framed(page);
      expect(words).toBe(WORDS);
      await expect.poll(async () => (await outside(page)).frame).toBe(Math.ceil(seen));
      expect(faults()).toEqual([]);
    });

    test('in a sandbox without scripts it says so', async () => {
      await openPage(frameSnippet(folder(), { attributes: 'sandbox=""' }));
      await expect
        .poll(() => page.inFrame(EMBED, () => document.querySelector('noscript')?.textContent, null).catch(() => ''))
        .toContain('要脚本才能显示');
      expect((await outside(page)).foot).toContain(FOOT);
    });

    test('opens one row at a time, by keys as well, and in the history there is no entry of it', async () => {
      await openPage(frameSnippet(folder()));
      await framed(page);
      const act = (what: 'click' | 'ArrowDown' | 'focused', at: number): Promise<string> =>
        page.inFrame(
          EMBED,
          async ([key, index]) => {
            const root = document.querySelector('main')?.shadowRoot;
            const all = [...(root?.querySelectorAll<HTMLElement>('summary') ?? [])];
            if (key === 'click') all[Number(index)]?.click();
            else if (key !== 'focused') {
              all[Number(index)]?.focus();
              root?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: String(key), bubbles: true }));
            }
            await new Promise((done) => setTimeout(done, 50));
            const open = [...(root?.querySelectorAll('details[open] q') ?? [])].map((quote) => quote.textContent);
            return key === 'click' ? open.join() : (root?.activeElement?.textContent.trim() ?? '');
          },
          [what, at],
        );
      expect(await act('click', 1)).toContain('城镇调查失业率控制在5.5%左右');
      expect(await act('click', 2)).toBe('新建公园30个，面积进一步扩大。');
      expect(await act('click', 2)).toBe('');
      expect(await act('ArrowDown', 0)).toContain('5.5%左右');
      expect(await page.evaluate(() => history.length, null)).toBe(
        await page.inFrame(EMBED, () => history.length, null),
      );
    });

    test('shows another figure when its address changes, and the foot where none stands outside', async () => {
      await openPage(frameSnippet(folder()));
      await framed(page);
      const other = frameSnippet(folder(), { change: { title: '另一份示例报告' } });
      const hash = /#[^"]+/.exec(other)?.[0]?.replace('.bare', '') ?? '';
      await page.inFrame(
        EMBED,
        (given) => {
          location.replace(given);
        },
        hash,
      );
      await expect.poll(async () => (await framed(page)).words).toContain('另一份示例报告');
      expect((await framed(page)).words).toContain('由Mubiao读取');
    });

    const HOSTILE: readonly [name: string, hash: string][] = [
      ['none', ''],
      ['an anchor', '#section-2'],
      ['cut off', '#1.7VZNb9NA'],
      ['no deflate', '#1.AAAAAAAA'],
      ['its number only', '#1.'],
      ['a later format', '#3.7VZNb9NA'],
      ['a far later format', '#999999.x'],
      ['HTML', '#<img src=x onerror=alert(1)>'],
      ['an address', '#javascript:alert(1)'],
      ['a directive', '#:~:text=a'],
      ['the mark alone', '#.bare'],
      ['percent signs', '#%E0%A4%A'],
      ['null bytes', '#1.%00%00'],
      ['bidi controls', '#1.\u202eabc'],
      ['halves of pairs', '#1.\ud800'],
      ['too long', `#1.${'A'.repeat(64_001)}`],
      ['much too long', `#1.${'A'.repeat(900_000)}`],
      ['of no words', '#1.AQAA__8'],
      ['names of objects', '#1.__proto__'],
      ['spaces', '#1. . .'],
    ];

    test('says that it is incomplete, with the way to the page, for 20 addresses that are no figure', async () => {
      await openPage(frameSnippet(folder()));
      await framed(page);
      const said = await page.inFrame(
        EMBED,
        async (hashes) => {
          const all: string[] = [];
          for (const hash of hashes) {
            const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
            location.replace(`#-${all.length}`);
            await changed;
            const again = new Promise((done) => addEventListener('hashchange', done, { once: true }));
            location.replace(hash === '' ? '#' : hash);
            await again;
            const root = document.querySelector('main')?.shadowRoot;
            const box = root?.querySelector('p')?.getBoundingClientRect();
            all.push(`${root?.textContent ?? ''} ${root?.querySelector('a')?.href ?? ''} ${(box?.height ?? 0) > 10}`);
          }
          return all;
        },
        HOSTILE.map(([, hash]) => hash),
      );
      const root = `${widget.origin}/`;
      expect(said).toHaveLength(20);
      for (const line of said)
        expect([
          `这个嵌入不完整 · 打开 Mubiao ${root} true`,
          `This embedded figure is incomplete · Open Mubiao ${root} true`,
        ]).toContain(line);
      expect(faults()).toEqual([]);
    });

    test('shows HTML in a figure as words, and links no script', async () => {
      const change = { title: '<img src=x onerror=alert(1)>', source: 'javascript:alert(1)', page: 'data:text/html,x' };
      await openPage(frameSnippet(folder(), { change }));
      expect((await framed(page)).words).toContain('<imgsrc=xonerror=alert(1)>');
      const made = await page.inFrame(
        EMBED,
        () => {
          const root = document.querySelector('main')?.shadowRoot;
          return [root?.querySelectorAll('img').length, root?.querySelectorAll('a').length];
        },
        null,
      );
      expect(made).toEqual([0, 0]);
    });

    for (const dark of [false, true])
      for (const scheme of ['light', 'dark', 'light dark'] as const)
        test(`no white box: ${scheme} page on a ${dark ? 'dark' : 'light'} system`, async () => {
          const style = `<style>html { color-scheme: ${scheme} }</style>`;
          await openPage(frameSnippet(folder()), style, { dark });
          await framed(page);
          const isDark = scheme === 'dark' || (scheme === 'light dark' && dark);
          const ink = (): Promise<string> =>
            page.inFrame(
              EMBED,
              () => getComputedStyle(document.querySelector('main')?.shadowRoot?.querySelector('b') as Element).color,
              null,
            );
          expect(await ink()).toMatch(isDark ? /rgb\(25\d, 25\d, 25\d\)/ : /rgb\(0, 0, 0\)/);
          const colors = await page.pixelsOf('iframe');
          const paper = await page.pixelsOf('figcaption');
          expect(colors).toBe(paper);
        });

    test('a page with the script gives it its exact height, and again when a row opens', async () => {
      await openPage(`${frameSnippet(folder())}${script()}`);
      const before = await framed(page);
      await expect.poll(async () => (await outside(page)).frame).toBe(Math.ceil(before.seen));
      await page.inFrame(
        EMBED,
        () => {
          document.querySelector('main')?.shadowRoot?.querySelector('summary')?.click();
        },
        null,
      );
      await expect.poll(async () => (await framed(page)).seen).toBeGreaterThan(before.seen + 20);
      const after = await framed(page);
      await expect.poll(async () => (await outside(page)).frame).toBe(Math.ceil(after.seen));
    });

    test('a script that comes after the frame has told its height still hears it', async () => {
      await openPage(frameSnippet(folder()));
      const { seen } = await framed(page);
      await page.evaluate((src) => {
        document.body.append(Object.assign(document.createElement('script'), { src }));
      }, `${folder()}widget.js`);
      await expect.poll(async () => (await outside(page)).frame).toBe(Math.ceil(seen));
    });

    test('tells AMP its height in its own words', async () => {
      const listen = `<script>addEventListener('message', ({ data }) => { if (data.sentinel === 'amp') window.amp = data; });</script>`;
      await openPage(frameSnippet(folder()), listen);
      const { seen } = await framed(page);
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { amp?: unknown }).amp, null))
        .toEqual({ sentinel: 'amp', type: 'embed-size', height: Math.ceil(seen) });
    });

    test('stops telling its height when the page turns each into another', async () => {
      const turn = `<script>
        let count = 0;
        addEventListener('message', ({ data }) => {
          if (data.mubiao !== 1) return;
          count += 1;
          const frame = document.querySelector('iframe');
          frame.style.width = count % 2 === 0 ? '700px' : '300px';
        });
      </script>`;
      await openPage(frameSnippet(folder()), turn);
      await framed(page);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 1500)), null);
      const count = await page.evaluate(() => (0, eval)('count') as number, null);
      expect(count).toBeGreaterThan(3);
      expect(count).toBeLessThanOrEqual(20);
    });

    test('takes no height from strangers, forgers and floods', async () => {
      // The stranger has an address like ours, on a third site.
      const stranger = await serve('localhost', () => ({
        headers: PAGE,
        body: hostPage(
          `<script>for (let at = 0; at < 10000; at += 1) parent.postMessage({ mubiao: 1, type: 'height', height: 7000 }, '*');</script>`,
        ),
      }));
      const frames = `<iframe src="${stranger.origin}/v1/embed.html"></iframe>
        <iframe sandbox="allow-scripts" src="${stranger.origin}/v1/embed.html"></iframe>`;
      await openPage(`${frameSnippet(folder())}${script()}<div id="strangers"></div>`);
      const { seen } = await framed(page);
      await expect.poll(async () => (await outside(page)).frame).toBe(Math.ceil(seen));
      const forged = await page.evaluate(async (html) => {
        const place = document.querySelector('#strangers');
        if (place !== null) place.innerHTML = html;
        for (const height of [0, -1, 1.5, 20_001, NaN, '700', null, { valueOf: () => 700 }]) {
          try {
            window.postMessage({ mubiao: 1, type: 'height', height: height as number }, '*');
          } catch {
            // Functions cannot be sent.
          }
        }
        window.postMessage({ mubiao: 1, type: 'height', height: 700 }, '*');
        window.postMessage({ mubiao: 2, type: 'height', height: 700 }, '*');
        window.postMessage('height', '*');
        await new Promise((done) => setTimeout(done, 1500));
        return [...document.querySelectorAll('iframe')].map((frame) => frame.style.height);
      }, frames);
      await stranger.close();
      expect(forged).toEqual([`${Math.ceil(seen)}px`, '', '']);
      expect(faults()).toEqual([]);
    });
  });
}

test('is as small as it was promised to be', () => {
  const size = (...names: string[]): number =>
    names.reduce((sum, name) => sum + execFileSync('gzip', ['-9c'], { input: built(name) }).length, 0);
  expect(size('widget.js')).toBeLessThanOrEqual(12 * 1024);
  expect(size('embed.html', 'embed.js')).toBeLessThanOrEqual(15 * 1024);
});
