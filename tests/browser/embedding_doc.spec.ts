import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import { PAGE, SCRIPT, serve, WIDGET, type Answer, type Served } from './hosts/servers';
import { ARTICLE, hostPage, staticSnippet } from './hosts/snippets';

/*
 * docs/embedding.md in both languages: each snippet is read out of the document and does in a page what the document says.
 * The figure takes the place of `<figure>…</figure>`, a server that of `https://news.example`.
 */

const DOCUMENTS = ['docs/embedding.md', 'docs/embedding.zh-CN.md'] as const;
const FOLDER = 'https://news.example';
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

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  widget = await serve('localhost', (path) =>
    /^\/mubiao\/(v1|1\.2\.3)\/widget\.js$/.test(path) ? { headers: { ...SCRIPT, ...CORS }, body: WIDGET } : null,
  );
  host = await serve('127.0.0.1', (path) => answers[path] ?? null);
});
test.afterAll(() => Promise.all([widget.close(), host.close()]));

/** As it stands in a page of ours. */
const real = (code: string): string =>
  code.replaceAll(FOLDER, widget.origin).replace('<figure>…</figure>', staticSnippet()).replace('sha384-…', HASH);

/** Opens a page with an article and a snippet; the console's warnings and errors are collected. */
async function open(page: Page, snippet: string, headers: Record<string, string> = {}): Promise<string[]> {
  const lines: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'log' && !message.text().includes('404')) lines.push(message.text());
  });
  page.on('pageerror', (error) => lines.push(error.message));
  answers = { '/story': { headers: { ...PAGE, ...headers }, body: hostPage(ARTICLE + snippet) } };
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
  fixed: async (page, path) => {
    const lines = await open(page, real(blockOf(path, 'fixed')));
    await expectAlive(page);
    expect([widget.asked, lines]).toEqual([['/mubiao/1.2.3/widget.js'], []]);
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
      'main.jsx': `import { createElement } from 'react';
        import { createRoot } from 'react-dom/client';
        import { ReportFigure } from './figure.jsx';
        const root = createRoot(document.querySelector('#app'));
        window.show = () => root.render(createElement(ReportFigure, { figure: window.figure }));`,
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

/** Builds the files as an application, shows the figure in it, and once more. */
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
    await page.evaluate(() => (window as unknown as { show: () => void }).show());
    await expectAlive(page);
    expect([widget.asked, lines]).toEqual([['/mubiao/v1/widget.js'], []]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const path of DOCUMENTS) {
  test(`${path}: every snippet has a test`, () => {
    expect(
      blocksOf(path)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(RUN).sort());
  });

  for (const [name, run] of Object.entries(RUN)) test(`${path}: ${name}`, ({ page }) => run(page, path));
}

test('both languages have the same snippets', () => {
  const inChinese = blocksOf(DOCUMENTS[1]).map(({ code }) => code.replaceAll('lang="zh"', 'lang="en"'));
  expect(inChinese).toEqual(blocksOf(DOCUMENTS[0]).map(({ code }) => code));
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
