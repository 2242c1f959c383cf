import { version } from '../../package.json';
import { MubiaoReport } from './element';
import { followFrames } from './frames';
import { SCRIPT } from './place';

/*
 * `widget.js`: defines `<mubiao-report>`, gives frames of its folder their heights, and nothing else. It is built as one
 * classic script, which runs from disk and under nonces, and needs no CORS header.
 */

const NAME = 'mubiao-report';

try {
  if (customElements.get(NAME) === undefined) {
    customElements.define(NAME, MubiaoReport);
    if (SCRIPT !== '') followFrames(SCRIPT);
  } else console.warn(`[mubiao] <${NAME}> is there already; widget.js ${version} from ${SCRIPT} is not used`);
} catch (error) {
  console.warn(`[mubiao] <${NAME}> cannot be defined, the figures are left as they are: ${String(error)}`);
}
