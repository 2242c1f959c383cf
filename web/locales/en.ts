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
    drop: 'Or drop a file, several or a folder: .txt .html .docx .pdf',
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
    cancelled: 'Cancelled; nothing has changed.',
    'reader-unavailable':
      'The part that reads this kind of file could not be fetched. Check the connection; everything else works offline.',
  },

  problemFile: (name) => `“${name}” could not be opened`,
  failures: {
    network: ['The reader did not start', 'Your text is still here. Check the connection and try again.'],
    engine: [
      'The reader has failed',
      'Your text is still here. Try again; if it keeps failing, use a more recent browser.',
    ],
    part: [
      'The part that shows results could not be fetched',
      'Your text is still here. Check the connection and try again.',
    ],
  },
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
