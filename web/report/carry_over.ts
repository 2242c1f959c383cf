import type { Analysis, Span } from '../library/analysis';
import {
  noCorrections,
  type AddedItem,
  type AddedMilestone,
  type Corrections,
  type LooseCorrection,
} from './corrections';
import { addItem, addMilestone } from './edits';
import { sentenceAround } from './rows';

/** A text with what was read in it. */
export interface ReadText {
  text: string;
  analysis: Analysis;
}

/**
 * Corrections of one text moved to another version of it, sentence by sentence: what stands in a sentence that did not
 * change goes along with it; where the sentence was changed, a row of the same words in another new sentence takes it.
 * What fits nowhere is kept under `unfit` and is tried again with the next version. `stored` are corrections that the
 * new version had before; where both touch one row these stay. Linear in both texts for each correction.
 */
export function carryOver(
  corrections: Corrections,
  before: ReadText,
  after: ReadText,
  stored: Corrections = noCorrections(),
): Corrections {
  const loose = [...corrections.unfit, ...loosened(corrections, before)];
  // What is not about rows (noCorrections has only those) goes along.
  return fastened(loose, after, { ...corrections, ...noCorrections(), ...stored }, before.text);
}

/** Whether one text is another version of the other: at least half of the sentences of the shorter one are in both. */
export function isVersionOf(text: string, other: string): boolean {
  const [one, two] = [sentences(text), sentences(other)];
  const shorter = Math.min(one.size, two.size);
  return shorter > 0 && 2 * [...one].filter((sentence) => two.has(sentence)).length >= shorter;
}

function sentences(text: string): Set<string> {
  return new Set(
    withoutBlanks(text.replace(/\n/g, '。'))
      .split(/[。！？；]/)
      .filter((sentence) => sentence.length > 1),
  );
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

interface Subject {
  id: string;
  kind: LooseCorrection['kind'];
  span: Span;
  sentence: Span;
  name: string;
}

/** What can be corrected, with the sentence that it stands in. */
function subjectsOf({ text, analysis }: ReadText): Subject[] {
  return [
    ...analysis.items.map(({ id, quantity, sentence, indicator }): Subject => ({
      id,
      kind: 'item',
      span: quantity,
      sentence,
      name: indicator?.text ?? '',
    })),
    ...analysis.milestones.map((milestone): Subject => ({
      id: milestone.id,
      kind: 'milestone',
      span: milestone,
      sentence: sentenceAround(text, milestone),
      name: milestone.subject,
    })),
  ];
}

/** Corrections taken off the rows of their analysis. */
export function loosened(corrections: Corrections, from: ReadText): LooseCorrection[] {
  const codesOf = (id: string): string[] =>
    Object.entries(corrections.chosen).flatMap(([code, chosen]) => (chosen === id ? [code] : []));
  const dismissed = new Set(corrections.dismissed);
  const loose: LooseCorrection[] = [];
  for (const subject of subjectsOf(from)) {
    const { id, kind, name } = subject;
    const edit = (kind === 'item' ? corrections.items[id] : corrections.milestones[id]) ?? null;
    const codes = codesOf(id);
    if (edit === null && !dismissed.has(id) && codes.length === 0) continue;
    const place = placeIn(from.text, subject.span, subject.sentence);
    loose.push({ kind, name, edit, dismissed: dismissed.has(id), added: null, section: null, codes, ...place });
  }
  const titles = new Map(from.analysis.sections.map(({ id, title }) => [id, title]));
  const add = (kind: Subject['kind'], added: AddedItem | AddedMilestone, name: string): void => {
    const { span } = added;
    const place =
      span === null
        ? { sentence: '', nth: 0, offset: 0, words: '' }
        : placeIn(from.text, span, sentenceAround(from.text, span));
    const section = added.section === null ? null : (titles.get(added.section) ?? null);
    loose.push({ kind, name, edit: null, dismissed: false, added, section, codes: codesOf(added.id), ...place });
  };
  for (const item of corrections.addedItems) add('item', item, item.indicator);
  for (const milestone of corrections.addedMilestones) add('milestone', milestone, milestone.subject);
  return loose;
}

type Place = Pick<LooseCorrection, 'sentence' | 'nth' | 'offset' | 'words'>;

/** A place by its words: lines may be wrapped anew, so blanks do not count. */
export function placeIn(text: string, span: Span, around: Span): Place {
  const sentence = withoutBlanks(text.slice(around.start, Math.max(around.end, span.end)));
  return {
    sentence,
    nth: occurrences(withoutBlanks(text.slice(0, around.start)), sentence).length,
    offset: withoutBlanks(text.slice(around.start, span.start)).length,
    words: withoutBlanks(text.slice(span.start, span.end)),
  };
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}

/** A text without its blanks, and the way back into it. */
class Squeezed {
  readonly text: string;
  readonly #places: number[] = [];

  constructor(private readonly original: string) {
    for (let at = 0; at < original.length; at += 1) if (!/\s/.test(original.charAt(at))) this.#places.push(at);
    this.text = withoutBlanks(original);
  }

  /** The span in the original text. */
  span(start: number, length: number): Span {
    const first = this.#places[start] ?? this.original.length;
    return { start: first, end: (this.#places[start + length - 1] ?? first - 1) + 1 };
  }
}

/** Loose corrections put on the rows of this analysis. `changed` is the version before, if there was one. */
export function fastened(
  loose: readonly LooseCorrection[],
  to: ReadText,
  stored: Corrections = noCorrections(),
  changed: string | null = null,
): Corrections {
  if (loose.length === 0) return stored;
  const squeezed = new Squeezed(to.text);
  const before = changed === null ? null : withoutBlanks(changed);
  const subjects = subjectsOf(to);
  const byPlace = new Map(subjects.map((subject) => [placeKey(subject.kind, subject.span), subject]));
  let result: Corrections = { ...stored, unfit: [...stored.unfit] };

  const placeOf = ({ sentence, nth, offset, words }: LooseCorrection): Span | null => {
    const found = occurrences(squeezed.text, sentence);
    const at = found[nth] ?? (found.length === 1 ? found[0] : undefined);
    return at === undefined ? null : squeezed.span(at + offset, words.length);
  };
  /** The only row of these words in a sentence that the version before did not have. */
  const inNewSentence = ({ kind, words, name }: LooseCorrection): Subject | undefined => {
    if (before === null) return undefined;
    const alike = subjects.filter(
      (subject) =>
        subject.kind === kind &&
        subject.name === name &&
        withoutBlanks(to.text.slice(subject.span.start, subject.span.end)) === words &&
        !before.includes(withoutBlanks(to.text.slice(subject.sentence.start, subject.sentence.end))),
    );
    return alike.length === 1 ? alike[0] : undefined;
  };

  for (const correction of loose) {
    const place = placeOf(correction);
    const fitted =
      correction.added !== null
        ? withAdded(result, correction, place, to.analysis)
        : withTouched(
            result,
            stored,
            correction,
            (place === null ? undefined : byPlace.get(placeKey(correction.kind, place))) ?? inNewSentence(correction),
          );
    result = fitted ?? withUnfit(result, correction);
  }
  return result;
}

function placeKey(kind: string, { start, end }: Span): string {
  return `${kind}:${start}:${end}`;
}

function withUnfit(corrections: Corrections, loose: LooseCorrection): Corrections {
  const known = corrections.unfit.some((other) => same(other, loose));
  return known ? corrections : { ...corrections, unfit: [...corrections.unfit, loose] };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Null where there is no such row, or where it was corrected otherwise. */
function withTouched(
  result: Corrections,
  stored: Corrections,
  { kind, edit, dismissed, codes }: LooseCorrection,
  subject: Subject | undefined,
): Corrections | null {
  if (subject === undefined) return null;
  const { id } = subject;
  const edits = kind === 'item' ? 'items' : 'milestones';
  const own = stored[edits][id];
  if (edit !== null && own !== undefined && !same(own, edit)) return null;
  const chosen = newlyChosen(codes, id, result);
  return {
    ...result,
    ...(edit === null ? {} : { [edits]: { ...result[edits], [id]: edit } }),
    dismissed: dismissed && !result.dismissed.includes(id) ? [...result.dismissed, id] : result.dismissed,
    chosen: { ...result.chosen, ...chosen },
  };
}

function newlyChosen(codes: readonly string[], id: string, { chosen }: Corrections): Record<string, string> {
  return Object.fromEntries(codes.filter((code) => chosen[code] === undefined).map((code) => [code, id]));
}

/** An added row keeps its place, or none if it had none; null where its sentence is gone. */
function withAdded(
  result: Corrections,
  { added, sentence, section: title, codes }: LooseCorrection,
  place: Span | null,
  analysis: Analysis,
): Corrections | null {
  if (added === null || (sentence !== '' && place === null)) return null;
  const section = place === null ? sectionOf(title, analysis) : sectionAt(analysis, place);
  const row = { ...added, section, span: place };
  const there = [...result.addedItems, ...result.addedMilestones];
  if (there.some((other) => same({ ...other, id: row.id }, row))) return result;
  const { corrections, id } = 'indicator' in row ? addItem(result, row) : addMilestone(result, row);
  const chosen = newlyChosen(codes, id, corrections);
  return { ...corrections, chosen: { ...corrections.chosen, ...chosen } };
}

function sectionOf(title: string | null, { sections }: Analysis): string | null {
  return sections.find((section) => section.title === title)?.id ?? null;
}

/** The section in which a place stands: the innermost that holds it. */
export function sectionAt({ sections }: Analysis, { start }: Span): string | null {
  return sections.filter((section) => section.start <= start && start < section.end).at(-1)?.id ?? null;
}
