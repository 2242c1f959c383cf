import type { EmbedView } from '../../embed/embed_report';
import { embedSet, setRowsToChoose } from '../../embed/of_set';
import { setWords } from '../../locales/sets';
import type { Locale } from '../../report/model';
import type { LookedAt } from '../../sets/looked_at';
import type { Compared } from '../../sets/members';
import { FIVE } from '../../embed/embed_report';
import { openEmbedDialog } from './dialog';

/** The dialog for a figure of what is looked at in a set; false where the view is empty. */
export async function embedSetView(
  view: EmbedView,
  compared: Compared,
  look: LookedAt,
  locale: Locale,
): Promise<boolean> {
  const setIn = (lang: Locale) => ({ compared, look, words: setWords(lang) });
  if (setRowsToChoose(view, setIn(locale), locale).length === 0) return false;
  await openEmbedDialog({
    locale,
    isView: true,
    address: '',
    rows: (lang) => {
      const all = setRowsToChoose(view, setIn(lang), lang);
      return { all, five: all.slice(0, FIVE).map(({ id }) => id) };
    },
    report: (choices) => {
      const report = embedSet(view, setIn(choices.lang), choices);
      if (report === null) throw new Error('the view has no rows any more');
      return report;
    },
    picture: null,
  });
  return true;
}
