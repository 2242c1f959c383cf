import { documentNumbering, type Numbering } from './docx_numbering';
import { readParts } from './docx_parts';
import { attribute, named, type XmlElement } from './docx_xml';
import { InputError } from './errors';
import { MAX_TEXT } from './limits';
import type { InputNote } from './types';

export interface DocxText {
  text: string;
  notes: InputNote[];
}

/**
 * The text of a Word document (ECMA-376): one line a paragraph with its automatic number (一、), cells of a table row
 * separated by tabs, text boxes after the paragraph that holds them. Footnotes, deleted and hidden passages are left
 * out and counted. Throws `InputError` (`broken`, `binary`, `too-large`). Linear in the document; runs in any thread.
 */
export function readDocx(bytes: Uint8Array): DocxText {
  const { main, numbering, styles } = readParts(bytes);
  const body = named(main, 'body')[0];
  if (body === undefined) throw new InputError('broken', 'a document without a body');
  const reader = new BodyReader(documentNumbering(numbering, styles), { room: MAX_TEXT });
  reader.readBlocks(body);
  return { text: reader.lines.join('\n'), notes: reader.notes() };
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

/** Empty lines that may follow one another. */
const MAX_BLANK = 2;

/** Characters that the text may still take: a label of a list costs a document nothing, and may stand in every paragraph. */
interface TextBudget {
  room: number;
}

/** Walks the body. */
class BodyReader {
  readonly lines: string[] = [];
  private line = '';
  private boxes: XmlElement[] = [];
  private omittedNotes = 0;
  private omittedDeletions = 0;

  constructor(
    private readonly numbering: Numbering,
    private readonly budget: TextBudget,
  ) {}

  notes(): InputNote[] {
    const notes: InputNote[] = [];
    if (this.omittedNotes > 0) notes.push({ code: 'notes-omitted', count: this.omittedNotes });
    if (this.omittedDeletions > 0) notes.push({ code: 'deletions-omitted', count: this.omittedDeletions });
    return notes;
  }

  /** Paragraphs and tables, also inside content controls and other wrappers. */
  readBlocks(container: XmlElement): void {
    for (const block of container.children) {
      if (SILENT.has(block.localName)) continue;
      if (block.localName === 'p') this.readParagraph(block);
      else if (block.localName === 'tbl') this.readTable(block);
      else if (block.localName === 'del' || block.localName === 'moveFrom') this.omittedDeletions += 1;
      else this.readBlocks(block);
    }
  }

  private readParagraph(paragraph: XmlElement): void {
    this.line = this.numbering.next(paragraph);
    this.readInline(paragraph);
    for (const line of this.line.split('\n')) this.add(line.trim());
    this.line = '';
    for (const box of this.boxes.splice(0)) this.readBlocks(box);
  }

  private readTable(table: XmlElement): void {
    for (const row of descend(table, 'tr')) {
      const cells = descend(row, 'tc').map((cell) => this.cellText(cell));
      this.add(cells.join('\t').trimEnd());
    }
  }

  private add(line: string): void {
    // A document of nothing but breaks would be long and say nothing.
    if (line === '' && this.lines.slice(-MAX_BLANK).join('') === '' && this.lines.length >= MAX_BLANK) return;
    this.budget.room -= line.length + 1;
    if (this.budget.room < 0) throw new InputError('too-large', `more than ${MAX_TEXT} characters`);
    this.lines.push(line);
  }

  /** The paragraphs of a cell in one piece, so that the row stays one line. */
  private cellText(cell: XmlElement): string {
    const inner = new BodyReader(this.numbering, this.budget);
    inner.readBlocks(cell);
    this.omittedNotes += inner.omittedNotes;
    this.omittedDeletions += inner.omittedDeletions;
    return inner.lines
      .join(' ')
      .replace(/[\t\n ]+/g, ' ')
      .trim();
  }

  private readInline(element: XmlElement): void {
    for (const child of element.children) {
      if (!SILENT.has(child.localName)) this.readInlineChild(child);
    }
  }

  private readInlineChild(child: XmlElement): void {
    switch (child.localName) {
      case 't':
        this.line += child.text;
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
function descend(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.localName === name) return [child];
    return child.localName === 'tbl' || SILENT.has(child.localName) ? [] : descend(child, name);
  });
}

function isHidden(run: XmlElement): boolean {
  const vanish = named(named(run, 'rPr')[0], 'vanish')[0];
  if (vanish === undefined) return false;
  const value = attribute(vanish, 'val');
  return value !== '0' && value !== 'false';
}
