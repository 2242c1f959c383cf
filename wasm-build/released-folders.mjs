// Puts the folders of all released versions (/1.2.3/) into a built site, out of the archives of the releases. A deploy
// replaces the whole site, and an address with a version in it must never change: the folder that this build made of a
// version that is released already is replaced by the released one, and is taken away where there is no release of it yet.
// Usage: node wasm-build/released-folders.mjs SITE ARCHIVES
//   ARCHIVES is a folder with mubiao-1.2.3.zip, …; exit 1 and no change of the site if one of them is not whole.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

const VERSION = String.raw`\d+\.\d+\.\d+`;
const ARCHIVE = new RegExp(`^mubiao-(${VERSION})\\.zip$`);

/** Plain names of files; nothing that could lead out of the folder. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

const namesIn = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

/** Name → bytes of the files of a version; throws where one is not as integrity.json says, or integrity.json not there. */
function readRelease(path, version) {
  const files = new Map();
  for (const [entry, bytes] of Object.entries(unzipSync(readFileSync(path)))) {
    if (entry.endsWith('/')) continue;
    const [folder, name, ...more] = entry.split('/');
    if (folder !== version || more.length > 0 || !NAME.test(name ?? '')) throw new Error(`holds ${entry}`);
    files.set(name, bytes);
  }
  const list = files.get('integrity.json');
  if (list === undefined) throw new Error('has no integrity.json');
  for (const [name, hash] of Object.entries(JSON.parse(Buffer.from(list).toString('utf8')))) {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`lacks ${name}`);
    const got = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    if (got !== hash) throw new Error(`${name} is not the file that integrity.json lists`);
  }
  return files;
}

function readReleases(archives) {
  const releases = new Map();
  for (const name of namesIn(archives)) {
    const version = ARCHIVE.exec(name)?.[1];
    if (version === undefined) continue;
    try {
      releases.set(version, readRelease(join(archives, name), version));
    } catch (error) {
      throw new Error(`${name}: ${error.message}`, { cause: error });
    }
  }
  return releases;
}

function writeFolders(site, releases) {
  for (const name of namesIn(site))
    if (new RegExp(`^${VERSION}$`).test(name)) rmSync(join(site, name), { recursive: true });
  for (const [version, files] of releases) {
    mkdirSync(join(site, version));
    for (const [name, bytes] of files) writeFileSync(join(site, version, name), bytes);
  }
}

const [site, archives] = process.argv.slice(2);
if (site === undefined || archives === undefined || !existsSync(site)) {
  console.error('usage: node wasm-build/released-folders.mjs SITE ARCHIVES');
  process.exit(2);
}
try {
  const releases = readReleases(archives);
  writeFolders(site, releases);
  console.log(`released folders: ${[...releases.keys()].join(' ') || 'none'}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
