import { plain } from './clean';
import type { EmbedElement, EmbedNode } from './node';

/** Elements that have no content and no closing tag. */
const VOID = new Set(['br']);

/** The figure as HTML source: one line, everything escaped. Linear in its length. */
export function writeHtml(node: EmbedNode): string {
  if (typeof node === 'string') return escapeText(node);
  const opening = `<${node.tag}${attributesOf(node)}>`;
  return VOID.has(node.tag) ? opening : `${opening}${node.children.map(writeHtml).join('')}</${node.tag}>`;
}

function attributesOf({ attributes, style }: EmbedElement): string {
  const styles = styleText(style);
  const all = Object.entries(styles === '' ? attributes : { ...attributes, style: styles });
  return all.map(([name, value]) => ` ${name}="${escapeText(value)}"`).join('');
}

/** `font-weight:400;padding:0`: as short as it can be, a figure repeats it in every row. */
export function styleText(style: EmbedElement['style']): string {
  return Object.entries(style)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}

/** As it stands between tags or in an attribute. */
export function escapeText(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
