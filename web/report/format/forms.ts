import { ENGLISH } from './forms_en';
import { CHINESE } from './forms_zh';
import type { Forms } from './language';

/** The languages of the page. What they say stands in `web/locales/` and `web/page/report/help.ts`. */
export const FORMS = { zh: CHINESE, en: ENGLISH } satisfies Record<string, Forms>;

export type Locale = keyof typeof FORMS;

export function formsOf(locale: Locale): Forms {
  return FORMS[locale];
}
