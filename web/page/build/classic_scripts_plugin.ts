import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { catalogue } from './catalogue_plugin.ts';
import { engineVersion } from './engine_plugin.ts';
import { completeFolder, startFolder } from './widget_folder.ts';

const WIDGET = resolve(import.meta.dirname, '../../widget');

/** What is built, by its name in the folder. */
const SCRIPTS = {
  'widget.js': 'widget.ts',
  'embed.js': 'frame/embed.ts',
  'live.js': 'frame/live.ts',
  'live-en.js': 'frame/live.ts',
  'untargeted.js': 'frame/untargeted.ts',
  'names-en.js': 'frame/names_en.ts',
  'decode.js': 'frame/decode.ts',
};

/** Module → what stands for it in a script. */
type Instead = Readonly<Record<string, string>>;

/** What scripts of the hidden frame take from `embed.js` (`web/widget/frame/shared.ts`) instead of having it too. */
const SHARED = {
  'embed/clause': 'clauseOf, lastClause',
  'embed/figure': 'describeFigure',
  'embed/node': 'element',
  'embed/fragment_dictionary': 'FRAGMENT_DICTIONARY',
  'embed/words': 'EMBED_WORDS',
  'widget/frame/load_script': 'loadScript',
  'widget/frame/messages': 'isHello, postHeight',
};
const FROM_EMBED = '\0mubiao/embed';

function fromEmbed(...modules: (keyof typeof SHARED)[]): Instead {
  const names = modules.map((module) => SHARED[module]);
  return {
    ...Object.fromEntries(modules.map((module, at) => [module, `export { ${names[at]} } from '${FROM_EMBED}';`])),
    // In the worker, which makes no figures, it is not there.
    [FROM_EMBED]: `export const { ${names.join()} } = self.mubiao ?? {};`,
  };
}

const LIVE: Instead = {
  ...fromEmbed(
    'embed/clause',
    'embed/figure',
    'embed/fragment_dictionary',
    'embed/words',
    'widget/frame/load_script',
    'widget/frame/messages',
  ),
  'report/catalogue': `export * from ${JSON.stringify(join(WIDGET, 'frame/live_catalogue.ts'))};`,
};

/** Names of what is no headline are asked for in English alone. */
const INSTEAD: Readonly<Record<string, Instead>> = {
  'live.js': {
    ...LIVE,
    'report/format/forms': "import { CHINESE } from './forms_zh'; export const formsOf = () => CHINESE;",
    'widget/frame/live_names': 'export const nameRows = () => {};',
  },
  'live-en.js': {
    ...LIVE,
    'report/format/forms': "import { ENGLISH } from './forms_en'; export const formsOf = () => ENGLISH;",
  },
  'untargeted.js': {
    ...fromEmbed('embed/figure', 'embed/node', 'embed/words'),
    // Of cards of targets alone.
    'report/catalogue': 'export const partsOf = undefined;',
  },
};

/** Each of these reads for figures of one language: whether it is that of the reports is known when it is built. */
const IS_OF_REPORTS: Readonly<Record<string, boolean>> = { 'live.js': true, 'live-en.js': false };

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
      catalogue(name === 'live-en.js' ? 'en' : 'zh'),
      instead(INSTEAD[name] ?? {}),
      ...(name in IS_OF_REPORTS ? [ofOneLanguage(IS_OF_REPORTS[name] === true)] : []),
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

/** Puts other code in the place of modules. */
function instead(modules: Instead): Plugin {
  return {
    name: 'instead',
    enforce: 'pre',
    resolveId: (id) => (id === FROM_EMBED ? id : null),
    load: (id) => modules[/\/web\/(.*)\.ts$/.exec(id.replaceAll('\\', '/'))?.[1] ?? id] ?? null,
  };
}

/** Answers the question for the language of the reports, so that what another one would do is left out. */
function ofOneLanguage(isOfReports: boolean): Plugin {
  return {
    name: 'of-one-language',
    transform: (code) => ({ code: code.replace(/formsOf\(\w+\)\.ofReports\b/g, String(isOfReports)), map: null }),
  };
}
