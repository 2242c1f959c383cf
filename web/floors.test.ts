import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * The folders of web/ are floors: an import only goes down, and no file is reached again from what it imports. Types
 * count like values: who needs another's type cannot be read, moved or tested without it.
 */

type Graph = ReadonlyMap<string, readonly string[]>;

const FLOORS = JSON.parse(readFileSync(resolve(import.meta.dirname, 'floors.json'), 'utf8')) as string[][];

/** `from '…'`, `import '…'`, `import('…')`, also as a type, and the address of a worker. */
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)'(\.{1,2}\/[^'?]+)(?:\?[^']*)?'/g;

/** Every file of a folder with the files of it that it imports, as paths from that folder. */
function importGraph(root: string): Graph {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const known = new Set(files);
  const edges = (file: string): string[] =>
    [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].flatMap(([, address = '']) => {
      const path = relative(root, resolve(root, dirname(file), address));
      return [path, `${path}.ts`, `${path}/index.ts`].find((candidate) => known.has(candidate)) ?? [];
    });
  return new Map(files.map((file) => [file, edges(file)]));
}

const folderOf = (file: string): string => file.split('/')[0] ?? '';
const floorOf = (file: string): number => FLOORS.findIndex((floor) => floor.includes(folderOf(file)));

/** Imports that lead to a higher floor or to a neighbour on the same one. */
function upward(graph: Graph): string[] {
  return [...graph].flatMap(([file, imports]) =>
    imports
      .filter((other) => folderOf(other) !== folderOf(file) && floorOf(other) <= floorOf(file))
      .map((other) => `${file} -> ${other}`),
  );
}

/** The imports that close a circle: those that lead back to a file which is still being walked. */
function circles(graph: Graph): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    for (const other of graph.get(file) ?? []) walk(other, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}

describe('the floors of web/', () => {
  const graph = importGraph(import.meta.dirname);

  it('reads the whole graph, types, parts loaded later and the worker included', () => {
    expect(graph.get('page/report/view.ts')).toContain('report_view/look.ts');
    expect(graph.get('page/lazy_report.ts')).toContain('page/report/report.ts');
    expect(graph.get('page/engine_worker.ts')).toContain('engine/worker.ts');
    expect(graph.get('locales/index.ts')).toContain('locales/en_report.ts');
    expect([...graph.values()].flat().length).toBeGreaterThan(300);
  });

  it('has a floor for every folder', () => {
    const inFolders = [...graph.keys()].filter((file) => file.includes('/'));
    expect(inFolders.filter((file) => floorOf(file) === -1)).toEqual([]);
  });

  it('has no arrow up or sideways', () => {
    expect(upward(graph)).toEqual([]);
  });

  it('has no circle', () => {
    expect(circles(graph)).toEqual([]);
  });

  it('would see one', () => {
    const bent = new Map([
      ['report/rows.ts', ['export/csv.ts', 'report/model.ts']],
      ['report/model.ts', ['report/rows.ts']],
      ['export/csv.ts', ['charts/chart.ts']],
      ['charts/chart.ts', []],
    ]);
    expect(upward(bent)).toEqual(['report/rows.ts -> export/csv.ts', 'export/csv.ts -> charts/chart.ts']);
    expect(circles(bent)).toEqual(['report/rows.ts -> report/model.ts -> report/rows.ts']);
  });
});
