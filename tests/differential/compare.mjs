// The native command and the WebAssembly engine must give the same JSON, byte for byte; so must their comparisons.
//
//   node tests/differential/compare.mjs [FOLDER_OR_FILE…]
//
// Texts: those given, the seeds of tests/fuzz, and texts that no file in UTF-8 can hold (lone surrogates), which the
// command reads as UTF-16. Compared are the reports of each place of which a folder has several years, and all unusual
// texts.
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
function nativeJson(...words) {
  const output = execFileSync(join(root, 'build/native/mubiao'), words, {
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'ignore'],
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
function expectSame(name, native, wasm) {
  compared++;
  if (native === wasm) return;
  failed++;
  console.error(`${name}: native and wasm differ ${difference(native, wasm)}`);
}

function compare(name, file, text) {
  expectSame(
    name,
    nativeJson('extract', '--format', 'json', file),
    analyzer.extractJson(text, { name: basename(file) }),
  );
}

/** Reports side by side, given in the other order to one of the two. */
async function compareReports(files, texts, words = [], options = {}) {
  const reports = files.map((file, at) => ({ file, text: texts[at] })).reverse();
  expectSame(
    files.join(' '),
    nativeJson('compare', '--format', 'json', ...words, ...files),
    await analyzer.compareJson(reports, options),
  );
}

/** The reports of a folder by place: prov-2025-示例省.txt. */
function filesByPlace(path) {
  const places = new Map();
  for (const file of textFiles(path)) {
    const place = /^prov-\d{4}-(.+)\.txt$/.exec(basename(file))?.[1];
    if (place !== undefined) places.set(place, [...(places.get(place) ?? []), file]);
  }
  return [...places.values()].filter((files) => files.length > 1);
}

const textOf = (file) => decode(readFileSync(file));

for (const path of [join(root, 'tests/fuzz/seeds'), ...process.argv.slice(2)]) {
  for (const file of textFiles(path)) compare(file, file, textOf(file));
  for (const files of filesByPlace(path)) await compareReports(files, files.map(textOf));
  const several = filesByPlace(path).flat();
  const selection = ['--year', '2025', '--headline'];
  if (several.length > 0)
    await compareReports(several, several.map(textOf), selection, { year: 2025, headline: true });
}

const folder = mkdtempSync(join(tmpdir(), 'mubiao-'));
try {
  const files = Object.keys(UNUSUAL).map((_, at) => join(folder, `text${at}.txt`));
  for (const [at, [name, text]] of Object.entries(UNUSUAL).entries()) {
    writeFileSync(files[at], Buffer.from(`\ufeff${text}`, 'utf16le'));
    compare(name, files[at], text);
  }
  await compareReports(files, Object.values(UNUSUAL));
} finally {
  rmSync(folder, { recursive: true });
}

console.log(`native against wasm: ${compared} texts and comparisons, ${failed} differ`);
process.exitCode = failed === 0 ? 0 : 1;
