import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { engineVersion, LIBRARY } from './engine_plugin.ts';

/** What only a PDF or a second report needs is big; it is kept when it is first used. */
const ON_FIRST_USE = /(^|\/)(pdfjs\/|pdf[.-]|mubiao-compare\.)/;
/** The widget's folders are for others, the licences for who asks. */
const NEVER = /(^|\/)sw\.js$|^licences\.txt$|^(v1|\d+\.\d+\.\d+)\/|\.map$/;

/**
 * Writes `sw.js` from `web/page/service_worker.js`: the files to keep with length and hash, and a name for this build
 * made from their contents, the engine's included. Runs after the bundle is on disk.
 */
export function serviceWorker(site: string): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    closeBundle() {
      if (!existsSync(site)) return;
      const files = listFiles(site)
        .map((path) => relative(site, path).split('\\').join('/'))
        .filter((path) => !NEVER.test(path))
        .sort();
      // The library is asked for with its version, see engine_plugin.ts.
      const version = engineVersion(site);
      const table = (paths: string[]): string =>
        JSON.stringify(
          Object.fromEntries(
            paths.map((path) => [path === LIBRARY ? `${path}?v=${version}` : path, mark(join(site, path))]),
          ),
        );
      const kept = table(files.filter((path) => !ON_FIRST_USE.test(path)));
      const later = table(files.filter((path) => ON_FIRST_USE.test(path)));
      const template = readFileSync(resolve(import.meta.dirname, '../service_worker.js'), 'utf8');
      const build = createHash('sha256').update(kept).update(later).update(template).digest('hex').slice(0, 12);
      const script = template
        .replace("'%BUILD%'", JSON.stringify(build))
        .replace("{ '%FILES%': '' }", kept)
        .replace("{ '%LATER%': '' }", later);
      writeFileSync(join(site, 'sw.js'), script);
    },
  };
}

/** Length and hash of a file, as the worker asks for them. */
function mark(path: string): [length: number, hash: string] {
  const bytes = readFileSync(path);
  return [bytes.length, createHash('sha256').update(bytes).digest().subarray(0, 15).toString('base64')];
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
