import type { ChangeKind, TargetChange } from '../library/comparison';
import type { SetWords } from '../locales/sets';
import type { Compared } from './members';

const ORDER: readonly ChangeKind[] = [
  'raised',
  'lowered',
  'hardened',
  'softened',
  'widened',
  'narrowed',
  'moved',
  'dropped',
  'new',
  'unlike',
  'kept',
];

/** Two reports of one place, the earlier first. */
export interface ReportPair {
  from: string;
  to: string;
}

/** Pairs of reports whose targets were compared; places in the order of the comparison, the latest first. */
export function reportPairs({ comparison, report }: Compared): ReportPair[] {
  const found = new Map<string, ReportPair>();
  for (const { from, to } of comparison.changes) found.set(`${from} ${to}`, { from, to });
  const order = [...new Set(comparison.reports.map(({ place }) => place))];
  const place = ({ to }: ReportPair): number => order.indexOf(report(to).place);
  const year = ({ to }: ReportPair): number => report(to).year ?? 0;
  return [...found.values()].sort((a, b) => place(a) - place(b) || year(b) - year(a));
}

/** The place, and the years from one to the other. */
export function pairTitle({ from, to }: ReportPair, { report }: Compared, words: SetWords): string {
  return `${report(to).place ?? ''} ${words.changes.from(report(from).year ?? 0, report(to).year ?? 0)}`;
}

/** The changes between two reports by kind, in the order in which a reader asks for them; headline targets first. */
export function changeGroups({ comparison }: Compared, pair: ReportPair): [ChangeKind, TargetChange[]][] {
  const rows = comparison.changes.filter(({ from, to }) => from === pair.from && to === pair.to);
  return ORDER.map((kind): [ChangeKind, TargetChange[]] => [
    kind,
    rows.filter(({ change }) => change === kind).sort((a, b) => weight(b) - weight(a)),
  ]).filter(([, group]) => group.length > 0);
}

const weight = ({ before, after }: TargetChange): number =>
  Number(before?.where === 'headline' || after?.where === 'headline');
