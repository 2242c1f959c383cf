import { expect, test, testWithOwnProfile, type Page } from '../fixtures';
import { BROWSERS, isThere, type HostBrowser, type HostPage } from './browsers';
import { elementShown, seenFigure } from './seen';
import { PAGE, SCRIPT, serve, WIDGET, type Served } from './servers';
import { ARTICLE, elementSnippet, hostPage, staticSnippet } from './snippets';

/* What the element does with a figure and an article, in both browsers. */

const FILL = '<div style="height:1500px"></div>';
const REPORT = 'mubiao-report';

test.describe.configure({ mode: 'default' });

let pages: Record<string, string> = {};
/** What the frames of the widget's folder hold. */
let frame = '';
let widget: Served;
let host: Served;

test.beforeAll(async () => {
  widget = await serve('localhost', (path) => {
    if (path.startsWith('/v1/widget.js')) return { headers: SCRIPT, body: WIDGET };
    return path.endsWith('.html') ? { headers: PAGE, body: frame } : null;
  });
  host = await serve('127.0.0.1', (path) => {
    const body = pages[path];
    return body === undefined ? null : { headers: PAGE, body };
  });
  const script = `${widget.origin}/v1/widget.js`;
  pages = {
    '/story': hostPage(`${ARTICLE}${FILL}${elementSnippet(script)}`),
    '/english': hostPage(`${ARTICLE}${elementSnippet(script, { attributes: 'for="#article" lang="en"' })}`),
    '/static': hostPage(staticSnippet()),
    '/alone': hostPage(elementSnippet(script, { attributes: '' })),
    '/ten': hostPage(`${ARTICLE}${elementSnippet(script).repeat(10)}`),
    '/bare': hostPage(`${ARTICLE}<script src="${script}"></script>`),
    '/lost': hostPage(`<mubiao-report><p>没有表格的旧图</p></mubiao-report><script src="${script}"></script>`),
  };
});

test.afterAll(() => Promise.all([widget.close(), host.close()]));

/** Does something in the page with the first element; `report` is it, `shadow` what it shows. */
interface Rows {
  open: boolean[];
  sentences: string[];
}

const rows = (page: HostPage): Promise<Rows> =>
  page.evaluate((name) => {
    const shadow = document.querySelector(name)?.shadowRoot;
    const details = [...(shadow?.querySelectorAll('details') ?? [])];
    return {
      open: details.map(({ open }) => open),
      sentences: details.map((row) => row.querySelector('q')?.innerText ?? ''),
    };
  }, REPORT);

/** Whether the element knows of a row that is open. */
const isChosen = (page: HostPage): Promise<boolean> =>
  page.evaluate((name) => document.querySelector(name)?.shadowRoot?.querySelector('[aria-current]') != null, REPORT);

/** Clicks on what a selector finds in the shadow root, wherever it is. */
async function clickIn(page: HostPage, selector: string): Promise<void> {
  const at = await page.evaluate(
    ([name, wanted]) => {
      const shadow = document.querySelector(name ?? '')?.shadowRoot;
      const nodes = [...(shadow?.querySelectorAll<HTMLElement>(wanted ?? '') ?? [])];
      const node = nodes.find((one) => one.getBoundingClientRect().height > 0);
      node?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left = 0, top = 0, height = 0 } = node?.getBoundingClientRect() ?? {};
      return { x: left + 8, y: top + height / 2 };
    },
    [REPORT, selector],
  );
  await page.clickAt(at.x, at.y);
}

/** The words under each highlight of the element, and whether they are on the screen. */
interface Marked {
  figures: string[];
  sentence: string;
  inView: boolean;
}

const marked = (page: HostPage): Promise<Marked> =>
  page.evaluate(() => {
    const of = (part: string): Range[] =>
      [...CSS.highlights].flatMap(([name, ranges]) => (name.startsWith(part) ? ([...ranges] as Range[]) : []));
    const [sentence] = of('mubiao-sentence');
    const { top = -1, bottom = -1 } = sentence?.getBoundingClientRect() ?? {};
    return {
      figures: of('mubiao-figures').map((range) => range.toString().replace(/\s+/g, '')),
      sentence: sentence?.toString().replace(/\s+/g, '') ?? '',
      inView: top >= 0 && bottom <= innerHeight && bottom > 0,
    };
  }, null);

const status = (page: HostPage): Promise<string> =>
  page.evaluate(
    (name) => document.querySelector(name)?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '',
    REPORT,
  );

const focused = (page: HostPage): Promise<string> =>
  page.evaluate((name) => document.querySelector(name)?.shadowRoot?.activeElement?.textContent.trim() ?? '', REPORT);

const FIGURES = ['4.5万人以上', '5.5%左右', '12所'];
const SENTENCE = '今年，城镇新增就业4.5万人以上，城镇调查失业率控制在5.5%左右。';

for (const name of BROWSERS) {
  test.describe(name, () => {
    test.skip(!isThere(name), `no ${name}`);
    let browser: HostBrowser;
    let page: HostPage;

    test.beforeAll(async ({ hostBrowsers }) => {
      browser = await hostBrowsers[name]();
    });
    test.afterEach(() => page.close());

    const open = async (path: string): Promise<void> => {
      page = await browser.open();
      widget.asked.length = 0;
      await page.goto(host.origin + path);
      expect(await elementShown(page)).toBe(true);
    };

    test('asks for one file and stores nothing', async () => {
      await open('/story');
      await clickIn(page, 'summary');
      const stored = await page.evaluate(
        () => [document.cookie, localStorage.length, sessionStorage.length, history.length].join(),
        null,
      );
      expect(widget.asked).toEqual(['/v1/widget.js']);
      expect(stored).toMatch(/^,0,0,/);
    });

    test('is as high as the figure, to the pixel', async () => {
      await open('/alone');
      const { height, width, by } = await seenFigure(page);
      expect(by).toBe('element');
      await page.goto(`${host.origin}/static`);
      expect(await seenFigure(page)).toMatchObject({ height, width, by: 'page' });
    });

    test('opens one row at a time, and closes it', async () => {
      await open('/story');
      await clickIn(page, 'tr:nth-child(1) summary');
      await expect.poll(async () => (await rows(page)).open).toEqual([true, false, false, false]);
      await clickIn(page, 'tr:nth-child(3) summary');
      await expect.poll(async () => (await rows(page)).open).toEqual([false, false, true, false]);
      await clickIn(page, 'tr:nth-child(3) summary');
      await expect.poll(async () => (await rows(page)).open).toEqual([false, false, false, false]);
    });

    test('walks through the rows by arrow keys, opens by Enter and closes by Escape', async () => {
      await open('/story');
      await page.evaluate((report) => {
        document.querySelector(report)?.shadowRoot?.querySelector('summary')?.focus();
      }, REPORT);
      await page.press('ArrowDown');
      expect(await focused(page)).toContain('5.5%左右');
      await page.press('Enter');
      await expect.poll(async () => (await rows(page)).open).toEqual([false, true, false, false]);
      // The browser tells of the opening a moment later; no hand is as quick as this test.
      await expect.poll(() => isChosen(page)).toBe(true);
      await page.press('Escape');
      await expect.poll(async () => (await rows(page)).open).toEqual([false, false, false, false]);
      expect(await focused(page)).toContain('5.5%左右');
    });

    test('marks the figures in the article and leads to a sentence and back', async () => {
      await open('/story');
      await expect.poll(async () => (await marked(page)).figures).toEqual(FIGURES);
      await clickIn(page, 'tr:nth-child(1) summary');
      await expect.poll(async () => (await marked(page)).sentence).toBe(SENTENCE);
      await clickIn(page, 'details[open] button');
      expect(await marked(page)).toMatchObject({ sentence: SENTENCE, inView: true });
      expect(await status(page)).toContain(SENTENCE);
      expect(await focused(page)).toBe('返回');
      await page.press('Enter');
      await expect.poll(() => focused(page)).toContain('4.5万人以上');
      expect((await marked(page)).sentence).toBe(SENTENCE);
      await clickIn(page, 'tr:nth-child(1) summary');
      await expect.poll(async () => (await marked(page)).sentence).toBe('');
    });

    test('keeps the quotation of a sentence that the article does not hold', async () => {
      await open('/story');
      await expect.poll(async () => (await marked(page)).figures.length).toBe(3);
      await clickIn(page, 'tr:nth-child(3) summary');
      const words = (): Promise<string> =>
        page.evaluate((report) => {
          const row = document.querySelector(report)?.shadowRoot?.querySelector<HTMLElement>('details[open]');
          return row?.innerText.replace(/\s+/g, ' ') ?? '';
        }, REPORT);
      await expect.poll(words).toContain('正文中没有这一句');
      expect(await words()).toContain('新建公园30个，面积进一步扩大。');
      expect(await words()).not.toContain('在正文中看');
    });

    test('opens the row of a figure that is clicked in the article, but not that of a link', async () => {
      await open('/story');
      await expect.poll(async () => (await marked(page)).figures.length).toBe(3);
      const placeOf = (selector: string): Promise<{ x: number; y: number }> =>
        page.evaluate((wanted) => {
          const node = document.querySelector(wanted);
          node?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { left = 0, top = 0, height = 0 } = node?.getBoundingClientRect() ?? {};
          return { x: left + 12, y: top + height / 2 };
        }, selector);
      const link = await placeOf('#article a');
      await page.clickAt(link.x, link.y);
      expect((await rows(page)).open).toEqual([false, false, false, false]);
      const figure = await placeOf('#article b');
      await page.clickAt(figure.x, figure.y);
      await expect.poll(async () => (await rows(page)).open).toEqual([true, false, false, false]);
      expect(await focused(page)).toContain('4.5万人以上');
    });

    test('changes no node of the host', async () => {
      pages['/watched'] = hostPage(
        `${ARTICLE}<script>
          window.changes = 0;
          const texts = (node) => node.nodeType === 3 ? [node] : [...node.childNodes].flatMap(texts);
          window.before = { html: article.innerHTML, texts: texts(article) };
          window.same = () => article.innerHTML === before.html && texts(article).every((t, i) => t === before.texts[i]);
          new MutationObserver((all) => { changes += all.length; })
            .observe(article, { subtree: true, childList: true, characterData: true, attributes: true });
        </script>${elementSnippet(`${widget.origin}/v1/widget.js`)}`,
      );
      await open('/watched');
      await expect.poll(async () => (await marked(page)).figures.length).toBe(3);
      await clickIn(page, 'tr:nth-child(1) summary');
      await clickIn(page, 'details[open] button');
      const state = (): Promise<unknown> =>
        page.evaluate(() => {
          const { changes, same } = window as unknown as { changes: number; same: () => boolean };
          return [changes, same(), CSS.highlights.size, document.adoptedStyleSheets.length];
        }, null);
      expect(await state()).toEqual([0, true, 2, 1]);
      await page.evaluate((report) => document.querySelector(report)?.remove(), REPORT);
      expect(await state()).toEqual([0, true, 0, 0]);
    });

    test('follows an article that changes, is rendered anew, or goes', async () => {
      await open('/story');
      await expect.poll(async () => (await marked(page)).figures).toEqual(FIGURES);
      const change = (work: 'text' | 'render' | 'move' | 'remove'): Promise<void> =>
        page.evaluate((what) => {
          const article = document.querySelector('#article');
          if (article === null) return;
          if (what === 'text') article.querySelectorAll('p')[2]?.replaceChildren('别的话。');
          if (what === 'render') article.replaceWith(article.cloneNode(true));
          if (what === 'move') document.body.append(article);
          if (what === 'remove') article.remove();
        }, work);
      await change('text');
      await expect.poll(async () => (await marked(page)).figures).toEqual(FIGURES.slice(0, 2));
      await change('render');
      await expect.poll(async () => (await marked(page)).figures).toEqual(FIGURES.slice(0, 2));
      await change('move');
      await expect.poll(async () => (await marked(page)).figures).toEqual(FIGURES.slice(0, 2));
      await change('remove');
      await expect.poll(async () => (await marked(page)).figures).toEqual([]);
    });

    test('goes on where the element is moved, and leaves nothing where it is taken out', async () => {
      await open('/story');
      await expect.poll(async () => (await marked(page)).figures.length).toBe(3);
      const left = await page.evaluate(async (report) => {
        const element = document.querySelector(report);
        if (element === null) return null;
        for (let time = 0; time < 1000; time += 1) {
          element.remove();
          document.body.prepend(element);
        }
        await new Promise((done) => setTimeout(done, 300));
        const there = [CSS.highlights.size, document.adoptedStyleSheets.length];
        element.remove();
        return [...there, CSS.highlights.size, document.adoptedStyleSheets.length];
      }, REPORT);
      expect(left).toEqual([2, 1, 0, 0]);
    });

    test('shows ten on a page, each with its own marks', async () => {
      await open('/ten');
      await expect.poll(async () => (await marked(page)).figures.length).toBe(30);
      const names = await page.evaluate(() => CSS.highlights.size, null);
      expect(names).toBe(20);
      expect(page.lines.filter((line) => line.includes('[mubiao]'))).toHaveLength(9);
    });

    test('tells its rows, what was chosen and what is wrong', async () => {
      page = await browser.open();
      await page.goto(`${host.origin}/bare`);
      const snippet = staticSnippet();
      const said = await page.evaluate(async (html) => {
        const heard: unknown[] = [];
        for (const type of ['mubiao:ready', 'mubiao:select', 'mubiao:error'])
          document.addEventListener(type, (event) => {
            const { rows, row, found, code } = (
              event as CustomEvent<Record<'rows' | 'row' | 'found' | 'code', unknown>>
            ).detail;
            heard.push([
              type,
              (rows as unknown[] | undefined)?.length ?? (row as { figure: string } | null)?.figure ?? code,
              found,
            ]);
          });
        const element = document.createElement('mubiao-report');
        element.setAttribute('for', '#article');
        element.setAttribute('limit', 'abc');
        element.innerHTML = html;
        document.body.append(element);
        await new Promise((done) => document.addEventListener('mubiao:ready', done));
        element.select(element.rows[1] ?? null);
        const counts = (): number[] => [...CSS.highlights.values()].map(({ size }) => size);
        const marks = counts();
        element.unmark();
        return { heard, marks, after: counts() };
      }, snippet);
      expect(said.heard).toEqual([
        ['mubiao:error', 'attribute', undefined],
        ['mubiao:ready', 4, 3],
        ['mubiao:select', '5.5%左右', undefined],
      ]);
      expect(said.marks.sort()).toEqual([1, 3]);
      expect(said.after).toEqual([]);
    });

    test('takes whatever stands in its attributes for words: it shows its rows, runs and asks for nothing', async () => {
      page = await browser.open();
      await page.goto(`${host.origin}/bare`);
      widget.asked.length = 0;
      host.asked.length = 0;
      const hostile = [
        '"><img src=/hit onerror="hits += 1"><script>hits += 1</script>',
        'javascript:hits+=1',
        'url(/hit)',
        '\u202e\u2066\u200f',
        '\u0000\u0007',
        '__proto__',
        'x'.repeat(10_000),
      ];
      const seen = await page.evaluate(
        async ([snippet, values]) => {
          Object.assign(window, { hits: 0 });
          const wrong: string[] = [];
          const errors: string[] = [];
          document.addEventListener('mubiao:error', (event) =>
            errors.push((event as CustomEvent<{ message: string }>).detail.message),
          );
          for (const attribute of ['for', 'src', 'show', 'lang', 'theme', 'accent', 'limit'])
            for (const value of values) {
              const element = document.createElement('mubiao-report');
              element.innerHTML = snippet;
              element.setAttribute(attribute, value);
              const shown = new Promise((done) => element.addEventListener('mubiao:ready', done));
              document.body.append(element);
              // What it looks for it does not find; it tells of its rows when they are there.
              if (attribute === 'for') element.removeAttribute('for');
              await shown;
              const before = element.shadowRoot?.textContent;
              // Once more, as an attribute that changes.
              element.removeAttribute(attribute);
              element.setAttribute(attribute, value);
              await new Promise((done) => setTimeout(done, 0));
              const there = element.shadowRoot;
              const isSame = there?.textContent === before && there?.querySelectorAll('summary').length === 4;
              if (!isSame || there.querySelector('img, script, iframe') !== null) wrong.push(`${attribute}=${value}`);
              element.remove();
            }
          // The text of such an address is asked for, but none is run: there is none.
          const refused: string[] = [];
          for (const value of values.slice(0, 2)) {
            const element = document.createElement('mubiao-report');
            element.innerHTML = snippet;
            element.setAttribute('src', value);
            element.toggleAttribute('live', true);
            const failed = new Promise<string>((done) =>
              element.addEventListener('mubiao:error', ({ detail }) => done(detail.code)),
            );
            document.body.prepend(element);
            refused.push(await failed);
            element.remove();
          }
          const { hits } = window as unknown as { hits: number };
          return { wrong, errors, refused, hits };
        },
        [staticSnippet(), hostile] as const,
      );
      expect(seen.wrong).toEqual([]);
      expect(seen.hits).toBe(0);
      expect(seen.refused).toEqual(['live', 'live']);
      expect(widget.asked).toEqual([]);
      expect(host.asked.filter((path) => path.startsWith('/hit'))).toEqual([]);
      expect(page.lines.filter((line) => line.startsWith('error:'))).toEqual([]);
      // Each of the four that know their values says so of each; none of what the console is told turns or floods it.
      for (const start of ['show=', 'lang=', 'accent=', 'limit='])
        expect(seen.errors.filter((line) => line.startsWith(start)).length).toBeGreaterThanOrEqual(hostile.length);
      for (const line of seen.errors) {
        expect(line.length).toBeLessThanOrEqual(500);
        /* eslint-disable-next-line no-control-regex -- these are what must not get through */
        expect(line).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069\u200f]/);
      }
    });

    test('leaves a figure without rows as it is, and says so once', async () => {
      page = await browser.open();
      await page.goto(`${host.origin}/lost`);
      const seen = await page.evaluate((report) => {
        const element = document.querySelector<HTMLElement>(report);
        return [element?.innerText, element?.shadowRoot];
      }, REPORT);
      expect(seen).toEqual(['没有表格的旧图', null]);
      await expect.poll(() => page.lines.filter((line) => line.includes('[mubiao]')).length).toBe(1);
    });
  });
}

test.describe('in Chromium', () => {
  /** The element of a page, once it shows the figure. */
  async function shown(page: Page, path: string): Promise<void> {
    await page.goto(host.origin + path);
    await page.locator('.box summary').first().waitFor();
  }

  test('opens every sentence for paper, and closes them again', async ({ page }) => {
    await shown(page, '/story');
    await page.locator('.box summary').nth(1).click();
    const states = (): Promise<boolean[]> =>
      page.locator('.box details').evaluateAll((all) => all.map((row) => (row as HTMLDetailsElement).open));
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await states()).toEqual([true, true, true, true]);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await states()).toEqual([false, true, false, false]);
  });

  test('moves nothing when it takes the place of the figure', async ({ page }) => {
    const watched = await page.addInitScript(() => {
      const seen = window as unknown as { shifted: number };
      seen.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shifted += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    pages['/above'] = hostPage(`${elementSnippet(`${widget.origin}/v1/widget.js`)}${ARTICLE}`);
    await shown(page, '/above');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBe(0);
    await watched.dispose();
  });

  for (const [accent, used] of [
    ['oklch(0.5 0.2 20)', /^#[0-9a-f]{6}$/],
    ['rgb(180, 0, 60)', /^#b4003c$/],
    ['#fefefe', /^#3b74d9$/],
    ['no colour', /^#3b74d9$/],
  ] as const)
    test(`takes an accent that is seen on the paper: ${accent}`, async ({ page }) => {
      const attributes = `accent="${accent}"`;
      pages['/accent'] = hostPage(elementSnippet(`${widget.origin}/v1/widget.js`, { attributes }));
      await shown(page, '/accent');
      const taken = await page.locator('.box').evaluate((box) => box.style.getPropertyValue('--accent'));
      expect(taken).toMatch(used);
    });

  test('shows so many rows as it is told, and counts them', async ({ page }) => {
    pages['/two'] = hostPage(
      elementSnippet(`${widget.origin}/v1/widget.js`, { attributes: 'limit="2" show="targets"' }),
    );
    await shown(page, '/two');
    await expect(page.locator('.box tr:visible')).toHaveCount(2);
    await expect(page.locator('.box ul')).toBeHidden();
    await expect(page.locator('.box figcaption')).toContainText('49 项目标，列出 2 项');
  });

  test('copies a row as a quotation', async ({ browser }) => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await shown(page, '/alone');
    await page.locator('.box summary').first().click();
    await page.locator('.box details[open] button').last().click();
    await expect(page.locator('.box [role=status]')).toHaveText('已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`“${SENTENCE}”——示例市2025年政府工作报告，（一）主要预期目标`);
    await context.close();
  });

  test('shows the static figure where JavaScript is off', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${host.origin}/story`);
    await page.locator('summary').first().click();
    await expect(page.locator('q').first()).toBeVisible();
    await context.close();
  });

  test('gives a frame of its folder the height that it tells, and hears no stranger', async ({ page }) => {
    const tell = `<script>onmessage = ({ data }) => parent.postMessage(data, '*');</script>`;
    const stranger = await serve('127.0.0.1', () => ({ headers: PAGE, body: tell }));
    frame = tell;
    const own = `${widget.origin}/v1/embed.html`;
    const frames = [own, `${stranger.origin}/v1/embed.html`, `${widget.origin}/v1/other.html`].map(
      (address) => `<iframe src="${address}#1" height="100"></iframe>`,
    );
    frames.push(`<iframe src="${own}" height="100" sandbox="allow-scripts"></iframe>`);
    pages['/frames'] = hostPage(`${frames.join('')}${elementSnippet(`${widget.origin}/v1/widget.js`)}`);
    await shown(page, '/frames');
    const heights = (): Promise<number[]> =>
      page.locator('iframe').evaluateAll((all) => all.map((one) => (one as HTMLIFrameElement).clientHeight));
    const say = (message: unknown): Promise<void> =>
      page.evaluate((data) => {
        for (const { contentWindow } of document.querySelectorAll('iframe')) contentWindow?.postMessage(data, '*');
      }, message);
    for (const height of [0, -5, 20_001, NaN, Infinity, '300', null]) await say({ mubiao: 1, type: 'height', height });
    for (const data of [
      null,
      7,
      'x',
      { mubiao: 2, type: 'height', height: 300 },
      { mubiao: 1, type: 'go', height: 300 },
    ])
      await say(data);
    await say({ mubiao: 1, type: 'height', height: 333.2 });
    await expect.poll(heights).toEqual([334, 100, 100, 334]);
    await stranger.close();
  });

  // The clock of a page is that of its profile.
  testWithOwnProfile('waits for an article that comes later, and says once that it has not come', async ({ page }) => {
    const script = `${widget.origin}/v1/widget.js`;
    pages['/later'] = hostPage(elementSnippet(script));
    pages['/wrong'] = hostPage(ARTICLE + elementSnippet(script, { attributes: 'for="p"' }));
    await shown(page, '/later');
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), ARTICLE);
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(2);
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    await page.clock.install();
    await shown(page, '/wrong');
    await page.clock.fastForward(10_500);
    await expect.poll(() => lines).toEqual([expect.stringContaining('more than one such node')]);
    await page.locator('.box summary').first().click();
    await expect(page.locator('.box details[open] button:visible')).toHaveCount(1);
  });
});
