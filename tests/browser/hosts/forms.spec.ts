import { expect, test, type Page } from '../fixtures';
import { sideways, violations, violationsInBothSchemes } from '../violations';
import { folderAnswer, PAGE, serve, type Served } from './servers';
import {
  ARTICLE,
  elementSnippet,
  figure,
  frameSnippet,
  hostPage,
  LIVE_TEXT,
  liveSnippet,
  plainArticle,
  staticSnippet,
} from './snippets';

/* What holds for each form of a figure in Chromium: readable in every colour, for every reader, on paper. */

type Form = 'static' | 'element' | 'frame' | 'live';

let widget: Served;
let host: Served;
let pages: Record<string, string> = {};

test.beforeAll(async () => {
  widget = await serve('localhost', folderAnswer);
  host = await serve('127.0.0.1', (path) => {
    const body = pages[path];
    return body === undefined ? null : { headers: PAGE, body };
  });
});

test.afterAll(() => Promise.all([widget.close(), host.close()]));

interface Put {
  attributes?: string;
  lang?: 'zh' | 'en';
}

function snippet(form: Form, { attributes = '', lang = 'zh' }: Put = {}): string {
  const script = `${widget.origin}/v1/widget.js`;
  const change = lang === 'en' ? { lang } : {};
  const own = `for="#article" lang="${lang}" ${attributes}`;
  if (form === 'static') return ARTICLE + staticSnippet(change);
  if (form === 'element') return ARTICLE + elementSnippet(script, { attributes: own, change });
  if (form === 'live') return plainArticle() + liveSnippet(script, { attributes: `live ${own}` });
  const frame = frameSnippet(`${widget.origin}/v1/`, { change });
  return `${ARTICLE}${frame}<script async src="${script}"></script>`;
}

/** Opens a page with a form on it, and waits until its rows are there. */
async function open(page: Page, form: Form, body: string, head = ''): Promise<void> {
  pages = { '/page': hostPage(`<main>${body}</main>`, head) };
  await page.goto(`${host.origin}/page`);
  await rows(page, form).first().waitFor({ timeout: 20_000 });
}

const rows = (page: Page, form: Form) =>
  form === 'frame'
    ? page.frameLocator('iframe').locator('summary')
    : page.locator(form === 'static' ? 'summary' : '.box summary');

const SCHEMES = ['light', 'dark'] as const;

for (const form of ['element', 'live'] as const)
  test(`${form}: can be read on a light and a dark page and system, with each theme`, async ({ page }) => {
    await open(page, form, snippet(form));
    const seen: string[] = [];
    const wanted: string[] = [];
    for (const system of SCHEMES) {
      await page.emulateMedia({ colorScheme: system });
      for (const scheme of SCHEMES)
        for (const theme of ['auto', ...SCHEMES]) {
          await page.evaluate(
            ([ofPage, ofElement]) => {
              document.documentElement.style.colorScheme = ofPage ?? '';
              document.querySelector('mubiao-report')?.setAttribute('theme', ofElement ?? '');
            },
            [scheme, theme],
          );
          const ink = await page.locator('.box').evaluate((box) => getComputedStyle(box).color);
          const isDark = (theme === 'auto' ? scheme : theme) === 'dark';
          // A colour that follows the system is found where the system is not as the figure must be.
          const isOpposed = (system === 'dark') !== isDark;
          const found = isOpposed ? await violations(page, { within: 'mubiao-report', colours: true }) : [];
          seen.push([system, scheme, theme, ink, ...found].join(' '));
          wanted.push([system, scheme, theme, isDark ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)'].join(' '));
        }
    }
    expect(seen).toEqual(wanted);
  });

for (const form of ['element', 'frame', 'live'] as const)
  for (const lang of ['zh', 'en'] as const)
    test(`axe: ${form} in ${lang}; light and dark, 280 and 640 px`, async ({ page }) => {
      const put = snippet(form, { lang });
      await open(page, form, put, '<style>:root { color-scheme: light dark }</style>');
      const within = form === 'frame' ? 'main' : 'mubiao-report';
      const look = async (): Promise<void> => {
        for (const width of [640, 280]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await violationsInBothSchemes(page, { within })).toEqual([]);
          expect(await sideways(page)).toBeLessThanOrEqual(0);
        }
      };
      if (form === 'frame') {
        expect(await violations(page, { within: 'figure' })).toEqual([]);
        // What is in it is looked at alone: across frames axe takes ten times as long.
        await page.goto((await page.locator('iframe').getAttribute('src')) ?? '');
      }
      await look();
      await page
        .locator(form === 'frame' ? 'summary' : '.box summary')
        .first()
        .click();
      await page.locator('details[open] button:visible').first().waitFor();
      await look();
      if (form === 'frame') return;
      await page.locator('details[open] button').first().click();
      await page.locator('.back').waitFor();
      await look();
    });

for (const form of ['static', 'element', 'frame', 'live'] as const)
  test(`${form}: in forced colours its words can be read and its rules are seen`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, form, snippet(form));
    expect(await violations(page, { colours: true })).toEqual([]);
    const line = await rows(page, form)
      .first()
      .evaluate((summary) => {
        const { borderTopWidth, borderTopColor } = getComputedStyle(summary.closest('tr') as Element);
        return `${borderTopWidth} ${borderTopColor}`;
      });
    expect(line).toMatch(/^1px rgb\(/);
  });

function withResolvers(): object {
  const kept = {};
  const promise = new Promise((resolve, reject) => Object.assign(kept, { resolve, reject }));
  return Object.assign(kept, { promise });
}

/** The words of what a page prints, without white space. */
async function printed(page: Page): Promise<string> {
  // Node has it from version 22 on, and pdf.js asks for it.
  Object.assign(Promise, { withResolvers });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(await page.pdf()), verbosity: 0 }).promise;
  let words = '';
  for (let at = 1; at <= document.numPages; at += 1) {
    const { items } = await (await document.getPage(at)).getTextContent();
    words += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  return words.normalize('NFKC').replace(/\s/g, '');
}

const AWAY = '<div style="height:3000px"></div>';
const folded = (words: string): string => words.normalize('NFKC').replace(/\s/g, '');

test('on paper the static figure has its figures, and the element its sentences too, though not scrolled to', async ({
  page,
}) => {
  await open(page, 'static', AWAY + staticSnippet());
  const plain = await printed(page);
  for (const row of figure().rows) expect(plain).toContain(folded(row.figure));
  await open(page, 'element', AWAY + elementSnippet(`${widget.origin}/v1/widget.js`));
  const words = await printed(page);
  for (const row of figure().rows) {
    expect(words).toContain(folded(row.figure));
    expect(words).toContain(folded(row.sentence));
  }
  expect(await page.locator('.box details[open]').count()).toBe(0);
});

test('on paper the live element has the sentences of what it has read', async ({ page }) => {
  await open(page, 'live', liveSnippet(`${widget.origin}/v1/widget.js`) + AWAY + plainArticle());
  const words = await printed(page);
  const clause = '城镇新增就业4.5万人以上,城镇调查失业率控制在5.5%左右';
  expect(LIVE_TEXT.join('').normalize('NFKC').split(clause)).toHaveLength(2);
  // Once in the article, and in the rows of the figure.
  expect(words.split(clause).length).toBeGreaterThan(3);
});
