import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FrameLocator } from '@playwright/test';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import { describeFoot } from '../../web/embed/figure';
import { frameAddress } from '../../web/embed/frame_snippet';
import { snippet } from '../../web/embed/snippet';
import { writeHtml } from '../../web/embed/write_html';
import type { MubiaoReportElement } from '../../web/widget/types';
import { expect, test, type Page } from './fixtures';
import { folderAnswer, PAGE, SCRIPT, serve, WIDGET, type Answer, type Served } from './hosts/servers';
import { ARTICLE, figure, FRAME_HEIGHT, hostPage, staticSnippet } from './hosts/snippets';

/*
 * docs/embedding.md in both languages: each snippet is read out of the document and does in a page what the document says.
 * The figure takes the place of `<figure>…</figure>`, its address that of `#…`, a server that of
 * `https://news.example`.
 */

const DOCUMENTS = ['docs/embedding.md', 'docs/embedding.zh-CN.md'] as const;
const FOLDER = 'https://news.example';
const STORY = 'https://story.example';
const CORS = { 'Access-Control-Allow-Origin': '*' };
const HASH = `sha384-${createHash('sha384').update(WIDGET).digest('base64')}`;

interface Block {
  language: string;
  /** What is done with it; '' where the document forgot to say. */
  name: string;
  code: string;
}

const blocksOf = (path: string): Block[] =>
  [...readFileSync(resolve(path), 'utf8').matchAll(/^```(\w+) ?([\w-]*)\n(.*?)^```$/gms)].map(
    ([, language = '', name = '', code = '']) => ({ language, name, code }),
  );

const blockOf = (path: string, name: string): string => {
  const block = blocksOf(path).find((one) => one.name === name);
  if (block === undefined) throw new Error(`${path} has no block ${name}`);
  return block.code;
};

let widget: Served;
let host: Served;
let answers: Record<string, Answer> = {};
/** The policy that the folder's host sends, if any. */
let folderPolicy: Record<string, string> = {};

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  widget = await serve('localhost', (path) => {
    if (/^\/mubiao\/(v1|1\.2\.3)\/widget\.js$/.test(path)) return { headers: { ...SCRIPT, ...CORS }, body: WIDGET };
    const answer = path.startsWith('/mubiao/v1/') ? folderAnswer(path) : null;
    return answer === null ? null : { ...answer, headers: { ...answer.headers, ...folderPolicy } };
  });
  host = await serve('127.0.0.1', (path) => answers[path] ?? null);
});
test.afterEach(() => {
  folderPolicy = {};
});
test.afterAll(() => Promise.all([widget.close(), host.close()]));

/** As it stands in a page of ours. */
const real = (code: string): string =>
  code
    .replaceAll(FOLDER, widget.origin)
    .replaceAll(STORY, host.origin)
    .replace('<figure>…</figure>', staticSnippet())
    .replace('<figcaption>…</figcaption>', `<figcaption>${writeHtml(describeFoot(figure()))}</figcaption>`)
    .replace('title="…"', `title="${figure().title}"`)
    .replace('sha384-…', HASH)
    .replace(/#…(\.bare)?/, (_, bare = '') => fragment().replace('.bare', bare as string));

/** What stands behind the address of the figure's frame. */
const fragment = (): string => /#.*/.exec(frameAddress(figure(), folder()) ?? '')?.[0] ?? '';
const folder = (): string => `${widget.origin}/mubiao/v1/`;

/** A report of an invented place, which the story holds as a whole. */
const REPORT = [
  '示例市2025年政府工作报告',
  '二、2025年工作安排',
  '今年经济社会发展的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业4.5万人以上，城镇调查失业率控制在5.5%左右。',
  '新建公园30个，改造老旧小区120个，新增公共停车位8000个。',
];
const REPORT_STORY = `<article>${REPORT.map((line) => `<p>${line}</p>`).join('')}</article>`;

/** Opens a page with an article and a snippet; the console's warnings and errors are collected. */
async function open(
  page: Page,
  snippetCode: string,
  headers: Record<string, string> = {},
  article = ARTICLE,
): Promise<string[]> {
  const lines: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'log' && !message.text().includes('404')) lines.push(message.text());
  });
  page.on('pageerror', (error) => lines.push(error.message));
  answers = {
    '/story': { headers: { ...PAGE, ...headers }, body: hostPage(article + snippetCode) },
    '/report.txt': { headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: REPORT.join('\n') },
  };
  widget.asked.length = 0;
  await page.goto(`${host.origin}/story`);
  return lines;
}

const policy = (path: string, name: string): Record<string, string> => {
  const [, value = ''] = /^Content-Security-Policy: (.*)$/m.exec(real(blockOf(path, name))) ?? [];
  expect(value).toContain("default-src 'self'");
  return { 'Content-Security-Policy': value };
};

/** The element is alive: it shows the figure, has found its sentences, and a row leads to the article. */
async function expectAlive(page: Page): Promise<void> {
  await expect(page.locator('mubiao-report figure:visible')).toHaveCount(1);
  await expect.poll(() => page.evaluate(() => [...CSS.highlights.keys()].length)).toBeGreaterThan(0);
  if ((await page.locator('mubiao-report details[open]').count()) === 0)
    await page.locator('mubiao-report tr[part=row] summary').first().click();
  await page.locator('mubiao-report details[open] button').first().click();
  await expect(page.locator('mubiao-report [role=status]')).not.toBeEmpty();
}

const FRAMES = ['/mubiao/v1/embed.html', '/mubiao/v1/embed.js'];

/** The frame shows the figure, and a row opens; returns it. */
async function expectFramed(page: Page): Promise<FrameLocator> {
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('tr[part=row] summary').first()).toContainText('4.5万人以上');
  await frame.locator('tr[part=row] summary').first().click();
  await expect(frame.locator('details[open] q')).toBeVisible();
  return frame;
}

/** The element shows what was read, and the link inside it no more. */
async function expectRead(page: Page): Promise<void> {
  await expect(page.locator('mubiao-report figure')).toContainText('4.5万人以上');
  await expect(page.locator('mubiao-report > a')).toBeHidden();
}

/** Stands for AMP's own script: a frame in a sandbox, whose height it takes from messages, also of no origin. */
const AMP_FRAME = `customElements.define('amp-iframe', class extends HTMLElement {
  connectedCallback() {
    const frame = document.createElement('iframe');
    for (const name of ['src', 'title', 'sandbox', 'height', 'frameborder'])
      frame.setAttribute(name, this.getAttribute(name));
    addEventListener('message', ({ source, data }) => {
      if (source !== frame.contentWindow || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
      if (this.hasAttribute('resizable') && this.querySelector('[overflow]')) frame.height = data.height;
    });
    frame.onload = () => { this.querySelector('[placeholder]').hidden = true; };
    this.append(frame);
  }
});`;

/** Waits until a frame is as high as what it shows. */
const expectFits = (page: Page, frame: FrameLocator): Promise<void> =>
  expect
    .poll(async () => {
      const shown = await frame.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
      return shown - (await page.locator('iframe').evaluate((one) => one.clientHeight));
    })
    .toBe(0);

const oneLine = (html: string): string => html.replace(/\s+/g, ' ').replace(/(?<=>) | (?=>)| $/g, '');

const RUN: Record<string, (page: Page, path: string) => Promise<void>> = {
  static: async (page, path) => {
    const lines = await open(page, real(blockOf(path, 'static')));
    await page.locator('summary').first().click();
    await expect(page.locator('details[open] q')).toBeVisible();
    expect([widget.asked, lines]).toEqual([[], []]);
  },
  element: async (page, path) => {
    const lines = await open(page, real(blockOf(path, 'element')));
    await expectAlive(page);
    expect([widget.asked, lines]).toEqual([['/mubiao/v1/widget.js'], []]);
  },
  // Each view of a set: rows with their notes, both sentences in an open row, nothing told.
  several: async (page, path) => {
    const note = '目标 4万人以上 · 完成';
    const second = { label: '承诺', sentence: '全年就业4万人以上。', figureAt: [4, 9] as const };
    const rows = figure().rows.map((row) => ({ ...row, period: '', strength: null, note, second }));
    for (const view of ['outcomes', 'changes', 'rank'] as const) {
      const several = { view, counts: '4 项承诺：4 项完成。', basis: '依据：2 份报告' };
      const still = staticSnippet({ rows, several, strip: [], inArticle: false });
      const code = blockOf(path, 'several').replace('<figure>…</figure>', still).replace('outcomes', view);
      const lines = await open(page, real(code));
      const element = page.locator('mubiao-report');
      await expect(element.locator('tr[part=row]')).toHaveCount(4);
      await expect(element.locator('tr[part=row]').first()).toContainText(note);
      await expect(element.locator('[part=head]')).toContainText(several.counts);
      await element.locator('tr[part=row] summary').first().click();
      await expect(element.locator('[part=row] details[open] q')).toHaveCount(2);
      await expect(element.locator('[part=row] details[open] q').nth(1)).toHaveText(second.sentence);
      expect(await element.evaluate((one) => (one as MubiaoReportElement).rows[0]?.facts)).toBe(note);
      expect(lines).toEqual([]);
    }
  },
  fixed: async (page, path) => {
    const lines = await open(page, real(blockOf(path, 'fixed')));
    await expectAlive(page);
    expect([widget.asked, lines]).toEqual([['/mubiao/1.2.3/widget.js'], []]);
  },
  // As the dialog writes it, but for its line breaks; it stands in the width of the column, and asks for two files.
  frame: async (page, path) => {
    const code = real(blockOf(path, 'frame'));
    const written = snippet('frame', figure(), folder(), () => FRAME_HEIGHT);
    expect(oneLine(code).replace('lang="en"', 'lang="zh"').replace('lang="zh"', 'lang="zh-CN"')).toBe(written);
    const lines = await open(page, code);
    await expectFramed(page);
    await expect(page.locator('figcaption')).toContainText('依据：《示例市2025年政府工作报告》');
    expect(widget.asked).toEqual(FRAMES);
    expect(lines).toEqual([]);
  },
  'frame-height': async (page, path) => {
    const lines = await open(page, real(blockOf(path, 'frame')) + real(blockOf(path, 'frame-height')));
    const frame = await expectFramed(page);
    await expectFits(page, frame);
    await frame.locator('details[open] summary').click();
    await expectFits(page, frame);
    expect([[...widget.asked].sort(), lines]).toEqual([[...FRAMES, '/mubiao/v1/widget.js'], []]);
  },
  live: async (page, path) => {
    const lines = await open(page, real(blockOf(path, 'live')), {}, REPORT_STORY);
    await expectRead(page);
    await expectAlive(page);
    expect(lines).toEqual([]);
    // The script of frame and worker is one file, which a host that lets it be kept is asked for once.
    expect(new Set(widget.asked).size).toBeLessThanOrEqual(7);
    expect(widget.asked.filter((one) => !one.startsWith('/mubiao/v1/'))).toEqual([]);
  },
  'live-src': async (page, path) => {
    const lines = await open(page, real(blockOf(path, 'live-src')));
    await expectRead(page);
    await expect(page.locator('mubiao-report details a').first()).toHaveAttribute('href', /\/report\.txt#:~:text=/);
    await expect.poll(() => page.evaluate(() => [...CSS.highlights.keys()].length)).toBeGreaterThan(0);
    expect([host.asked.includes('/report.txt'), lines]).toEqual([true, []]);
  },
  'live-result': async (page, path) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    const code = real(blockOf(path, 'live-result'));
    await open(page, code, {}, REPORT_STORY);
    await expect.poll(() => said.join()).toMatch(/^items [1-9]/);
    const count = await page.evaluate(async () => {
      const [element] = document.getElementsByTagName('mubiao-report');
      const { items } = await (element as unknown as { analysis: Promise<{ items: unknown[] }> }).analysis;
      return items.length;
    });
    expect(said).toEqual([`items ${count}`]);
    said.length = 0;
    await open(page, code.replace(' for=', ' src="none.txt" for='), {}, REPORT_STORY);
    await expect.poll(() => said.join('\n')).toContain('live src: 404');
    await expect(page.locator('mubiao-report > a')).toBeVisible();
  },
  'csp-frame': async (page, path) => {
    const headers = policy(path, 'csp-frame');
    const lines = await open(page, real(blockOf(path, 'frame')), headers);
    await expectFramed(page);
    await expect(page.locator('iframe')).toHaveCSS('border-top-width', '0px');
    expect(lines).toEqual([]);
    const unstyled = {
      'Content-Security-Policy': String(headers['Content-Security-Policy']).replace(" 'unsafe-inline'", ''),
    };
    await open(page, real(blockOf(path, 'frame')), unstyled);
    await expectFramed(page);
    const widths = await page.evaluate(() =>
      ['iframe', 'figure'].map((one) => document.querySelector(one)?.clientWidth),
    );
    // The border is what is left of the styles.
    expect(widths[0]).toBeGreaterThan(Number(widths[1]) - 5);
    await expect(page.locator('iframe')).toHaveCSS('border-top-width', '2px');
  },
  'csp-live': async (page, path) => {
    const lines = await open(page, real(blockOf(path, 'live')), policy(path, 'csp-live'), REPORT_STORY);
    await expectRead(page);
    await expectAlive(page);
    expect(lines).toEqual([]);
  },
  'csp-folder': async (page, path) => {
    folderPolicy = policy(path, 'csp-folder');
    const lines = await open(page, real(blockOf(path, 'frame')));
    await expectFramed(page);
    await open(page, real(blockOf(path, 'live')), {}, REPORT_STORY);
    await expectRead(page);
    expect(lines).toEqual([]);
    // Without the one word it fails with the line that the document explains.
    folderPolicy = { 'Content-Security-Policy': "script-src 'self'" };
    const told = await open(page, real(blockOf(path, 'live')), {}, REPORT_STORY);
    await expect.poll(() => told.join('\n')).toContain('forbids WebAssembly to its frames');
  },
  amp: async (page, path) => {
    await page.route('https://cdn.ampproject.org/**', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: AMP_FRAME }),
    );
    const lines = await open(page, real(blockOf(path, 'amp')));
    const frame = await expectFramed(page);
    await expect(frame.locator('main')).toContainText('依据：《示例市2025年政府工作报告》');
    await expectFits(page, frame);
    expect([widget.asked, lines]).toEqual([FRAMES, []]);
    // What the sandbox lets through: a link opens in a page of its own.
    const opened = page.context().waitForEvent('page');
    await frame.locator('p a').last().click();
    await (await opened).close();
  },
  'csp-static': async (page, path) => {
    const lines = await open(page, real(blockOf(path, 'static')), policy(path, 'csp-static'));
    await expect(page.locator('figure table')).toHaveCSS('width', /^[1-9]/);
    await expect(page.locator('figure')).toHaveCSS('border-top-width', '3px');
    expect(lines).toEqual([]);
  },
  'csp-element': async (page, path) => {
    const lines = await open(page, real(blockOf(path, 'element')), policy(path, 'csp-element'));
    await expectAlive(page);
    expect(lines).toEqual([]);
  },
  'csp-nonce': async (page, path) => {
    const lines = await open(page, real(blockOf(path, 'nonce')), policy(path, 'csp-nonce'));
    await expectAlive(page);
    expect(lines).toEqual([]);
  },
  // Without its nonce the same script is refused: the policy is the one that the snippet is for.
  nonce: async (page, path) => {
    await open(page, real(blockOf(path, 'element')), policy(path, 'csp-nonce'));
    await page.waitForLoadState('networkidle');
    await expect(page.locator('mubiao-report')).toHaveJSProperty('shadowRoot', null);
    await expect(page.locator('figure table')).toBeVisible();
  },
  events: async (page, path) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    const lines = await open(page, real(blockOf(path, 'events')));
    await expect.poll(() => said).toContain('opened 城镇新增就业 4.5万人以上');
    expect(lines).toEqual([]);
  },
  styles: async (page, path) => {
    await open(page, real(blockOf(path, 'styles')));
    await expectAlive(page);
    await expect(page.locator('mubiao-report details[open] q')).toHaveCSS('font-style', 'italic');
    await expect(page.locator('mubiao-report details[open] summary b')).toHaveCSS('font-family', 'Georgia, serif');
    await expect(page.locator('mubiao-report details[open] button').first()).toHaveCSS(
      'border-top-color',
      'rgb(179, 38, 30)',
    );
  },
  react: (page, path) =>
    framework(page, {
      'figure.jsx': real(blockOf(path, 'react')),
      // Each draft of the story is rendered with an article of its own.
      'main.jsx': `import { createElement as make } from 'react';
        import { createRoot } from 'react-dom/client';
        import { ReportFigure } from './figure.jsx';
        const root = createRoot(document.querySelector('#app'));
        const lines = ${JSON.stringify(['努力完成全年任务。', figure().rows[0]?.sentence])};
        const Line = ({ line }) => make('p', null, line.slice(0, 3), make('em', null, line.slice(3)));
        let draft = 0;
        window.show = () => {
          draft += 1;
          const told = [make('h2', { key: 'draft' }, '第' + draft + '稿'), ...lines.map((line) => make(Line, { key: line, line }))];
          root.render(make('div', null, make('div', { key: draft, id: 'told' }, told),
            make(ReportFigure, { figure: window.figure, article: '#told' })));
        };`,
    }),
  vue: (page, path) =>
    framework(page, {
      'figure.vue': real(blockOf(path, 'vue')),
      'main.js': `import { createApp, h, ref } from 'vue';
        import ReportFigure from './figure.vue';
        const times = ref(0);
        const app = createApp({ render: () => h('div', { 'data-times': times.value }, h(ReportFigure, { figure: window.figure })) });
        window.show = () => { if (times.value++ === 0) app.mount('#app'); };`,
    }),
};

/** What is marked in the article that stands in the page now. */
const markedIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((marks) => [...marks]) as Range[];
    const article = document.querySelector('#told') ?? document.querySelector('article');
    return ranges.filter(({ startContainer }) => article?.contains(startContainer)).join('|');
  });

/** Builds the files as an application, shows the figure in it, and again and again. */
async function framework(page: Page, files: Record<string, string>): Promise<void> {
  mkdirSync(resolve('build'), { recursive: true });
  // Inside the checkout, for its node_modules.
  const folder = mkdtempSync(resolve('build/story-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const entry = Object.keys(files).find((name) => name.startsWith('main.')) ?? '';
    const isCustomElement = (tag: string): boolean => tag === 'mubiao-report';
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
      build: { lib: { entry: join(folder, entry), formats: ['es'], fileName: () => 'app.js' }, minify: false },
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    const app = readFileSync(join(folder, 'dist/app.js'), 'utf8');
    const figure = `<script>window.figure = ${JSON.stringify(staticSnippet()).replaceAll('<', '\\u003c')};</script>`;
    const lines = await open(page, `<div id="app"></div>${figure}<script type="module">${app}\nshow();</script>`);
    await expectAlive(page);
    for (let draft = 2; draft < 5; draft += 1) {
      await page.evaluate(() => (window as unknown as { show: () => void }).show());
      await expectAlive(page);
      await expect.poll(() => markedIn(page)).toContain('4.5万人以上');
    }
    expect([widget.asked, lines]).toEqual([['/mubiao/v1/widget.js'], []]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What both documents hold in the same words is done once. */
const saySame = (name: string): boolean =>
  new Set(DOCUMENTS.map((path) => blocksOf(path).find((block) => block.name === name)?.code)).size === 1;

for (const path of DOCUMENTS) {
  test(`${path}: every snippet has a test`, () => {
    expect(
      blocksOf(path)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(RUN).sort());
  });

  for (const [name, run] of Object.entries(RUN))
    if (path === DOCUMENTS[0] || !saySame(name)) test(`${path}: ${name}`, ({ page }) => run(page, path));
}

test('both languages have the same snippets', () => {
  const inChinese = blocksOf(DOCUMENTS[1]).map(({ code }) =>
    code.replaceAll('lang="zh"', 'lang="en"').replace('>全部显示<', '>Show all<'),
  );
  expect(inChinese).toEqual(blocksOf(DOCUMENTS[0]).map(({ code }) => code));
});

test('a page that requires COEP shows a frame with credentialless, and without it the foot', async ({ page }) => {
  const headers = { 'Cross-Origin-Embedder-Policy': 'require-corp' };
  const code = snippet('frame', figure(), folder(), () => FRAME_HEIGHT);
  await open(page, code.replace('<iframe ', '<iframe credentialless '), headers);
  await expectFramed(page);
  await open(page, code, headers);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('figcaption')).toContainText('依据：');
  expect(widget.asked).not.toContain('/mubiao/v1/embed.js');
});

test('links of the documents lead to files that are there', () => {
  for (const path of [...DOCUMENTS, 'README.md'])
    for (const [, target = ''] of readFileSync(resolve(path), 'utf8').matchAll(/\]\(([^)#]+)/g))
      if (!/^https?:/.test(target))
        expect(() => readFileSync(resolve(path, '..', target)), `${path}: ${target}`).not.toThrow();
});

test('the static table keeps the limits of AMP for styles in attributes', () => {
  const styles = [...staticSnippet().matchAll(/ style="([^"]*)"/g)].map(([, style = '']) => style.length);
  expect(Math.max(...styles)).toBeLessThanOrEqual(1000);
  expect(styles.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(75_000);
  expect(staticSnippet()).not.toMatch(/<(?:script|style|iframe|form|object)\b|!important/);
});
