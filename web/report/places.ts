import type { Analysis, Span } from '../library/analysis';
import type { Corrections } from './corrections';

/** Where in the text the rows of corrections stand, by id: ids may move when the reader gets better, places do not. */
export type Places = Record<string, [start: number, end: number]>;

/** Places of the rows that were read and then touched; a row added by hand has its place in itself. */
export function placesOf(corrections: Corrections, analysis: Analysis): Places {
  const touched = new Set([
    ...Object.keys(corrections.items),
    ...Object.keys(corrections.milestones),
    ...corrections.dismissed,
  ]);
  return Object.fromEntries(
    spansOf(analysis).flatMap(([id, { start, end }]) => (touched.has(id) ? [[id, [start, end]]] : [])),
  );
}

/** Corrections moved to the ids that their places have in this analysis; `lost` counts those whose row is no longer read. */
export function moveToIds(
  corrections: Corrections,
  places: Places,
  analysis: Analysis,
): { corrections: Corrections; lost: number } {
  const ids = new Map(spansOf(analysis).map(([id, { start, end }]) => [placeKey(id, start, end), id]));
  let lost = 0;
  const move = (id: string): string | null => {
    const place = places[id];
    const now = place === undefined ? undefined : ids.get(placeKey(id, ...place));
    if (now === undefined) lost += 1;
    return now ?? null;
  };
  const moveKeys = <T>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(record).flatMap(([id, edit]) => {
        const now = move(id);
        return now === null ? [] : [[now, edit]];
      }),
    );
  const moved = {
    ...corrections,
    items: moveKeys(corrections.items),
    milestones: moveKeys(corrections.milestones),
    dismissed: corrections.dismissed.map(move).filter((id) => id !== null),
  };
  return { corrections: moved, lost };
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
