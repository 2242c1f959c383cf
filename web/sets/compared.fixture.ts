import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadAnalyzer, type Analyzer } from '../library/mubiao';
import { calledBy, newEntry, slimAnalysis, type SetEntry } from './entry';
import { lookedUp, type Compared } from './members';

/** The engine and the module that compares, as they were built. */
export async function engineForTests(): Promise<Analyzer> {
  return loadAnalyzer({
    wasmBinary: await readFile(resolve('build/wasm/mubiao-engine.wasm')),
    compareBinary: await readFile(resolve('build/wasm/mubiao-compare.wasm')),
  });
}

/** A report in our own words: what is said of the year before, and the targets of its own. */
export function report(place: string, year: number, results: string, targets: string): string {
  return [
    `${place}${year}年政府工作报告`,
    `一、${year - 1}年工作回顾`,
    `过去一年，${results}。`,
    `二、${year}年工作安排`,
    `今年的主要预期目标是：${targets}。`,
  ].join('\n');
}

/** What the page holds after it has read these texts. */
export function entriesOf(analyzer: Analyzer, texts: readonly string[]): SetEntry[] {
  return texts.map((text, at) => ({
    ...newEntry(`s${at + 1}`, `${at + 1}.txt`, text),
    analysis: slimAnalysis(analyzer.extract(text)),
    state: 'read',
  }));
}

export async function comparedOf(analyzer: Analyzer, entries: readonly SetEntry[]): Promise<Compared> {
  const reports = entries.flatMap((entry) =>
    entry.analysis === null ? [] : [{ file: calledBy(entry), analysis: entry.analysis }],
  );
  return lookedUp(await analyzer.compare(reports), entries);
}
