/** Farther than this many screens away, the way there tells nothing, and every frame of it would have to be laid out. */
const FAR = 1.5;

/** Scrolls to an element: gliding over a short way, so that one sees what moved, at once over a long one. */
export function bringIntoView(node: Element, block: ScrollLogicalPosition): void {
  const distance = Math.abs(node.getBoundingClientRect().top - window.innerHeight / 2);
  const still = distance > FAR * window.innerHeight || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  node.scrollIntoView({ block, behavior: still ? 'instant' : 'smooth' });
}
