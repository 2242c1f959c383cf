import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { compareModule, engineVersion, LIBRARY } from './engine_plugin.ts';

/** Every snippet of the first major version asks for its script here. */
const FOLDER = 'v1';

/** Names of folders that hold one version for ever. */
const VERSION = /^\d+\.\d+\.\d+$/;

/** Makes room for the folder that snippets ask, and takes those of earlier builds away. */
export function startFolder(site: string): string {
  const isOld = (name: string): boolean => name === FOLDER || VERSION.test(name);
  for (const name of existsSync(site) ? readdirSync(site).filter(isOld) : [])
    rmSync(join(site, name), { recursive: true });
  const folder = join(site, FOLDER);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Puts the engine into the folder, so that it can be copied alone to another host, lists the hashes of its files, and
 * copies it to the address of this version (`/1.2.3/`). `v1` moves with the minor versions; an address with a version
 * in it is only put on the public host with its release (`wasm-build/released-folders.mjs`).
 */
export function completeFolder(site: string): void {
  const folder = join(site, FOLDER);
  for (const name of [LIBRARY, 'mubiao.d.ts', `mubiao.${engineVersion(site)}.wasm`, compareModule(site)])
    if (name !== null && existsSync(join(site, name))) copyFileSync(join(site, name), join(folder, name));
  writeFileSync(join(folder, 'integrity.json'), integrityList(folder));
  cpSync(folder, join(site, packageJson.version), { recursive: true });
}

/** File → `sha384-…`, as the attribute `integrity` takes it. */
function integrityList(folder: string): string {
  const hash = (name: string): string =>
    `sha384-${createHash('sha384')
      .update(readFileSync(join(folder, name)))
      .digest('base64')}`;
  const names = readdirSync(folder).sort();
  return `${JSON.stringify(Object.fromEntries(names.map((name) => [name, hash(name)])), null, 2)}\n`;
}
