import { indicators, units } from 'virtual:mubiao/catalogue-en';
import type { EnglishNames } from '../../report/catalogue';

/** What this leaves in its frame. */
export interface LoadedNames {
  mubiaoNames: EnglishNames;
}

/* The English names of indicators and units, for figures that are read in English. */

Object.assign(self, { mubiaoNames: { indicators, units } } satisfies LoadedNames);
