import { clauseOf, lastClause } from '../../embed/clause';
import { describeFigure } from '../../embed/figure';
import { FRAGMENT_DICTIONARY } from '../../embed/fragment_dictionary';
import { element } from '../../embed/node';
import { EMBED_WORDS } from '../../embed/words';
import { loadScript } from './load_script';
import { isHello, postHeight } from './messages';

/**
 * What `live.js` takes from `embed.js`, which has it anyway: a global of the frame. `live.js` is built without
 * these modules (`web/page/build/classic_scripts_plugin.ts`).
 */
export const SHARED = {
  clauseOf,
  lastClause,
  describeFigure,
  element,
  EMBED_WORDS,
  FRAGMENT_DICTIONARY,
  isHello,
  postHeight,
  loadScript,
};
