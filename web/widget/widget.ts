import { version } from '../../package.json';
import { MubiaoReport } from './element';

/*
 * `widget.js`: defines `<mubiao-report>`, and nothing else. It is built as one classic script, which runs from disk and
 * under nonces, and needs no CORS header.
 */

const NAME = 'mubiao-report';

try {
  if (customElements.get(NAME) === undefined) customElements.define(NAME, MubiaoReport);
  else console.warn(`[mubiao] <${NAME}> is there already; widget.js ${version} from ${address()} is not used`);
} catch (error) {
  console.warn(`[mubiao] <${NAME}> cannot be defined, the figures are left as they are: ${String(error)}`);
}

function address(): string {
  return (document.currentScript as HTMLScriptElement | null)?.src ?? 'a module';
}
