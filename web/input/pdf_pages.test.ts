import { describe, expect, it } from 'vitest';
import { joinPages } from './pdf_pages';

describe('joinPages', () => {
  it('joins what the pages say', () => {
    expect(joinPages(['地区生产总值', '增长5%'])).toEqual({ text: '地区生产总值\n增长5%', notes: [] });
  });

  it('takes a page without a Chinese character for a picture, also where a scanner left letters on it', () => {
    const { text, notes } = joinPages(['目标', '', 'CamScanner 3', '〇〇一二']);
    expect(notes).toEqual([{ code: 'pages-without-text', pages: [2, 3] }]);
    expect(text).toBe('目标\nCamScanner 3\n〇〇一二');
  });

  it.each([[['', '']], [['- 1 -', 'Scanned by x']], [['\ue001\ue002']]])(
    'refuses %j: nothing but pictures',
    (pages) => {
      expect(() => joinPages(pages)).toThrow(expect.objectContaining({ code: 'scanned-pdf' }) as Error);
    },
  );

  it('counts glyphs that are no characters, not bytes', () => {
    expect(joinPages(['目标\ue001\ufffd5%']).notes).toEqual([{ code: 'glyphs-unknown', count: 2 }]);
  });
});
