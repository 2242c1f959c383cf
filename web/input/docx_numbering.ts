/*
 * Word keeps automatic numbers out of the text: a heading 一、2025年工作安排 may be stored as 2025年工作安排 with a
 * pointer to a list. The outline of a report hangs on these numbers, so they are counted again here.
 *
 *   paragraph → numPr (own, or of its style) → num → abstractNum → level: format 一二三, text "%1、", start 1
 */

export interface Numbering {
  /** The number that stands before this paragraph, with a separator where the text would run into it; '' for none. Call once a paragraph, in order. */
  next(paragraph: Element): string;
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

/** Word knows nine levels. */
const LEVELS = 9;

/** Reads the lists of a document; both parts may be absent. Linear in them. */
export function documentNumbering(numbering: Document | null, styles: Document | null): Numbering {
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

function readLists(numbering: Document): Map<string, List> {
  const root = numbering.documentElement;
  const abstracts = new Map(named(root, 'abstractNum').map((entry) => [attribute(entry, 'abstractNumId'), entry]));
  const lists = new Map<string, List>();
  for (const entry of named(root, 'num')) {
    const abstractId = value(named(entry, 'abstractNumId')[0]) ?? '';
    const levels = readLevels(abstracts.get(abstractId));
    const overrides = named(entry, 'lvlOverride');
    for (const override of overrides) {
      const level = levels.get(Number(attribute(override, 'ilvl')));
      const start = value(named(override, 'startOverride')[0]);
      if (level !== undefined && start !== null) level.start = Number(start);
    }
    const id = attribute(entry, 'numId') ?? '';
    lists.set(id, { counterKey: overrides.length > 0 ? `num ${id}` : `abstract ${abstractId}`, levels });
  }
  return lists;
}

function readLevels(definition: Element | undefined): Map<number, Level> {
  if (definition === undefined) return new Map();
  return new Map(
    named(definition, 'lvl').map((level) => [
      Number(attribute(level, 'ilvl')),
      {
        format: value(named(level, 'numFmt')[0]) ?? 'decimal',
        text: value(named(level, 'lvlText')[0]) ?? '',
        start: Number(value(named(level, 'start')[0]) ?? 1),
      },
    ]),
  );
}

/** The list that each paragraph style points at, inherited from the style it is based on. */
function readStyles(styles: Document): Map<string, Reference> {
  const entries = new Map(named(styles.documentElement, 'style').map((style) => [attribute(style, 'styleId'), style]));
  const found = new Map<string, Reference>();
  for (const id of entries.keys()) {
    const seen = new Set<string | null>();
    for (let at: string | null = id; at !== null && !seen.has(at); at = value(named(entries.get(at), 'basedOn')[0])) {
      seen.add(at);
      const reference = numberProperties(named(entries.get(at), 'pPr')[0]);
      if (reference !== null && id !== null) {
        found.set(id, reference);
        break;
      }
    }
  }
  return found;
}

function referenceOf(paragraph: Element, styleNumbers: Map<string, Reference>): Reference | null {
  const properties = named(paragraph, 'pPr')[0];
  const own = numberProperties(properties);
  // numId 0 takes the paragraph out of the list of its style.
  if (own !== null) return own.id === '0' ? null : own;
  const style = value(named(properties, 'pStyle')[0]);
  return style === null ? null : (styleNumbers.get(style) ?? null);
}

function numberProperties(properties: Element | undefined): Reference | null {
  const numbers = named(properties, 'numPr')[0];
  const id = value(named(numbers, 'numId')[0]);
  return id === null ? null : { id, level: Number(value(named(numbers, 'ilvl')[0]) ?? 0) };
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

function letter(count: number, first: 'a' | 'A'): string {
  const alphabet = String.fromCharCode(first.charCodeAt(0) + ((count - 1) % 26));
  return alphabet.repeat(Math.floor((count - 1) / 26) + 1);
}

const ROMAN: readonly [number, string][] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function romanNumber(count: number): string {
  let rest = count;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

function named(element: Element | undefined, name: string): Element[] {
  return element === undefined ? [] : [...element.children].filter((child) => child.localName === name);
}

function attribute(element: Element, name: string): string | null {
  return [...element.attributes].find((entry) => entry.localName === name)?.value ?? null;
}

/** The `w:val` of an element. */
function value(element: Element | undefined): string | null {
  return element === undefined ? null : attribute(element, 'val');
}
