import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MAX_TEXT } from '../input/limits';
import { decodePermalink, encodePermalink } from './permalink';
import { TEXT } from '../report/sample_report.fixture';

describe('permalink', () => {
  it('carries settings and selection, and no text unless given', async () => {
    const link = { settings: { lang: 'en', tab: 'results' }, selection: 'i57', text: null };
    const { hash, length } = await encodePermalink(link);
    expect(hash).toBe('#v=1&s.lang=en&s.tab=results&sel=i57');
    expect(length).toBe(hash.length);
    expect(await decodePermalink(hash)).toEqual(link);
  });

  it.each([
    ['a report', TEXT.repeat(40)],
    ['nothing', ''],
    ['a mark at the start', '\ufeff报告'],
    ['signs of links', 'a&b=c#d%20+e'],
  ])('brings the text back: %s', async (_what, text) => {
    const { hash } = await encodePermalink({ settings: {}, selection: null, text });
    expect(hash).toMatch(/^#[\w.=&-]*$/);
    expect((await decodePermalink(hash))?.text).toBe(text);
  });

  it('is shorter than the text it carries', async () => {
    const text = TEXT.repeat(40);
    expect((await encodePermalink({ settings: {}, selection: null, text })).length).toBeLessThan(text.length / 4);
  });

  it.each([
    ['no hash', ''],
    ['an anchor', '#help'],
    ['another version', '#v=2&sel=i1'],
    ['damaged text', '#v=1&t=AAAA'],
    ['no base64', '#v=1&t=%%%'],
  ])('is null for %s', async (_what, hash) => {
    expect(await decodePermalink(hash)).toBeNull();
  });

  const linkOf = (text: string): string => `#v=1&t=${deflateRawSync(text).toString('base64url')}`;

  it('refuses a text that unpacks to more than anyone pastes', async () => {
    const noise = Array.from({ length: MAX_TEXT / 5 + 1 }, (_, at) => String((at * 48_271) % 99_991).padStart(5, '0'));
    expect(linkOf(noise.join('')).length).toBeGreaterThan(MAX_TEXT / 20);
    expect(await decodePermalink(linkOf(noise.join('')))).toBeNull();
    expect(await decodePermalink(linkOf(noise.slice(0, -2).join('')))).not.toBeNull();
  });

  it.each(['a', '5亿', '中[1]', '\n'])('refuses a small link to a great text of %j without end', async (pattern) => {
    const text = pattern.repeat(1_990_000 / pattern.length);
    expect(linkOf(text).length).toBeLessThan(20_000);
    expect(await decodePermalink(linkOf(text))).toBeNull();
  });
});
