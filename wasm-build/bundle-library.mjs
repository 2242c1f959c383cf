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

/**
 * Gives the WebAssembly its name, and writes it into the script that asks for it. The hash is of both, so that a cache
 * never puts two builds together; one name serves as the version of the script, too, whose own name is for ever.
 * The word that kept this build from taking the file along is taken out: an application's build shall.
 */
function nameEngine() {
  const script = resolve(site, 'mubiao.js');
  const code = readFileSync(script, 'utf8').replace(/\s*\/\* @vite-ignore \*\/\s*(?=`\.\/mubiao)/, '');
  const hash = createHash('sha256').update(code).update(readFileSync(wasm)).digest('hex').slice(0, 12);
  if (!code.includes('new URL(`./mubiao.%ENGINE%.wasm`,import.meta.url)')) throw new Error('mubiao.js does not name its WebAssembly');
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
  writeFileSync(resolve(site, 'mubiao.d.ts'), `${declarations('mubiao.ts')}\n\n${declarations('analysis.ts')}\n`);
}

function gzipSize(name) {
  return gzipSync(readFileSync(resolve(site, name)), { level: 9 }).length;
}

mkdirSync(site, { recursive: true });
await bundle();
writeTypes();
const engine = nameEngine();
const [script, binary] = [gzipSize('mubiao.js'), gzipSize(engine)];
console.log(`engine, gzip -9: ${script + binary} bytes (mubiao.js ${script}, ${engine} ${binary})`);
