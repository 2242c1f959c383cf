import { writeFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { HOSTILE_DOCX } from '../../web/input/hostile_docx.fixture';
import { longestTask, watchConsole, watchTasks } from './actions';
import { expect, test, type Page } from './fixtures';

/* Files that strangers made to harm. What the reader makes of each is tested beside it; here, that the page stays usable. */

async function give(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

const box = (page: Page) => page.locator('#report-text');
const problem = (page: Page) => page.getByRole('alert').filter({ visible: true });
const docxWorkers = (page: Page) => page.workers().filter((worker) => worker.url().includes('docx_worker'));

const WORDS = { broken: /残缺或损坏/, 'too-large': /太大/, binary: /不是文字文件/ };

test('Word documents: each is read or refused in its worker, the text in the box stays', async ({ page }) => {
  test.setTimeout(180_000);
  const messages = watchConsole(page);
  const watched = await watchTasks(page);
  const blocked: [number, string][] = [];
  await page.goto('./');
  for (const { what, bytes, made } of HOSTILE_DOCX)
    await test.step(what, async () => {
      await give(page, `${what}.docx`, bytes());
      if ('code' in made) {
        await expect(problem(page)).toContainText(`${what}.docx`, { timeout: 30_000 });
        await expect(problem(page)).toContainText(WORDS[made.code]);
      } else {
        await expect(box(page)).toHaveValue(made.text, { timeout: 30_000 });
      }
      await expect(page.locator('.busy')).toHaveCount(0);
      expect(docxWorkers(page)).toEqual([]);
      blocked.push([await longestTask(page), what]);
    });
  const [longest, what] = blocked.sort(([a], [b]) => b - a)[0] ?? [];
  console.log(`hostile documents: longest task of the page ${longest} ms, ${what}`);
  expect(messages).toEqual([]);
  await watched.dispose();
});

test('a document that takes long is ended by 取消', async ({ page }) => {
  const slow = HOSTILE_DOCX.find(({ what }) => what.startsWith('a paragraph of four hundred thousand'));
  await page.goto('./');
  await box(page).fill('先前的文字');
  await expect(page.locator('.live')).toBeVisible();
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('docx_worker'));
  await give(page, '慢.docx', slow?.bytes() ?? new Uint8Array());
  const worker = await started;
  const closed = worker.waitForEvent('close');
  await page.locator('.busy').getByRole('button', { name: '取消' }).click();
  await closed;
  await expect(page.locator('.busy')).toHaveCount(0);
  await expect(box(page)).toHaveValue('先前的文字');
  expect(docxWorkers(page)).toEqual([]);
});

test('a page from the web is read without a word on the console', async ({ page }) => {
  const messages = watchConsole(page);
  await page.goto('./');
  const attacks = [
    '<meta http-equiv="Content-Security-Policy" content="nonsense x"><base href="https://example.invalid/">',
    '<link rel="stylesheet" href="a.css"><link rel="preload" as="x" href="b"><style>p{color:red}',
    '</style><body style="margin:0" onload="alert(1)"><img src="x.png" onerror="alert(2)">',
    `<p title="a>b" style="x:y"><p title='x'style='y:z'><p/style=q:r><svg style="a:b"><style>x{}</style></svg>`,
    '<iframe src="https://example.invalid/" srcdoc="<script>alert(3)</script>"></iframe><script>alert(4)</script>',
    '<p style="color:red" onclick="alert(5)"><a href="javascript:alert(6)">今年城镇新增就业3万人以上。</a></p>',
  ];
  await give(page, '网页.html', strToU8(`<!doctype html><html>${attacks.join('')}`));
  await expect(box(page)).toHaveValue('今年城镇新增就业3万人以上。');
  expect(messages).toEqual([]);
});

test('web pages and texts as long as may be leave the page usable', async ({ page }, info) => {
  test.setTimeout(120_000);
  const watched = await watchTasks(page);
  await page.goto('./');
  const files: [what: string, name: string, content: string][] = [
    ['tags', 'a.html', '<p>a'.repeat(1_900_000)],
    ['tags that are let through', 'b.html', '<p>今年'.repeat(20_000)],
    ['attributes', 'c.html', `<p ${'style="a" onclick=b '.repeat(350_000)}>今年`],
    ['quotes that are not closed', 'd.html', `<!doctype html>${'<a href="'.repeat(45_000)}`],
    ['first letters of a stream', 'e.doc', `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${'E'.repeat(8_000_000)}`],
  ];
  for (const [what, name, content] of files) {
    // From disk: bytes that are handed over are unpacked in the page's own thread.
    const path = info.outputPath(name);
    writeFileSync(path, content, name.endsWith('.doc') ? 'latin1' : 'utf8');
    await page.locator('#file').setInputFiles(path);
    // Refused by its name, or read and headed by it.
    const said = page.locator('.problem, h1.document').filter({ hasText: name, visible: true });
    await expect(said.first()).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('.busy')).toHaveCount(0, { timeout: 60_000 });
    console.log(`${what}: longest task of the page ${await longestTask(page)} ms`);
  }
  await give(page, 'z.txt', strToU8('今年城镇新增就业3万人以上。'));
  await expect(box(page)).toHaveValue('今年城镇新增就业3万人以上。');
  await watched.dispose();
});

test('a name that turns its own direction is shown with the control as a mark', async ({ page }) => {
  await page.goto('./');
  await give(page, '报告\u202efdp.exe', strToU8('今年城镇新增就业3万人以上。'));
  await expect(page.locator('h1.document')).toContainText('报告⟨U+202E⟩fdp.exe');
  await give(page, '空\u2066.txt', strToU8(''));
  await expect(problem(page)).toContainText('空⟨U+2066⟩.txt');
});

test('what is too long as a file is too long as a paste, too', async ({ page }) => {
  await page.goto('./');
  await box(page).fill('先前的文字');
  await expect(page.locator('.live')).toBeVisible();
  const long = '今年新增就业3万人。'.repeat(250_000);
  await give(page, '长.txt', strToU8(long));
  await expect(problem(page)).toContainText(/太大|太长/);
  await expect(box(page)).toHaveValue('先前的文字');
  await problem(page).getByRole('button').click();
  await expect(problem(page)).toHaveCount(0);
  await box(page).fill('');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('#report-text')?.dispatchEvent(paste);
  }, long);
  await expect(problem(page)).toContainText(/太长/);
});
