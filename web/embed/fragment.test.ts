import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { EmbedReport } from './embed_report';
import { sampleFigure, sampleRow } from './figure.fixture';
import { LONGEST_FRAGMENT, MOST_UNPACKED, packFragment, unpackFragment } from './fragment';
import { FRAGMENT_DICTIONARY } from './fragment_dictionary';

/** What a frame needs of a figure: the rest stays behind. */
function framed(report: EmbedReport): EmbedReport {
  const rows = report.rows.map((row) => ({
    ...row,
    start: null,
    value: null,
    unit: null,
    comparator: '=',
    before: row.repeated === true ? row.before : '',
  }));
  return { ...report, rows };
}

describe('the fragment of a frame', () => {
  const varied = [
    sampleRow(),
    sampleRow({ sentence: '新建公园12个。', figure: '12个', figureAt: [4, 7], section: '', period: '' }),
    sampleRow({ indicator: 'New urban jobs', figure: '≥45,000 people', period: '2025', move: 'fall', strength: null }),
    sampleRow({ repeated: true, check: true, strength: 'soft', move: 'rise', figure: '≥45,000 people' }),
    sampleRow({ sentence: '', figureAt: null, figure: '三十亿斤', move: 'growth' }),
    sampleRow({ figure: '改过的数', figureAt: null, repeated: true, before: '' }),
  ];

  it.each<[string, Partial<EmbedReport>]>([
    ['a usual one', {}],
    ['rows of every kind', { rows: varied }],
    ['no rows', { rows: [] }],
    ['English', { lang: 'en', corrected: false, inArticle: true, of: 'results', accent: '#123456' }],
    ['a report without anything', { title: '', place: '', year: null, strip: [], rows: [], source: undefined }],
    [
      'cards of every kind',
      {
        strip: [
          { indicator: '甲', figure: '1', check: true },
          { indicator: '乙', figure: null },
        ],
      },
    ],
    ['any characters', { title: '"\\\ud83d\ude00\u0000<>', rows: [sampleRow({ sentence: '"\\字', figureAt: null })] }],
  ])('comes back as it was: %s', (_, change) => {
    const report = JSON.parse(JSON.stringify(sampleFigure(change))) as EmbedReport;
    const fragment = packFragment(report);
    expect(fragment).toMatch(/^1\.[\w-]+$/);
    expect(unpackFragment(`#${fragment}`)).toEqual({ report: framed(report) });
  });

  it('is read as the first version wrote it, whatever is written now', () => {
    // An address in an old story: never written anew.
    const first =
      '1.i2awAPvPqrLbnwnaLwPVzsi-goQARAWIDVOlA-zBWYJDkPQwxBYbIDWpSiZgPaC2DEQEmY8v5kFqUVsxEDEQaYgjJUHkY-GyoFYhaps' +
      'KYTu2lhWkr4ncvmIyQLgStb0DCs3O6EnJCgxWCgoMkFYPcpsTok-JQQUI1YDlhA6DFoMy0FRVIKkMDAUtBjugKEhEnxHkcpANq4JmB4Fa' +
      'WaA-M6iNBTMDPb2B0kQitNxLBboWVCunY6Q5SHgQqxfmM31w6ZgPFAORiNQGMQ1bmkOEOwA';
    const { report } = unpackFragment(first) as { report: EmbedReport };
    expect(report).toMatchObject({
      title: '示例市2025年政府工作报告',
      year: 2025,
      lang: 'zh',
      all: 49,
      made: '2025-03-01',
    });
    expect(report.strip.map(({ figure, words }) => figure ?? words)).toEqual([
      '≈5.5%',
      '≥4.5万人',
      '与经济增长同步',
      undefined,
    ]);
    expect(report.rows.map(({ indicator, figure, sentence }) => [indicator, figure, sentence])).toEqual([
      ['城镇新增就业', '4.5万人以上', '今年，城镇新增就业4.5万人以上，城镇调查失业率控制在5.5%左右。'],
      ['城镇调查失业率', '5.5%左右', '今年，城镇新增就业4.5万人以上，城镇调查失业率控制在5.5%左右。'],
    ]);
    expect(report.source).toBe('https://example.org/2025/baogao.html');
  });

  const packed = packFragment(sampleFigure());
  const deflated = (text: string): string => {
    const bytes = Buffer.from(text, 'utf16le');
    const dictionary = Buffer.from(FRAGMENT_DICTIONARY, 'utf16le');
    return `1.${Buffer.from(deflateSync(bytes, { dictionary })).toString('base64url')}`;
  };

  it.each([
    ['empty', '', 'damaged'],
    ['something else', 'section-2', 'damaged'],
    ['cut off', packed.slice(0, -20), 'damaged'],
    ['cut to its number', '1.', 'damaged'],
    ['of format 0', packed.replace(/^1/, '0'), 'damaged'],
    ['of a later format', packed.replace(/^1/, '3'), 'later'],
    ['of a much later format', '17.xyz', 'later'],
    ['no deflate', '1.AAAA', 'damaged'],
    ['no list', deflated('{}'), 'damaged'],
    ['a list of other things', deflated('[1,2,3]'), 'damaged'],
    [
      'a place that no list has',
      deflated(JSON.stringify([0, '', '', 0, 0, [], [], [], '$$$$$$$$$', [], '', '', '', ''])),
      'damaged',
    ],
    ['too long', `1.${'A'.repeat(LONGEST_FRAGMENT)}`, 'too-long'],
    ['too large inside', deflated(JSON.stringify(['x'.repeat(MOST_UNPACKED)])), 'too-large'],
  ])('is refused: %s', (_, fragment, fault) => {
    expect(unpackFragment(fragment)).toEqual({ fault });
  });

  it('is refused or read with any one character changed, and never throws', () => {
    const outcomes = Array.from({ length: packed.length }, (_, at) => {
      const changed = packed.slice(0, at) + (packed.charAt(at) === 'A' ? 'B' : 'A') + packed.slice(at + 1);
      return 'fault' in unpackFragment(changed) ? 'refused' : 'read';
    });
    expect(outcomes).toHaveLength(packed.length);
    expect(outcomes.filter((outcome) => outcome === 'refused').length).toBeGreaterThan(10);
  });
});
