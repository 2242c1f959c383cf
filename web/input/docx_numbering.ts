/*
 * Word keeps automatic numbers out of the text: a heading 一、2025年工作安排 may be stored as 2025年工作安排 with a
 * pointer to a list. The outline of a report hangs on these numbers, so they are counted again here.
 *
 *   paragraph → numPr (own, or of its style) → num → abstractNum → level: format 一二三, text "%1、", start 1
 */

import { attribute, named, type XmlElement } from './docx_xml';

export interface Numbering {
  /** The number that stands before this paragraph, with a separator where the text would run into it; '' for none. Call once a paragraph, in order. */
  next(paragraph: XmlElement): string;
}

interface Level {
  format: string;
  /** `第%1章`, `%1.%2`: the digit names a level from 1. */
  text: string;
  start: number;
}

interface List {
  /** Lists that share an abstract definition go on counting from one another. */
  counterKey: string;
  levels: Map<number, Level>;
}

/** Word knows nine levels, 0 to 8 … */
const LEVELS = 9;
/** … starts lists at 32,767 at most … */
const MAX_START = 32_767;
/** … and puts a few words around a number. */
const MAX_LABEL = 100;

/** Reads the lists of a document; both parts may be absent. Linear in them. */
export function documentNumbering(numbering: XmlElement | null, styles: XmlElement | null): Numbering {
  const lists = numbering === null ? new Map<string, List>() : readLists(numbering);
  const styleNumbers = styles === null ? new Map<string, Reference>() : readStyles(styles);
  const counters = new Map<string, (number | undefined)[]>();
  return {
    next: (paragraph) => {
      const reference = referenceOf(paragraph, styleNumbers);
      const list = reference === null ? undefined : lists.get(reference.id);
      if (reference === null || list === undefined) return '';
      return countUp(list, reference.level, counters);
    },
  };
}

interface Reference {
  id: string;
  level: number;
}

function readLists(root: XmlElement): Map<string, List> {
  const abstracts = new Map(
    named(root, 'abstractNum').map((entry) => [attribute(entry, 'abstractNumId'), readLevels(entry)]),
  );
  const lists = new Map<string, List>();
  for (const entry of named(root, 'num')) {
    const abstractId = value(named(entry, 'abstractNumId')[0]) ?? '';
    const levels = new Map(abstracts.get(abstractId));
    const overrides = named(entry, 'lvlOverride');
    for (const override of overrides) {
      const at = levelNumber(attribute(override, 'ilvl'));
      const level = at === null ? undefined : levels.get(at);
      const start = value(named(override, 'startOverride')[0]);
      if (at !== null && level !== undefined && start !== null) levels.set(at, { ...level, start: startNumber(start) });
    }
    const id = attribute(entry, 'numId') ?? '';
    lists.set(id, { counterKey: overrides.length > 0 ? `num ${id}` : `abstract ${abstractId}`, levels });
  }
  return lists;
}

function readLevels(definition: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of named(definition, 'lvl')) {
    const at = levelNumber(attribute(level, 'ilvl'));
    if (at === null) continue;
    levels.set(at, {
      format: value(named(level, 'numFmt')[0]) ?? 'decimal',
      text: (value(named(level, 'lvlText')[0]) ?? '').slice(0, MAX_LABEL),
      start: startNumber(value(named(level, 'start')[0]) ?? '1'),
    });
  }
  return levels;
}

/** A level that Word knows; null for any other. */
function levelNumber(written: string | null): number | null {
  return written !== null && /^[0-8]$/.test(written) ? Number(written) : null;
}

/** Where a list begins; what is no such number begins at 1. */
function startNumber(written: string): number {
  const start = /^\d{1,5}$/.test(written) ? Number(written) : 1;
  return start <= MAX_START ? start : 1;
}

/** The list that each paragraph style points at, inherited from the style it is based on. Each style is looked at once. */
function readStyles(root: XmlElement): Map<string, Reference> {
  const entries = new Map(named(root, 'style').map((style) => [attribute(style, 'styleId') ?? '', style]));
  const known = new Map<string, Reference | null>();
  for (const id of entries.keys()) {
    const chain: string[] = [];
    let found: Reference | null = null;
    for (let at: string | null = id; at !== null; at = value(named(entries.get(at), 'basedOn')[0])) {
      const before: Reference | null | undefined = known.get(at);
      found = before ?? numberProperties(named(entries.get(at), 'pPr')[0]);
      if (before === undefined) chain.push(at);
      if (before !== undefined || found !== null) break;
      // Whoever comes round to it again finds no list.
      known.set(at, null);
    }
    for (const style of chain) known.set(style, found);
  }
  return new Map([...known].flatMap(([id, reference]) => (reference === null ? [] : [[id, reference]])));
}

function referenceOf(paragraph: XmlElement, styleNumbers: Map<string, Reference>): Reference | null {
  const properties = named(paragraph, 'pPr')[0];
  const own = numberProperties(properties);
  // numId 0 takes the paragraph out of the list of its style.
  if (own !== null) return own.id === '0' ? null : own;
  const style = value(named(properties, 'pStyle')[0]);
  return style === null ? null : (styleNumbers.get(style) ?? null);
}

function numberProperties(properties: XmlElement | undefined): Reference | null {
  const numbers = named(properties, 'numPr')[0];
  const id = value(named(numbers, 'numId')[0]);
  const level = levelNumber(value(named(numbers, 'ilvl')[0]) ?? '0');
  return id === null || level === null ? null : { id, level };
}

function countUp(list: List, level: number, counters: Map<string, (number | undefined)[]>): string {
  const definition = list.levels.get(level);
  if (definition === undefined || definition.format === 'bullet' || definition.format === 'none') return '';
  const counts = counters.get(list.counterKey) ?? new Array<number | undefined>(LEVELS).fill(undefined);
  counters.set(list.counterKey, counts);
  const before = counts[level];
  counts[level] = before === undefined ? definition.start : before + 1;
  counts.fill(undefined, level + 1);
  const label = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const source = list.levels.get(at);
    return source === undefined ? '' : formatNumber(counts[at] ?? source.start, source.format);
  });
  // `1.` and `(a)` need a space before the words, 一、 and 第一章 (whose own title follows a gap) do not all.
  return label === '' || /[、．。：）)]$/.test(label) ? label : `${label} `;
}

const DIGITS = '零一二三四五六七八九';

/** One number in a format of ECMA-376 17.18.59; formats that reports do not use come out in decimal. */
export function formatNumber(count: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'taiwaneseCounting':
    case 'ideographTraditional':
    case 'japaneseCounting':
      return chineseNumber(count);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count >= 1 && count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : String(count);
    case 'lowerLetter':
      return letter(count, 'a');
    case 'upperLetter':
      return letter(count, 'A');
    case 'lowerRoman':
      return romanNumber(count).toLowerCase();
    case 'upperRoman':
      return romanNumber(count);
    default:
      return String(count);
  }
}

/** 1–99 in words; no report has a list beyond. */
function chineseNumber(count: number): string {
  if (count < 1 || count > 99) return String(count);
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS.charAt(tens)}十`;
  return head + (ones === 0 ? '' : DIGITS.charAt(ones));
}

/** z, aa, bb …: Word repeats the letter, and so may a stranger: beyond thirty of them it is a number. */
function letter(count: number, first: 'a' | 'A'): string {
  if (count < 1 || count > 26 * 30) return String(count);
  const alphabet = String.fromCharCode(first.charCodeAt(0) + ((count - 1) % 26));
  return alphabet.repeat(Math.floor((count - 1) / 26) + 1);
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 1–3999, as far as the signs go. */
function romanNumber(count: number): string {
  if (!(count >= 1 && count < 4000)) return String(count);
  let rest = count;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

/** The `w:val` of an element. */
function value(element: XmlElement | undefined): string | null {
  return attribute(element, 'val');
}
