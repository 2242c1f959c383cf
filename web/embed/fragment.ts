import { deflateSync, Inflate } from 'fflate';
import { fromBase64Url, toBase64Url } from '../export/base64url';
import {
  EMBED_LANGS,
  EMBED_VIEWS,
  type EmbedCard,
  type EmbedReport,
  type EmbedRow,
  type EmbedView,
  type SecondQuote,
} from './embed_report';
import { FRAGMENT_DICTIONARY } from './fragment_dictionary';

/*
 * A figure as the part of a frame's address behind `#`, which no browser sends to a server:
 *
 *     1.7VZNb9NAEL33V6x8gFZK…      format number, point, base64url of deflated UTF-16
 *
 * Packed are the visible words; a sentence that holds several figures is packed once, and what stands in it by its place.
 * UTF-16 packs Chinese by a tenth smaller than UTF-8. A frame has no article beside it, so `start`, `value`, `unit`,
 * `comparator`, and `before` where no link needs it, stay behind. fflate, because the browser's own deflate takes no
 * dictionary.
 */

const FORMAT = '1';

/**
 * Of several reports: notes, second sentences, and what the figure says of itself. A frame of an older folder says that it is
 * a later one.
 */
const SEVERAL_FORMAT = '2';

/** A longer fragment is no figure of ours: all targets of a long report are a tenth of it. */
export const LONGEST_FRAGMENT = 64_000;

/** No figure may unpack to more bytes: a frame may be given any address. */
export const MOST_UNPACKED = 2_000_000;

/** Why a fragment is refused. */
export type FragmentFault = 'damaged' | 'later' | 'too-long' | 'too-large';

export type Unpacked = { report: EmbedReport } | { fault: FragmentFault };

/** Without the leading `#`. Linear in the figure. */
export function packFragment(report: EmbedReport): string {
  const bytes = utf16(JSON.stringify(layOut(report)));
  const format = report.several === undefined ? FORMAT : SEVERAL_FORMAT;
  return `${format}.${toBase64Url(deflateSync(bytes, { level: 9, dictionary: utf16(FRAGMENT_DICTIONARY) }))}`;
}

/** Reads what `packFragment` wrote, with or without the leading `#`; never throws. */
export function unpackFragment(fragment: string): Unpacked {
  const plain = fragment.replace(/^#/, '');
  if (plain.length > LONGEST_FRAGMENT) return { fault: 'too-long' };
  const [, format = '', packed = ''] = /^(\d{1,6})\.([\w-]+)$/.exec(plain) ?? [];
  if (format === '') return { fault: 'damaged' };
  if (Number(format) > Number(SEVERAL_FORMAT)) return { fault: 'later' };
  if (format !== FORMAT && format !== SEVERAL_FORMAT) return { fault: 'damaged' };
  try {
    const bytes = inflate(fromBase64Url(packed));
    if (bytes === null) return { fault: 'too-large' };
    return { report: readLaidOut(JSON.parse(new TextDecoder('utf-16le', { fatal: true }).decode(bytes))) };
  } catch {
    return { fault: 'damaged' };
  }
}

/** Flags of a row and of a figure are bits of one number. In a row 1 is left from names that were said to be translated. */
const BIT = {
  hard: 2,
  soft: 4,
  repeated: 8,
  check: 16,
  growth: 32,
  rise: 64,
  fall: 128,
  before: 256,
  note: 512,
  second: 1024,
  /** The figure is not said as it stands in the sentence. */
  said: 2048,
} as const;
const OF = { english: 1, results: 2, inArticle: 4, corrected: 8 } as const;

type PackedCard = [indicator: string, figure: string, last?: string, flags?: number];
type Packed = [
  flags: number,
  title: string,
  place: string,
  year: number,
  all: number,
  strip: PackedCard[],
  sentences: string[],
  sections: string[],
  /** Nine characters for each row (`RowWriter`), and the words that are not in its sentence, in their order. */
  rows: string,
  words: string[],
  page: string,
  source: string,
  made: string,
  accent: string,
  /** Of several reports: view by its number, what stands for the counts, and the source. */
  ...several: [] | [view: number, counts: string, basis: string],
];

function layOut(report: EmbedReport): Packed {
  const writer = new RowWriter();
  for (const row of report.rows) writer.add(row);
  const flags =
    (report.lang === EMBED_LANGS[1] ? OF.english : 0) |
    (report.of === 'results' ? OF.results : 0) |
    (report.inArticle ? OF.inArticle : 0) |
    (report.corrected ? OF.corrected : 0);
  return [
    flags,
    report.title,
    report.place,
    report.year ?? 0,
    report.all,
    report.strip.map(packCard),
    [...writer.sentences],
    [...writer.sections],
    writer.rows,
    writer.words,
    report.page,
    report.source ?? '',
    report.made,
    report.accent ?? '',
    ...packSeveral(report),
  ];
}

function packSeveral({ several }: EmbedReport): [] | [view: number, counts: string, basis: string] {
  return several === undefined ? [] : [EMBED_VIEWS.indexOf(several.view), several.counts, several.basis];
}

/** Flags of a card: the figure is words; the reader was not sure. */
const CARD = { words: 1, check: 2 } as const;

function packCard({ indicator, figure, words, last, check }: EmbedCard): PackedCard {
  const flags = (words === undefined ? 0 : CARD.words) | (check === true ? CARD.check : 0);
  const said = figure ?? words ?? '';
  if (flags !== 0) return [indicator, said, last ?? '', flags];
  return last === undefined ? [indicator, said] : [indicator, said, last];
}

/** Numbers are written as characters from here on, past quotation mark and control characters. */
const ZERO = 0x23;
/** Above it lie halves of pairs. */
const LARGEST = 0xd000;

/** Length of words that stand in no sentence; with 1 before it they come from the list, with 0 they are empty. */
const ELSEWHERE = 0;

/**
 * A row is nine characters: sentence, section, place and length of indicator, figure and period, flags. Sentence and
 * section are 0 for that of the row before, 1 for the next new one, else two more than its place in the list. A second
 * sentence is three more: sentence, and place and length of its figure.
 */
class RowWriter {
  readonly sentences = new Set<string>();
  readonly sections = new Set<string>();
  readonly words: string[] = [];
  rows = '';
  #before: EmbedRow | null = null;

  add(row: EmbedRow): void {
    const { sentence, figureAt, indicator, figure, period } = row;
    const written = figureAt === null ? figure : sentence.slice(...figureAt);
    const isSaid = written !== figure;
    const isNamed = row.repeated === true && row.before !== '';
    this.#write(listPlace(this.sentences, sentence, this.#before?.sentence));
    this.#write(listPlace(this.sections, row.section, this.#before?.section));
    this.#place(indicator, sentence.indexOf(indicator));
    this.#place(written, figureAt === null ? -1 : figureAt[0]);
    this.#place(period, sentence.indexOf(period));
    this.#write(rowFlags(row) | (isNamed ? BIT.before : 0) | (isSaid ? BIT.said : 0));
    if (isNamed) this.words.push(row.before);
    if (isSaid) this.words.push(figure);
    if (row.note !== undefined) this.words.push(row.note);
    if (row.second !== undefined) this.#second(row.second);
    this.#before = row;
  }

  #second({ label, sentence, figureAt }: SecondQuote): void {
    const [from, to] = figureAt ?? [0, 0];
    this.words.push(label);
    this.#write(listPlace(this.sentences, sentence, undefined));
    this.#write(from);
    this.#write(to - from);
  }

  #place(words: string, at: number): void {
    const isThere = words !== '' && at >= 0 && at < LARGEST;
    if (!isThere && words !== '') this.words.push(words);
    this.#write(isThere ? at : words === '' ? 0 : 1);
    this.#write(isThere ? words.length : ELSEWHERE);
  }

  #write(value: number): void {
    this.rows += String.fromCharCode(ZERO + value);
  }
}

function listPlace(list: Set<string>, entry: string, before: string | undefined): number {
  if (entry === before) return 0;
  if (list.has(entry)) return 2 + [...list].indexOf(entry);
  list.add(entry);
  return 1;
}

function rowFlags({ strength, repeated, check, move, note, second }: EmbedRow): number {
  return (
    (note === undefined ? 0 : BIT.note) |
    (second === undefined ? 0 : BIT.second) |
    (strength === null ? 0 : BIT[strength]) |
    (repeated === true ? BIT.repeated : 0) |
    (check === true ? BIT.check : 0) |
    (move === undefined ? 0 : BIT[move])
  );
}

/** Throws on anything that `layOut` does not make. */
function readLaidOut(packed: unknown): EmbedReport {
  const [flags, title, place, year, all, strip, sentences, sections, rows, words, ...rest] = list(packed);
  const [page, source, made, accent, view, counts, basis] = rest;
  const has = (bit: number): boolean => (number(flags) & bit) !== 0;
  const reader = new RowReader(
    string(rows),
    list(sentences).map(string),
    list(sections).map(string),
    list(words).map(string),
  );
  const read = reader.all();
  return {
    title: string(title),
    place: string(place),
    year: number(year) === 0 ? null : number(year),
    lang: EMBED_LANGS[has(OF.english) ? 1 : 0],
    ...(has(OF.results) ? { of: 'results' } : {}),
    ...(view === undefined
      ? {}
      : { several: { view: viewOf(number(view)), counts: string(counts), basis: string(basis) } }),
    shown: read.length,
    all: number(all),
    strip: list(strip).map((card) => readCard(list(card))),
    rows: read,
    ...(string(source) === '' ? {} : { source: string(source) }),
    inArticle: has(OF.inArticle),
    page: string(page),
    made: string(made),
    corrected: has(OF.corrected),
    ...(string(accent) === '' ? {} : { accent: string(accent) }),
  };
}

function viewOf(number: number): EmbedView {
  const view = EMBED_VIEWS[number];
  if (view === undefined) throw new RangeError('no view');
  return view;
}

function readCard([indicator, said, last = '', flags = 0]: unknown[]): EmbedCard {
  const isWords = (number(flags) & CARD.words) !== 0;
  return {
    indicator: string(indicator),
    figure: isWords || said === '' ? null : string(said),
    ...(isWords ? { words: string(said) } : {}),
    ...(last === '' ? {} : { last: string(last) }),
    ...((number(flags) & CARD.check) === 0 ? {} : { check: true }),
  };
}

/** Reads what `RowWriter` wrote. */
class RowReader {
  #at = 0;
  #sentence = { at: -1, newest: -1 };
  #section = { at: -1, newest: -1 };
  #word = 0;

  constructor(
    private readonly rows: string,
    private readonly sentences: readonly string[],
    private readonly sections: readonly string[],
    private readonly words: readonly string[],
  ) {}

  all(): EmbedRow[] {
    const read: EmbedRow[] = [];
    while (this.#at < this.rows.length) read.push(this.#row());
    return read;
  }

  #row(): EmbedRow {
    const sentence = string(this.sentences[listed(this.#sentence, this.#number())]);
    const section = string(this.sections[listed(this.#section, this.#number())]);
    const [indicator, figure, period] = [this.#placed(sentence), this.#placed(sentence), this.#placed(sentence)];
    const flags = this.#number();
    const has = (bit: number): boolean => (flags & bit) !== 0;
    const move = (['growth', 'rise', 'fall'] as const).find((name) => has(BIT[name]));
    const before = has(BIT.before) ? this.#nextWords() : '';
    return {
      indicator: indicator.words,
      figure: has(BIT.said) ? this.#nextWords() : figure.words,
      period: period.words,
      ...(move === undefined ? {} : { move }),
      strength: has(BIT.hard) ? 'hard' : has(BIT.soft) ? 'soft' : null,
      sentence,
      figureAt: figure.at,
      section,
      start: null,
      value: null,
      unit: null,
      comparator: '=',
      before,
      ...(has(BIT.note) ? { note: this.#nextWords() } : {}),
      ...(has(BIT.second) ? { second: this.#second() } : {}),
      ...(has(BIT.repeated) ? { repeated: true } : {}),
      ...(has(BIT.check) ? { check: true } : {}),
    };
  }

  #second(): SecondQuote {
    const label = this.#nextWords();
    const { at } = this.#sentence;
    const sentence = string(this.sentences[listed(this.#sentence, this.#number())]);
    // The next row says whether it has the sentence of this one.
    this.#sentence.at = at;
    const [from, length] = [this.#number(), this.#number()];
    return { label, sentence, figureAt: length === 0 ? null : [from, from + length] };
  }

  #placed(sentence: string): { words: string; at: [number, number] | null } {
    const [from, length] = [this.#number(), this.#number()];
    if (length === ELSEWHERE) return { words: from === 0 ? '' : this.#nextWords(), at: null };
    return { words: sentence.slice(from, from + length), at: [from, from + length] };
  }

  #nextWords(): string {
    this.#word += 1;
    return string(this.words[this.#word - 1]);
  }

  #number(): number {
    this.#at += 1;
    return number(this.rows.charCodeAt(this.#at - 1) - ZERO);
  }
}

function listed(place: { at: number; newest: number }, written: number): number {
  if (written === 1) place.newest += 1;
  if (written !== 0) place.at = written === 1 ? place.newest : written - 2;
  return place.at;
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new TypeError('no list');
  return value as unknown[];
}

function string(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('no words');
  return value;
}

function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new TypeError('no number');
  return value;
}

/** Little-endian, whatever the machine is: the bytes go from one to another. */
function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), true);
  return new Uint8Array(bytes.buffer);
}

/** Input is unpacked in pieces: a small one cannot become more than a thousand times as much. */
const INPUT_PIECE = 1024;

/** Null where it is more than a figure may be; it is not unpacked further then. */
function inflate(bytes: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let [length, isWhole] = [0, false];
  const stream = new Inflate({ dictionary: utf16(FRAGMENT_DICTIONARY) }, (part, last) => {
    parts.push(part);
    length += part.length;
    isWhole = last;
  });
  for (let at = 0; at < bytes.length; at += INPUT_PIECE) {
    stream.push(bytes.subarray(at, at + INPUT_PIECE), at + INPUT_PIECE >= bytes.length);
    if (length > MOST_UNPACKED) return null;
  }
  if (!isWhole) throw new RangeError('cut off');
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
