import { exportWords } from '../locales/pictures_and_files';
import type { ReportModel } from '../report/model';

/**
 * Whose figures these are, in one line: title, place and year as far as the title doesn't name them, and the address or the
 * file that the text came from.
 */
export function sourceLine(model: ReportModel): string {
  const words = exportWords(model.locale);
  const { title, place, year } = model.analysis.document;
  const heading = title === null || title === '' ? null : title;
  const named = (word: string): boolean => heading?.includes(word) === true;
  const rest = [place, year === null ? null : String(year), model.address ?? model.name ?? null];
  const parts = [heading, ...rest.filter((word) => word !== null && word !== '' && !named(word))];
  const said = parts.filter((word) => word !== null);
  return words.from(said.length === 0 ? words.untitled : said.join(words.comma));
}
