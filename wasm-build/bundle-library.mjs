// Makes build/site/mubiao.js, mubiao.d.ts and mubiao.HASH.wasm from web/library/ and the engine that CMake built.
// Usage: node wasm-build/bundle-library.mjs   (after the wasm preset was built)
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { build } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const site = resolve(root, 'build/site');
const wasm = resolve(root, 'build/wasm/mubiao-engine.wasm');
const compareWasm = resolve(root, 'build/wasm/mubiao-compare.wasm');
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

const hashOf = (...contents) =>
  contents.reduce((hash, content) => hash.update(content), createHash('sha256')).digest('hex').slice(0, 12);

/** The module's expression without the word that kept this build from taking the file along: an application's build shall. */
function ask(code, name) {
  const kept = code.replace(new RegExp(`\\s*/\\* @vite-ignore \\*/\\s*(?=\`\\./${name}\\.%)`), '');
  if (!kept.includes(`new URL(\`./${name}.%`)) throw new Error(`mubiao.js does not name ${name}.wasm`);
  return kept;
}

/** The module that compares has its own hash for a name: it seldom changes, and is fetched at first use only. */
function nameComparer() {
  const script = resolve(site, 'mubiao.js');
  const name = `mubiao-compare.${hashOf(readFileSync(compareWasm))}.wasm`;
  for (const old of readdirSync(site).filter((file) => /^mubiao-compare\..*wasm$/.test(file))) rmSync(resolve(site, old));
  const code = ask(readFileSync(script, 'utf8'), 'mubiao-compare');
  writeFileSync(script, code.replace('mubiao-compare.%COMPARE%.wasm', name));
  copyFileSync(compareWasm, resolve(site, name));
  return name;
}

/**
 * Gives the WebAssembly its name, and writes it into the script that asks for it. The hash is of both, so that a cache
 * never puts two builds together; one name serves as the version of the script, too, whose own name is for ever.
 */
function nameEngine() {
  const script = resolve(site, 'mubiao.js');
  const code = ask(readFileSync(script, 'utf8'), 'mubiao');
  const hash = hashOf(code, readFileSync(wasm));
  for (const old of readdirSync(site).filter((name) => /^mubiao\..*wasm$/.test(name))) rmSync(resolve(site, old));
  writeFileSync(script, code.replaceAll('%ENGINE%', hash));
  copyFileSync(wasm, resolve(site, `mubiao.${hash}.wasm`));
  return `mubiao.${hash}.wasm`;
}

/** The declarations of one source file, without its imports and exports of neighbours. */
function declarations(name) {
  const file = ts.transpileDeclaration(readFileSync(library(name), 'utf8'), { fileName: name });
  return file.outputText.replace(/^(import|export) [^\n]* from '[^']*';\n/gm, '').trim();
}

function writeTypes() {
  const sources = ['mubiao.ts', 'errors.ts', 'analysis.ts', 'comparison.ts'];
  writeFileSync(resolve(site, 'mubiao.d.ts'), `${sources.map(declarations).join('\n\n')}\n`);
}

function gzipSize(name) {
  return gzipSync(readFileSync(resolve(site, name)), { level: 9 }).length;
}

mkdirSync(site, { recursive: true });
await bundle();
writeTypes();
const comparer = nameComparer();
const engine = nameEngine();
const [script, binary] = [gzipSize('mubiao.js'), gzipSize(engine)];
console.log(`engine, gzip -9: ${script + binary} bytes (mubiao.js ${script}, ${engine} ${binary})`);
console.log(`fetched at the first comparison, gzip -9: ${gzipSize(comparer)} bytes (${comparer})`);
