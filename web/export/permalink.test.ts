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

  it('refuses a text that unpacks to more than anyone pastes', async () => {
    const packed = deflateRawSync(Buffer.alloc(MAX_TEXT + 1, 'a')).toString('base64url');
    expect(await decodePermalink(`#v=1&t=${packed}`)).toBeNull();
  });
});
