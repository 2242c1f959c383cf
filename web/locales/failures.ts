import type { InputErrorCode } from '../input/errors';
import type { Locale } from '../report/model';
import type { FailureWords } from './zh';

/** What becomes of texts that are unlike reports. Nobody waits for these words, so they come when they are needed. */
export type RareFailure = 'memory' | 'too-long' | 'slow' | 'unfinished' | 'link' | 'bare-link' | 'reading';

export const rareFailures: Record<Locale, Record<RareFailure, FailureWords>> = {
  zh: {
    memory: ['内存不够，没能读完', '请关掉一些标签页再试，或者分几次粘贴。'],
    'too-long': ['文字太长，没有读', '一次最多读 200 万字，请只粘贴报告正文。'],
    slow: ['读得太久，停下了', '这篇文字不像报告。请只粘贴报告正文再试。'],
    unfinished: ['上次没有读完这篇文字', '所以这次没有自动读它。要读，请按“重试”。'],
    link: ['没能读出链接里的文字', '链接不完整，或者里面的文字不像报告。请直接粘贴原文。'],
    reading: ['存档读不了', '文件不完整，或者是别的版本存的。请换一份存档，或者粘贴原文。'],
    'bare-link': ['这个链接没有带上报告文字', '请向发来链接的人要原文，粘贴到这里；或者请他复制链接时勾选“带上全文”。'],
  },
  en: {
    memory: ['Not enough memory to read it', 'Close some tabs and try again, or paste it in several parts.'],
    'too-long': [
      'The text is too long and was not read',
      'At most 2 million characters. Paste the report itself only.',
    ],
    slow: ['It took too long and was stopped', 'This is unlike a report. Paste the report itself only and try again.'],
    unfinished: ['This text was not read to its end last time', 'So it was not read again by itself. Try again?'],
    link: [
      'The text in the link could not be read',
      'The link is cut off, or its text is unlike a report. Paste the original.',
    ],
    reading: [
      'This saved report cannot be read',
      'It is cut off, or of another version. Choose another one, or paste the text.',
    ],
    'bare-link': [
      'This link carries no report',
      'Ask who sent it for the text and paste it here, or for a link that was copied with the text in it.',
    ],
  },
};

/** Files that cannot be read, and what to do with them. */
export type FileProblem = Exclude<InputErrorCode, 'cancelled' | 'reader-unavailable'>;

export const fileProblems: Record<Locale, Record<FileProblem, string>> = {
  zh: {
    empty: '文件里没有文字。请换一个文件，或者直接粘贴文字。',
    'too-large': '文件太大，这里读不了。请只取报告正文，另存为 .txt 或 .docx 再试。',
    'scanned-pdf': '这份 PDF 的页面是图片，没有文字层。请先用 OCR（文字识别）处理，再打开；或者找网页版复制文字。',
    'legacy-doc':
      '这是旧版 Word 的 .doc 文件。请用 Word 或 WPS 打开，“另存为” .docx，再拖进来；也可以直接复制全文粘贴。',
    wps: '这是 WPS 的 .wps 文件。请用 WPS 打开，“另存为” .docx，再拖进来；也可以直接复制全文粘贴。',
    encrypted: '文件有密码。请先去掉密码另存一份，再打开。',
    broken: '文件残缺或损坏，读不下去。请重新下载，或者打开后复制文字粘贴。',
    binary: '这不是文字文件。能读的有 .txt、.html、.docx、.pdf；也可以直接粘贴文字。',
  },
  en: {
    empty: 'The file has no text in it. Choose another file, or paste the text.',
    'too-large':
      'The file is too big to be read here. Keep only the report itself, save it as .txt or .docx and try again.',
    'scanned-pdf':
      'The pages of this PDF are pictures without text. Run text recognition (OCR) on it first, or copy the text from a web version.',
    'legacy-doc':
      'This is an old Word .doc file. Open it in Word or WPS, save it as .docx and drop that; or copy all of it and paste.',
    wps: 'This is a WPS .wps file. Open it in WPS, save it as .docx and drop that; or copy all of it and paste.',
    encrypted: 'The file is protected by a password. Save a copy without it and open that.',
    broken: 'The file is damaged or cut off. Download it again, or open it elsewhere and paste the text.',
    binary: 'This is not a text file. Readable kinds are .txt, .html, .docx and .pdf; or paste the text.',
  },
};
