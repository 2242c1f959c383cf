// The native command and the WebAssembly engine must give the same JSON, byte for byte.
//
//   node tests/differential/compare.mjs [FOLDER_OR_FILE…]
//
// Texts: those given, the seeds of tests/fuzz, and texts that no file in UTF-8 can hold (lone surrogates), which the
// command reads as UTF-16.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { loadAnalyzer } = await import(join(root, 'build/site/mubiao.js'));
const analyzer = await loadAnalyzer();

const UNUSUAL = {
  empty: '',
  'one unit': '亿',
  'lone surrogates': '示例市\ud800生产总值\udc00增长5%\ud83d，投资\ude00达到3亿元。\ud800',
  'outside of the basic plane': '𠮷示例市😀生产总值增长5%，其中𠀀业增长３．２％。',
  'controls and noncharacters': '\u0000\u0001示例市\ufffe生产总值\uffff增长\u00855%\u2028左右\u200b。\u0000',
  'no paragraph ends': '示例市生产总值增长5.5%，'.repeat(5000),
};

/** What the command writes, without the newline after the object. */
function nativeJson(file) {
  const output = execFileSync(join(root, 'build/native/mubiao'), ['extract', '--format', 'json', file], {
    maxBuffer: 1 << 30,
  });
  return output.toString('utf8').replace(/\n$/, '');
}

function textFiles(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(path, name));
}

/** Decodes as the command does: UTF-8 if it is, else GB18030; no byte order mark. */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

/** The first place where two strings differ, with a little of both. */
function difference(native, wasm) {
  let at = 0;
  while (at < native.length && native[at] === wasm[at]) at++;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `at ${at}\n  native ${around(native)}\n  wasm   ${around(wasm)}`;
}

let compared = 0;
let failed = 0;
function compare(name, file, text) {
  const native = nativeJson(file);
  const wasm = analyzer.extractJson(text, { name: basename(file) });
  compared++;
  if (native === wasm) return;
  failed++;
  console.error(`${name}: native and wasm differ ${difference(native, wasm)}`);
}

for (const path of [join(root, 'tests/fuzz/seeds'), ...process.argv.slice(2)]) {
  for (const file of textFiles(path)) compare(file, file, decode(readFileSync(file)));
}

const folder = mkdtempSync(join(tmpdir(), 'mubiao-'));
try {
  for (const [name, text] of Object.entries(UNUSUAL)) {
    const file = join(folder, 'text.txt');
    writeFileSync(file, Buffer.from(`\ufeff${text}`, 'utf16le'));
    compare(name, file, text);
  }
} finally {
  rmSync(folder, { recursive: true });
}

console.log(`native against wasm: ${compared} texts, ${failed} differ`);
process.exitCode = failed === 0 ? 0 : 1;
