import { strToU8, zipSync, type Zippable } from 'fflate';

/*
 * Documents that nobody wrote by accident: small files that ask for endless time or memory, or lie about themselves.
 * Each names what a reader has to make of it: the lines of its text, or the code of its refusal.
 */

export interface HostileDocx {
  what: string;
  bytes: () => Uint8Array;
  /** The beginning of the text; or the code of the `InputError`. */
  made: { text: RegExp } | { code: 'broken' | 'too-large' | 'binary' };
}

const W = 'xmlns:w="urn:w"';
const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const document = (body: string): string => `<w:document ${W}><w:body>${body}</w:body></w:document>`;

function pack(files: Record<string, string | Uint8Array>): Uint8Array {
  const zippable: Zippable = {};
  for (const [path, content] of Object.entries(files))
    zippable[path] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(zippable);
}

const packDocument = (body: string, parts: Record<string, string> = {}): Uint8Array =>
  pack({ 'word/document.xml': document(body), ...parts });

interface ListOptions {
  format?: string;
  start?: string;
  label?: string;
  level?: string;
  override?: string;
  paragraphLevel?: string;
}

/** One numbered paragraph, 目标, in a list as described. */
function listed(options: ListOptions, count = 1): Uint8Array {
  const { format = 'decimal', start = '1', label = '%1.', level = '0', override = '', paragraphLevel = '0' } = options;
  const numbering =
    `<w:numbering ${W}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="${level}"><w:start w:val="${start}"/>` +
    `<w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl></w:abstractNum>` +
    `<w:num w:numId="1"><w:abstractNumId w:val="1"/>${override}</w:num></w:numbering>`;
  const numbered = paragraph('目标', `<w:numPr><w:ilvl w:val="${paragraphLevel}"/><w:numId w:val="1"/></w:numPr>`);
  return packDocument(numbered.repeat(count), { 'word/numbering.xml': numbering });
}

/** An archive that says a size of its first file, in both of its headers, which is not so. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}

const repeated = (text: string, count: number): Uint8Array => {
  const piece = strToU8(text);
  const all = new Uint8Array(piece.length * count);
  for (let at = 0; at < all.length; at += piece.length) all.set(piece, at);
  return all;
};

/** `<w:p/>` as often as it takes to fill the budget of bytes. */
function manyParagraphs(): Uint8Array {
  const head = strToU8(`<w:document ${W}><w:body>`);
  const middle = repeated('<w:p/>', 9_000_000);
  const tail = strToU8('</w:body></w:document>');
  const whole = new Uint8Array(head.length + middle.length + tail.length);
  whole.set(head);
  whole.set(middle, head.length);
  whole.set(tail, head.length + middle.length);
  return pack({ 'word/document.xml': whole });
}

const deep = (depth: number, name: string): string => `<w:${name}>`.repeat(depth) + `</w:${name}>`.repeat(depth);
const nestedTables = (depth: number): string =>
  '<w:tbl><w:tr><w:tc>'.repeat(depth) + paragraph('目标') + '</w:tc></w:tr></w:tbl>'.repeat(depth);

const ENTITIES =
  '<!DOCTYPE w:document [<!ENTITY a "目目目目目目目目目目"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';

const styleChain = (length: number): string =>
  `<w:styles ${W}>${Array.from({ length }, (_, at) => `<w:style w:styleId="s${at}"><w:basedOn w:val="s${(at + 1) % length}"/></w:style>`).join('')}</w:styles>`;

export const HOSTILE_DOCX: readonly HostileDocx[] = [
  {
    what: 'a Roman number without end',
    bytes: () => listed({ format: 'upperRoman', start: 'Infinity' }),
    made: { text: /^I\. ?目标$/ },
  },
  {
    what: 'a Roman number of two thousand million',
    bytes: () => listed({ format: 'lowerRoman', start: '2000000000' }),
    made: { text: /^i\. ?目标$/ },
  },
  {
    what: 'a Roman number beyond its signs',
    bytes: () => listed({ format: 'upperRoman', start: '32767' }),
    made: { text: /^32767\. ?目标$/ },
  },
  {
    what: 'letters repeated a thousand million times',
    bytes: () => listed({ format: 'lowerLetter', start: '26000000000' }),
    made: { text: /^a\. ?目标$/ },
  },
  {
    what: 'letters repeated a thousand times',
    bytes: () => listed({ format: 'upperLetter', start: '30000' }),
    made: { text: /^30000\. ?目标$/ },
  },
  {
    what: 'letters counted from below zero',
    bytes: () => listed({ format: 'lowerLetter', start: '-5' }),
    made: { text: /^a\. ?目标$/ },
  },
  {
    what: 'a start set anew without end',
    bytes: () =>
      listed({
        format: 'lowerLetter',
        override: '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1e300"/></w:lvlOverride>',
      }),
    made: { text: /^a\. ?目标$/ },
  },
  {
    what: 'the level four thousand million',
    bytes: () => listed({ level: '4294967294', paragraphLevel: '4294967294' }),
    made: { text: /^目标$/ },
  },
  { what: 'no level at all', bytes: () => listed({ paragraphLevel: 'Infinity' }), made: { text: /^目标$/ } },
  {
    what: 'a label of a million numbers in each paragraph',
    bytes: () => listed({ label: '%1'.repeat(1_000_000) }, 1000),
    made: { text: /^1{50} 目标\n2{50} 目标/ },
  },
  { what: 'nine million paragraphs', bytes: manyParagraphs, made: { code: 'too-large' } },
  {
    what: 'numbered paragraphs longer than any text together',
    bytes: () => listed({ label: '目'.repeat(100) }, 30_000),
    made: { code: 'too-large' },
  },
  {
    what: 'a hundred thousand levels of elements',
    bytes: () => packDocument(deep(100_000, 'sdt')),
    made: { code: 'too-large' },
  },
  { what: 'tables in tables', bytes: () => packDocument(nestedTables(5000)), made: { code: 'too-large' } },
  {
    what: 'forty documents in one archive',
    bytes: () => {
      const filler = new Uint8Array(60 * 1024 * 1024).fill(0x20);
      const others = Array.from({ length: 40 }, (_, at): [string, Uint8Array] => [
        `word/document${at + 2}.xml`,
        at === 0 ? filler : filler.subarray(0, 1024),
      ]);
      return pack({ 'word/document.xml': document(paragraph('目标')), ...Object.fromEntries(others) });
    },
    made: { text: /^目标$/ },
  },
  {
    what: 'four parts that are too much together',
    bytes: () => {
      const filled = (xml: string, size: number): Uint8Array => {
        const bytes = new Uint8Array(size * 1024 * 1024).fill(0x20);
        bytes.set(strToU8(xml));
        return bytes;
      };
      return pack({
        '_rels/.rels': filled('<Relationships/>', 5),
        'word/document.xml': document(paragraph('目标')),
        'word/numbering.xml': filled('<w:numbering/>', 30),
        'word/styles.xml': filled('<w:styles/>', 30),
      });
    },
    made: { code: 'too-large' },
  },
  {
    what: 'entities within entities',
    bytes: () => pack({ 'word/document.xml': ENTITIES + document(paragraph('&b;')) }),
    made: { code: 'broken' },
  },
  {
    what: 'a file from outside as an entity',
    bytes: () =>
      pack({
        'word/document.xml': `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hosts">]>${document(paragraph('&x;'))}`,
      }),
    made: { code: 'broken' },
  },
  {
    what: 'a size that is too small',
    bytes: () => lying(packDocument(paragraph('目标').repeat(5000)), 300),
    made: { code: 'broken' },
  },
  {
    what: 'a size that is too large',
    bytes: () => lying(packDocument(paragraph('目标')), 50_000_000),
    made: { code: 'broken' },
  },
  {
    what: 'a size of four gigabytes',
    bytes: () => lying(packDocument(paragraph('目标')), 0xfffffff0),
    made: { code: 'too-large' },
  },
  {
    what: 'styles that are based on each other in a circle of twenty thousand',
    bytes: () => packDocument(paragraph('目标', '<w:pStyle w:val="s7"/>'), { 'word/styles.xml': styleChain(20_000) }),
    made: { text: /^目标$/ },
  },
  {
    what: 'a paragraph of four hundred thousand line breaks',
    bytes: () => packDocument(`<w:p>${'<w:r><w:br/></w:r>'.repeat(400_000)}</w:p>${paragraph('目标')}`),
    made: { text: /^\n{2}目标$/ },
  },
];
