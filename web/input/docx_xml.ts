import { SaxesParser } from 'saxes';
import { InputError } from './errors';

/** An element of a part of a Word document. Known by its local name: strict and transitional files differ in namespaces. */
export interface XmlElement {
  readonly localName: string;
  /** Local name → value; null where the element has none. */
  readonly attributes: Readonly<Record<string, string>> | null;
  readonly children: XmlElement[];
  /** The words of a `t`; of no other element. */
  text: string;
}

/*
 * What one part may hold. A report has some thousand paragraphs of some thirty elements; ten years of them in one file
 * have a fifth of this. Each element costs about a hundred bytes here and three in the file that a stranger packed.
 */
const MAX_PARAGRAPHS = 200_000;
const MAX_ELEMENTS = 1_000_000;
/** Readers walk the tree by recursion. A table within a table takes three. */
const MAX_DEPTH = 300;
/** Characters that the parser is given at a time. */
const PIECE = 64 * 1024;

/**
 * Reads XML into elements, in any thread (a worker has no DOMParser). Entities that a document declares are not known
 * to the parser, so none is ever expanded. Throws `InputError` (`broken`, `too-large`). Linear in the bytes.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const tree = new TreeBuilder();
  const decoder = new TextDecoder(encodingOf(bytes));
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      tree.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    return tree.close(decoder.decode());
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('broken', 'damaged XML', { cause });
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

class TreeBuilder {
  readonly #parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  readonly #open: XmlElement[] = [];
  #root: XmlElement | null = null;
  #elements = 0;
  #paragraphs = 0;

  constructor() {
    this.#parser.on('error', (error) => {
      throw error;
    });
    this.#parser.on('opentag', ({ name, attributes }) => this.#opened(localPart(name), attributes));
    this.#parser.on('text', (text) => this.#said(text));
    this.#parser.on('cdata', (text) => this.#said(text));
    this.#parser.on('closetag', () => void this.#open.pop());
  }

  write(piece: string): void {
    this.#parser.write(piece);
  }

  close(rest: string): XmlElement {
    this.#parser.write(rest).close();
    if (this.#root === null) throw new InputError('broken', 'XML without an element');
    return this.#root;
  }

  #opened(localName: string, attributes: Record<string, string>): void {
    this.#elements += 1;
    if (localName === 'p') this.#paragraphs += 1;
    if (this.#elements > MAX_ELEMENTS || this.#paragraphs > MAX_PARAGRAPHS || this.#open.length >= MAX_DEPTH)
      throw new InputError('too-large', 'more elements than any report');
    const element: XmlElement = { localName, attributes: kept(attributes), children: [], text: '' };
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  #said(text: string): void {
    const element = this.#open.at(-1);
    if (element?.localName === 't') element.text += text;
  }
}

/** The parser's own object is a table of half a kilobyte, of which there may be a million. */
function kept(attributes: Record<string, string>): Record<string, string> | null {
  let own: Record<string, string> | null = null;
  for (const name in attributes) (own ??= {})[localPart(name)] = attributes[name] ?? '';
  return own;
}

function localPart(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The children of a name, in order; none of an element that is not there. */
export function named(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : element.children.filter((child) => child.localName === name);
}

/** The attribute of a local name: `w:val` by `val`. */
export function attribute(element: XmlElement | undefined, name: string): string | null {
  const attributes = element?.attributes ?? null;
  return attributes !== null && Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null;
}
