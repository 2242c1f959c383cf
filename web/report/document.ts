import type { Analysis, DocumentInfo, Period, Section } from '../library/analysis';

/** What a person may set of the whole document; a key that is absent keeps what was read. */
export type DocumentEdit = Partial<Pick<DocumentInfo, 'title' | 'place' | 'year' | 'kind'>>;

/** Only what differs from what was read; undefined where nothing does. */
export function documentEdit(read: DocumentInfo, wanted: Required<DocumentEdit>): DocumentEdit | undefined {
  const changed = Object.entries(wanted).filter(([key, value]) => read[key as keyof DocumentEdit] !== value);
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

/**
 * The analysis under another title, place, kind or year. With the year move the times that follow from it: those that
 * only the report gives, and relative words (今年, 年底). A time that names its own year, or whose heading does, stays.
 */
export function correctedAnalysis(analysis: Analysis, edit: DocumentEdit | undefined): Analysis {
  if (edit === undefined) return analysis;
  const read = analysis.document;
  const set: Partial<DocumentInfo> = { ...edit };
  if (edit.place !== undefined) set.placeFrom = 'user';
  if (edit.year !== undefined) set.yearFrom = 'user';
  const document = { ...read, ...set };
  const open = (from: DocumentInfo['placeFrom']): boolean => from === 'text';
  if (!open(document.placeFrom) && !open(document.yearFrom)) document.confidence = 'sure';
  if (edit.year === undefined || document.year === null) return { ...analysis, document };
  const move = mover(analysis, document.year);
  return {
    ...analysis,
    document,
    items: analysis.items.map((item) => ({ ...item, period: move(item.period, item.section) })),
    milestones: analysis.milestones.map((entry) => ({ ...entry, period: move(entry.period, entry.section) })),
  };
}

/** 2025年, 二〇二五年, “十五五”: such a time is known without the year of the report. */
const NAMES_A_YEAR = /\d{4}|[〇○零一二三四五六七八九]{4}年|十[一二三四五六七八九]?五/;
/** Words for whole years, for a report whose own year was not known when they were read. */
const WHOLE_YEARS: [words: RegExp, offset: number][] = [
  [/^(今年|本年|全年|本年度)$/, 0],
  [/^(去年|上年|上年度)$/, -1],
  [/^(明年|下年)$/, 1],
];

function mover(analysis: Analysis, year: number): (period: Period | null, section: string | null) => Period | null {
  const before = analysis.document.year;
  const headings = headingsOf(analysis.sections);
  return (period, section) => {
    if (period === null) return null;
    const words = period.text ?? (period.by === 'section' && section !== null ? (headings.get(section) ?? '') : '');
    if (NAMES_A_YEAR.test(words)) return period;
    if (before === null) {
      const offset = WHOLE_YEARS.find(([pattern]) => pattern.test(words))?.[1];
      if (offset === undefined || period.from !== null || period.to !== null) return period;
      return { ...period, from: `${year + offset}-01-01`, to: `${year + offset}-12-31` };
    }
    const shift = (day: string | null): string | null => (day === null ? null : movedDay(day, year - before));
    return { ...period, from: shift(period.from), to: shift(period.to) };
  };
}

/** The last day of a February is the last day of another one. */
function movedDay(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const rest = day.slice(4);
  if (rest !== '-02-28' && rest !== '-02-29') return `${year}${rest}`;
  return `${year}-02-${new Date(Date.UTC(year, 2, 0)).getUTCDate()}`;
}

/** Titles of each section and those that contain it; sections come in the order of the text. */
function headingsOf(sections: readonly Section[]): Map<string, string> {
  const open: Section[] = [];
  return new Map(
    sections.map((section) => {
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= section.level) open.pop();
      open.push(section);
      return [section.id, open.map(({ title }) => title).join(' ')];
    }),
  );
}
