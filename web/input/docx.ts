import { unzipSync } from 'fflate';
import { documentNumbering, type Numbering } from './docx_numbering';
import { InputError } from './errors';
import type { InputNote } from './types';

/** Unpacked bytes of one part that are accepted: archives that unpack to gigabytes are attacks. */
const MAX_PART_BYTES = 64 * 1024 * 1024;
const READ_PARTS = /^(?:_rels\/\.rels|[^/]+\/(?:document\d*|numbering|styles)\.xml)$/;

export interface DocxText {
  text: string;
  notes: InputNote[];
}

/**
 * The text of a Word document (ECMA-376): one line a paragraph with its automatic number (一、), cells of a table row
 * separated by tabs, text boxes after the paragraph that holds them. Footnotes, deleted and hidden passages are left
 * out and counted. Throws `InputError` (`broken`, `binary`, `too-large`). Linear in the document.
 */
export function readDocx(bytes: Uint8Array): DocxText {
  const parts = unzipParts(bytes);
  const path = mainPart(parts);
  const main = parts.get(path);
  if (main === undefined) throw new InputError('binary', 'an archive without a Word document in it');
  const body = children(parseXml(main).documentElement, 'body')[0];
  if (body === undefined) throw new InputError('broken', 'a document without a body');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const numbering = documentNumbering(
    optionalXml(parts.get(`${folder}numbering.xml`)),
    optionalXml(parts.get(`${folder}styles.xml`)),
  );
  const reader = new BodyReader(numbering);
  reader.readBlocks(body);
  return { text: reader.lines.join('\n'), notes: reader.notes() };
}

function unzipParts(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        if (!READ_PARTS.test(file.name)) return false;
        if (file.originalSize > MAX_PART_BYTES) throw new InputError('too-large', `${file.name} unpacks to too much`);
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('broken', 'the archive is damaged', { cause });
  }
}

/** The package says itself which part is the document; writers other than Word use other names. */
function mainPart(parts: Map<string, Uint8Array>): string {
  const relations = parts.get('_rels/.rels');
  if (relations === undefined) return 'word/document.xml';
  const main = [...parseXml(relations).documentElement.children].find((relation) =>
    relation.getAttribute('Type')?.endsWith('/officeDocument'),
  );
  return main?.getAttribute('Target')?.replace(/^\//, '') ?? 'word/document.xml';
}

function parseXml(bytes: Uint8Array): Document {
  const encoding = bytes[0] === 0xff || bytes[0] === 0xfe ? 'utf-16' : 'utf-8';
  const source = new TextDecoder(encoding).decode(bytes);
  const document = new DOMParser().parseFromString(source, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) throw new InputError('broken', 'damaged XML');
  return document;
}

function optionalXml(bytes: Uint8Array | undefined): Document | null {
  return bytes === undefined ? null : parseXml(bytes);
}

function children(element: Element, name: string): Element[] {
  return [...element.children].filter((child) => child.localName === name);
}

/** Children that hold properties or markup, never text. */
const SILENT = new Set([
  'pPr',
  'rPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
  'sdtPr',
  'sectPr',
  'instrText',
  'Fallback',
  'rt',
]);

/** Walks the body; elements are known by their local names, since strict and transitional files differ in namespaces. */
class BodyReader {
  readonly lines: string[] = [];
  private line = '';
  private boxes: Element[] = [];
  private omittedNotes = 0;
  private omittedDeletions = 0;

  constructor(private readonly numbering: Numbering) {}

  notes(): InputNote[] {
    const notes: InputNote[] = [];
    if (this.omittedNotes > 0) notes.push({ code: 'notes-omitted', count: this.omittedNotes });
    if (this.omittedDeletions > 0) notes.push({ code: 'deletions-omitted', count: this.omittedDeletions });
    return notes;
  }

  /** Paragraphs and tables, also inside content controls and other wrappers. */
  readBlocks(container: Element): void {
    for (const block of container.children) {
      if (SILENT.has(block.localName)) continue;
      if (block.localName === 'p') this.readParagraph(block);
      else if (block.localName === 'tbl') this.readTable(block);
      else if (block.localName === 'del' || block.localName === 'moveFrom') this.omittedDeletions += 1;
      else this.readBlocks(block);
    }
  }

  private readParagraph(paragraph: Element): void {
    this.line = this.numbering.next(paragraph);
    this.readInline(paragraph);
    this.lines.push(...this.line.split('\n').map((line) => line.trim()));
    this.line = '';
    for (const box of this.boxes.splice(0)) this.readBlocks(box);
  }

  private readTable(table: Element): void {
    for (const row of descend(table, 'tr')) {
      const cells = descend(row, 'tc').map((cell) => this.cellText(cell));
      this.lines.push(cells.join('\t').trimEnd());
    }
  }

  /** The paragraphs of a cell in one piece, so that the row stays one line. */
  private cellText(cell: Element): string {
    const inner = new BodyReader(this.numbering);
    inner.readBlocks(cell);
    this.omittedNotes += inner.omittedNotes;
    this.omittedDeletions += inner.omittedDeletions;
    return inner.lines
      .join(' ')
      .replace(/[\t\n ]+/g, ' ')
      .trim();
  }

  private readInline(element: Element): void {
    for (const child of element.children) {
      if (!SILENT.has(child.localName)) this.readInlineChild(child);
    }
  }

  private readInlineChild(child: Element): void {
    switch (child.localName) {
      case 't':
        this.line += child.textContent;
        break;
      case 'tab':
      case 'ptab':
        this.line += '\t';
        break;
      case 'br':
      case 'cr':
        this.line += '\n';
        break;
      case 'noBreakHyphen':
        this.line += '-';
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.omittedNotes += 1;
        break;
      case 'del':
      case 'moveFrom':
        this.omittedDeletions += 1;
        break;
      case 'txbxContent':
        this.boxes.push(child);
        break;
      case 'r':
        if (!isHidden(child)) this.readInline(child);
        break;
      default:
        this.readInline(child);
    }
  }
}

/** The nearest descendants of a name: rows may stand inside content controls, but those of inner tables are not meant. */
function descend(element: Element, name: string): Element[] {
  return [...element.children].flatMap((child) => {
    if (child.localName === name) return [child];
    return child.localName === 'tbl' || SILENT.has(child.localName) ? [] : descend(child, name);
  });
}

function isHidden(run: Element): boolean {
  const properties = children(run, 'rPr')[0];
  const vanish = properties === undefined ? undefined : children(properties, 'vanish')[0];
  if (vanish === undefined) return false;
  const value = [...vanish.attributes].find((attribute) => attribute.localName === 'val')?.value;
  return value !== '0' && value !== 'false';
}
