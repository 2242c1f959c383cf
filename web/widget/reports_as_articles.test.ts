// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeFigure } from '../embed/figure';
import { embedReport } from '../embed/of_report';
import { quoteAtMost } from '../embed/quoted_part';
import { writeNodes } from '../embed/write_nodes';
import { loadAnalyzer, type Analyzer } from '../library/mubiao';
import { indicatorName } from '../report/catalogue';
import { noCorrections } from '../report/corrections';
import type { ReportModel } from '../report/model';
import { reportRows } from '../report/rows';
import { readArticle } from './article_text';
import { bakedRows } from './baked_rows';
import { folded } from './folded';
import { findQuotes, type Quote } from './quotes';

/*
 * Real reports, each made into an article: the figure is baked from the report, and the quotes are looked for in the
 * article as browsers would show it. Where the sentence stands is known, for every change keeps the letters.
 */

const FOLDER = resolve('../shared/corpus');
const WASM = resolve('build/wasm/mubiao-engine.wasm');
const isHere = existsSync(FOLDER) && existsSync(WASM);
if (!isHere) console.log(`skipped: no ${FOLDER} or no ${WASM}`);

const FULL_WIDTH = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const HALF = new Map(
  Array.from('，。；：！？（）％．～“”‘’［］', (sign, at) => [sign, ',.;:!?()%.~""\'\'[]'.charAt(at)]),
);

const CHANGES: [name: string, least: number, change: (line: string) => string][] = [
  ['unchanged', 0.995, (line) => line],
  ['full-width', 0.99, FULL_WIDTH],
  ['spaced digits', 0.99, (line) => line.replace(/(?<=[0-9０-９])(?=[0-9０-９])/g, ' ')],
  ['half-width punctuation', 0.99, (line) => line.replace(/./gu, (sign) => HALF.get(sign) ?? sign)],
  ['wrapped source', 0.99, (line) => line.replace(/.{30}/gu, '$&\n      ')],
];

interface Report {
  name: string;
  text: string;
  quotes: Quote[];
  /** For each quote where its sentence begins in the letters of the report. */
  places: (number | null)[];
}

let reports: Report[] = [];

function modelOf(text: string, analyzer: Analyzer): ReportModel {
  const name = (code: string): string | null => indicatorName(code, 'zh');
  return {
    text,
    analysis: analyzer.extract(text),
    corrections: noCorrections(),
    locale: 'zh',
    indicatorName: name,
  };
}

function baked(name: string, analyzer: Analyzer): Report {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const model = modelOf(text, analyzer);
  const choices = { rows: 'all', last: true, lang: 'zh', source: '', inArticle: true, accent: '', page: './' } as const;
  const figure = embedReport(model, reportRows(model), { ...choices, made: '2025-03-01', shorten: quoteAtMost });
  const node = writeNodes(describeFigure(figure), document) as HTMLElement;
  const quotes = bakedRows(node).map(({ quote }) => quote);
  const points = Array.from(text);
  const places = quotes.map(({ start, figureAt, sentence }) => {
    if (start === null || figureAt === null) return null;
    const before = folded(points.slice(0, start).join('')).length;
    return before - folded(sentence.slice(0, figureAt[0])).length;
  });
  return { name, text, quotes, places };
}

function articleOf(text: string, change: (line: string) => string): HTMLElement {
  const article = document.createElement('article');
  for (const line of text.split('\n')) {
    const paragraph = document.createElement('p');
    paragraph.textContent = change(line);
    article.append(paragraph);
  }
  document.body.replaceChildren(article);
  return article;
}

function finished<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Places after every third line was taken out; null for those in such a line. */
function movedPlaces(lines: readonly string[], places: readonly (number | null)[]): (number | null)[] {
  const firsts: number[] = [];
  const gone: number[] = [];
  let [at, left] = [0, 0];
  for (const [index, line] of lines.entries()) {
    const length = folded(line).length;
    firsts.push(at);
    gone.push(index % 3 === 1 ? Infinity : at - left);
    at += length;
    if (index % 3 !== 1) left += length;
  }
  return places.map((place) => {
    if (place === null) return null;
    const line = firsts.findLastIndex((first) => first <= place);
    const by = gone[line] ?? 0;
    return by === Infinity ? null : place - by;
  });
}

describe.skipIf(!isHere)('quotes of real reports in articles', () => {
  beforeAll(async () => {
    const analyzer = await loadAnalyzer({ wasmBinary: readFileSync(WASM) });
    const names = readdirSync(FOLDER).filter((name) => /-202[45]-.*\.txt$/.test(name));
    // A third of them, so that the suite stays quick; all of them with MUBIAO_ALL_REPORTS=1.
    const looked = names.filter((_, at) => process.env['MUBIAO_ALL_REPORTS'] === '1' || at % 3 === 0);
    reports = looked.map((name) => baked(name, analyzer)).filter(({ quotes }) => quotes.length > 0);
  }, 120_000);

  it('has reports to look at', () => {
    expect(reports.length).toBeGreaterThan(10);
  });

  it('finds no sentence in an article that leaves it out', () => {
    let [all, found] = [0, 0];
    const wrong: string[] = [];
    for (const { name, text, quotes, places } of reports) {
      const lines = text.split('\n');
      const kept = lines.filter((_, at) => at % 3 !== 1);
      const article = finished(readArticle(articleOf(kept.join('\n'), (line) => line)));
      const moved = movedPlaces(lines, places);
      for (const [index, place] of finished(findQuotes(article, quotes)).entries()) {
        const expected = moved[index] ?? null;
        if (expected !== null) all += 1;
        if (place === null) continue;
        if (expected !== null) found += 1;
        if (place.sentence[0] !== expected) wrong.push(`${name} ${index}`);
      }
    }
    console.log(`${found} of ${all} that are left, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
    expect(found / all).toBeGreaterThanOrEqual(0.99);
  }, 120_000);

  it.each(CHANGES)(
    'finds them: %s',
    (_, least, change) => {
      let [all, found] = [0, 0];
      const wrong: string[] = [];
      for (const { name, text, quotes, places } of reports) {
        const article = finished(readArticle(articleOf(text, change)));
        for (const [index, place] of finished(findQuotes(article, quotes)).entries()) {
          if (places[index] === null) continue;
          all += 1;
          if (place === null) continue;
          found += 1;
          if (place.sentence[0] !== places[index]) wrong.push(`${name} ${index}`);
          const range = article.range(...place.figure)?.toString() ?? '';
          const { sentence, figureAt } = quotes[index] as Quote;
          if (folded(range) !== folded(sentence.slice(...(figureAt ?? [])))) wrong.push(`${name} ${index}: ${range}`);
        }
      }
      console.log(`${found} of ${all}, ${wrong.length} wrong`);
      expect(wrong).toEqual([]);
      expect(found / all).toBeGreaterThanOrEqual(least);
    },
    120_000,
  );
});
