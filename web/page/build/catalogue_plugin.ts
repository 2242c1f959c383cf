import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const LEXICON = resolve(import.meta.dirname, '../../../core/lexicon');
const CHINESE = 'virtual:mubiao/catalogue';
const ENGLISH = 'virtual:mubiao/catalogue-en';

/**
 * Names of indicators and units, and what else the page knows by heart, read from the tables that the C++ core is built
 * from, so that there is one list of them: `virtual:mubiao/catalogue` in Chinese, `virtual:mubiao/catalogue-en` what only the English page needs. A table
 * that does not exist yields no names; the page then shows the report's words. With `headlines` there are the standard
 * indicators of the strip only, and the units that these are mostly given in.
 */
export function catalogue({ headlines = false } = {}): Plugin {
  return {
    name: 'mubiao-catalogue',
    resolveId: (id) => (id === CHINESE || id === ENGLISH ? `\0${id}` : null),
    load(id) {
      if (id !== `\0${CHINESE}` && id !== `\0${ENGLISH}`) return null;
      for (const file of ['indicators.tsv', 'units.tsv', 'parts.tsv', 'lists.tsv'])
        this.addWatchFile(resolve(LEXICON, file));
      const rows = readTable('indicators.tsv').filter((row) => (row['code'] ?? '') !== '');
      const named = headlines ? rows.filter((row) => row['headline'] === 'yes') : rows;
      if (id === `\0${CHINESE}`)
        return [
          `export const groups = ${JSON.stringify(chineseNames(named))};`,
          `export const parts = ${JSON.stringify(partsOfWholes())};`,
          `export const reportCounts = ${JSON.stringify(wordList('report_counts'))};`,
        ].join('\n');
      const units = readTable('units.tsv').filter(({ kind = '' }) => !headlines || HEADLINE_UNITS.includes(kind));
      return [
        `export const indicators = ${JSON.stringify(englishNames(named))};`,
        `export const units = ${JSON.stringify(unitNames(units))};`,
      ].join('\n');
    },
  };
}

type Row = Record<string, string>;

/** Kinds of units; not the hundreds of classifiers and rates. */
const HEADLINE_UNITS: readonly string[] = ['percent', 'percentage_point', 'money', 'person', 'mass'];

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
function partsOfWholes(): Record<string, string[]> {
  return Object.fromEntries(readTable('parts.tsv').map((row) => [row['whole'] ?? '', (row['parts'] ?? '').split('|')]));
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

function englishNames(rows: Row[]): Record<string, string> {
  return Object.fromEntries(rows.map((row) => [row['code'] ?? '', row['en'] ?? '']));
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
