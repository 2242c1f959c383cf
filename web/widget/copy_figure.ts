import { linkAddress, LONGEST_NAME, plain, plainName } from '../embed/clean';
import type { EmbedElement, EmbedNode } from '../embed/node';

/** What a figure is made of; other elements give their words only. */
const KEPT = new Set(
  (
    'FIGURE FIGCAPTION SECTION DIV P UL OL LI BR B STRONG I EM SMALL SPAN Q BLOCKQUOTE TABLE CAPTION THEAD TBODY TFOOT ' +
    'TR TH TD DETAILS SUMMARY A'
  ).split(' '),
);

/** Elements whose text is no words for a reader. */
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT IFRAME OBJECT SVG MATH'.split(' '));

/** `on…`, `id`, `class` and whatever else a page or a CMS has added stay behind. */
const ATTRIBUTES = ['lang', 'dir', 'scope', 'data-value', 'data-unit', 'data-comparator', 'data-start', 'data-before'];

/** Elements that hold a name; longer ones than a figure has were not made by its writer. */
const NAMES = /^(?:TH|B|STRONG)$/;

/** Styles that ask for something or leave their place. */
const ESCAPING = /url|image|position|\\|@|content|var\(/i;

/**
 * Copies a figure, with a stop after each node: the words, the elements and attributes that figures are made of, and
 * inline styles, which are set one by one because a page's policy may forbid the attribute. The figure is the nodes that
 * were baked into an element, or one that was described elsewhere; of either nothing else is taken. `accent` replaces
 * the colour of rules and underlines. Linear.
 */
export function* copyFigure(from: Iterable<Node | EmbedNode>, accent: string): Generator<undefined, DocumentFragment> {
  const copy = document.createDocumentFragment();
  for (const node of from) copy.append(yield* copyNode(node, accent));
  return copy;
}

function* copyNode(node: Node | EmbedNode, accent: string): Generator<undefined, Node | string> {
  yield;
  if (typeof node === 'string') return plain(node);
  const { tag, children, style, of } = 'nodeType' in node ? ofNode(node) : ofDescribed(node);
  if (tag === '#TEXT') return plain((node as Text).data);
  if (SILENT.has(tag)) return '';
  const inside = yield* copyFigure(children, accent);
  if (!KEPT.has(tag)) return inside;
  const copy = document.createElement(tag);
  for (const name of ATTRIBUTES) {
    const value = of(name);
    if (value != null) copy.setAttribute(name, plain(value));
  }
  const address = tag === 'A' ? linkAddress(of('href') ?? undefined) : null;
  if (address !== null) copy.setAttribute('href', address);
  copyStyle(style, copy, accent);
  copy.append(inside);
  if (NAMES.test(tag) && copy.textContent.length > LONGEST_NAME) copy.textContent = plainName(copy.textContent);
  return copy;
}

/** What is asked of a node, however it is given. */
interface Given {
  tag: string;
  children: Iterable<Node | EmbedNode>;
  style: string;
  /** An attribute. */
  of: (name: string) => string | null | undefined;
}

function ofNode(node: Node): Given {
  const of = (name: string): string | null => (node as Element).getAttribute(name);
  const style = node.nodeType === 1 ? (of('style') ?? '') : '';
  return { tag: node.nodeName.toUpperCase(), children: node.childNodes, style, of };
}

function ofDescribed({ tag, children, style, attributes }: EmbedElement): Given {
  const rules = Object.entries(style).map((rule) => rule.join(':'));
  return { tag: tag.toUpperCase(), children, style: rules.join(';'), of: (name) => attributes[name] };
}

function copyStyle(style: string, { style: copy }: HTMLElement, accent: string): void {
  if (style === '' || ESCAPING.test(style)) return;
  copy.cssText = style;
  for (const side of ['top', 'bottom'])
    // The text is asked, not the parsed style, which costs a fifth of the whole copy.
    if (style.includes(`border-${side}:`)) copy.setProperty(`border-${side}-color`, accent);
}
