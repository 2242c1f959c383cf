// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import ROWS from '../../tests/html.json';
import { htmlToText, readHtml } from './html';

describe('htmlToText', () => {
  it.each(ROWS)('$what', ({ html, text }) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('refuses more tags than any report has', () => {
    expect(() => htmlToText('<p>'.repeat(200_000))).toThrow(expect.objectContaining({ code: 'too-large' }) as Error);
  });
});

describe('readHtml', () => {
  /** 增长 in GB 2312. */
  const bytes = (head: string) => Uint8Array.from([...Buffer.from(head), 0xd4, 0xf6, 0xb3, 0xa4]);

  it('believes a page that says GB 2312', () => {
    expect(readHtml(bytes('<meta charset="gb2312"><p>'))).toMatchObject({ text: '增长', encoding: 'gb18030' });
    expect(readHtml(bytes('<meta http-equiv="Content-Type" content="text/html; charset=GBK"><p>')).text).toBe('增长');
  });

  it('does not believe a page that says UTF-8 and is not', () => {
    expect(readHtml(bytes('<meta charset="utf-8"><p>的一年'))).toMatchObject({ encoding: 'gb18030' });
  });
});
