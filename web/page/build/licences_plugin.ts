import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** npm packages whose code the site holds. */
const PACKAGES = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'fflate', 'xmlchars', 'pdfjs-dist'];
/** What brings no file of its licence: an npm package, the engine's tables, and what the command and the comparing module hold. */
const OTHERS = { saxes: 'saxes.txt', utf8proc: 'utf8proc.md', 'nlohmann/json': 'nlohmann-json.txt' };

const ROOT = resolve(import.meta.dirname, '../../..');

/** Writes `licences.txt` into the site: ours, then that of everybody whose work it holds. A missing one stops the build. */
export function licences(site: string): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    enforce: 'post',
    closeBundle() {
      const parts = [
        ['Mubiao', join(ROOT, 'LICENSE')],
        ...PACKAGES.map((name) => [name, licenceOf(name)]),
        ...Object.entries(OTHERS).map(([name, file]) => [name, join(ROOT, 'docs/licences', file)]),
      ] as const;
      const text = parts.map(([name, path]) => `=== ${name}\n\n${readFileSync(path, 'utf8').trim()}\n`).join('\n\n');
      writeFileSync(join(site, 'licences.txt'), text);
    },
  };
}

function licenceOf(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt']
    .map((each) => join(folder, each))
    .find((each) => existsSync(each));
  if (file === undefined) throw new Error(`${name} has no licence in ${folder}`);
  return file;
}
