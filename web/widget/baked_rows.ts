import { plainName } from '../embed/clean';
import type { Quote } from './quotes';
import type { MubiaoRow } from './types';

/** A row of the shown figure with the nodes that it is made of. */
export interface BakedRow {
  row: MubiaoRow;
  quote: Quote;
  node: HTMLElement;
  /** Opens and closes; null where a CMS has taken that away, or there is no sentence to show. */
  details: HTMLDetailsElement | null;
  summary: HTMLElement | null;
}

const FIGURE = 'b, strong';

/** The rows of a copied figure that still have a name and a figure, in order; each with what is left of its data. */
export function bakedRows(figure: ParentNode): BakedRow[] {
  return [...figure.querySelectorAll<HTMLElement>('tr')].flatMap((node) => bakedRow(node) ?? []);
}

/** The row that a `<tr>` holds, if it still has a name and a figure. */
export function bakedRow(node: HTMLElement): BakedRow | null {
  const name = node.querySelector('th') ?? node.firstElementChild;
  const cell = name?.nextElementSibling;
  if (name === null || cell === null || cell === undefined) return null;
  const details = cell.querySelector('details');
  const summary = details?.querySelector<HTMLElement>('summary') ?? null;
  const facts = summary ?? cell;
  const quoted = cell.querySelector('q, blockquote');
  const row: MubiaoRow = {
    indicator: words(name),
    figure: words(facts.querySelector(FIGURE) ?? facts),
    // Another one before the figure says how that moved.
    facts: words(facts.querySelector('b ~ small, strong ~ small')),
    sentence: quoted?.textContent.trim() ?? '',
    section: sectionOf(quoted),
    value: numberOf(node, 'value'),
    unit: dataOf(node, 'unit'),
    comparator: dataOf(node, 'comparator'),
    start: numberOf(node, 'start'),
  };
  if (row.indicator === '' || row.figure === '') return null;
  const { sentence, start } = row;
  const quote = { sentence, figureAt: figureIn(quoted), before: dataOf(node, 'before') ?? '', start };
  return { row, quote, node, details: quoted === null ? null : details, summary };
}

function words(element: Element | null): string {
  return plainName(element?.textContent.trim() ?? '');
}

/** Where the figure stands in its sentence, the white space before which is dropped as in `sentence`. */
function figureIn(quoted: Element | null): [number, number] | null {
  const figure = quoted?.querySelector(FIGURE);
  if (figure === null || figure === undefined || quoted === null) return null;
  let start = 0;
  for (let at: Node = figure; at !== quoted; at = at.parentNode as Node)
    for (let before = at.previousSibling; before !== null; before = before.previousSibling)
      start += before.textContent?.length ?? 0;
  start -= quoted.textContent.length - quoted.textContent.trimStart().length;
  return [start, start + figure.textContent.length];
}

/** What stands in brackets behind the sentence, without the link. */
function sectionOf(quoted: Element | null): string {
  const whence = quoted?.nextElementSibling;
  if (whence?.tagName !== 'SMALL') return '';
  const link = whence.querySelector('a')?.textContent ?? '';
  return plainName(whence.textContent.replace(link, '').replace(/^\s*[（(]|(?: · )?[）)]\s*$/g, ''));
}

function dataOf(node: Element, name: string): string | null {
  return node.getAttribute(`data-${name}`);
}

function numberOf(node: Element, name: string): number | null {
  const text = dataOf(node, name);
  const value = Number(text);
  return text === null || text.trim() === '' || !Number.isFinite(value) ? null : value;
}
