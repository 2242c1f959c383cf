// Packs the folder of this version, build/site/1.2.3/, into build/releases/mubiao-1.2.3.zip: what a newsroom copies to its
// own host, and what later deploys of the public site take the folder from (released-folders.mjs).
// Usage: node wasm-build/release-zip.mjs   (after the site is built)
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = join(root, 'build/site', version);

// The same files make the same archive, on any day.
const options = { level: 9, mtime: '1980-01-01T00:00:00' };
const files = readdirSync(folder).map((name) => [`${version}/${name}`, [readFileSync(join(folder, name)), options]]);
files.push([`${version}/LICENSE`, [readFileSync(join(root, 'LICENSE')), options]]);

const archive = join(root, 'build/releases', `mubiao-${version}.zip`);
mkdirSync(dirname(archive), { recursive: true });
writeFileSync(archive, zipSync(Object.fromEntries(files)));
console.log(archive);
