import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/* What SECURITY.md says of our own files. */

const ROOT = resolve(import.meta.dirname, '../..');

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Lines of the files that match, as "file: line". */
const matching = (files: readonly string[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    read(file)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

describe('security', () => {
  it('writes no text into a page as HTML, and runs none', () => {
    const sources = filesBelow('web', /(?<!\.test|\.fixture|\.d)\.ts$/);
    expect(sources.length).toBeGreaterThan(100);
    const sink =
      /\.(inner|outer)HTML\s*=|insertAdjacentHTML\(|document\.write|unsafe(HTML|SVG)|\beval\(|new Function\(|\.srcdoc/;
    expect(matching(sources, sink)).toEqual([]);
  });

  it('names every action of a workflow by its commit', () => {
    const workflows = filesBelow('.github/workflows', /\.yml$/);
    const uses = matching(workflows, /\buses:/);
    expect(uses.length).toBeGreaterThan(5);
    expect(uses.filter((line) => !/uses: [\w/-]+@[0-9a-f]{40} # v\d/.test(line))).toEqual([]);
  });

  it('gives each workflow permissions of its own, and the right to write code to the release alone', () => {
    const workflows = filesBelow('.github/workflows', /\.yml$/);
    expect(workflows.filter((file) => !/^permissions:\n {2}/m.test(read(file)))).toEqual([]);
    const writers = workflows.filter((file) => /^ +contents: write/m.test(read(file)));
    expect(writers).toEqual([join('.github/workflows', 'release.yml')]);
  });

  it('takes what it fetches by a hash', () => {
    const lists = [...filesBelow('core', /\.(cmake|txt)$/), ...filesBelow('tests', /CMakeLists\.txt$/)];
    const declared = lists
      .flatMap((file) => read(file).match(/FetchContent_Declare\([^)]*\)/g) ?? [])
      .filter((call) => !call.includes('SOURCE_DIR'));
    expect(declared.length).toBeGreaterThan(2);
    expect(declared.filter((call) => !/URL_HASH SHA256=[0-9a-f]{64}/.test(call))).toEqual([]);
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { integrity?: string }> };
    const unproven = Object.entries(lock.packages).filter(([name, { integrity }]) => name !== '' && !integrity);
    expect(unproven.map(([name]) => name)).toEqual([]);
  });
});
