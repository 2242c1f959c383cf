import type { EmbedReport, EmbedRow } from './embed_report';

const SENTENCE = '今年，城镇新增就业4.5万人以上，城镇调查失业率控制在5.5%左右。';

/** A row of an invented report; `change` says what is different about it. */
export function sampleRow(change: Partial<EmbedRow> = {}): EmbedRow {
  return {
    indicator: '城镇新增就业',
    figure: '4.5万人以上',
    period: '今年',
    strength: 'hard',
    sentence: SENTENCE,
    figureAt: [9, 16],
    section: '二、2025年工作安排 › （一）主要预期目标',
    start: 1203,
    value: 45000,
    unit: '人',
    comparator: '≥',
    before: '努力完成全年任务',
    ...change,
  };
}

/** A figure of an invented report; `change` says what is different about it. */
export function sampleFigure(change: Partial<EmbedReport> = {}): EmbedReport {
  const jobless = { indicator: '城镇调查失业率', figure: '5.5%左右', value: 5.5, unit: '%', comparator: '≈' };
  const rows = change.rows ?? [
    sampleRow(),
    sampleRow({ ...jobless, strength: 'soft', figureAt: [27, 33], start: 1221, repeated: true }),
  ];
  return {
    title: '示例市2025年政府工作报告',
    place: '示例市',
    year: 2025,
    lang: 'zh',
    shown: rows.length,
    all: 49,
    strip: [
      { indicator: '地区生产总值', figure: '≈5.5%', last: '5.1%' },
      { indicator: '城镇新增就业', figure: '≥4.5万人', last: '4.5万人' },
      { indicator: '居民人均可支配收入', figure: null, words: '与经济增长同步' },
      { indicator: '居民消费价格', figure: null },
    ],
    rows,
    source: 'https://example.org/2025/baogao.html',
    inArticle: false,
    page: 'https://example.org/mubiao/',
    made: '2025-03-01',
    corrected: true,
    ...change,
  };
}
