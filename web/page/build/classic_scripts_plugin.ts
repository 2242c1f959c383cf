import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { catalogue } from './catalogue_plugin.ts';
import { engineVersion } from './engine_plugin.ts';
import { completeFolder, startFolder } from './widget_folder.ts';

const WIDGET = resolve(import.meta.dirname, '../../widget');

const LIVE = ['live.js', 'live-en.js'];

/** What is built, by its name in the folder. */
const SCRIPTS = {
  'widget.js': 'widget.ts',
  'embed.js': 'frame/embed.ts',
  'live.js': 'frame/live.ts',
  'live-en.js': 'frame/live_en.ts',
  'names-en.js': 'frame/names_en.ts',
  'decode.js': 'frame/decode.ts',
};

/** What `live.js` takes from `embed.js` (`web/widget/frame/shared.ts`) instead of having it too, by module. */
const SHARED: Readonly<Record<string, string>> = {
  'embed/clause': 'clauseOf, lastClause',
  'embed/figure': 'describeFigure',
  'embed/node': 'element',
  'embed/words': 'EMBED_WORDS',
  'widget/frame/messages': 'isHello, postHeight',
};

/** What `live.js`, which reads for Chinese figures only, never asks for, by module. */
const ENGLISH: Readonly<Record<string, string>> = {
  'report/format/relative': 'englishPeriod, englishReference, englishRelative',
};

/** What is served as it is, beside them. */
const COPIED = { 'widget.d.ts': 'types.d.ts', 'embed.html': 'frame/embed.html' };

/**
 * Builds the folder that snippets ask: `v1/widget.js` with its types, the frame (`embed.html`), and what reads
 * reports in it. Each script is one file that defines nothing outside itself, not a module: a classic script runs from
 * disk, under a nonce, in a frame without an origin, and from a host that sends no CORS header.
 */
export function classicScripts(site: string, target: string[]): Plugin {
  return {
    name: 'classic-scripts',
    apply: 'build',
    async closeBundle() {
      const folder = startFolder(site);
      const define = { __ENGINE_VERSION__: JSON.stringify(engineVersion(site)) };
      for (const [name, source] of Object.entries(SCRIPTS)) await buildScript(source, name, folder, { define, target });
      for (const [name, source] of Object.entries(COPIED)) copyFileSync(join(WIDGET, source), join(folder, name));
      completeFolder(site);
    },
  };
}

interface Given {
  define: Record<string, string>;
  target: string[];
}

async function buildScript(source: string, name: string, folder: string, { define, target }: Given): Promise<void> {
  await build({
    configFile: false,
    define,
    plugins: [
      catalogue({ headlines: LIVE.includes(name) }),
      ...(LIVE.includes(name) ? [elsewhere('shared', SHARED)] : []),
      ...(name === 'live.js' ? [elsewhere('english', ENGLISH)] : []),
    ],
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target,
      modulePreload: false,
      rollupOptions: { input: join(WIDGET, source), output: { format: 'iife', entryFileNames: name } },
    },
  });
}

/**
 * Leaves modules out of a script: what they export is taken from the frame's global, if it is there. In the worker,
 * which makes no figures, it is not.
 */
function elsewhere(what: string, modules: Readonly<Record<string, string>>): Plugin {
  return {
    name: `${what}-modules`,
    enforce: 'pre',
    load(id) {
      const names = modules[/\/web\/(.*)\.ts$/.exec(id.replaceAll('\\', '/'))?.[1] ?? ''];
      return names === undefined ? null : `export const { ${names} } = self.mubiao ?? {};`;
    },
  };
}
