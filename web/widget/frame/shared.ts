import { clauseOf, lastClause } from '../../embed/clause';
import { describeFigure } from '../../embed/figure';
import { element } from '../../embed/node';
import { EMBED_WORDS } from '../../embed/words';
import { isHello, postHeight } from './messages';

/**
 * What `live.js` takes from `embed.js`, which has it anyway: a global of the frame. `live.js` is built without
 * these modules (`web/page/build/classic_scripts_plugin.ts`).
 */
export const SHARED = { clauseOf, lastClause, describeFigure, element, EMBED_WORDS, isHello, postHeight };
