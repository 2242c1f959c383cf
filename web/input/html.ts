import { InputError } from './errors';
import { latin1 } from './sniff';
import { decodeText, type DecodedText } from './text_encoding';
import { TEXT_ENCODINGS, type TextEncoding } from './types';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements without a word of the report in them: code, controls, media, and the frame of a web page. */
const DROPPED = names(
  'head script style noscript template nav footer aside form button select input textarea option datalist svg math ' +
    'canvas iframe object embed audio video map dialog rt rp',
);
const DROPPED_ROLES = names('navigation banner contentinfo search complementary dialog menu menubar toolbar');
/** Elements that begin and end a line of their own. */
const BLOCKS = names(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main ol p pre section summary table tbody tfoot thead tr ul',
);
/**
 * Tags and attributes that are parsed at most: this is done in the page's own thread. Word writes some fifty to a
 * paragraph.
 */
const MAX_MARKUP = 100_000;
/** A block of at least this many links, whose text is this much link text, is a menu or a list of other pages. */
const MENU_LINKS = 2;
const MENU_SHARE = 0.6;

/** Reads an HTML file; the encoding comes from the choice, the mark, the `<meta>`, else the guess for texts. */
export function readHtml(bytes: Uint8Array, encoding?: TextEncoding): DecodedText {
  const { text, ...rest } = decodeText(bytes, encoding ?? declaredEncoding(bytes));
  return { ...rest, text: htmlToText(text) };
}

/** `<meta charset=…>` or its older form, in the first bytes as HTML wants it. A mark at the start wins over it. */
function declaredEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const start = latin1(bytes.subarray(0, 2048));
  if (/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(start)) return undefined;
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
  if (label === undefined) return undefined;
  if (/^(?:gb2312|gbk|gb_2312-80|x-gbk|cp936)$/.test(label)) return 'gb18030';
  // Pages that lie are common: UTF-8 is checked by the guess instead of being believed.
  return label === 'utf-8' ? undefined : TEXT_ENCODINGS.find((encoding) => encoding === label);
}

/**
 * The text of a page or of a rich paste: one line a paragraph, cells of a table row separated by tabs; menus, scripts,
 * controls and hidden parts left out. Runs no script and loads nothing. Throws `InputError` (`too-large`) for more tags
 * than any report has. Linear in the document.
 */
export function htmlToText(html: string): string {
  if (html.split(/[<=]/, MAX_MARKUP + 1).length > MAX_MARKUP)
    throw new InputError('too-large', `more than ${MAX_MARKUP} tags and attributes`);
  const page = new DOMParser().parseFromString(withoutCode(html), 'text/html');
  const collector = new LineCollector();
  collect(page.body, collector, linkCounts(page.body));
  return collector.lines().join('\n');
}

/** Before the name of an attribute that was put aside. */
const ASIDE = 'data-aside-';
const STYLE = `${ASIDE}style`;

/**
 * A parsed document is under the policy of the page, which forbids inline styles and handlers and another base: each of
 * them, and Word writes thousands of styles, would be reported on the console. They are put aside before they are
 * parsed. A tag is taken as the parser takes it: values in quotes may hold `>` and the word style, and a name may follow
 * a quote or a slash.
 */
function withoutCode(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?(?:<\/style\s*>|$)/gi, '')
    .replace(/<[a-z](?:[^>"'=]|=\s*(?:"[^"]*"|'[^']*')?|["'])*>?/gi, (tag) =>
      /^<base\b/i.test(tag)
        ? ''
        : tag.replace(/(=\s*(?:"[^"]*"|'[^']*'))|(?<=[\s"'/])(?:style|on\w+)(?=[\s=>/]|$)/gi, (word, value?: string) =>
            value === undefined ? ASIDE + word.toLowerCase() : word,
          ),
    );
}

interface LinkCount {
  links: number;
  linkText: number;
  text: number;
}

function linkCounts(root: Element): Map<Element, LinkCount> {
  const counts = new Map<Element, LinkCount>();
  const count = (element: Element, inLink: boolean): LinkCount => {
    const isLink = element.localName === 'a' && element.hasAttribute('href');
    const sum: LinkCount = { links: isLink ? 1 : 0, linkText: 0, text: 0 };
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const length = child.nodeValue?.replace(/\s+/g, '').length ?? 0;
        sum.text += length;
        if (inLink || isLink) sum.linkText += length;
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const inner = count(child as Element, inLink || isLink);
        sum.links += inner.links;
        sum.linkText += inner.linkText;
        sum.text += inner.text;
      }
    }
    counts.set(element, sum);
    return sum;
  };
  count(root, false);
  return counts;
}

function isDropped(element: Element, counts: LinkCounts): boolean {
  if (DROPPED.has(element.localName) || DROPPED_ROLES.has(element.getAttribute('role') ?? '')) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute(STYLE) ?? '')) return true;
  const count = counts.get(element);
  return (
    count !== undefined &&
    BLOCKS.has(element.localName) &&
    count.links >= MENU_LINKS &&
    count.linkText > count.text * MENU_SHARE
  );
}

type LinkCounts = ReadonlyMap<Element, LinkCount>;

function collect(element: Element, collector: LineCollector, counts: LinkCounts): void {
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) collector.add(child.nodeValue ?? '');
    else if (child.nodeType === Node.ELEMENT_NODE) collectElement(child as Element, collector, counts);
  }
}

function collectElement(element: Element, collector: LineCollector, counts: LinkCounts): void {
  if (isDropped(element, counts)) return;
  const name = element.localName;
  if (name === 'br') {
    collector.endLine();
  } else if (name === 'tr' && isDataRow(element, counts)) {
    collector.addRow(rowCells(element, counts));
  } else if (name === 'pre') {
    collector.addPreformatted(element.textContent);
  } else if (BLOCKS.has(name) || name === 'td' || name === 'th') {
    // A cell that is no data is the column of a page laid out by tables: its paragraphs are lines.
    collector.endLine();
    collect(element, collector, counts);
    collector.endLine();
  } else {
    collect(element, collector, counts);
  }
}

/** Cells longer than this, or with a table inside, lay out a page rather than hold data. */
const DATA_CELL_LENGTH = 300;

function isDataRow(row: Element, counts: LinkCounts): boolean {
  return [...row.children].every(
    (cell) => (counts.get(cell)?.text ?? 0) <= DATA_CELL_LENGTH && cell.querySelector('table') === null,
  );
}

function rowCells(row: Element, counts: LinkCounts): string[] {
  return [...row.children].map((cell) => {
    const collector = new LineCollector();
    if (!isDropped(cell, counts)) collect(cell, collector, counts);
    return collector.lines().join(' ');
  });
}

const CHINESE = '\\u2014-\\u2026\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef';
/** A line break in the source between two Chinese characters is no space on the page. */
const BREAK_IN_CHINESE = new RegExp(`(?<=[${CHINESE}])[ \\t]*[\\r\\n]\\s*(?=[${CHINESE}])`, 'g');

/** Gathers text into lines as a browser would lay it out. */
class LineCollector {
  private readonly finished: string[] = [];
  private current = '';

  add(text: string): void {
    this.current += text;
  }

  endLine(): void {
    const line = this.current.replace(BREAK_IN_CHINESE, '').replace(/\s+/g, ' ').trim();
    if (line !== '') this.finished.push(line);
    this.current = '';
  }

  addRow(cells: readonly string[]): void {
    this.endLine();
    const row = cells.join('\t').trimEnd();
    if (row !== '') this.finished.push(row);
  }

  addPreformatted(text: string): void {
    this.endLine();
    this.finished.push(...text.split('\n').map((line) => line.trimEnd()));
  }

  lines(): readonly string[] {
    this.endLine();
    return this.finished;
  }
}
