import { basename } from 'node:path';
import type { Plugin } from 'vite';

const PLACEHOLDER = '%REPORT_PART%';
const ENTRY = 'web/page/report/report.ts';

/**
 * Tells `lazy_report.ts` the file of the part that shows results. The bundler writes it into `import()` only, and the
 * page has to fetch it once before it imports it.
 */
export function reportPart(): Plugin {
  return {
    name: 'mubiao-report-part',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const part = chunks.find((chunk) => chunk.facadeModuleId?.replaceAll('\\', '/').endsWith(ENTRY) === true);
      const page = chunks.find((chunk) => chunk.code.includes(PLACEHOLDER));
      if (part === undefined || page === undefined) this.error(`no chunk of ${ENTRY}, or none that names it`);
      else page.code = page.code.replace(PLACEHOLDER, basename(part.fileName));
    },
  };
}
