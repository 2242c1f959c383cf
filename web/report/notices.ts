import type { Analysis } from '../library/analysis';

/** What a person should know about the text that was given; the locale has a sentence for each. */
export type TextNotice =
  | { code: 'empty' }
  | { code: 'binary' }
  | { code: 'damaged'; count: number }
  | { code: 'not-chinese' }
  | { code: 'no-numbers' }
  | { code: 'no-items'; numbers: number }
  | { code: 'check'; count: number }
  | { code: 'repaired'; count: number };

/** A part of the text is enough to tell what it is, and keeps this cheap on 5 MB. */
const SAMPLE = 200_000;

/** From the most to the least important; empty where all is well. */
export function textNotices(text: string, analysis: Analysis): TextNotice[] {
  if (text.trim() === '') return [{ code: 'empty' }];
  const notices: TextNotice[] = [];
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  // eslint-disable-next-line no-control-regex -- control characters are what tells a binary file from a text
  const control = count(/[\u0000-\u0008\u000e-\u001f]/g);
  const foreign = count(/[\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g);
  const chinese = count(/\p{Script=Han}/gu);
  const read = analysis.items.length + analysis.milestones.length;
  if (control > Math.max(4, sample.length / 200)) notices.push({ code: 'binary' });
  else if (foreign > 0) notices.push({ code: 'damaged', count: foreign });
  if (read === 0 && notices[0]?.code !== 'binary') notices.push(whyNothing(chinese, count));
  const checks = analysis.items.filter((item) => item.confidence === 'check').length;
  if (checks > 0) notices.push({ code: 'check', count: checks });
  if (analysis.repairs.length > 0) notices.push({ code: 'repaired', count: analysis.repairs.length });
  return notices;
}

function whyNothing(chinese: number, count: (pattern: RegExp) => number): TextNotice {
  const letters = count(/\p{L}/gu);
  if (letters > 20 && chinese < letters / 10) return { code: 'not-chinese' };
  const numbers = count(/[0-9０-９]+(?:[.．,，][0-9０-９]+)*|百分之/g);
  return numbers === 0 ? { code: 'no-numbers' } : { code: 'no-items', numbers };
}
