import { linkAddress } from './clean';
import { clauseOf, firstClause, type Clause } from './clause';
import type { EmbedReport, EmbedRow } from './embed_report';

/**
 * The link to a row's clause in the official text, or in the article that holds the figure; null where there is neither.
 * A browser scrolls to the words and marks them; one that knows no text directives opens the top of the page.
 */
export function textLink(row: EmbedRow, { source, inArticle }: EmbedReport): string | null {
  const clause = clauseOf(row);
  if (clause === null || clause.text === '') return null;
  const address = linkAddress(source);
  if (address !== null) return `${withoutDirective(address)}:~:${textDirective(row, clause)}`;
  // WordPress' kses takes what stands before the first colon for a scheme, unless it holds `/?`: `#:~:` would lose its
  // head. No element has that id, and the directive is tried before it.
  return inArticle ? `#/?:~:${articleDirective(row, clause)}` : null;
}

/** Up to where `:~:` goes: behind the address's own fragment, or behind a new `#`. */
function withoutDirective(address: string): string {
  const [before = ''] = address.split(':~:');
  return before.includes('#') ? before : `${before}#`;
}

/**
 * `text=before-,clause`. The clause before it is given only where the words stand more than once, and then whole: browsers
 * match whole words, and half a clause of Chinese may end inside one.
 */
function textDirective({ repeated }: EmbedRow, { text, before }: Clause): string {
  return `text=${repeated === true ? prefix(before) : ''}${encode(text)}`;
}

/**
 * The figure itself quotes the sentence, and often before the article does. Only what stands before the sentence tells the
 * two apart: `text=lead-,beginning of the sentence,clause`.
 */
function articleDirective({ sentence, lead = '' }: EmbedRow, { text }: Clause): string {
  const beginning = firstClause(sentence);
  return `text=${prefix(lead)}${beginning === text ? '' : `${encode(beginning)},`}${encode(text)}`;
}

function prefix(before: string): string {
  return before === '' ? '' : `${encode(before)}-,`;
}

/**
 * Only what means something in a directive, an address or HTML is written in percent; Chinese stays as it is, as browsers
 * encode it themselves and it would be nine times as long.
 */
function encode(text: string): string {
  return text.replace(/[-,&%#\s"'<>`\\^{|}]/g, (sign) => [...new TextEncoder().encode(sign)].map(percent).join(''));
}

function percent(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
