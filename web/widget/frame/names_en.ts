import { indicators, units } from 'virtual:mubiao/catalogue-en';
import type { EnglishNames } from '../../report/catalogue';

/** What this leaves in its frame. */
export interface LoadedNames {
  mubiaoNames: EnglishNames;
}

/*
 * English names of indicators and units, for figures that are read in English: in `live-en.js` those of the headlines,
 * in `names-en.js`, which is asked for where a figure shows another, all of them (`web/page/build/catalogue_plugin.ts`).
 */

Object.assign(self, { mubiaoNames: { indicators, units } } satisfies LoadedNames);
