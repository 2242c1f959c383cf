// Makes build/site/mubiao.js, mubiao.d.ts and mubiao.wasm from web/library/ and the engine that CMake built.
// Usage: node wasm-build/bundle-library.mjs   (after the wasm preset was built)
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { build } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const site = resolve(root, 'build/site');
const library = (name) => resolve(root, 'web/library', name);

async function bundle() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      lib: { entry: library('mubiao.ts'), formats: ['es'], fileName: () => 'mubiao.js' },
      outDir: site,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      rolldownOptions: { external: [/^node:/], output: { minify: true } },
    },
  });
}

/** The declarations of one source file, without its imports and exports of neighbours. */
function declarations(name) {
  const file = ts.transpileDeclaration(readFileSync(library(name), 'utf8'), { fileName: name });
  return file.outputText.replace(/^(import|export) [^\n]* from '[^']*';\n/gm, '').trim();
}

function writeTypes() {
  writeFileSync(resolve(site, 'mubiao.d.ts'), `${declarations('mubiao.ts')}\n\n${declarations('analysis.ts')}\n`);
}

function gzipSize(name) {
  return gzipSync(readFileSync(resolve(site, name)), { level: 9 }).length;
}

mkdirSync(site, { recursive: true });
await bundle();
writeTypes();
copyFileSync(resolve(root, 'build/wasm/mubiao-engine.wasm'), resolve(site, 'mubiao.wasm'));
const [glue, wasm] = [gzipSize('mubiao.js'), gzipSize('mubiao.wasm')];
console.log(`engine, gzip -9: ${glue + wasm} bytes (mubiao.js ${glue}, mubiao.wasm ${wasm})`);
