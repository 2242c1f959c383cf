// Writes the npm package into build/npm: the folder that snippets ask (build/site/v1/), which holds library, engine, widget
// and types, with a package.json of its own; that of the repository is about building it, and stays private.
// Usage: node wasm-build/npm-package.mjs, then npm pack ./build/npm   (after the site is built)
import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'build/npm');
const { name, version, description, license, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

rmSync(folder, { recursive: true, force: true });
cpSync(join(root, 'build/site/v1'), folder, { recursive: true });
copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
copyFileSync(join(root, 'docs/npm.md'), join(folder, 'README.md'));

const files = readdirSync(folder).sort();
const engine = files.find((file) => /^mubiao\..*\.wasm$/.test(file));
const comparer = files.find((file) => /^mubiao-compare\..*\.wasm$/.test(file));
if (engine === undefined || comparer === undefined) throw new Error('build/site/v1 lacks an engine: build the site first');

const contents = {
  name,
  version,
  description,
  license,
  type: 'module',
  engines,
  files,
  // Importing the widget defines its element; the library does nothing until it is asked.
  sideEffects: ['./widget.js', './embed.js'],
  types: './mubiao.d.ts',
  exports: {
    '.': { types: './mubiao.d.ts', default: './mubiao.js' },
    './widget': { types: './widget.d.ts', default: './widget.js' },
    './mubiao.wasm': `./${engine}`,
    './mubiao-compare.wasm': `./${comparer}`,
    './package.json': './package.json',
  },
};
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(contents, null, 2)}\n`);
console.log(`build/npm: ${name} ${version}, ${files.length} files`);
