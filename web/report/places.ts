import type { Analysis, Span } from '../library/analysis';
import { placeIn } from './carry_over';
import type { Corrections, LooseCorrection } from './corrections';
import { sentenceAround } from './rows';

/** Where in the text the rows of corrections stand, by id: ids may move when the reader gets better, places do not. */
export type Places = Record<string, [start: number, end: number]>;

/** Places of the rows that were read and then touched; a row added by hand has its place in itself. */
export function placesOf(corrections: Corrections, analysis: Analysis): Places {
  const touched = new Set([
    ...Object.keys(corrections.items),
    ...Object.keys(corrections.milestones),
    ...corrections.dismissed,
    ...Object.values(corrections.chosen),
  ]);
  return Object.fromEntries(
    spansOf(analysis).flatMap(([id, { start, end }]) => (touched.has(id) ? [[id, [start, end]]] : [])),
  );
}

/** Corrections of the same text moved to the ids that their places have in this analysis; `unfit` takes those whose row is no longer read. */
export function moveToIds(corrections: Corrections, places: Places, text: string, analysis: Analysis): Corrections {
  const ids = new Map(spansOf(analysis).map(([id, { start, end }]) => [placeKey(id, start, end), id]));
  for (const { id } of [...corrections.addedItems, ...corrections.addedMilestones]) ids.set(id, id);
  const unfit = new Map<string, LooseCorrection>();
  const move = (id: string): string | null => {
    const place = places[id];
    const now = place === undefined ? ids.get(id) : ids.get(placeKey(id, ...place));
    if (now === undefined && place !== undefined) unfit.set(id, looseAt(id, place, corrections, text));
    return now ?? null;
  };
  const moveKeys = <T>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(record).flatMap(([id, edit]) => {
        const now = move(id);
        return now === null ? [] : [[now, edit]];
      }),
    );
  const chosen = Object.entries(corrections.chosen).flatMap(([code, id]) => {
    const now = move(id);
    return now === null ? [] : [[code, now]];
  });
  return {
    ...corrections,
    items: moveKeys(corrections.items),
    milestones: moveKeys(corrections.milestones),
    dismissed: corrections.dismissed.map(move).filter((id) => id !== null),
    chosen: Object.fromEntries(chosen) as Corrections['chosen'],
    unfit: [...corrections.unfit, ...unfit.values()],
  };
}

/** What was done to a row that is no longer read: its words are still in the text. */
function looseAt(id: string, [start, end]: Places[string], corrections: Corrections, text: string): LooseCorrection {
  const edit = corrections.items[id] ?? corrections.milestones[id] ?? null;
  const span = { start, end };
  return {
    ...placeIn(text, span, sentenceAround(text, span)),
    kind: id.startsWith('m') ? 'milestone' : 'item',
    name: '',
    edit,
    dismissed: corrections.dismissed.includes(id),
    added: null,
    section: null,
    codes: Object.keys(corrections.chosen).filter((code) => corrections.chosen[code] === id),
  };
}

/** Items and milestones are told apart by the letter that their ids begin with: both may stand at one place. */
function placeKey(id: string, start: number, end: number): string {
  return `${id.charAt(0)}:${start}:${end}`;
}

function spansOf(analysis: Analysis): [id: string, span: Span][] {
  return [
    ...analysis.items.map((item): [string, Span] => [item.id, item.quantity]),
    ...analysis.milestones.map((milestone): [string, Span] => [milestone.id, milestone]),
  ];
}
