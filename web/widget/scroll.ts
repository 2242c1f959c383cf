/** Brings a stretch of the host's text to the middle of the screen, at once: a page's smooth way may be long. */
export function bringIntoView(range: Range): void {
  const paragraph = range.startContainer.parentElement;
  // What is off the screen may have no layout yet, so its paragraph comes first, in all panes that scroll.
  paragraph?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, height } = range.getBoundingClientRect();
  const middle = top + height / 2;
  // A paragraph higher than the screen: its middle is not the sentence.
  if (middle < innerHeight * 0.15 || middle > innerHeight * 0.85)
    window.scrollBy({ top: middle - innerHeight / 2, behavior: 'instant' });
}
