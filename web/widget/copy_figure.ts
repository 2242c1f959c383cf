import { linkAddress, LONGEST_NAME, plain, plainName } from '../embed/clean';

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

/** Styles that ask for something or leave their place. */
const ESCAPING = /url|image|position|\\|@|content|var\(/i;

/** Elements that hold a name; longer ones than a figure has were not made by its writer. */
const NAMES = 'th, b, strong';

/**
 * Copies the nodes that were baked into an element: words, the elements and attributes that figures are made of, and
 * inline styles, which are set one by one because a page's policy may forbid the attribute. `accent` replaces the colour
 * of rules and underlines. Linear.
 */
export function copyFigure(from: Node, accent: string): DocumentFragment {
  const copy = from.ownerDocument?.createDocumentFragment() ?? document.createDocumentFragment();
  for (let child = from.firstChild; child !== null; child = child.nextSibling) copy.append(...copyNode(child, accent));
  return copy;
}

/** Cuts names that are longer than any that a figure is written with. */
export function cutNames(copy: ParentNode): void {
  for (const element of copy.querySelectorAll(NAMES)) {
    const { textContent } = element;
    if (textContent.length > LONGEST_NAME) element.textContent = plainName(textContent);
  }
}

function copyNode(node: Node, accent: string): Node[] {
  if (node.nodeType === 3) return [document.createTextNode(plain(node.nodeValue ?? ''))];
  if (node.nodeType !== 1) return [];
  const element = node as HTMLElement;
  const tag = element.tagName.toUpperCase();
  if (SILENT.has(tag)) return [];
  if (!KEPT.has(tag)) return [copyFigure(element, accent)];
  const copy = document.createElement(tag);
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, plain(value));
  }
  const address = tag === 'A' ? linkAddress(element.getAttribute('href') ?? undefined) : null;
  if (address !== null) copy.setAttribute('href', address);
  copyStyle(element.getAttribute('style') ?? '', copy, accent);
  copy.append(copyFigure(element, accent));
  return [copy];
}

function copyStyle(style: string, { style: copy }: HTMLElement, accent: string): void {
  if (style === '' || ESCAPING.test(style)) return;
  copy.cssText = style;
  for (const side of ['top', 'bottom'])
    // The text is asked, not the parsed style, which costs a fifth of the whole copy.
    if (style.includes(`border-${side}:`)) copy.setProperty(`border-${side}-color`, accent);
}
