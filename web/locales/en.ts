import type { Messages } from './zh';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const numbers = new Intl.NumberFormat('en');
const count = (value: number): string => numbers.format(value);
const plural = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`;

const encodings: Messages['encodings'] = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 (GBK)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  big5: 'Big5 (Traditional)',
};

export const en: Messages = {
  lang: 'en',
  name: 'Mubiao 目标',
  title: 'Mubiao: the targets in a Chinese government work report',
  otherLanguage: '中文',
  skip: 'Skip to content',
  count,
  list: (parts) => list.format(parts),

  compose: {
    heading: 'Paste a Chinese government work report and read every target in it.',
    label: 'Full text of the report',
    placeholder: 'Paste the full Chinese text here…',
    privacy: 'The text is processed in your browser only and is never uploaded.',
    drop: 'Or drop a file: .txt .html .docx .pdf',
    pick: 'Choose a file',
    sample: 'Show a sample report',
    dropHere: 'Let go to read it',
    show: 'Show the results',
    back: 'Back to the last report',
    live: (targets, results, milestones) =>
      `Read so far: ${plural(targets, 'target')}, ${plural(results, 'result')}, ${plural(milestones, 'milestone')}`,
    kept: 'The text stays in this tab: it survives a reload and goes when the tab is closed.',
  },

  busy: {
    file: (done, total) => `Reading the file: page ${count(done)} of ${count(total)}`,
    opening: 'Opening the file…',
    analysis: 'Reading the report…',
    layout: (share) => `Laying out: ${Math.round(share * 100)}%`,
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
  retry: 'Try again',
  close: 'Close',
  note: (input) => {
    switch (input.code) {
      case 'encoding-guessed':
        return `The encoding is a guess: ${encodings[input.encoding]}.`;
      case 'undecodable':
        return `${plural(input.count, 'sequence')} of bytes could not be read and show as �. Another encoding may fit.`;
      case 'notes-omitted':
        return `${plural(input.count, 'footnote or endnote', 'footnotes or endnotes')} left out.`;
      case 'deletions-omitted':
        return 'Passages deleted in tracked changes were left out.';
      case 'pages-without-text':
        return `No text on page ${list.format(input.pages.map(String))}: probably pictures, not read.`;
    }
  },
  notice: (input) => {
    switch (input.code) {
      case 'empty':
        return 'There is no text yet.';
      case 'binary':
        return 'This does not look like text but like the inside of another file. Open that file, copy its text and paste it.';
      case 'damaged':
        return `${plural(input.count, 'character is', 'characters are')} damaged; compare the passages around them with the original.`;
      case 'not-chinese':
        return 'This text is not Chinese. Only Chinese reports, plans and communiqués are read so far.';
      case 'no-numbers':
        return 'No targets found: there is no number in this text. Paste the body of the report.';
      case 'no-items':
        return `No targets found. There ${input.numbers === 1 ? 'is' : 'are'} ${plural(input.numbers, 'number')} in this text, none of which looks like a target.`;
      case 'check':
        return `${plural(input.count, 'reading is', 'readings are')} uncertain and outlined with dashes; please compare with the text.`;
      case 'repaired':
        return `${plural(input.count, 'broken line or stray space was', 'broken lines or stray spaces were')} joined for reading; places still point into the original.`;
    }
  },
  noticesLabel: 'About this text',
  encodingLabel: 'Encoding',
  encodings,

  masthead: {
    untitled: 'Untitled text',
    year: (year) => String(year),
    characters: (length) => `${count(length)} characters`,
    edit: 'Edit text',
    another: 'New text',
    export: 'Export',
    help: 'Help',
    theme: 'Theme',
    themes: { auto: 'System', light: 'Light', dark: 'Dark' },
    language: 'Language',
  },

  headline: {
    label: 'Main expected targets',
    notStated: 'not stated',
    last: (figure) => `last year ${figure}`,
    none: (total) => `None of the ${total} main targets on the checklist is stated in this text.`,
    missing: 'Not stated: ',
    check: 'check',
  },

  tabs: { targets: 'Targets', results: 'Results', pairs: 'Compare', milestones: 'Milestones', pictures: 'Charts' },
  tabsLabel: 'Findings',
  text: 'Text',
  columns: {
    number: 'No.',
    indicator: 'Indicator',
    written: 'As written',
    figure: 'Normalised',
    period: 'Period',
    strength: 'Firmness',
    section: 'Section',
    group: 'Group',
    confidence: 'Certainty',
    sentence: 'Sentence',
    last: 'Last year',
    goal: 'This year’s target',
    difference: 'Difference',
    subject: 'Subject',
    event: 'Event',
  },
  measure: { level: 'level', growth: 'growth', change: 'change', rank: 'rank' },
  direction: { up: 'up', down: 'down' },
  fall: 'down',
  rise: 'up',
  status: { target: 'Target', result: 'Result' },
  strength: { hard: 'firm', soft: 'soft' },
  strengthLong: { hard: 'firm (must, no less than)', soft: 'soft (strive, about)', none: 'no word for it' },
  confidence: { sure: 'sure', check: 'check' },
  comparator: {
    '=': 'exactly',
    '≈': 'about',
    '≥': 'at least',
    '>': 'more than',
    '≤': 'at most',
    '<': 'less than',
    range: 'range',
    sync: 'in step with',
  },
  evidence: {
    measure: 'measure',
    direction: 'direction',
    status: 'target or result',
    comparator: 'comparator',
    period: 'period',
    indicator: 'indicator',
    modality: 'firmness',
    headline: 'main target',
  },
  milestone: 'Milestone',
  groups: {
    accounts: 'Economy',
    economy: 'Economy',
    finance: 'Finance',
    fiscal: 'Public finance',
    industry: 'Industry',
    investment: 'Investment',
    trade: 'Trade and opening up',
    consumption: 'Consumption and prices',
    prices: 'Prices',
    people: 'Living standards',
    income: 'Incomes',
    employment: 'Employment',
    education: 'Education',
    health: 'Health',
    welfare: 'Social security',
    housing: 'Housing',
    environment: 'Environment',
    energy: 'Energy',
    agriculture: 'Agriculture',
    rural: 'Agriculture',
    transport: 'Transport',
    infrastructure: 'Infrastructure',
    urban: 'Cities',
    science: 'Science and innovation',
    innovation: 'Science and innovation',
    digital: 'Digital economy',
    culture: 'Culture and tourism',
    tourism: 'Tourism',
    population: 'Population',
    safety: 'Safety',
    business: 'Businesses',
    government: 'Government services',
    market: 'Businesses',
    society: 'Society',
  },

  table: {
    caption: (tab, shown, total) =>
      shown === total ? `${tab}, ${plural(total, 'row')}` : `${tab}, ${count(shown)} of ${plural(total, 'row')} shown`,
    sortBy: (column) => `Sort by ${column}`,
    search: 'Search the table',
    filters: 'Filter',
    columns: 'Columns',
    anySection: 'All sections',
    anyGroup: 'All groups',
    anyUnit: 'All units',
    anyStrength: 'Any firmness',
    anyConfidence: 'Any certainty',
    section: 'Section',
    group: 'Group',
    unit: 'Unit',
    strength: 'Firmness',
    confidence: 'Certainty',
    clear: 'Clear the filter',
    add: 'Add a row',
    addHint: 'Select the figure in the text first, and the row will know its place.',
    noMatch: 'No row fits the filter.',
    hidden: 'The selected row is hidden by the filter.',
    more: 'More rows',
    dismissed: (rows) => `${plural(rows, 'row')} dismissed`,
    show: 'Show',
    hide: 'Hide',
    empty: {
      targets: 'No targets found.',
      results: 'No results found.',
      pairs: 'No target could be paired with last year’s result.',
      milestones: 'No milestones found (a named project started, finished, opened …).',
    },
    corrected: 'corrected',
    added: 'added by hand',
    check: 'check',
    on: 'selected',
  },

  detail: {
    label: 'Details of this row',
    value: 'Normalised',
    from: 'From',
    period: 'Period',
    reference: 'Compared with',
    words: 'Read from',
    standard: 'Standard indicator',
    sentence: 'Sentence',
    section: 'Section',
    last: 'Last year',
    inText: 'Show in the text',
    inTable: 'Show in the table',
    correct: 'Correct',
    dismiss: 'Dismiss this row',
    restore: 'Restore',
    close: 'Close',
    unclear: 'Uncertain: please compare with the sentence.',
  },

  editor: {
    headingCorrect: 'Correct this row',
    headingAdd: 'Add a row',
    kind: 'Kind',
    item: 'Figure (target or result)',
    milestone: 'Milestone',
    indicator: 'Indicator',
    written: 'Figure as written',
    value: 'As a number',
    unit: 'Unit',
    comparator: 'Comparator',
    measure: 'Measure',
    direction: 'Direction',
    noDirection: '—',
    period: 'Period',
    strength: 'Firmness',
    noStrength: '—',
    status: 'Target or result',
    subject: 'Subject',
    event: 'Event',
    save: 'Save',
    cancel: 'Cancel',
    required: 'Please fill this in.',
    numeric: 'Please give a number, such as 44000 or 5.5.',
    place: (words) => `Place: “${words}”`,
    noPlace: 'No place given. Select words in the text before adding, and the row will know its place.',
  },

  corrections: {
    line: (rows) => `${plural(rows, 'correction')}, kept in this browser and marked in exports.`,
    notStored: (rows) =>
      `${plural(rows, 'correction')}. This browser does not let the page keep them: they go with the page.`,
    erase: 'Undo all',
    eraseAll: 'Erase all corrections in this browser',
    lost: (rows) => `${plural(rows, 'earlier correction')} no longer fit what is read and were not applied.`,
    erased: 'Corrections erased.',
    saved: 'Saved.',
    dismissedRow: 'Row dismissed.',
    undo: 'Undo',
  },

  reading: {
    label: 'Text',
    outline: 'Outline',
    search: 'Search the text',
    hits: (at, total, more) => (total === 0 ? 'none' : `${at} / ${total}${more ? '+' : ''}`),
    previousHit: 'Previous hit',
    nextHit: 'Next hit',
    previous: 'Previous mark',
    next: 'Next mark',
    toTable: 'To the table',
    open: 'Open the text',
    close: 'Close the text',
    outlineCounts: (targets, results, milestones) =>
      `${plural(targets, 'target')}, ${plural(results, 'result')}, ${plural(milestones, 'milestone')}`,
    noOutline: 'No sections were found in this text.',
    keys: 'Keys, with the focus in table or text: N / P next and previous, T to the table, R to the text, / search, Esc close.',
    legend: 'Legend',
    expand: 'Expand',
  },

  exports: {
    heading: 'Export',
    scope: 'Exports include your corrections and mark them.',
    table: 'Tables',
    csv: 'CSV (opens in Excel)',
    xlsx: 'Excel workbook .xlsx',
    json: 'JSON (the whole analysis)',
    markdown: 'Markdown',
    html: 'HTML table',
    copy: 'Copy this table for Word, Excel, WeChat',
    copied: 'Copied.',
    copyFailed: 'The browser refused the copy; export a file instead.',
    ledger: 'Follow-up ledger',
    ledgerXlsx: 'Ledger .xlsx',
    ledgerCsv: 'Ledger CSV',
    print: 'Print or save as PDF',
    link: 'Link',
    linkText: 'Put the text into the link (compressed, after the #, never sent to a server)',
    linkCopy: 'Copy link',
    linkLength: (length) => `The link has ${plural(length, 'character')}`,
    linkLong: 'Some programs cut links of this length.',
    linkCopied: 'Link copied.',
    failed: 'The file could not be made. Please try again.',
    saved: (name) => `${name} is ready`,
  },

  pictures: {
    svg: 'Save as SVG',
    png: 'Save as PNG',
    data: 'Data',
    loading: 'Drawing…',
    empty: 'There is nothing to draw in this report.',
    failed: 'The part that draws could not be fetched. Check the connection and try again.',
  },

  update: { line: 'A new version is ready.', reload: 'Reload' },
  offline: 'Works offline',

  help: {
    title: 'What is read, and how',
    back: 'Back',
  },
  footer: {
    print: 'Read by Mubiao in the browser; no text was uploaded.',
    license: 'Open source, MIT licence',
  },
};
