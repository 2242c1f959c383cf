// Runs the examples of README.md and compares what they print. `--update` writes what they print into README.md instead.
//
// console  "$ command" lines with their output below, run by bash in a folder that holds what `cat NAME.txt` showed
//          before, build/native on PATH
// js       run by node beside build/site/mubiao.js; its output is the text block that follows
// cpp      the program of tests/package, compiled against build/native; its output is the text block that follows
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const update = process.argv.includes('--update');
const folder = mkdtempSync(join(tmpdir(), 'mubiao-readme-'));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

function run(program, ...args) {
  const PATH = `${join(root, 'build/native')}:${process.env.PATH}`;
  return execFileSync(program, args, { cwd: folder, env: { ...process.env, PATH }, encoding: 'utf8' }).trimEnd();
}

/** The block as it should read: each command with what it prints now. */
function runConsole(body) {
  const [, ...steps] = `\n${body}`.split(/^\$ /m);
  const shown = steps.map((step) => {
    const [command, ...output] = step.trimEnd().split('\n');
    const shownFile = /^cat (\w+\.txt)$/.exec(command)?.[1];
    if (shownFile !== undefined) writeFileSync(join(folder, shownFile), `${output.join('\n')}\n`);
    return `$ ${command}\n${run('bash', '-o', 'pipefail', '-c', command)}`;
  });
  return `${shown.map((step) => step.trimEnd()).join('\n')}\n`;
}

function runModule(body) {
  const site = join(root, 'build/site');
  for (const name of readdirSync(site).filter((file) => /^mubiao(?:-compare)?\.(?:js|.*wasm)$/.test(file)))
    copyFileSync(join(site, name), join(folder, name));
  writeFileSync(join(folder, 'example.mjs'), body);
  return `${run('node', 'example.mjs')}\n`;
}

const CONSUMER = readFileSync(join(root, 'tests/package/main.cpp'), 'utf8');

function runConsumer() {
  const build = join(root, 'build/native');
  const program = join(folder, 'example');
  const library = join(build, 'core/libmubiao_core.a');
  run('c++', '-std=c++20', `-I${root}`, `-I${build}`, join(root, 'tests/package/main.cpp'), library, '-o', program);
  return `${run(program)}\n`;
}

let examples = 0;
function fence(kind, body) {
  examples++;
  return `\`\`\`${kind}\n${body}\`\`\`\n`;
}

let now;
try {
  now = readme
    .replace(/^```console\n(.*?)^```\n/gms, (_, body) => fence('console', runConsole(body)))
    .replace(/^```js\n(.*?)^```\n\n```text\n.*?^```\n/gms, (_, body) => {
      return `\`\`\`js\n${body}\`\`\`\n\n${fence('text', runModule(body))}`;
    })
    .replace(/^```cpp\n.*?^```\n\n```text\n.*?^```\n/gms, () => {
      return `\`\`\`cpp\n${CONSUMER}\`\`\`\n\n${fence('text', runConsumer())}`;
    });
} finally {
  rmSync(folder, { recursive: true });
}

if (update) {
  writeFileSync(join(root, 'README.md'), now);
} else if (now !== readme) {
  const [expected, got] = [readme.split('\n'), now.split('\n')];
  const line = expected.findIndex((text, i) => text !== got[i]);
  console.error(`README.md:${line + 1}: expected\n  ${expected[line]}\ngot\n  ${got[line]}`);
  console.error('If that is right: node tests/readme.mjs --update');
  process.exitCode = 1;
}
console.log(`README examples: ${examples} blocks, ${now === readme || update ? 'as written' : 'different'}`);
