import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, testWithOwnProfile as test } from './fixtures';
import { build } from 'vite';
import { serve, type Answer, type Served } from './hosts/servers';
import { ARTICLE, staticSnippet } from './hosts/snippets';

/* The npm package as its users have it: packed, installed from the tarball into an empty project, without a network. */

const SITE = resolve(process.env['MUBIAO_SITE'] ?? 'build/site');
const README = readFileSync(resolve('docs/npm.md'), 'utf8');

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  wasm: 'application/wasm',
};

let project = '';

test.describe.configure({ mode: 'default' });

test.beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'mubiao-npm-'));
  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  run(process.execPath, resolve('wasm-build/npm-package.mjs'));
  const tarball = run('npm', 'pack', '--silent', resolve('build/npm')).trim();
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'story', private: true, type: 'module' }));
  run('npm', 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${tarball}`);
});
test.afterAll(() => rmSync(project, { recursive: true, force: true }));

const write = (name: string, text: string): void => {
  mkdirSync(join(project, name, '..'), { recursive: true });
  writeFileSync(join(project, name), text);
};

test('holds what the folder of snippets holds, and says where each part is', () => {
  const installed = join(project, 'node_modules/mubiao');
  const own = ['LICENSE', 'README.md', 'package.json'];
  expect(readdirSync(installed).filter((name) => !own.includes(name))).toEqual(readdirSync(join(SITE, 'v1')));
  const contents = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<string, unknown>;
  expect(contents).not.toHaveProperty('private');
  expect(contents).not.toHaveProperty('dependencies');
});

test('the example of its README prints in Node what it says', () => {
  const [, example = '', expected = ''] = /^```js\n(.*?)^```\n\n```text\n(.*?)^```/ms.exec(README) ?? [];
  expect(example).toContain("from 'mubiao'");
  write('example.js', example);
  // Playwright asks its children for colours.
  const env = { ...process.env, FORCE_COLOR: '0' };
  const printed = execFileSync(process.execPath, ['example.js'], { cwd: project, encoding: 'utf8', env });
  expect(printed).toBe(expected);
});

test('its types fit what is written with them, and refuse what is not there', () => {
  const check = (text: string): string => {
    write('typed.ts', text);
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
    ];
    try {
      execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...options, 'typed.ts'], {
        cwd: project,
        encoding: 'utf8',
      });
      return '';
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  const library = `import { loadAnalyzer, type Analysis } from 'mubiao';
    const analysis: Analysis = (await loadAnalyzer()).extract('');
    export const first: string | undefined = analysis.items[0]?.quantity.text;`;
  const element = `import 'mubiao/widget';
    import type { MubiaoRow } from 'mubiao/widget';
    document.querySelector('mubiao-report')?.addEventListener('mubiao:select', ({ detail }) => {
      const row: MubiaoRow | null = detail.row;
      console.log(row?.figure);
    });
    document.querySelector('mubiao-report')?.select(null);`;
  expect(check(`${library}\n${element}`)).toBe('');
  expect(check(`${element}\ndocument.querySelector('mubiao-report')?.choose(null);`)).toContain("'choose'");
});

test('an application made with Vite reads a text in the browser and shows a figure', async ({ page }) => {
  write(
    'app/index.html',
    `<!doctype html><meta charset="utf-8"><title>x</title>${ARTICLE}<main></main><script type="module" src="./main.js"></script>`,
  );
  write(
    'app/main.js',
    `import { loadAnalyzer } from 'mubiao';
     import 'mubiao/widget';
     document.querySelector('main').innerHTML = ${JSON.stringify(`<mubiao-report for="#article">${staticSnippet()}</mubiao-report>`)};
     const { items } = (await loadAnalyzer()).extract('今年城镇新增就业4.5万人以上。');
     document.title = items.map(({ quantity }) => quantity.text + ' ' + quantity.value).join();`,
  );
  await build({
    root: join(project, 'app'),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { target: 'es2022', assetsInlineLimit: 0 },
  });
  const dist = join(project, 'app/dist');
  const host: Served = await serve('127.0.0.1', (path) => fileOf(dist, path));
  try {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${host.origin}/story/index.html`);
    await expect.poll(() => page.title()).toBe('4.5万人以上 45000');
    await expect(page.locator('mubiao-report tr[part=row]').first()).toBeVisible();
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    expect(host.asked.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
    expect(host.asked.every((path) => path.startsWith('/story/'))).toBe(true);
  } finally {
    await host.close();
  }
});

/** The application lies under a path of its own. */
function fileOf(folder: string, path: string): Answer | null {
  const name = path.replace(/^\/story\//, '');
  try {
    const type = TYPES[name.split('.').pop() ?? ''] ?? 'application/octet-stream';
    return { headers: { 'Content-Type': type }, body: readFileSync(join(folder, name)) };
  } catch {
    return null;
  }
}
