import { copyText } from './copy_text';
import type { FigureView } from './figure_view';
import type { WidgetWords } from './words';

/** Copies a row's sentence with the report it is from, and says whether that went well. */
export async function copyQuotation(view: FigureView, index: number, words: WidgetWords): Promise<void> {
  const row = view.rows[index]?.row;
  if (row === undefined) return;
  const source = [view.title, row.section].filter((part) => part !== '').join('，');
  const copied = await copyText(words.quotation(row.sentence, source), view.box);
  view.say(copied ? words.copied : words.notCopied);
}
