import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { engineVersion, LIBRARY } from './engine_plugin.ts';

/** Parts that only a PDF needs are big; they are cached when they are first used. The widget's folders are for others. */
const ON_FIRST_USE = /(^|\/)(pdfjs\/|pdf[.-]|sw\.js$)|^(v1|\d+\.\d+\.\d+)\/|\.map$/;

/**
 * Writes `sw.js` from `web/page/service_worker.js`: the list of files to keep, and a name for this build made from
 * their contents, the engine's included. Runs after the bundle is on disk.
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
        .filter((path) => !ON_FIRST_USE.test(path))
        .sort();
      const hash = createHash('sha256');
      for (const path of files) hash.update(path).update(readFileSync(join(site, path)));
      const template = readFileSync(resolve(import.meta.dirname, '../service_worker.js'), 'utf8');
      hash.update(template);
      // The library is asked for with its version, see engine_plugin.ts.
      const version = engineVersion(site);
      const urls = files.map((path) => (path === LIBRARY ? `${path}?v=${version}` : path));
      const script = template
        .replace("'%BUILD%'", JSON.stringify(hash.digest('hex').slice(0, 12)))
        .replace("['%FILES%']", JSON.stringify(urls));
      writeFileSync(join(site, 'sw.js'), script);
    },
  };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
