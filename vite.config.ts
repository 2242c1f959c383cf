import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { catalogue } from './web/page/build/catalogue_plugin.ts';
import { classicScripts } from './web/page/build/classic_scripts_plugin.ts';
import { engine } from './web/page/build/engine_plugin.ts';
import { licences } from './web/page/build/licences_plugin.ts';
import { pdfTables } from './web/page/build/pdf_tables_plugin.ts';
import { reportPart } from './web/page/build/report_part_plugin.ts';
import { serviceWorker } from './web/page/build/service_worker_plugin.ts';

const SITE = resolve(import.meta.dirname, 'build/site');

/** The engine (mubiao.js, mubiao.HASH.wasm) lives in the same folder, so only what vite wrote before is cleared. */
function clearOldAssets(): Plugin {
  return {
    name: 'clear-old-assets',
    apply: 'build',
    buildStart: () => rmSync(resolve(SITE, 'assets'), { recursive: true, force: true }),
  };
}

const BROWSERS = ['chrome105', 'firefox115', 'safari16'];

export default defineConfig({
  root: 'web/page',
  publicDir: '../../public',
  base: './',
  plugins: [
    catalogue(),
    clearOldAssets(),
    pdfTables(SITE),
    engine(SITE),
    reportPart(),
    classicScripts(SITE, BROWSERS),
    serviceWorker(SITE),
    licences(SITE),
  ],
  worker: { format: 'es' },
  build: {
    outDir: SITE,
    emptyOutDir: false,
    target: BROWSERS,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1024,
  },
});
