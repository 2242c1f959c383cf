import { version } from '../../package.json';
import { MubiaoReport } from './element';
import { followFrameHeights } from './frame_heights';

/*
 * `widget.js`: defines `<mubiao-report>`, and gives frames of its folder their height. It is built as one classic script, which runs from disk and
 * under nonces, and needs no CORS header.
 */

const NAME = 'mubiao-report';

/** Known only while the script runs; '' where a bundler has made it part of another. */
const address = (document.currentScript as HTMLScriptElement | null)?.src ?? '';

try {
  if (customElements.get(NAME) === undefined) {
    customElements.define(NAME, MubiaoReport);
    if (address !== '') followFrameHeights(address);
  } else console.warn(`[mubiao] <${NAME}> is there already; widget.js ${version} from ${address} is not used`);
} catch (error) {
  console.warn(`[mubiao] <${NAME}> cannot be defined, the figures are left as they are: ${String(error)}`);
}
