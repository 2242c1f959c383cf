import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const FILE = resolve('build/site/licences.txt');
if (!existsSync(FILE)) console.log(`skipped: no ${FILE}`);

/** Packages that what is shipped imports, by the source: tests and the build's own plugins are no part of it. */
function imported(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.fixture|\.d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/build/') && !path.endsWith('testing.ts'))
    .flatMap((path) => [
      ...readFileSync(path, 'utf8').matchAll(
        /^(?:import|export)(?! type)[^;]*? from '([^.:'][^':]*)'|import\('([^.:'][^':]*)'\)/gm,
      ),
    ])
    .map((match) =>
      (match[1] ?? match[2] ?? '')
        .split('/')
        .slice(0, match[0].includes("'@") ? 2 : 1)
        .join('/'),
    );
}

describe.skipIf(!existsSync(FILE))('the licences in the site', () => {
  it('name every package that the site imports, and what the engine and the command hold', () => {
    const names = [...readFileSync(FILE, 'utf8').matchAll(/^=== (.*)$/gm)].map((match) => match[1]);
    const packages = [...new Set(imported(resolve('web')))];
    expect(packages).toEqual(expect.arrayContaining(['lit', 'fflate', 'pdfjs-dist']));
    expect(names).toEqual(expect.arrayContaining(['Mubiao', 'utf8proc', 'nlohmann/json', ...packages]));
  });

  it('give each its text', () => {
    const parts = readFileSync(FILE, 'utf8')
      .split(/^=== .*$/m)
      .slice(1);
    for (const part of parts)
      expect(part).toMatch(
        /Permission is hereby granted|Permission to use, copy|Apache License|Redistribution and use/,
      );
  });
});
