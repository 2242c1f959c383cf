/** Names longer than this are cut: indicators, figures, titles, sections. */
export const LONGEST_NAME = 200;

/** In UTF-16 code units; longer ones are refused by servers. */
const LONGEST_ADDRESS = 2000;

/* eslint-disable-next-line no-control-regex -- these are what must not get through */
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Text as it may stand in a figure: one line, without null bytes, other controls and those that turn the reading
 * direction, and halves of characters.
 */
export function plain(text: string): string {
  return text
    .replace(CONTROLS, '')
    .replace(/[\n\r\t\f\u2028\u2029]+/g, ' ')
    .replace(/\p{Surrogate}/gu, '');
}

/** A name as it may stand in a figure: plain, at most 200 characters (code points). */
export function plainName(text: string): string {
  const characters = Array.from(plain(text));
  return characters.length <= LONGEST_NAME ? characters.join('') : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

/**
 * An address that may be linked: http(s), or relative to the page that shows the figure. Null for any other scheme, also
 * one that a browser would see only after dropping white space and controls.
 */
export function linkAddress(address: string | undefined): string | null {
  const trimmed = plain(address ?? '')
    .trim()
    .replace(/\s/g, '%20');
  if (trimmed === '' || trimmed.length > LONGEST_ADDRESS) return null;
  const scheme = /^([^/?#]*?):/.exec(trimmed)?.[1];
  return scheme === undefined || /^https?$/i.test(scheme) ? trimmed : null;
}
