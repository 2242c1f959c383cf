// Takes the README's picture of the page, docs/page.png: the sample report in the English page, one row selected.
// Usage: node docs/picture.mjs   (after the site is built)
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const picture = join(root, 'docs/page.png');
const MOST_BYTES = 150 * 1024;
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

const server = spawn(process.execPath, [join(root, 'wasm-build/serve.mjs'), '--port', '0']);
try {
  const [line] = await once(server.stdout, 'data');
  const [address] = String(line).match(/http:\S+/);
  // Debian's browser; elsewhere the one that Playwright installs.
  const browser = await chromium.launch({
    ...(existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-lcd-text', '--font-render-hinting=none'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 670 }, reducedMotion: 'reduce' });
  await page.addInitScript(() => localStorage.setItem('mubiao.settings', JSON.stringify({ locale: 'en' })));
  await page.goto(address);
  const buffer = readFileSync(join(root, 'public/sample.txt'));
  await page.locator('#file').setInputFiles({ name: 'report.txt', mimeType: 'text/plain', buffer });
  await page.locator('.text mark.target').first().waitFor();
  await page.locator('#panel tbody .row-name').first().click();
  await page.locator('.detail').waitFor();
  // Its details closed again: more rows are in the picture.
  await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    document.activeElement?.blur();
    window.scrollTo(0, 0);
  });
  await page.screenshot({ path: picture });
  await browser.close();
} finally {
  server.kill();
}

const { size } = statSync(picture);
console.log(`docs/page.png: ${Math.round(size / 1024)} KB`);
if (size > MOST_BYTES) throw new Error(`docs/page.png has more than ${MOST_BYTES} bytes`);
