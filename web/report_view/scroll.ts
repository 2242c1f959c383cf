/** Farther than this many screens away, the way there tells nothing, and every frame of it would have to be laid out. */
const FAR = 1.5;

/** The pane that scrolls a node; null where the window does, as on a phone. */
function paneOf(node: Element): Element | null {
  const pane = node.closest('.scroller');
  return pane !== null && pane.scrollHeight > pane.clientHeight + 1 ? pane : null;
}

/**
 * Scrolls to an element: gliding over a short way, so that one sees what moved, at once over a long one. The window never
 * glides: it shows one view after the other, and the last step of a glide, which the browser makes apart from the
 * page, may come after the jump that the next view begins with, and undo it.
 */
export function bringIntoView(node: Element, block: ScrollLogicalPosition): void {
  const distance = Math.abs(node.getBoundingClientRect().top - window.innerHeight / 2);
  const glides =
    paneOf(node) !== null &&
    distance <= FAR * window.innerHeight &&
    !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  node.scrollIntoView({ block, behavior: glides ? 'smooth' : 'instant' });
}

/** Brings a stretch of text to the middle of its pane: its paragraph may be longer than the screen. */
export function bringRangeIntoView(range: Range): void {
  const paragraph = range.startContainer.parentElement;
  if (paragraph === null) return;
  // Out of sight a paragraph has no layout, so it comes first, then its line.
  paragraph.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const pane = paneOf(paragraph);
  const frame = pane?.getBoundingClientRect() ?? { top: 0, height: window.innerHeight };
  const line = range.getBoundingClientRect();
  const by = line.top + line.height / 2 - frame.top - frame.height / 2;
  (pane ?? window).scrollBy({ top: by, behavior: 'instant' });
}
