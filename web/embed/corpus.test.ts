import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAnalyzer } from '../library/mubiao';
import { indicatorName, loadCatalogue } from '../report/catalogue';
import { noCorrections } from '../report/corrections';
import type { ReportModel } from '../report/model';
import { reportRows } from '../report/rows';
import { EMBED_LANGS, type EmbedLang } from './embed_report';
import { describeFigure } from './figure';
import { unpackFragment } from './fragment';
import { splitFragment } from './frame';
import { frameAddress } from './frame_snippet';
import { embedReport, type EmbedChoices } from './of_report';
import { quoteAtMost } from './quoted_part';
import { describeWechat } from './wechat';
import { writeHtml } from './write_html';
import { isLargeZipped } from './zipped';

/*
 * How large figures of whole reports are: those of 2024 and 2025 in the shared folder, where it lies beside the
 * checkout. Communiqués lie there too; they set no targets.
 */

const CORPUS = resolve('../shared/corpus');
const REPORTS = existsSync(CORPUS)
  ? readdirSync(CORPUS).filter((name) => /^(?:national|prov|city|county)-202[45]-.*\.txt$/.test(name))
  : [];

const CHOICES: EmbedChoices = {
  rows: 'five',
  last: true,
  lang: 'zh',
  source: 'https://www.example.gov.cn/zwgk/2025/t20250120_1234567.html',
  inArticle: false,
  accent: '',
  page: 'https://example.github.io/mubiao/',
  made: '2025-03-01',
  shorten: quoteAtMost,
  isTooMuch: isLargeZipped,
};

interface Sizes {
  targets: number;
  five: number;
  all: number;
  wechat: number;
  /** gzip -9 of all targets. */
  zipped: number;
  fiveAddress: number;
  allAddress: number;
  /** Refused when read again. */
  faults: number;
}

/** English names and figures stand in no sentence: two addresses of all targets are longer than they should be. */
const MOST_OF_ALL = { zh: 6000, en: 6320 } as const;

/** Where the newsroom keeps `embed.html`. */
const FOLDER = 'https://example.github.io/mubiao/v1/';

describe.skipIf(REPORTS.length === 0).each(EMBED_LANGS)('figures of whole reports: %s', (lang) => {
  const measured: Sizes[] = [];

  beforeAll(async () => {
    const analyzer = await loadAnalyzer({ wasmBinary: readFileSync(resolve('build/wasm/mubiao-engine.wasm')) });
    await loadCatalogue(lang);
    for (const name of REPORTS) {
      const text = readFileSync(resolve(CORPUS, name), 'utf8');
      const model: ReportModel = {
        analysis: analyzer.extract(text),
        text,
        corrections: noCorrections(),
        locale: lang,
        indicatorName: (code) => indicatorName(code, lang),
      };
      measured.push(sizesOf(model, lang));
    }
    const most = (of: keyof Sizes): number => Math.max(...measured.map((sizes) => sizes[of]));
    const share = (is: (sizes: Sizes) => boolean): string => `${measured.filter(is).length} of ${measured.length}`;
    console.log(
      `${lang}: strip and five rows: ${most('five')} characters, for WeChat ${most('wechat')}; all targets: ${most('all')} characters, ` +
        `gzip ${most('zipped')} bytes (${share(({ zipped }) => zipped <= 10_240)} within 10 KB); ` +
        `frame address, five rows: ${most('fiveAddress')} (${share(({ fiveAddress }) => fiveAddress <= 1000)} within ` +
        `1,000); all: ${most('allAddress')} (${share(({ allAddress }) => allAddress <= 6000)} within 6,000)`,
    );
  }, 120_000);

  it('fits a static figure of strip and five rows into 6,000 characters', () => {
    expect(measured.filter(({ five }) => five > 6000)).toEqual([]);
  });

  it('fits the copy for WeChat, of strip and five rows, into 6,000 characters', () => {
    expect(measured.filter(({ wechat }) => wechat > 6000)).toEqual([]);
  });

  it('fits a static figure of all targets into 80,000 characters', () => {
    expect(measured.filter(({ all }) => all > 80_000)).toEqual([]);
  });

  it('packs all targets into 10 KB of gzip', () => {
    expect(measured.filter(({ zipped }) => zipped > 10_240)).toEqual([]);
  });

  it('packs strip and five rows into 1,000 characters of an address', () => {
    expect(measured.filter(({ fiveAddress }) => fiveAddress > 1000)).toEqual([]);
  });

  it(`packs all targets into ${MOST_OF_ALL[lang]} characters of an address, of nearly all reports into 6,000`, () => {
    expect(measured.filter(({ allAddress }) => allAddress > MOST_OF_ALL[lang])).toEqual([]);
    expect(measured.filter(({ allAddress }) => allAddress > 6000).length).toBeLessThanOrEqual(lang === 'en' ? 2 : 0);
  });

  it('reads every address again', () => {
    expect(measured.reduce((faults, sizes) => faults + sizes.faults, 0)).toBe(0);
  });
});

function sizesOf(model: ReportModel, lang: EmbedLang): Sizes {
  const rows = reportRows(model);
  const five = embedReport(model, rows, { ...CHOICES, lang });
  const all = embedReport(model, rows, { ...CHOICES, lang, rows: 'all' });
  const [fiveAddress = '', allAddress = ''] = [five, all].map((report) => frameAddress(report, FOLDER) ?? '');
  const again = unpackFragment(splitFragment(new URL(allAddress).hash).packed);
  const html = writeHtml(describeFigure(all));
  return {
    targets: all.rows.length,
    five: writeHtml(describeFigure(five)).length,
    all: html.length,
    wechat: writeHtml(describeWechat(five)).length,
    zipped: gzipSync(html, { level: 9 }).length,
    fiveAddress: fiveAddress.length,
    allAddress: allAddress.length,
    faults: 'report' in again && again.report.rows.length === all.rows.length ? 0 : 1,
  };
}
