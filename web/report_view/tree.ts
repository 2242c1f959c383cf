/**
 * The document or the shadow root that an element stands in: where its ids are looked up and its focus is found. A view
 * never asks the document itself, which knows nothing of shadow roots and may hold another report.
 */
export function treeOf(node: Node): Document | ShadowRoot {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

/** What a person selected, as far as it can be seen from where the node stands; null for nothing at all. */
export function selectedRange(node: Node): AbstractRange | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const tree = treeOf(node);
  // The document's own ranges end at the host of a shadow root.
  if (tree instanceof ShadowRoot && 'getComposedRanges' in selection)
    return selection.getComposedRanges({ shadowRoots: [tree] })[0] ?? null;
  return selection.getRangeAt(0);
}

/** Whether keys go into a field there, and are no commands. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea') !== null;
}
