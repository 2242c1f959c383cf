import { plain } from './clean';
import type { EmbedNode } from './node';

/**
 * The figure as nodes of a document: no HTML is parsed, so Trusted Types have nothing to refuse, and styles are set
 * one by one, which `style-src` does not forbid. Linear in its length.
 */
export function writeNodes(node: EmbedNode, into: Document): Node {
  if (typeof node === 'string') return into.createTextNode(plain(node));
  const made = into.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) made.setAttribute(name, plain(value));
  for (const [name, value] of Object.entries(node.style)) made.style.setProperty(name, value);
  made.append(...node.children.map((child) => writeNodes(child, into)));
  return made;
}
