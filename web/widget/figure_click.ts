/** Where a click means something else than the words under it. */
const ACTIVE = 'a[href], button, input, select, textarea, label, summary, [contenteditable], [onclick], [role=button]';

/**
 * Which of several ranges a click went on; -1 for none, and for a click on a link or a control, with a key or another
 * button, and while text is selected.
 */
export function clickedRange(event: MouseEvent, ranges: readonly (Range | null)[]): number {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return -1;
  const target = event.composedPath()[0] as Element;
  if (target.closest(ACTIVE) !== null) return -1;
  if (document.getSelection()?.isCollapsed === false) return -1;
  return ranges.findIndex((range) => range?.intersectsNode(target) === true && isUnder(event, range));
}

/**
 * Its boxes are asked, not the caret that browsers tell for a place: that is the nearest one, however far away, and a
 * click into the space behind a line is none on its last word.
 */
function isUnder({ clientX, clientY }: MouseEvent, range: Range): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
  );
}
