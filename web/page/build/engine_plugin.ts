import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';

export const ENGINE_FILES = ['mubiao.js', 'mubiao.wasm'];
const TYPES: Record<string, string> = { 'mubiao.js': 'text/javascript', 'mubiao.wasm': 'application/wasm' };

/** Name of the engine's content: its files carry no hash in their names, so the page asks for `mubiao.js?v=…`. */
export function engineVersion(site: string): string {
  const hash = createHash('sha256');
  for (const name of ENGINE_FILES) {
    const path = resolve(site, name);
    if (existsSync(path)) hash.update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 12);
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
    link({ rel: 'preload', as: 'fetch', crossorigin: true, href: `./mubiao.wasm?v=${version}` }),
    link({ rel: 'modulepreload', href: `./mubiao.js?v=${version}` }),
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
        const type = TYPES[name];
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
