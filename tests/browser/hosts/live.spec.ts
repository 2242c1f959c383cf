import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../fixtures';
import { BROWSERS, isThere, type HostBrowser, type HostPage } from './browsers';
import { HOSTS, type Host } from './hosts';
import { built, folderAnswer, PAGE, serve, SITE, type Answer, type Served } from './servers';
import {
  frameSnippet,
  hostPage,
  liveArticle as article,
  LIVE_TEXT as REPORT,
  liveSnippet,
  plainArticle as plain,
} from './snippets';

/* The live element on each host of the table, in both browsers: the page is on 127.0.0.1, its frame on localhost. */

test.describe.configure({ mode: 'default' });

/** The WebAssembly, which has a hash in its name. */
const ENGINE = readdirSync(join(SITE, 'v1')).find((name) => /^mubiao\.\w+\.wasm$/.test(name)) ?? '';

/** What the library reads of the same text. */
let EXPECTED: string[] = [];
test.beforeAll(async () => {
  const library = (await import(pathToFileURL(join(SITE, 'mubiao.js')).href)) as {
    loadAnalyzer: (options: object) => Promise<{ extract: (text: string) => Read }>;
  };
  const { extract } = await library.loadAnalyzer({ wasmBinary: built(ENGINE) });
  EXPECTED = brief(extract(REPORT.join('\n')));
  expect(EXPECTED.length).toBeGreaterThan(8);
});

/** The title and a sentence of it in GB18030. */
const GB18030 =
  'yr7A/crQMjAyNcTq1f64rrmk1/exqLjmCrb+oaIyMDI1xOq5pNf3sLLFxQq98cTqvq28w8nnu+G3otW5tcTW99Kq1KTG2sS/serKx6O6s8fV8tDC1Pa+zdK1NC41zfLIy9LUyc+jrLPH1fK197LpyqfStcLKv9jWxtTaNS41Jdfz09Khowo=';

const shaped = (write: (line: string, at: number) => string, most = REPORT.length): string =>
  article(REPORT.slice(0, most).map(write).join(''));

interface Read {
  items: { status: string; indicator: { text: string; code: string | null }; quantity: Record<string, unknown> }[];
}

/** What was read of a text, without its places. */
const brief = ({ items: all }: Read): string[] =>
  all.map(({ status, indicator, quantity: { value, unit, comparator } }) =>
    [status, indicator.text, indicator.code, value, unit, comparator].join(' '),
  );

interface Shown {
  words: string;
  /** The static content is what is seen. */
  isStatic: boolean;
}

/** Waits for a figure in the element, or so long. */
const shown = (page: HostPage, most = 9000): Promise<Shown> =>
  page.evaluate(async (time) => {
    const end = performance.now() + time;
    const figure = (): HTMLElement | null | undefined =>
      document.querySelector('mubiao-report')?.shadowRoot?.querySelector('figure');
    while (figure() == null && performance.now() < end) await new Promise((done) => setTimeout(done, 30));
    const { height = 0 } = document.querySelector('#static')?.getBoundingClientRect() ?? {};
    return { words: (figure()?.textContent ?? '').replace(/\s/g, ''), isStatic: height > 5 };
  }, most);

/** What the element has read. */
const items = async (page: HostPage): Promise<string[]> =>
  brief(
    await page.evaluate(async () => {
      await customElements.whenDefined('mubiao-report');
      const element = document.querySelector('mubiao-report') as unknown as { analysis: Promise<Read> };
      return element.analysis;
    }, null),
  );

const INTEGRITY = `sha384-${createHash('sha384').update(built('widget.js')).digest('base64')}`;

/** As the table asks: `/cors/` with the header that other origins need, `/slow/` late, `/late/` after ten seconds, `/later/` of another version. */
function widgetAnswer(path: string): Answer | null {
  const answer = path.startsWith('/nothing/') ? null : folderAnswer(path);
  if (answer === null) return null;
  const cors: Record<string, string> = path.startsWith('/cors/') ? { 'Access-Control-Allow-Origin': '*' } : {};
  const isLate = /^\/late\/.*widget\.js/.test(path);
  const after = isLate
    ? 10_000
    : path.startsWith('/slow/')
      ? 500
      : path.includes('?again') || path.startsWith('/later/')
        ? 300
        : 0;
  return { ...answer, headers: { ...answer.headers, ...cors }, after };
}

function hostAnswer(path: string, places: { widget: string }): Answer | null {
  const host = HOSTS[Number(/^\/live\/(\d+)$/.exec(path)?.[1])];
  if (host === undefined) return null;
  const csp = host.csp?.(places);
  const headers = { ...PAGE, ...host.headers, ...(csp === undefined ? {} : { 'Content-Security-Policy': csp }) };
  const tag = (host.tag ?? '').replace('INTEGRITY', INTEGRITY);
  const snippet = liveSnippet(`${places.widget}${host.path ?? '/v1/widget.js'}`, { tag });
  return { headers, body: hostPage(plain() + snippet + (host.after?.(places) ?? ''), host.head) };
}

/** An engine that throws as the real one does where there is no room for a text. */
function outOfMemory(path: string): Answer | null {
  if (!path.includes('/mubiao.js')) return null;
  const library = `export const loadAnalyzer = async () => ({ extractJson() {
    throw Object.assign(new Error('no room'), { name: 'OutOfMemoryError' }); } });`;
  return { ...folderAnswer(path), body: library };
}

for (const name of BROWSERS) {
  test.describe(name, () => {
    test.skip(!isThere(name), `no ${name}`);
    let browser: HostBrowser;
    let widget: Served;
    let host: Served;
    let page: HostPage;
    let pages: Record<string, string | Answer> = {};
    /** Of the pages that are open all the time, whose requests no other test must find among its own. */
    let patientWidget: Served;
    let patientPages: Record<string, string | Answer> = {};
    let patient: HostPage[];
    let late: HostPage;
    let arrived: Promise<unknown>;
    /** What the widget's host answers otherwise than as it should. */
    let wrong: (path: string) => Answer | null = () => null;

    test.beforeAll(async ({ hostBrowsers }) => {
      widget = await serve('localhost', (path) => wrong(path) ?? widgetAnswer(path));
      host = await serve('127.0.0.1', (path) => {
        const body = pages[path] ?? patientPages[path];
        if (body === undefined) return hostAnswer(path, { widget: widget.origin });
        return typeof body === 'string' ? { headers: PAGE, body } : body;
      });
      browser = await hostBrowsers[name]();
      await openPatient();
    });

    test.afterAll(() => Promise.all([widget.close(), patientWidget.close(), host.close()]));

    test.afterEach(async () => {
      wrong = () => null;
      await page.close();
    });

    const open = async (path: string): Promise<void> => {
      page = await browser.open();
      widget.asked.length = 0;
      await page.goto(host.origin + path);
    };
    const openPage = (body: string, more: Record<string, string | Answer> = {}, head = ''): Promise<void> => {
      pages = { '/page': hostPage(body, head), ...more };
      return open('/page');
    };
    const script = (): string => `${widget.origin}/v1/widget.js`;
    const ours = (): string[] => page.lines.filter((line) => line.includes('[mubiao]'));

    const check = async (row: Host): Promise<void> => {
      await open(`/live/${HOSTS.indexOf(row)}`);
      const works = row.live === true || row.live === name;
      const { words, isStatic } = await shown(page, works ? 9000 : 300);
      if (works) expect(words).toContain('城镇新增就业4.5万人以上');
      else {
        expect([words, isStatic]).toEqual(['', row.hidden !== true]);
        // Scripts and frames that are forbidden are so by the time that the page has come.
        expect(widget.asked.filter((path) => path.includes('/live.js'))).toEqual([]);
      }
    };

    for (const row of HOSTS)
      test(`live${row.live === false ? ', left as it is' : ''}: ${row.name}`, async () => {
        await check(row);
      });

    const SHAPES: readonly [name: string, html: string][] = [
      ['plain', plain()],
      ['nested inline tags', shaped((line) => `<p>${line.replace(/增长|新建|([\d.]+)/g, '<b><i>$&</i></b>')}</p>`)],
      ['line breaks', article(REPORT.join('<br>'))],
      ['div soup', shaped((line) => `<div><div><span>${line}</span></div><div></div></div>`)],
      ['links on words', shaped((line) => `<p>${line.replace(/就业|能耗|幼儿园/g, '<a href="#x">$&</a>')}</p>`)],
      ['footnote marks', shaped((line) => `<p>${line.replace(/所|。/g, '<sup><a href="#n1">1</a></sup>$&')}</p>`)],
      ['ruby', shaped((line) => `<p>${line.replace(/市|业/g, '<ruby>$&<rp>(</rp><rt>pin</rt><rp>)</rp></ruby>')}</p>`)],
      ['table cells', article(`<table>${REPORT.map((line) => `<tr><td>${line}</td></tr>`).join('')}</table>`)],
      ['wrapped source', shaped((line) => `<p>\n    ${line.replace(/.{9}/g, '$&\n    ')}\n  </p>`)],
      ['em spaces', shaped((line) => `<p>&emsp;&emsp;${line}</p>`)],
      [
        'lazy sections',
        `${shaped((line) => `<section style="content-visibility:auto;contain-intrinsic-size:200px">${line}</section>`, 4)}
        <script>addEventListener('load', () => { for (const line of ${JSON.stringify(REPORT.slice(4))}) {
          article.append(Object.assign(document.createElement('p'), { textContent: line })); } scrollTo(0, 4000); });</script>
        <div style="height:4000px"></div>`,
      ],
      [
        'shadow roots',
        `${shaped((line, at) => `<x-part data-line="${at > 2 ? line : ''}">${at > 2 ? '' : `<p>${line}</p>`}</x-part>`)}
        <script>for (const part of document.querySelectorAll('x-part')) {
          const root = part.attachShadow({ mode: 'open' });
          const box = document.createElement('div');
          box.append(part.dataset.line === '' ? document.createElement('slot') : part.dataset.line);
          root.append(box); }</script>`,
      ],
    ];

    for (const [shape, html] of SHAPES)
      test(`reads the same out of an article: ${shape}`, async () => {
        await openPage(html + liveSnippet(script()));
        expect(await items(page)).toEqual(EXPECTED);
      });

    test('asks for seven files of its folder at most, and stores nothing', async () => {
      await openPage(plain() + liveSnippet(script()));
      expect((await shown(page)).words).toContain('4.5万人以上');
      const names = widget.asked.map((path) => path.replace(/[?#].*/, ''));
      expect(names.length).toBeLessThanOrEqual(7);
      expect(names.every((path) => path.startsWith('/v1/'))).toBe(true);
      const stored = await page.evaluate(
        () => [document.cookie, localStorage.length, sessionStorage.length, history.length].join(),
        null,
      );
      expect(stored).toMatch(/^,0,0,/);
    });

    test('takes the text of src, in the encodings that the page knows', async () => {
      const files = {
        '/report.txt': { headers: { 'Content-Type': 'text/plain' }, body: REPORT.join('\n') },
        '/gb.txt': { headers: { 'Content-Type': 'text/plain' }, body: Buffer.from(GB18030, 'base64') },
      };
      await openPage(liveSnippet(script(), { attributes: 'live src="report.txt"' }), files);
      expect(await items(page)).toEqual(EXPECTED);
      const links = await page.evaluate(
        () =>
          document.querySelector('mubiao-report')?.shadowRoot?.querySelector('details a')?.getAttribute('href') ?? '',
        null,
      );
      expect(links).toContain(`${host.origin}/report.txt#:~:text=`);
      await page.evaluate(() => document.querySelector('mubiao-report')?.remove(), null);
      await openPage(liveSnippet(script(), { attributes: 'live src="gb.txt"' }), files);
      expect((await shown(page)).words).toContain('城镇新增就业4.5万人以上');
    });

    const error = (attributes: string, files: Record<string, string | Answer>): Promise<unknown> => {
      const listen = `<script>window.errors = []; addEventListener('mubiao:error', ({ detail }) => errors.push(detail));</script>`;
      return openPage(plain() + liveSnippet(script(), { attributes }), files, listen).then(() =>
        page.evaluate(async () => {
          const { errors } = window as unknown as { errors: { code: string; message: string }[] };
          for (let time = 0; errors.length === 0 && time < 15_000; time += 50)
            await new Promise((done) => setTimeout(done, 50));
          await new Promise((done) => setTimeout(done, 100));
          const { height = 0 } = document.querySelector('#static')?.getBoundingClientRect() ?? {};
          return [errors.map(({ code }) => code).join(), errors[0]?.message, height > 5];
        }, null),
      );
    };

    const text = { 'Content-Type': 'text/plain' };
    const SOURCES: readonly [name: string, src: string, files: Record<string, string | Answer>, message: RegExp][] = [
      ['404', 'none.txt', {}, /404/],
      ['a page of HTML', 'page.txt', { '/page.txt': { headers: PAGE, body: '<!doctype html><p>a' } }, /HTML/],
      ['more than 5 MB', 'big.txt', { '/big.txt': { headers: text, body: 'a'.repeat(5_000_001) } }, /5 MB/],
      [
        'a binary file',
        'a.txt',
        { '/a.txt': { headers: text, body: Buffer.from([1, 0, 0xff, 0, 0, 2, 3]) } },
        /binary/,
      ],
      ['another site without CORS', 'WIDGET/v1/embed.html', {}, /CORS/],
    ];
    for (const [what, src, files, message] of SOURCES)
      test(`tells that src is ${what}, and leaves the element as it is`, async () => {
        const [code, said, isSeen] = (await error(
          `live src="${src.replace('WIDGET', widget.origin)}"`,
          files,
        )) as string[];
        expect([code, isSeen]).toEqual(['live', true]);
        expect(said).toMatch(message);
        expect(ours()).toHaveLength(1);
      });

    const wasm = built(ENGINE);
    const FAULTS: readonly [name: string, answer: (path: string) => Answer | null, message: RegExp][] = [
      ['wasm 404', (path) => (path.includes('.wasm') ? { status: 404, body: '' } : null), /404/],
      [
        'wasm truncated',
        (path) => (path.includes('.wasm') ? { body: wasm.subarray(0, 9000) } : null),
        /wasm|WebAssembly|Compile/i,
      ],
      ['out of memory', outOfMemory, /OutOfMemoryError: no room/],
      [
        'wasm forbidden',
        (path) => {
          const answer = path.includes('embed.html') ? folderAnswer(path) : null;
          const policy = { 'Content-Security-Policy': "script-src 'self'" };
          return answer === null ? null : { ...answer, headers: { ...answer.headers, ...policy } };
        },
        /wasm-unsafe-eval/,
      ],
    ];
    for (const [what, answer, message] of FAULTS)
      test(`leaves the element as it is: ${what}`, async () => {
        wrong = answer;
        const [code, said, isSeen] = (await error('live for="#article"', {}).catch(() => [])) as string[];
        expect([code, isSeen]).toEqual(['live', true]);
        expect(said).toMatch(message);
        expect(ours()).toHaveLength(1);
        if (what === 'wasm forbidden') expect(widget.asked.filter((path) => path.includes('.wasm'))).toEqual([]);
      });

    const lookAt = (to: number): Promise<void> =>
      page.evaluate(async (place) => {
        scrollTo({ top: place, behavior: 'instant' });
        // What is in view is looked up once in a frame, however late that comes.
        for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
        await new Promise((done) => setTimeout(done, 300));
      }, to);

    test('tries once more when it comes into view again', async () => {
      wrong = (path) => (path.includes('.wasm') ? { status: 404, body: '' } : null);
      const away = '<div style="height:4000px"></div>';
      await openPage(plain() + away + liveSnippet(script()) + away);
      await lookAt(0);
      expect(widget.asked.filter((path) => path.includes('embed'))).toEqual([]);
      await lookAt(4000);
      await expect.poll(() => ours().length).toBe(1);
      await lookAt(0);
      wrong = () => null;
      await lookAt(4000);
      expect((await shown(page)).words).toContain('4.5万人以上');
    });

    test('tries once more where memory ran out, when it comes into view again, and then no more', async () => {
      wrong = outOfMemory;
      const away = '<div style="height:4000px"></div>';
      const count = `<script>window.frameCount = 0; new MutationObserver((all) => {
        for (const { addedNodes } of all) for (const node of addedNodes) if (node.localName === 'iframe') frameCount += 1;
      }).observe(document.documentElement, { childList: true });</script>`;
      await openPage(plain() + away + liveSnippet(script()) + away, {}, count);
      /** Frames that there were, and those that there are; whether the static content is what is seen. */
      const state = (): Promise<unknown[]> =>
        page.evaluate(() => {
          const { frameCount } = window as unknown as { frameCount: number };
          const { height = 0 } = document.querySelector('#static')?.getBoundingClientRect() ?? {};
          return [frameCount, document.querySelectorAll('iframe').length, height > 5];
        }, null);
      for (const [visit, frames] of [1, 2, 2].entries()) {
        await lookAt(4000);
        await expect.poll(state, { timeout: 15_000 }).toEqual([frames, 0, true]);
        expect(ours(), `visit ${visit}`).toHaveLength(1);
        expect(ours()[0]).toContain('OutOfMemoryError: no room');
        await lookAt(0);
      }
      expect(await state()).toEqual([2, 0, true]);
    });

    test('works where the widget has another type for wasm and no header for other origins', async () => {
      wrong = (path) => (path.includes('.wasm') ? { headers: { 'Content-Type': 'text/plain' }, body: wasm } : null);
      await openPage(plain() + liveSnippet(script()));
      expect((await shown(page)).words).toContain('4.5万人以上');
    });

    for (const cors of [true, false])
      test(`in a page without an origin, ${cors ? 'with' : 'without'} the header that it needs`, async () => {
        const folder = cors ? 'cors/v1' : 'v1';
        const inner = hostPage(plain() + liveSnippet(`${widget.origin}/${folder}/widget.js`));
        await openPage('<iframe sandbox="allow-scripts" src="/inner" width="700" height="700"></iframe>', {
          '/inner': inner,
        });
        const words = (): Promise<string> =>
          page.inFrame(
            '/inner',
            () => document.querySelector('mubiao-report')?.shadowRoot?.querySelector('figure')?.textContent ?? '',
            null,
          );
        if (cors) await expect.poll(words, { timeout: 9000 }).toContain('4.5万人以上');
        else {
          await expect.poll(() => ours().length, { timeout: 15_000 }).toBe(1);
          expect(await words()).toBe('');
        }
      });

    test('ten elements share a frame, which goes with the last of them', async () => {
      await openPage(plain() + liveSnippet(script()).repeat(10));
      const counts = (work: 'look' | 'remove'): Promise<number[]> =>
        page.evaluate((what) => {
          const all = [...document.querySelectorAll('mubiao-report')];
          if (what === 'remove') for (const one of all) one.remove();
          const made = all.filter((one) => one.shadowRoot?.querySelector('figure') != null);
          return [made.length, document.querySelectorAll('iframe').length];
        }, work);
      await expect.poll(() => counts('look'), { timeout: 9000 }).toEqual([10, 1]);
      expect(widget.asked.filter((path) => path.includes('.wasm'))).toHaveLength(1);
      expect(await counts('remove')).toEqual([10, 0]);
    });

    test('reads the article again when its text has changed, and not when only its nodes have', async () => {
      await openPage(plain() + liveSnippet(script()));
      expect((await shown(page)).words).toContain('4.5万人以上');
      const heard = await page.evaluate(async () => {
        const element = document.querySelector('mubiao-report');
        const all: string[] = [];
        const next = (): Promise<unknown> =>
          new Promise((done) => {
            element?.addEventListener('mubiao:result', done, { once: true });
            setTimeout(done, 5000);
          });
        const words = (): string => element?.shadowRoot?.querySelector('figure')?.textContent.replace(/\s/g, '') ?? '';
        element?.addEventListener('mubiao:result', () => all.push('result'));
        const sentence = [...document.querySelectorAll('#article p')].find((p) => p.textContent.includes('4.5万人'));
        if (sentence === undefined) return all;
        sentence.replaceWith(sentence.cloneNode(true));
        await new Promise((done) => setTimeout(done, 600));
        all.push(String(words().includes('4.5万人以上')));
        const changed = next();
        const paragraph = [...document.querySelectorAll('#article p')].find((p) => p.textContent.includes('4.5万人'));
        for (const figure of ['4.6', '4.7', '4.8']) {
          if (paragraph?.firstChild != null)
            paragraph.firstChild.nodeValue = paragraph.textContent.replace(/4\.\d万人/, `${figure}万人`);
          await new Promise((done) => setTimeout(done, 50));
        }
        await changed;
        all.push(String(words().includes('4.8万人以上')));
        return all;
      }, null);
      expect(heard).toEqual(['true', 'result', 'true']);
    });

    test('says what it found in a text without targets', async () => {
      await openPage(plain(['会议通知', '会议于9点30分在3号楼召开，请24名代表参加。']) + liveSnippet(script()));
      expect((await shown(page)).words).toMatch(/没有读到目标。这段文字里有4个数字。/);
    });

    test('speaks English where it is asked to, with the names of indicators', async () => {
      await openPage(plain() + liveSnippet(script(), { attributes: 'live for="#article" lang="en"' }));
      const { words } = await shown(page);
      expect(words).toContain('Newurbanjobs≥45,000people2025');
      expect(words).toContain('Source:示例市2025年政府工作报告');
      // Names of what is no headline come only where a figure shows them.
      const names = (): string[] => widget.asked.filter((path) => path.includes('names-en.js'));
      expect(names()).toEqual([]);
      await page.evaluate(() => {
        const next = document.createElement('mubiao-report');
        for (const name of ['live', 'limit']) next.setAttribute(name, name === 'limit' ? '50' : '');
        next.lang = 'en';
        document.querySelector('mubiao-report')?.replaceWith(next);
      }, null);
      await expect.poll(async () => (await shown(page)).words).toContain('Oldneighbourhoodsrenovated120新建公园30个');
      expect(names()).toHaveLength(1);
    });

    test('moves nothing that is seen', async () => {
      const watch = `<script>window.shift = 0; new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) shift += value; }).observe({ type: 'layout-shift', buffered: true });</script>`;
      const fill = '<div style="height:1000px">之前</div>';
      await openPage(`${plain()}${fill}${liveSnippet(script())}<p>之后</p>${fill}`, {}, watch);
      expect((await shown(page)).words).toContain('4.5万人以上');
      await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }), null);
      const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift, null);
      expect(shift).toBe(0);
    });

    /** What takes ten seconds is opened before all other tests, and looked at after them. */
    async function openPatient(): Promise<void> {
      patientWidget = await serve('localhost', (path) =>
        path.startsWith('/v1/embed.js') ? { headers: {}, body: '' } : widgetAnswer(path),
      );
      const { origin } = patientWidget;
      const disk = mkdtempSync(join(tmpdir(), 'mubiao-live-'));
      mkdirSync(join(disk, 'v1'));
      for (const file of ['embed.html', 'embed.js', 'widget.js', 'live.js', 'mubiao.js', ENGINE])
        writeFileSync(join(disk, 'v1', file), built(file));
      writeFileSync(join(disk, 'story.html'), hostPage(plain() + liveSnippet('v1/widget.js')));
      const policy = { 'Content-Security-Policy': `script-src ${origin}; frame-src 'none'` };
      const story = hostPage(plain() + liveSnippet(`${origin}/v1/widget.js`));
      const framed = hostPage(`${frameSnippet(`${origin}/v1/`)}<script async src="${origin}/v1/widget.js"></script>`);
      patientPages = {
        '/silent': story,
        '/policy': { headers: { ...PAGE, ...policy }, body: story },
        '/late': hostPage(plain() + liveSnippet(`${origin}/late/v1/widget.js`)),
        '/framed': { headers: { ...PAGE, ...policy }, body: framed },
      };
      late = await browser.open();
      arrived = late.goto(`${host.origin}/late`);
      arrived.catch(() => undefined);
      patient = [];
      for (const address of [
        `${host.origin}/silent`,
        `${host.origin}/policy`,
        pathToFileURL(join(disk, 'story.html')).href,
        `${host.origin}/framed`,
      ]) {
        const one = await browser.open();
        patient.push(one);
        await one.goto(address);
      }
    }

    test('says after ten seconds what is missing: a silent frame, a policy without frame-src (for a baked frame, too), from disk; and reads when the script comes so late', async () => {
      page = late;
      const lines = (): string[] =>
        patient.map((one) => one.lines.filter((line) => line.includes('[mubiao]')).join('|'));
      await expect.poll(() => lines().every((line) => line !== ''), { timeout: 20_000 }).toBe(true);
      const [silent = '', forbidden = '', fromDisk = '', framedLine = ''] = lines();
      const silence = /^\[mubiao\] no word for 10 s from the frame, which the page must allow \(frame-src [^|]+$/;
      expect(silent).toMatch(silence);
      expect(forbidden).toMatch(silence);
      expect(fromDisk).toMatch(/^\[mubiao\] (?:live reads nothing from disk|no word for 10 s from the frame)[^|]+$/);
      expect(forbidden).toContain(`frame-src ${patientWidget.origin}`);
      expect(forbidden).toBe(`${framedLine}; the figure is left as it is`);
      for (const one of patient.slice(0, 3)) expect(await shown(one, 100)).toEqual({ words: '', isStatic: true });
      await Promise.all(patient.map((one) => one.close()));
      await late.toFront();
      await arrived;
      await expect.poll(async () => (await shown(late)).words, { timeout: 20_000 }).toContain('4.5万人以上');
      expect(ours()).toEqual([]);
    });
  });
}
