import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { completeFolder, startFolder } from './widget_folder.ts';

const WIDGET = resolve(import.meta.dirname, '../../widget');

/**
 * Builds `v1/widget.js`, beside it its types. Each script is one file that defines nothing outside itself, not a module:
 * a classic script runs from disk, under a nonce, and from a host that sends no CORS header.
 */
export function classicScripts(site: string, target: string[]): Plugin {
  return {
    name: 'classic-scripts',
    apply: 'build',
    async closeBundle() {
      const folder = startFolder(site);
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          outDir: folder,
          emptyOutDir: false,
          target,
          modulePreload: false,
          rollupOptions: {
            input: join(WIDGET, 'widget.ts'),
            output: { format: 'iife', entryFileNames: 'widget.js' },
          },
        },
      });
      copyFileSync(join(WIDGET, 'types.d.ts'), join(folder, 'widget.d.ts'));
      completeFolder(site);
    },
  };
}
