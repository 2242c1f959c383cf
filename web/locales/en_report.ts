import type { zhReport } from './zh_report';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const numbers = new Intl.NumberFormat('en');
const count = (value: number): string => numbers.format(value);
const plural = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`;

const encodings: (typeof zhReport)['encodings'] = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 (GBK)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  big5: 'Big5 (Traditional)',
};

const rates = { average: 'yearly average', total: 'in total', each: 'each year' };

export const enReport: typeof zhReport = {
  count,

  live: {
    found: (targets, results, milestones) =>
      `Read so far: ${plural(targets, 'target')}, ${plural(results, 'result')}, ${plural(milestones, 'milestone')}`,
    show: 'Show the results',
  },

  document: {
    untitled: 'Untitled text',
    year: (year) => String(year),
    characters: (length) => `${count(length)} characters`,
    edit: 'Edit text',
    another: 'New text',
    addAnother: 'Add another report',
    backToSet: (reports) => `Back to ${count(reports)} reports`,
    amend: 'Amend',
    correct: 'Amend title, place, year',
    guess: ' (a guess?)',
    noPlace: 'place unknown',
    noYear: 'year unknown',
    title: 'Title',
    place: 'Place',
    yearLabel: 'Year',
    kind: 'Kind of document',
    address: 'Address of the official text',
    noSuchAddress: 'Give a whole address that begins with http:// or https://, or leave it empty.',
    noSuchYear: 'Please give a year of four digits, such as 2025.',
    kinds: {
      report: 'work report',
      plan: 'plan',
      budget: 'budget report',
      communique: 'communiqué',
      policy: 'policy paper',
      news: 'news',
      other: 'other',
    },
    export: 'Export',
    embed: 'Embed',
    embedFailed: 'The part for embedding could not be fetched. Please check the network and try again.',
  },

  list: (parts) => list.format(parts),

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
      case 'glyphs-unknown':
        return `${plural(input.count, 'glyph')} of the PDF stand for no known character; compare with the original there.`;
      case 'pages-without-text':
        return `No Chinese text on page ${list.format(input.pages.map(String))}: probably pictures, not read.`;
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
      case 'only-title':
        return 'There is only a title here. Paste the body of the report, too.';
      case 'several-reports':
        return `There seem to be ${plural(input.titles.length, 'report')} here: ${input.titles.join('; ')}. Place, year and last year’s results may be mixed up; paste one at a time.`;
      case 'year-to-come':
        return `The year was read as ${input.year}, which is still to come. Please check; “amend” beside the title sets it right.`;
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

  headline: {
    label: 'Main expected targets',
    last: (figure) => `last year ${figure}`,
    none: (total) => `None of the ${total} main targets on the checklist is stated in this text.`,
    notStated: 'not stated',
    results: (year) => (year === null ? 'Results' : `Results of ${year}`),
    estimate: 'est. ',
    plan: (plan, rate, figure) => `${plan} ${rate === null ? '' : `${rates[rate]} `}${figure}`,
  },

  tabs: { targets: 'Targets', results: 'Results', pairs: 'Compare', milestones: 'Milestones', pictures: 'Charts' },

  tabsLabel: 'Findings',
  text: 'Text',

  columns: {
    number: 'No.',
    indicator: 'Indicator',
    written: 'Figure',
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

  rates,

  direction: { up: 'up', down: 'down' },

  fall: 'down',
  rise: 'up',

  status: { target: 'Target', result: 'Result' },

  strength: { hard: 'firm', soft: 'soft' },

  strengthLong: {
    hard: 'firm (must, no less than)',
    soft: 'soft (strive, about, only expected)',
    none: 'no word for it',
  },

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

  implied: (when, by) => `${when} (from the ${by === 'section' ? 'heading' : 'report’s year'})`,

  groups: {
    accounts: 'Economy',
    finance: 'Finance',
    industry: 'Industry',
    investment: 'Investment',
    trade: 'Trade and opening up',
    consumption: 'Consumption and prices',
    prices: 'Prices',
    income: 'Incomes',
    employment: 'Employment',
    education: 'Education',
    health: 'Health',
    environment: 'Environment',
    energy: 'Energy',
    agriculture: 'Agriculture',
    transport: 'Transport',
    science: 'Science and innovation',
    digital: 'Digital economy',
    tourism: 'Tourism',
    population: 'Population',
    safety: 'Safety',
    market: 'Businesses',
    money: 'Money and credit',
    real: 'Property',
    social: 'Social security',
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
    main: 'Main targets',
    anyMain: 'All targets',
    onlyMain: 'Main expected targets only',
    mainTag: 'main',
    textOrder: 'Order of the text',
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
    empty: {
      targets: 'No targets found.',
      results: 'No results found.',
      pairs: 'No target could be paired with last year’s result.',
      milestones: 'No milestones found (a named project started, finished, opened …).',
    },
    corrected: 'corrected',
    confirmed: 'Checked',
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
    counted: 'Counted as',
    estimate: 'estimate',
    scopes: { part: 'a part only', other: 'another place' },
    lastSentence: 'Sentence of last year’s result',
    goalSentence: 'Sentence of this year’s target',
    inText: 'Show in the text',
    copyQuote: 'Copy as quotation',
    quote: (sentence: string) => `“${sentence}”`,
    quoted: (indicator: string, figure: string) => `${indicator}: ${figure}`,
    correct: 'Correct',
    dismiss: 'Dismiss this row',
    useForCard: 'Use for the main targets',
    useForCardHint: 'Give this row a standard indicator first.',
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
    numeric: (typed) => `“${typed}” cannot be read as a number. Write 44000, 5.5, 4.4万人 or 3亿5千万元.`,
    readerFailed: 'The reader of numbers did not start. Please give plain digits, such as 44000 or 5.5.',
    low: 'Low end',
    high: 'High end',
    order: 'The low end is above the high end.',
    standard: 'Standard indicator (type to search)',
    noStandard: 'There is no such standard indicator. Choose one from the list, or leave this empty.',
    place: (words) => `Place: “${words}”`,
    noPlace: 'No place given. Select words in the text before adding, and the row will know its place.',
  },

  corrections: {
    line: (rows) => `${plural(rows, 'correction')}, kept in this browser and marked in exports.`,
    notStored: (rows) =>
      `${plural(rows, 'correction')}. This browser does not let the page keep them: they go with the page.`,
    none: 'No corrections.',
    undo: 'Undo',
    redo: 'Redo',
    list: 'List of changes',
    kinds: {
      edited: 'Corrected',
      confirmed: 'Found right',
      dismissed: 'Dismissed',
      added: 'Added by hand',
      chosen: 'Used for the main targets',
      document: 'Document corrected',
    },
    field: (name, before, after) => `${name}: ${before} → ${after}`,
    takeBack: 'Undo this one',
    takeBackNamed: (name) => `Undo this one: ${name}`,
    show: 'Show the row',
    takenBack: 'This one is undone.',
    undone: 'One step undone.',
    redone: 'One step done again.',
    erase: 'Undo all',
    askErase: (rows) => `Undo all ${plural(rows, 'correction')}? You can still bring them back afterwards.`,
    eraseAll: 'Erase all corrections in this browser',
    askEraseAll: 'Erase the corrections of every report? They cannot be brought back.',
    allErased: 'All corrections in this browser have been erased.',
    damaged: {
      corrections: 'The corrections stored for this report are damaged and cannot be read; they were dropped.',
      some: 'Some of the corrections stored for this report do not fit and were dropped; the others are all there.',
      history: 'The stored steps to undo are damaged and were dropped; the corrections are all there.',
    },
    yes: 'Erase',
    no: 'No, keep',
    unfit: (rows) => `${plural(rows, 'correction')} did not fit the new text.`,
    unfitShow: 'Show',
    unfitHide: 'Hide',
    copy: 'Copy',
    drop: 'Keep no longer',
    erased: 'Corrections erased; “Undo” brings them back.',
    saved: 'Saved.',
    dismissedRow: 'Row dismissed.',
  },

  review: {
    label: 'Check',
    start: 'Check one by one',
    allDone: 'All uncertain places have been checked.',
    count: (at, total) => `Check ${at} / ${total}`,
    ask: 'Is this right?',
    right: 'Right',
    wrong: 'Wrong',
    skip: 'Skip',
    askWrong: 'What to do?',
    correct: 'Correct',
    dismiss: 'Dismiss',
    back: 'Back',
    previous: 'Previous',
    stop: 'Stop checking',
    done: (right, corrected, dismissed, skipped) =>
      `All checked: ${count(right)} right, ${count(corrected)} corrected, ${count(dismissed)} dismissed, ${count(skipped)} skipped.`,
    again: 'Look at those skipped',
  },

  reading: {
    layout: (share) => `Laying out: ${Math.round(share * 100)}%`,
    label: 'Text',
    outline: 'Outline',
    search: 'Search the text',
    hits: (at, total, more) => (total === 0 ? 'none' : `${at} / ${total}${more ? '+' : ''}`),
    previousHit: 'Previous hit',
    nextHit: 'Next hit',
    previous: 'Previous mark',
    next: 'Next mark',
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
    reading: 'Saved report (text and corrections, to be opened again)',
    readingPart: 'saved',
    csv: 'CSV (opens in Excel)',
    xlsx: 'Excel (XLSX)',
    json: 'JSON (the corrected analysis, with what was read)',
    markdown: 'Markdown',
    html: 'HTML table',
    copy: 'Copy this table for Word, Excel, WeChat',
    copied: 'Copied.',
    copyFailed: 'The browser refused the copy; export a file instead.',
    ledger: 'Supervision ledger',
    ledgerXlsx: 'Supervision ledger, Excel (XLSX)',
    ledgerCsv: 'Supervision ledger, CSV',
    print: 'Print or save as PDF',
    printTab: (table: string) => `This table: ${table}`,
    printPictures: 'These pictures',
    printLedger: 'Follow-up ledger (landscape)',
    printAll: 'The text and all tables',
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

  footer: {
    print: 'Read by Mubiao in the browser; no text was uploaded.',
  },
};
