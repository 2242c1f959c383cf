import type { Analysis } from '../library/analysis';

/** A line that ends like the title of a report and is no longer than one: nothing that a sentence is made of stands in it. */
const TITLE =
  /^[^\n。；，、：:]{0,40}(?:政府工作报告|统计公报|计划草案的报告|预算草案的报告|计划的报告)[ \t\u3000]*$/gm;
const YEARS = /\d{4}|[〇○零一二三四五六七八九]{4}(?=年)/g;
const PLACE = /^[^\d〇○零一二三四五六七八九]{1,12}?(?:省|市|县|区|州|盟|旗)/;
/** A part of the text is enough, and keeps this cheap on 5 MB. */
const SAMPLE = 400_000;

/** More than this is a list of titles; it need not be told to its end. */
const MOST = 9;

/**
 * Titles of the reports that stand one after the other in a text: more than one where several were pasted together. A
 * title counts where figures follow it before the next one (a list of links under an article has none), and only if it
 * names another year or place than the titles before. Linear in the sample and the items, which are in the text's order.
 */
export function reportTitles(text: string, { items }: Analysis): string[] {
  const lines = [...text.slice(0, SAMPLE).matchAll(TITLE)];
  const known: string[] = [];
  let figure = 0;
  for (const [index, line] of lines.entries()) {
    while ((items[figure]?.quantity.start ?? Infinity) < line.index) figure += 1;
    const next = lines[index + 1]?.index ?? Infinity;
    if ((items[figure]?.quantity.start ?? Infinity) >= next) continue;
    const title = bare(line[0]);
    if (known.every((other) => areOfTwo(title, other))) known.push(title);
    if (known.length === MOST) break;
  }
  return known;
}

function bare(line: string): string {
  return line.replace(/[\s\u3000]+/g, '').replace(/^关于/, '');
}

/** Whether two titles name different years or places; one that names neither may be the other one's own. */
function areOfTwo(one: string, other: string): boolean {
  const years = [one, other].map((title) => (title.match(YEARS) ?? []).join());
  const places = [one, other].map((title) => PLACE.exec(title)?.[0] ?? '');
  const differ = ([first, second]: string[]): boolean => first !== '' && second !== '' && first !== second;
  return differ(years) || differ(places);
}
