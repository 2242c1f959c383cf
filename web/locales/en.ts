import type { Messages } from './zh';

const numbers = new Intl.NumberFormat('en');
const count = (value: number): string => numbers.format(value);

export const en: Messages = {
  name: 'Mubiao 目标',
  title: 'Mubiao: the targets in a Chinese government work report',
  skip: 'Skip to content',

  compose: {
    heading: 'Paste a Chinese government work report and read every target in it.',
    placeholder: 'Paste the full Chinese text here…',
    privacy: 'The text is processed in your browser only and is never uploaded.',
    drop: 'Or drop a file: .txt .html .docx .pdf',
    pick: 'Choose a file',
    sample: 'Show a sample report',
    back: 'Back to the last report',
  },

  busy: {
    file: (done, total) => `Reading the file: page ${count(done)} of ${count(total)}`,
    opening: 'Opening the file…',
    analysis: 'Reading the report…',
    cancel: 'Cancel',
  },

  problems: {
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
    cancelled: 'Cancelled; nothing has changed.',
    'reader-unavailable':
      'The part that reads this kind of file could not be fetched. Check the connection; everything else works offline.',
  },

  problemFile: (name) => `“${name}” could not be opened`,
  engineFailed: 'The reader did not start',
  engineHelp:
    'Your text is still here. Check the connection and try again; if it keeps failing, use a more recent browser.',
  partFailed: 'The part that shows results could not be fetched',
  partHelp: 'Your text is still here. Check the connection and try again.',
  retry: 'Try again',
  close: 'Close',

  masthead: {
    help: 'Help',
    theme: 'Theme',
    themes: { auto: 'System', light: 'Light', dark: 'Dark' },
  },

  update: { line: 'A new version is ready.', reload: 'Reload' },

  help: {
    title: 'What is read, and how',
    back: 'Back',
  },
};
