import { expect, test, type Page } from './fixtures';
import { strToU8, zipSync } from 'fflate';
import { DOCX_TEXT, docxSample } from './docx_sample';
import { brokenPdf, chineseFontPdf, encodeGb18030, encryptedPdf, scannedPdf } from './pdf_samples';

/** A text of its own for each file, so that one shows when it has taken the place of the one before. */
const linesOf = (jobs: string): string[] => [
  '示例市2025年政府工作报告',
  '一、2025年工作安排',
  `今年发展的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业${jobs}以上。`,
];
const LINES = linesOf('4.4万人');
const TEXT = LINES.join('\n');

interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

const file = (name: string, content: string | Uint8Array): NamedBytes => ({
  name,
  bytes: typeof content === 'string' ? strToU8(content) : content,
});

async function give(page: Page, { name, bytes }: NamedBytes): Promise<void> {
  await page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

/** The text that the page works on; the box keeps it behind the report. */
const box = (page: Page) => page.locator('#report-text');

/** Types a text and waits until the page has taken notice of it. */
async function write(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await expect(page.locator('.live')).toBeVisible();
}

function utf16le(text: string, mark: boolean): Uint8Array {
  return Uint8Array.from([...(mark ? [0xff, 0xfe] : []), ...Buffer.from(text, 'utf16le')]);
}

/** Prints as a person would: a Chinese face, justified lines, indented paragraphs. */
async function printedPdf(page: Page, paragraphs: readonly string[]): Promise<Buffer> {
  const printer = await page.context().newPage();
  const style = 'p { font: 16px/1.8 "Noto Serif CJK SC", serif; text-indent: 2em; margin: 0; text-align: justify }';
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  await printer.setContent(`<html lang="zh-CN"><style>${style}</style>${body}</html>`);
  const pdf = await printer.pdf({ format: 'A4', margin: { top: '25mm', bottom: '25mm', left: '25mm', right: '25mm' } });
  await printer.close();
  return pdf;
}

test.beforeEach(async ({ page }) => {
  page.on('console', (message) => expect.soft(message.type(), message.text()).not.toBe('error'));
  page.on('pageerror', (error) => expect.soft(error.message).toBe(''));
  await page.goto('./');
});

test.describe('files', () => {
  const html = (lines: readonly string[]): string =>
    `<!doctype html><meta charset="utf-8"><nav><a href="/">首页</a></nav><article>${lines.map((line) => `<p>${line}</p>`).join('')}</article><footer>版权</footer>`;
  const rows: [kind: string, name: string, write: (text: string, lines: readonly string[]) => string | Uint8Array][] = [
    ['UTF-8', '报告.txt', (text) => text],
    ['UTF-8 with mark', '报告.txt', (text) => `\ufeff${text}`],
    ['UTF-16 with mark', '报告.txt', (text) => utf16le(text, true)],
    ['UTF-16 without mark', '报告.txt', (text) => utf16le(text, false)],
    ['GB18030', '报告.txt', encodeGb18030],
    ['HTML', '报告.html', (_, lines) => html(lines)],
    ['HTML in GB 2312', '报告.htm', (_, lines) => encodeGb18030(html(lines).replace('utf-8', 'gb2312'))],
    ['PDF with GBK-EUC-H', '报告.pdf', (_, lines) => chineseFontPdf(lines, 'GBK-EUC-H')],
    ['PDF with UniGB-UCS2-H', '报告.pdf', (_, lines) => chineseFontPdf(lines, 'UniGB-UCS2-H')],
  ];
  test(`reads ${rows.map(([kind]) => kind).join(', ')}`, async ({ page }) => {
    for (const [at, [kind, name, write]] of rows.entries())
      await test.step(kind, async () => {
        const jobs = `4.${at + 1}万人`;
        const lines = linesOf(jobs);
        await give(page, file(name, write(lines.join('\n'), lines)));
        await expect.soft(page.locator('article.text'), kind).toContainText(jobs);
        await expect.soft(box(page), kind).toHaveValue(lines.join('\n'));
      });
  });

  test('reads a Word document', async ({ page }) => {
    await give(page, file('报告.docx', await docxSample()));
    await expect(page.locator('article.text')).toContainText('城镇新增就业');
    expect(await box(page).inputValue()).toBe(DOCX_TEXT);
    await expect(page.locator('.notices')).toContainText(/脚注/);
  });

  test('reads a PDF that a browser printed', async ({ page }) => {
    const paragraph = `${LINES[2] ?? ''}一般公共预算收入增长4%，粮食产量稳定在30亿斤以上，新建改建农村公路318公里。`;
    await give(page, file('报告.pdf', await printedPdf(page, [LINES[1] ?? '', paragraph, paragraph])));
    await expect(page.locator('article.text')).toContainText('粮食产量');
    expect(await box(page).inputValue()).toBe([LINES[1], paragraph, paragraph].join('\n'));
  });

  test('shows how far a long PDF has come, and stops when told to', async ({ page }) => {
    const long = await printedPdf(
      page,
      Array.from({ length: 1500 }, (_, at) => `${at + 1}．${LINES[2] ?? ''}`.repeat(2)),
    );
    await write(page, '先前的文字');
    await give(page, file('规划.pdf', long));
    const bar = page.locator('.busy progress[max]:not([max="1"])');
    await expect.poll(async () => Number(await bar.getAttribute('max'))).toBeGreaterThan(40);
    await page.locator('.busy button').click();
    await expect(page.locator('.busy')).toHaveCount(0);
    expect(await box(page).inputValue()).toBe('先前的文字');
  });

  test('says which encoding was guessed and reads again in another', async ({ page }) => {
    await give(page, file('报告.txt', encodeGb18030(TEXT)));
    const choice = page.locator('.notices select');
    await expect(choice).toHaveValue('gb18030');
    await choice.selectOption('big5');
    await expect(box(page)).not.toHaveValue(TEXT);
    await choice.selectOption('gb18030');
    await expect(box(page)).toHaveValue(TEXT);
  });

  test('takes a dropped file', async ({ page }) => {
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], '报告.txt'));
      return data;
    }, TEXT);
    await page.locator('html').dispatchEvent('drop', { dataTransfer: transfer });
    await expect(box(page)).toHaveValue(TEXT);
  });

  test('takes a rich paste with its paragraphs and without the frame of the page', async ({ page }) => {
    // As Word writes it: a style sheet, and styles on every paragraph, which the page's policy would refuse to apply.
    const pasted = `<style>p { margin: 0 }</style><nav>栏目</nav>${LINES.map((line) => `<p style="margin: 0"><b>${line}</b></p>`).join('\n')}<script>1</script>`;
    await box(page).evaluate((element, rich) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', rich);
      clipboardData.setData('text/plain', 'plain');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, pasted);
    await expect(box(page)).toHaveValue(TEXT);
  });
});

test.describe('files that cannot be read', () => {
  const compound = (stream: string): Uint8Array =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(stream, 'utf16le')]);
  const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52);
  /** Each with the words that tell what to do. */
  const rows: [kind: string, given: NamedBytes, help: RegExp][] = [
    ['a scanned PDF', file('扫描.pdf', scannedPdf()), /OCR/],
    ['an old Word file', file('报告.doc', compound('WordDocument')), /\.docx/],
    ['a WPS file', file('报告.wps', compound('WordDocument')), /\.docx/],
    ['a PDF with a password', file('加密.pdf', encryptedPdf()), /密码/],
    ['a Word file with a password', file('加密.docx', compound('EncryptedPackage')), /密码/],
    ['a broken PDF', file('残缺.pdf', brokenPdf()), /重新下载/],
    ['a broken Word file', file('残缺.docx', zipSync({ 'word/document.xml': picture }).subarray(0, 60)), /重新下载/],
    ['an empty file', file('空.txt', ''), /没有文字/],
    ['a page without words', file('空.html', '<!doctype html><script>1</script>'), /没有文字/],
    ['a picture', file('图片.txt', picture), /\.pdf/],
    ['an archive', file('附件.zip', zipSync({ 'a.bin': picture })), /\.docx/],
  ];
  test(`says what to do with ${rows.map(([kind]) => kind).join(', ')}`, async ({ page }) => {
    await write(page, '先前的文字');
    const problem = page.getByRole('alert').filter({ visible: true });
    for (const [kind, given, help] of rows)
      await test.step(kind, async () => {
        await give(page, given);
        await expect.soft(problem, kind).toContainText(given.name);
        await expect.soft(problem, kind).toContainText(help);
        await expect.soft(box(page), kind).toHaveValue('先前的文字');
      });
  });
});
