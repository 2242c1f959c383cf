import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';

const SITE = resolve('build/site');
const isHere = existsSync(join(SITE, 'v1/integrity.json'));
if (!isHere) console.log(`skipped: no ${SITE}`);

/** What the folder has to hold to work without the page; the hashes of the modules left out. */
const NEEDED = [
  'integrity.json',
  'mubiao-compare.HASH.wasm',
  'mubiao.HASH.wasm',
  'mubiao.d.ts',
  'mubiao.js',
  'widget.d.ts',
  'widget.js',
];

const bytesOf = (folder: string, name: string): Buffer => readFileSync(join(SITE, folder, name));
const hash = (bytes: Uint8Array): string => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

describe.skipIf(!isHere)('the folders that snippets ask', () => {
  it('are complete, and the same for this version as for v1', () => {
    const names = readdirSync(join(SITE, 'v1'));
    expect(names.map((name) => name.replace(/\.[0-9a-f]{12}\.wasm$/, '.HASH.wasm'))).toEqual(
      expect.arrayContaining(NEEDED),
    );
    expect(readdirSync(join(SITE, version))).toEqual(names);
    for (const name of names) expect(bytesOf(version, name).equals(bytesOf('v1', name)), name).toBe(true);
  });

  it('list the hash of each of their files', () => {
    const list = JSON.parse(bytesOf(version, 'integrity.json').toString('utf8')) as Record<string, string>;
    const names = readdirSync(join(SITE, version)).filter((name) => name !== 'integrity.json');
    expect(list).toEqual(Object.fromEntries(names.map((name) => [name, hash(bytesOf(version, name))])));
  });

  it('hold the modules that their mubiao.js asks for', async () => {
    const asked = bytesOf('v1', 'mubiao.js')
      .toString('utf8')
      .match(/mubiao(?:-compare)?\.[0-9a-f]{12}\.wasm/g);
    expect(readdirSync(join(SITE, 'v1')).filter((file) => file.endsWith('.wasm'))).toEqual([...new Set(asked)].sort());
    const library = (await import(/* @vite-ignore */ join(SITE, 'v1/mubiao.js'))) as {
      loadAnalyzer: () => Promise<{ version: string }>;
    };
    expect((await library.loadAnalyzer()).version).toBe(version);
  });

  it('are packed for a release and come back out of it unchanged', () => {
    const printed = execFileSync(process.execPath, ['wasm-build/release-zip.mjs'], { encoding: 'utf8' }).trim();
    expect(printed).toMatch(new RegExp(`mubiao-${version}\\.zip$`));
    const names = Object.keys(unzipSync(readFileSync(printed))).sort();
    expect(names).toEqual([...readdirSync(join(SITE, version)), 'LICENSE'].map((name) => `${version}/${name}`).sort());
    const again = mkdtempSync(join(tmpdir(), 'mubiao-site-'));
    try {
      execFileSync(process.execPath, ['wasm-build/released-folders.mjs', again, resolve(printed, '..')]);
      const widget = readFileSync(join(again, version, 'widget.js'));
      expect(widget.equals(bytesOf(version, 'widget.js'))).toBe(true);
    } finally {
      rmSync(again, { recursive: true });
    }
  });
});
