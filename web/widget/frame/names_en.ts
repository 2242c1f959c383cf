import { indicators, units } from 'virtual:mubiao/catalogue-en';
import type { EnglishNames } from '../../report/catalogue';

/** What this leaves in its frame. */
export interface LoadedNames {
  mubiaoNames: EnglishNames;
}

/*
 * `names-en.js`: English names of all indicators and units, asked for where a figure that is read in English shows one
 * that `live-en.js` does not know (`live_names.ts`).
 */

Object.assign(self, { mubiaoNames: { indicators, units } } satisfies LoadedNames);
