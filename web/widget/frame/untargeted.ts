import type { EmbedReport } from '../../embed/embed_report';
import { describeFigure } from '../../embed/figure';
import { element, type EmbedElement } from '../../embed/node';
import { EMBED_WORDS } from '../../embed/words';
import { resultCards } from '../../report/headlines';

/*
 * `untargeted.js`: what is shown of a text that sets no targets: the results of a communiqué, or that there is nothing.
 * Most texts on pages that ask for targets set some, so it is no part of `live.js`.
 */

export interface Untargeted {
  resultCards: typeof resultCards;
  describeNothing: typeof describeNothing;
}

/** What this leaves in its frame. */
export interface LoadedUntargeted {
  mubiaoUntargeted: Untargeted;
}

const NOTHING = {
  zh: (numbers: number) => `没有读到目标。这段文字里有 ${numbers} 个数字。`,
  en: (numbers: number) => `No targets were read. Figures in this text: ${numbers}.`,
};

const NUMBER = /[0-9０-９]+(?:[.．,，][0-9０-９]+)*|百分之/g;

function describeNothing(report: EmbedReport, text: string): EmbedElement {
  const numbers = text.match(NUMBER)?.length ?? 0;
  const figure = describeFigure({ ...report, of: undefined, shown: 0, all: 0, strip: [], rows: [] });
  const [head = '', ...rest] = figure.children;
  const line = element('p', { lang: EMBED_WORDS[report.lang].tag }, NOTHING[report.lang](numbers));
  return { ...figure, children: [head, line, ...rest] };
}

Object.assign(self, { mubiaoUntargeted: { resultCards, describeNothing } } satisfies LoadedUntargeted);
