import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';

export const LIBRARY = 'mubiao.js';
const TYPES: Record<string, string> = { js: 'text/javascript', wasm: 'application/wasm' };

/**
 * The hash by which the engine in a folder is asked for: it stands in the name of the WebAssembly
 * (`wasm-build/bundle-library.mjs`) and behind that of the script. 'none' where no engine was built.
 */
export function engineVersion(folder: string): string {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return (
    names.map((name) => /^mubiao\.([0-9a-f]+)\.wasm$/.exec(name)?.[1]).find((hash) => hash !== undefined) ?? 'none'
  );
}

/** The module that lays reports side by side, fetched when it is first asked for; null where none was built. */
export function compareModule(folder: string): string | null {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.find((name) => /^mubiao-compare\.[0-9a-f]+\.wasm$/.test(name)) ?? null;
}

/**
 * What the engine needs, on its way while the page's own script still is: otherwise script, worker, library and
 * WebAssembly would come one after the other. The worker's own script is left out: browsers don't take it from there.
 */
function preloads(site: string): HtmlTagDescriptor[] {
  const version = engineVersion(site);
  const link = (attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
    tag: 'link',
    attrs,
    injectTo: 'head',
  });
  return [
    link({ rel: 'preload', as: 'fetch', crossorigin: true, href: `./mubiao.${version}.wasm` }),
    link({ rel: 'modulepreload', href: `./${LIBRARY}?v=${version}` }),
  ];
}

/**
 * Gives the page the version of the engine that lies in the site (`__ENGINE_VERSION__`; build the engine first), and
 * lets `vite dev` serve that engine.
 */
export function engine(site: string): Plugin {
  return {
    name: 'mubiao-engine',
    config: () => ({ define: { __ENGINE_VERSION__: JSON.stringify(engineVersion(site)) } }),
    transformIndexHtml: () => preloads(site),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = (request.url ?? '').split('?')[0]?.split('/').pop() ?? '';
        const type = TYPES[/^mubiao(?:-compare)?\.(?:[0-9a-f]+\.)?(js|wasm)$/.exec(name)?.[1] ?? ''];
        const path = resolve(site, name);
        if (type === undefined || !existsSync(path)) {
          next();
          return;
        }
        response.setHeader('Content-Type', type);
        response.end(readFileSync(path));
      });
    },
  };
}
