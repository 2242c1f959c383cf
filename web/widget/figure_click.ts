/** Where a click means something else than the words under it. */
const ACTIVE = 'a[href], button, input, select, textarea, label, summary, [contenteditable], [onclick], [role=button]';

/**
 * Which of several ranges a click went on; -1 for none, and for a click on a link or a control, with a key or another
 * button, and while text is selected.
 */
export function clickedRange(event: MouseEvent, ranges: readonly (Range | null)[]): number {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return -1;
  const target = event.composedPath()[0] as Node;
  if (elementOf(target)?.closest(ACTIVE) !== null) return -1;
  if (document.getSelection()?.isCollapsed === false) return -1;
  const caret = caretAt(event, target);
  return ranges.findIndex(
    (range) => range !== null && (caret === null || holds(range, caret)) && isUnder(event, range),
  );
}

type Caret = readonly [node: Node, offset: number];

function elementOf(node: Node): Element | null {
  return node.nodeType === 1 ? (node as Element) : node.parentElement;
}

/** The place in the text under the pointer; null where the browser does not tell. */
function caretAt({ clientX, clientY }: MouseEvent, target: Node): Caret | null {
  const root = target.getRootNode();
  if ('caretPositionFromPoint' in document) {
    const within = 'host' in root ? { shadowRoots: [root as ShadowRoot] } : {};
    const caret = document.caretPositionFromPoint(clientX, clientY, within);
    return caret === null ? null : [caret.offsetNode, caret.offset];
  }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Chrome before 128, Safari before 26
  const range = (document as Document).caretRangeFromPoint(clientX, clientY);
  return range === null ? null : [range.startContainer, range.startOffset];
}

function holds(range: Range, [node, offset]: Caret): boolean {
  return range.intersectsNode(node) && range.isPointInRange(node, offset);
}

/** The caret is the nearest one, however far away: a click into the space behind a line is none on its last word. */
function isUnder({ clientX, clientY }: MouseEvent, range: Range): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
  );
}
