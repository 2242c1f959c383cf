import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = resolve('wasm-build/released-folders.mjs');

let folder = '';
const site = (...path: string[]): string => join(folder, 'site', ...path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mubiao-releases-'));
  for (const path of ['site/v1', 'site/0.3.0', 'archives']) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(site('v1/widget.js'), 'built now');
  writeFileSync(site('0.3.0/widget.js'), 'built now');
});

afterEach(() => rmSync(folder, { recursive: true }));

const hash = (text: string): string => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** An archive as a release has it; `change` is made to its files before it is packed. */
function release(version: string, change: Record<string, string | null> = {}): void {
  const files: Record<string, string | null> = {
    [`${version}/widget.js`]: `of ${version}`,
    [`${version}/integrity.json`]: JSON.stringify({ 'widget.js': hash(`of ${version}`) }),
    ...change,
  };
  const packed = Object.entries(files).flatMap(([name, text]) => (text === null ? [] : [[name, strToU8(text)]]));
  const archive = zipSync(Object.fromEntries(packed) as Record<string, Uint8Array>);
  writeFileSync(join(folder, 'archives', `mubiao-${version}.zip`), archive);
}

function run(): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, site(), join(folder, 'archives')], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

const widgetOf = (version: string): string | null => {
  const path = site(version, 'widget.js');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
};

describe('released-folders.mjs', () => {
  it('brings back the folder of each release and leaves v1 as it was built', () => {
    release('0.1.0');
    release('0.2.10');
    expect(run()).toEqual({ status: 0, said: 'released folders: 0.1.0 0.2.10\n' });
    expect(readdirSync(site()).sort()).toEqual(['0.1.0', '0.2.10', 'v1']);
    expect([widgetOf('0.1.0'), widgetOf('0.2.10'), widgetOf('v1')]).toEqual(['of 0.1.0', 'of 0.2.10', 'built now']);
  });

  it('takes the released files where the version that is built is released already', () => {
    release('0.3.0');
    expect(run().status).toBe(0);
    expect(widgetOf('0.3.0')).toBe('of 0.3.0');
  });

  it('takes away the folder of a version that is not released', () => {
    expect(run()).toEqual({ status: 0, said: 'released folders: none\n' });
    expect(readdirSync(site())).toEqual(['v1']);
  });

  const BROKEN: [name: string, change: Record<string, string | null>, said: string][] = [
    ['a changed file', { '0.1.0/widget.js': 'something else' }, 'widget.js is not the file'],
    ['a missing file', { '0.1.0/widget.js': null }, 'lacks widget.js'],
    ['no list of hashes', { '0.1.0/integrity.json': null }, 'has no integrity.json'],
    ['a way out of the folder', { '0.1.0/../v1/widget.js': 'x' }, 'holds 0.1.0/../v1/widget.js'],
    ['another folder', { 'v1/widget.js': 'x' }, 'holds v1/widget.js'],
    ['a hidden file', { '0.1.0/.htaccess': 'x' }, 'holds 0.1.0/.htaccess'],
  ];
  for (const [name, change, said] of BROKEN)
    it(`refuses an archive with ${name}, and leaves the site alone`, () => {
      release('0.2.0');
      release('0.1.0', change);
      const { status, said: got } = run();
      expect(status).toBe(1);
      expect(got).toContain(`mubiao-0.1.0.zip: ${said}`);
      expect(readdirSync(site()).sort()).toEqual(['0.3.0', 'v1']);
    });

  it('refuses what is no archive', () => {
    writeFileSync(join(folder, 'archives/mubiao-0.1.0.zip'), 'not found');
    expect(run()).toMatchObject({ status: 1 });
    expect(widgetOf('0.3.0')).toBe('built now');
  });
});
