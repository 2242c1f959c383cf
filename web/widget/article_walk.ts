/** Elements whose text nobody reads as part of the article; among them the figures that were baked from it. */
const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT OPTION DATALIST IFRAME OBJECT EMBED AUDIO VIDEO CANVAS ' +
    'PROGRESS METER RT RP RTC MUBIAO-REPORT'
  ).split(' '),
);

/** A footnote's mark inside a sentence: [1], （2）, ③. A bare figure may be a power. */
const NOTE = /^\s*(?:[[(（［〔【][\d*†‡]{1,3}[\])）］〕】]|[①-⑳])\s*$/;

const HTML = 'http://www.w3.org/1999/xhtml';

/** What is met on the way through an article. */
export interface ArticleWalk {
  /** `broken`: the line breaks in it are shown as such. */
  text: (node: Text, broken: boolean) => Iterable<undefined>;
  /** Where a block begins or ends, and at a line break. */
  edge: () => void;
}

/**
 * Goes through the text of an article in its order, with a stop after each node: who drives it may let the page go on
 * there. Ruby readings, footnote marks, what is hidden and what is no text are left out; open shadow roots are entered
 * where `deep` says so. Linear; asks for the computed style of each element once.
 */
export function* walkArticle(root: Element, deep: boolean, { text, edge }: ArticleWalk): Generator<undefined, void> {
  const left: (Node | (() => void))[] = [root];
  const inside: boolean[] = [];
  const leave = (): void => void inside.pop();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node === 'function') node();
    else if (isText(node)) yield* text(node, inside.at(-1) === true);
    else if (isElement(node)) {
      const { read, block, broken } = kindOf(node);
      if (block) {
        edge();
        left.push(edge);
      }
      if (read) {
        inside.push(broken);
        left.push(leave);
        for (const child of [...childrenOf(node, deep)].reverse()) left.push(child);
      }
    }
    yield;
  }
}

// Pages redefine the names `Text` and `Element`, so the kind of a node is asked for by its number.
const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

function childrenOf(element: Element, deep: boolean): Iterable<Node> {
  if (!deep) return element.childNodes;
  const given = element.tagName === 'SLOT' ? (element as HTMLSlotElement).assignedNodes() : [];
  return given.length > 0 ? given : (element.shadowRoot ?? element).childNodes;
}

/** What is read of an element, and whether it stands apart from what is around it. */
interface Kind {
  read: boolean;
  block: boolean;
  broken: boolean;
}

function kindOf(element: Element): Kind {
  const style = getComputedStyle(element);
  const { display, whiteSpace } = style;
  const shown = isVisible(style);
  const inline = /^(?:inline|contents|ruby)/.test(display) && element.tagName !== 'BR';
  return { read: shown && isRead(element), block: shown && !inline, broken: /^(?:pre|break)/.test(whiteSpace) };
}

function isRead(element: Element): boolean {
  if (element.namespaceURI !== HTML || SKIPPED.has(element.tagName) || isNote(element)) return false;
  if (element.hasAttribute('data-mubiao')) return false;
  return element.tagName === 'SUMMARY' || element.parentElement?.matches('details:not([open])') !== true;
}

/** Whether an element is shown as far as its own style goes. */
export function isShown(element: Element): boolean {
  return isVisible(getComputedStyle(element));
}

function isVisible({ display, visibility }: CSSStyleDeclaration): boolean {
  return display !== 'none' && visibility !== 'hidden' && visibility !== 'collapse';
}

function isNote(element: Element): boolean {
  return (
    element.tagName === 'SUP' && (element.querySelector('a[href^="#"]') !== null || NOTE.test(element.textContent))
  );
}
