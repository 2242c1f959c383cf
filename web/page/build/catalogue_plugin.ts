import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { FRAGMENT_DICTIONARY } from '../../embed/fragment_dictionary.ts';

const DICTIONARY = resolve(import.meta.dirname, '../../embed/fragment_dictionary.ts');
const LEXICON = resolve(import.meta.dirname, '../../../core/lexicon');
const CHINESE = 'virtual:mubiao/catalogue';
const ENGLISH = 'virtual:mubiao/catalogue-en';
const HEADLINES = 'virtual:mubiao/headline-names';
const MODULES: readonly string[] = [CHINESE, ENGLISH, HEADLINES];

/**
 * Names of indicators and units, and what else the page knows by heart, read from the tables that the C++ core is built
 * from, so that there is one list of them: `virtual:mubiao/catalogue` in Chinese, `virtual:mubiao/catalogue-en` what only the English page needs. A table
 * that does not exist yields no names; the page then shows the report's words. `virtual:mubiao/headline-names` has, in the
 * language of `headlines`, the standard indicators of the strip only, by their places, and the units that these are mostly given in.
 */
export function catalogue(headlines: 'zh' | 'en' = 'zh'): Plugin {
  return {
    name: 'mubiao-catalogue',
    resolveId: (id) => (MODULES.includes(id) ? `\0${id}` : null),
    load(id) {
      if (!MODULES.some((name) => id === `\0${name}`)) return null;
      for (const file of ['indicators.tsv', 'units.tsv', 'parts.tsv', 'lists.tsv'])
        this.addWatchFile(resolve(LEXICON, file));
      const rows = readTable('indicators.tsv').filter((row) => (row['code'] ?? '') !== '');
      if (id === `\0${CHINESE}`)
        return module({
          groups: chineseNames(rows),
          parts: partsOfWholes(rows),
          reportCounts: wordList('report_counts'),
        });
      if (id === `\0${ENGLISH}`)
        return module({ indicators: names(rows, 'en'), units: unitNames(readTable('units.tsv')) });
      return headlineNames(
        rows.filter((row) => row['headline'] === 'yes'),
        headlines,
      );
    },
  };
}

function module(values: Record<string, unknown>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
}

type Row = Record<string, string>;

/** What nearly all figures of standard indicators count; not the hundreds of other units, classifiers and rates. */
const HEADLINE_UNITS: readonly string[] = ['%', '个百分点', '百分点', '元', '美元', '人', '人次', '吨', '公斤', '斤'];

/** Rows of a lexicon table: `#` starts a comment line, the first other line names the columns. */
function readTable(name: string): Row[] {
  const path = resolve(LEXICON, name);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const [head, ...rest] = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  return rest.map((cells) => Object.fromEntries((head ?? []).map((column, at) => [column, cells[at] ?? ''])));
}

/** Code of an indicator that is divided → codes of its parts. */
function partsOfWholes(named: readonly Row[]): Record<string, string[]> {
  const wholes = readTable('parts.tsv').filter(({ whole }) => named.some(({ code }) => code === whole));
  return Object.fromEntries(wholes.map((row) => [row['whole'] ?? '', (row['parts'] ?? '').split('|')]));
}

/** The words of a list of lists.tsv. */
function wordList(name: string): string[] {
  return readTable('lists.tsv').flatMap((row) => (row['list'] === name ? (row['words'] ?? '').split('|') : []));
}

/** Group → code → name: with the group beside each code the report's part was 0.7 KB larger after gzip. */
function chineseNames(rows: Row[]): Record<string, Record<string, string>> {
  const groups: Record<string, Record<string, string>> = {};
  for (const row of rows) (groups[row['group'] ?? ''] ??= {})[row['code'] ?? ''] = row['name'] ?? '';
  return groups;
}

/** Words that frames have to unpack figures are most of the names that stand in them. */
const QUOTED = '"≈?';

/** In the order of the table, which is that of the engine's headlines. */
function headlineNames(standard: readonly Row[], lang: 'zh' | 'en'): string {
  const words = FRAGMENT_DICTIONARY.split(new RegExp(QUOTED));
  const all = standard.map((row) => row[lang === 'en' ? 'en' : 'name'] ?? '');
  const place = (code: string): number => standard.findIndex((row) => row['code'] === code);
  const parts = Object.entries(partsOfWholes(standard)).map(([whole, codes]) => [place(whole), codes.map(place)]);
  const units = Object.entries(unitNames(readTable('units.tsv'))).filter(([unit]) => HEADLINE_UNITS.includes(unit));
  return [
    `import { FRAGMENT_DICTIONARY } from ${JSON.stringify(DICTIONARY)};`,
    // The worker has no words and needs no names.
    `const words = (FRAGMENT_DICTIONARY ?? '').split(/${QUOTED}/);`,
    `export const names = [${all.map((name) => named(words.indexOf(name), name)).join()}];`,
    module({ parts: Object.fromEntries(parts), units: Object.fromEntries(lang === 'en' ? units : []) }),
  ].join('\n');
}

function named(at: number, name: string): string {
  return at === -1 ? JSON.stringify(name) : `words[${at}]`;
}

/** Code → name, in the language of a column. */
function names(rows: Row[], column: 'name' | 'en'): Record<string, string> {
  return Object.fromEntries(rows.map((row) => [row['code'] ?? '', row[column] ?? '']));
}

/** Unit as written → English name, for the units that have one. */
function unitNames(rows: Row[]): Record<string, string> {
  const names: Record<string, string> = {};
  for (const row of rows) {
    const english = row['en'] ?? '';
    if (english === '') continue;
    for (const unit of (row['unit'] ?? '').split('|')) names[unit] = english;
  }
  return names;
}
