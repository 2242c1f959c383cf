import { FIVE, type EmbedReport, type EmbedRow } from './embed_report';
import { describeFoot, reportTitle } from './figure';
import { fileIn } from './folder';
import { packFragment } from './fragment';
import { BARE, inFrame } from './frame';
import { element, type EmbedElement } from './node';
import { quoteAtMost, quotedLetters, withoutSections } from './quoted_part';
import { EMBED_WORDS } from './words';

/** Mail programs, proxies and some editors cut addresses that are longer. */
export const ADDRESS_LIMIT = 2000;

/**
 * The frame with the foot under it. `height` in pixels is what the page keeps free: it may have no script that would
 * give the frame another one. Null where `folder`, in which `embed.html` lies, is no address.
 */
export function describeFrame(report: EmbedReport, folder: string, height: number): EmbedElement | null {
  const src = frameAddress(report, folder);
  if (src === null) return null;
  const style = { width: '100%', border: '0' };
  return element(
    'figure',
    { lang: EMBED_WORDS[report.lang].tag, style: { margin: '1em 0' } },
    element('iframe', { src, title: reportTitle(report), loading: 'lazy', width: '100%', height, style }),
    element('figcaption', {}, describeFoot(report)),
  );
}

/** `…/embed.html#…`; null where the folder is no address. */
export function frameAddress(report: EmbedReport, folder: string): string | null {
  const page = fileIn(folder, 'embed.html');
  return page === null ? null : `${page}#${packFragment(framedReport(report))}${BARE}`;
}

/** Characters that strip and five rows may have behind `#`, and more rows. */
const MOST_OF_FIVE = 900;
const MOST_OF_MORE = 5900;

/** What a letter of a sentence has in an address, at least; so an address never gets too long by guessing too well. */
const OF_LETTER = 1.3;

/** Each time it is packed once more; what can be left out is found after two or three. */
const MOST_TRIES = 5;

/**
 * The figure as the frame gets it: where its address would be too long, with less of its longest sentences, and where that
 * is not enough, without what is said beside them.
 */
export function framedReport(report: EmbedReport): EmbedReport {
  const most = report.rows.length > FIVE ? MOST_OF_MORE : MOST_OF_FIVE;
  const framed = inFrame(report);
  const quoted = quotedWithin(framed, most);
  if (packFragment(quoted).length <= most || report.rows.length <= FIVE) return quoted;
  // What a second sentence shows is said in the row's own words too; of one report, its sections are what can be missed.
  if (quoted.several !== undefined) return { ...quoted, rows: quoted.rows.map(withoutSecond) };
  return quotedWithin({ ...framed, rows: withoutSections(framed.rows) }, most);
}

function quotedWithin(framed: EmbedReport, most: number): EmbedReport {
  let quoted = framed;
  let letters = quotedLetters(framed.rows);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const over = packFragment(quoted).length - most;
    if (over <= 0) break;
    letters -= Math.ceil(over / OF_LETTER);
    quoted = { ...framed, rows: quoteAtMost(framed.rows, letters) };
  }
  return quoted;
}

function withoutSecond(row: EmbedRow): EmbedRow {
  const { second, ...rest } = row;
  return second === undefined ? row : rest;
}
