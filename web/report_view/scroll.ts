/** Farther than this many screens away, the way there tells nothing, and every frame of it would have to be laid out. */
const FAR = 1.5;

/** Scrolls to an element: gliding over a short way, so that one sees what moved, at once over a long one. */
export function bringIntoView(node: Element, block: ScrollLogicalPosition): void {
  const distance = Math.abs(node.getBoundingClientRect().top - window.innerHeight / 2);
  const still = distance > FAR * window.innerHeight || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  node.scrollIntoView({ block, behavior: still ? 'instant' : 'smooth' });
}

/** Brings a stretch of text to the middle of its pane: its paragraph may be longer than the screen. */
export function bringRangeIntoView(range: Range): void {
  const paragraph = range.startContainer.parentElement;
  if (paragraph === null) return;
  // Out of sight a paragraph has no layout, so it comes first, then its line.
  paragraph.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const pane = paragraph.closest('.scroller');
  const own = pane !== null && pane.scrollHeight > pane.clientHeight + 1;
  const frame = own ? pane.getBoundingClientRect() : { top: 0, height: window.innerHeight };
  const line = range.getBoundingClientRect();
  const by = line.top + line.height / 2 - frame.top - frame.height / 2;
  if (own) pane.scrollBy({ top: by, behavior: 'instant' });
  else window.scrollBy({ top: by, behavior: 'instant' });
}
