import { JSDOM } from 'jsdom';

/*
 * What WordPress lets through in the posts of an author without `unfiltered_html`: the tags of its 'post' list that a
 * figure could use, their attributes, the attributes of all tags and the style properties, written down from its manual.
 * A value of a style with brackets, and an address whose scheme is not on its list, are dropped as there.
 */

const TAGS: Record<string, readonly string[]> = {
  a: ['href', 'rel', 'rev', 'name', 'target', 'download'],
  b: [],
  br: [],
  details: ['align', 'open'],
  em: [],
  figcaption: ['align'],
  figure: ['align'],
  li: ['align', 'value'],
  ol: ['start', 'type', 'reversed'],
  p: ['align'],
  q: ['cite'],
  section: ['align'],
  small: [],
  span: ['align'],
  strong: [],
  summary: ['align'],
  table: ['align', 'bgcolor', 'border', 'cellpadding', 'cellspacing', 'rules', 'summary', 'width'],
  tbody: ['align', 'char', 'charoff', 'valign'],
  td: ['abbr', 'align', 'axis', 'bgcolor', 'colspan', 'headers', 'height', 'rowspan', 'scope', 'valign', 'width'],
  th: ['abbr', 'align', 'axis', 'bgcolor', 'colspan', 'headers', 'height', 'rowspan', 'scope', 'valign', 'width'],
  tr: ['align', 'bgcolor', 'char', 'charoff', 'valign'],
  u: [],
  ul: ['type'],
};

const EVERYWHERE = /^(?:aria-[a-z-]+|class|data-[a-z0-9_-]+|dir|hidden|id|lang|style|title|role|xml:lang)$/;

const PROPERTIES = new Set(
  (
    'background background-color border border-width border-color border-style border-right border-bottom border-left ' +
    'border-top border-radius border-spacing border-collapse caption-side columns column-count column-gap color filter ' +
    'font font-family font-size font-style font-variant font-weight letter-spacing line-height text-align ' +
    'text-decoration text-indent text-transform height min-height max-height width min-width max-width margin ' +
    'margin-top margin-right margin-bottom margin-left padding padding-top padding-right padding-bottom padding-left ' +
    'clear cursor direction float list-style-type overflow vertical-align'
  ).split(' '),
);

const SCHEMES = new Set(['http', 'https', 'mailto', 'ftp', 'tel']);

/** The HTML as it is after kses. */
export function kses(html: string): string {
  const { document } = new JSDOM(`<body>${html}</body>`).window;
  for (const element of [...document.body.querySelectorAll('*')]) {
    const own = TAGS[element.localName];
    if (own === undefined) {
      element.replaceWith(...element.childNodes);
      continue;
    }
    for (const { name, value } of [...element.attributes]) {
      if (!own.includes(name) && !EVERYWHERE.test(name)) element.removeAttribute(name);
      else if (name === 'style') keepStyles(element, value);
      else if (name === 'href') element.setAttribute('href', withoutBadScheme(value));
    }
  }
  return document.body.innerHTML;
}

function keepStyles(element: Element, value: string): void {
  const kept = value
    .split(';')
    .filter((style) => PROPERTIES.has(style.split(':')[0] ?? '') && !/[\\(&=}]|\/\*/.test(style));
  element.setAttribute('style', kept.join(';'));
}

/** What stands before the first colon is taken for a scheme, unless it holds `/?`. */
function withoutBadScheme(address: string): string {
  const colon = address.indexOf(':');
  if (colon === -1 || address.slice(0, colon).includes('/?')) return address;
  if (SCHEMES.has(address.slice(0, colon).toLowerCase())) return address;
  return withoutBadScheme(address.slice(colon + 1));
}
