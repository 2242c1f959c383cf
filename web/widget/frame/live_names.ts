import type { EmbedLang } from '../../embed/embed_report';
import { indicatorName, takeEnglishNames, unitName } from '../../report/catalogue';
import { formsOf } from '../../report/format/forms';
import type { ItemRow } from '../../report/rows';
import { loadScript } from './load_script';
import type { LoadedNames } from './names_en';

let allNames: Promise<void> | null = null;

/** Fetches the list of all names where the rows show one that is not known in the figure's language. */
export async function nameRows(rows: readonly ItemRow[], lang: EmbedLang): Promise<void> {
  if (!formsOf(lang).ofReports && lacksNames(rows, lang)) await (allNames ??= loadNames());
}

function lacksNames(rows: readonly ItemRow[], lang: EmbedLang): boolean {
  return rows.some(
    ({ code, unit }) =>
      (code !== null && indicatorName(code, lang) === null) || (unit !== null && unitName(unit, lang) === unit),
  );
}

/** Where the list does not come, the report's words stand for its names. */
async function loadNames(): Promise<void> {
  await loadScript('names-en.js').catch(() => undefined);
  const { mubiaoNames } = self as Partial<LoadedNames>;
  if (mubiaoNames !== undefined) takeEnglishNames(mubiaoNames);
}
