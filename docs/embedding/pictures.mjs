// Takes the pictures of docs/embedding.md: the forms of a figure, made by the page from the sample report.
// Usage: node docs/embedding/pictures.mjs   (after the site is built)
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { smallPng } from './small_png.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const root = resolve(folder, '../..');
const MOST_BYTES = 100 * 1024;
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const REPORT = readFileSync(join(root, 'public/sample.txt'), 'utf8');

/** Rows with sentences of their own; the first of them is open in the pictures. */
const ROWS = ['地区生产总值', '燃气管网', '护理型床位'];

/** The snippet of a form; the page's address is that of this run. */
async function snippet(page, form) {
  await page.locator(`.embed-dialog input[value="${form}"]`).check();
  const code = await page.locator('#embed-code').inputValue();
  return code.replaceAll(new RegExp(`${page.url()}(?!v1)`, 'g'), 'https://mubiao.example/');
}

async function chooseRows(page) {
  await page.locator('.embed-dialog input[value="own"]').check();
  const ticked = page.locator('.embed-rows input:checked');
  while ((await ticked.count()) > 0) await ticked.first().uncheck();
  for (const row of ROWS) await page.locator('.embed-rows label', { hasText: row }).first().locator('input').check();
}

const story = (body, width) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>body{margin:0;padding:16px;width:${width}px;` +
  `font:16px/1.7 "Noto Serif CJK SC",serif;color:#1a1a1a;background:#fff}article p{margin:0 0 .6em}</style>${body}`;

/** The paragraphs of the report that hold a sentence of the figure. */
function article(figure) {
  const sentences = [...figure.matchAll(/<q>(.*?)<\/q>/g)].map(([, words]) => words.replace(/<[^>]*>/g, ''));
  const lines = REPORT.split(/\n+/).filter((line) => sentences.some((sentence) => line.includes(sentence)));
  return `<article>${lines.map((line) => `<p>${line}</p>`).join('')}</article>`;
}

/** A story that is the report itself, as far as its first targets. */
function wholeArticle() {
  const lines = REPORT.split(/\n+/).filter((line) => line !== '');
  const first = lines.findIndex((line) => line.includes('主要预期目标是'));
  const [title = ''] = lines;
  const heading = lines.findLast((line, at) => at < first && /^[一二三四]、/.test(line)) ?? '';
  const paragraphs = [heading, ...lines.slice(first, first + 2)].map((line) => `<p>${line}</p>`);
  return `<article><h2>${title}</h2>${paragraphs.join('')}</article>`;
}

async function take(page, name, selector) {
  const shot = await page.locator(selector).screenshot();
  const [width, height, pixels] = await page.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return [image.width, image.height, [...context.getImageData(0, 0, image.width, image.height).data]];
  }, shot.toString('base64'));
  const picture = smallPng(width, height, pixels);
  writeFileSync(join(folder, `${name}.png`), picture);
  console.log(`docs/embedding/${name}.png: ${Math.round(picture.length / 1024)} KB`);
  if (picture.length > MOST_BYTES) throw new Error(`${name}.png has more than ${MOST_BYTES} bytes`);
}

const server = spawn(process.execPath, [join(root, 'wasm-build/serve.mjs'), '--port', '0']);
try {
  const [line] = await once(server.stdout, 'data');
  const [address] = String(line).match(/http:\S+/);
  // Debian's browser; elsewhere the one that Playwright installs.
  const browser = await chromium.launch({
    ...(existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-lcd-text', '--font-render-hinting=none'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(address);
  const buffer = Buffer.from(REPORT);
  await page.locator('#file').setInputFiles({ name: 'report.txt', mimeType: 'text/plain', buffer });
  await page.locator('#panel tbody tr').first().waitFor();
  await page.locator('#embed').click();
  await page.locator('input[name=in-article]').check();
  await chooseRows(page);
  const forms = {};
  for (const form of ['static', 'element', 'frame', 'wechat']) forms[form] = await snippet(page, form);

  const paper = await browser.newPage({ viewport: { width: 760, height: 900 }, reducedMotion: 'reduce' });
  const show = async (html) => {
    await paper.route('**/story', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await paper.goto(new URL('story', address).href);
  };
  await show(story(forms.static, 640));
  await paper.locator('summary').first().click();
  await paper.evaluate(() => document.activeElement?.blur());
  await take(paper, 'static', 'body');

  await show(story(`${article(forms.element)}${forms.element}`, 640));
  await paper.locator('mubiao-report tr[part=row] summary').first().click();
  await paper.evaluate(() => document.querySelector('mubiao-report').shadowRoot.activeElement?.blur());
  await take(paper, 'element', 'body');

  const script = `<script async src="${new URL('v1/widget.js', address).href}"></script>`;
  await show(story(`${forms.frame}${script}`, 480));
  await paper.frameLocator('iframe').locator('tr[part=row] summary').first().click();
  await take(paper, 'frame', 'body');

  const live = `<mubiao-report live for="article" lang="zh"><a href="report.html">全文</a></mubiao-report>${script}`;
  await show(story(`${wholeArticle()}${live}`, 640));
  await paper.locator('mubiao-report tr[part=row] summary').first().waitFor();
  await take(paper, 'live', 'body');

  await show(story(forms.wechat, 360));
  await take(paper, 'wechat', 'body');
  await browser.close();
} finally {
  server.kill();
}
