import type { Analysis } from '../library/analysis';
import { reportTitles } from './titles';

/** What a person should know about the text that was given; the locale has a sentence for each. */
export type TextNotice =
  | { code: 'empty' }
  | { code: 'binary' }
  | { code: 'damaged'; count: number }
  | { code: 'not-chinese' }
  | { code: 'only-title' }
  | { code: 'several-reports'; titles: string[] }
  | { code: 'year-to-come'; year: number }
  | { code: 'no-numbers' }
  | { code: 'no-items'; numbers: number }
  | { code: 'check'; count: number }
  | { code: 'repaired'; count: number };

/** A part of the text is enough to tell what it is, and keeps this cheap on 5 MB. */
const SAMPLE = 200_000;

/** From the most to the least important; empty where all is well. `thisYear` is the reader's own. */
export function textNotices(
  text: string,
  analysis: Analysis,
  thisYear: number = new Date().getFullYear(),
): TextNotice[] {
  if (text.trim() === '') return [{ code: 'empty' }];
  const notices: TextNotice[] = [];
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  // eslint-disable-next-line no-control-regex -- control characters are what tells a binary file from a text
  const control = count(/[\u0000-\u0008\u000e-\u001f]/g);
  const foreign = count(/[\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g);
  const read = analysis.items.length + analysis.milestones.length;
  if (control > Math.max(4, sample.length / 200)) notices.push({ code: 'binary' });
  else if (foreign > 0) notices.push({ code: 'damaged', count: foreign });
  if (notices[0]?.code !== 'binary') {
    if (isForeign(read, count)) notices.push({ code: 'not-chinese' });
    else if (read === 0) notices.push(whyNothing(text, analysis, count));
  }
  notices.push(...headNotices(text, analysis, thisYear));
  const checks = analysis.items.filter((item) => item.confidence === 'check').length;
  if (checks > 0) notices.push({ code: 'check', count: checks });
  if (analysis.repairs.length > 0) notices.push({ code: 'repaired', count: analysis.repairs.length });
  return notices;
}

/** What makes title, place and year doubtful. A report is given in its year or just before it. */
function headNotices(text: string, analysis: Analysis, thisYear: number): TextNotice[] {
  const { year } = analysis.document;
  const titles = reportTitles(text, analysis);
  const notices: TextNotice[] = [];
  if (titles.length > 1) notices.push({ code: 'several-reports', titles });
  if (year !== null && year > thisYear + 1) notices.push({ code: 'year-to-come', year });
  return notices;
}

/**
 * Japanese and Korean have Chinese characters, too, among syllables of their own, and figures are read in them. Letters
 * are counted only where there is a reason: a report has as many as characters.
 */
function isForeign(read: number, count: (pattern: RegExp) => number): boolean {
  const syllables = count(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  if (read > 0 && syllables === 0) return false;
  const letters = count(/\p{L}/gu);
  return letters > 20 && (syllables > letters / 5 || (read === 0 && count(/\p{Script=Han}/gu) < letters / 10));
}

function whyNothing(text: string, { document }: Analysis, count: (pattern: RegExp) => number): TextNotice {
  const { title } = document;
  if (title !== null && !/[\n。；]/.test(text.trim()) && text.trim().startsWith(title)) return { code: 'only-title' };
  const numbers = count(/[0-9０-９]+(?:[.．,，][0-9０-９]+)*|百分之/g);
  return numbers === 0 ? { code: 'no-numbers' } : { code: 'no-items', numbers };
}
