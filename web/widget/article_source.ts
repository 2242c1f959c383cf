import { walkArticle } from './article_walk';

/** A line break of the source between wide characters is nothing; between others it is a space. */
const WRAP = /([\u2e80-\u9fff\uf900-\uffef“”‘’—…·])\s*\n\s*(?=[\u2e80-\u9fff\uf900-\uffef“”‘’—…·])/g;

/**
 * The text of an article as it is read aloud, a line for each block, white space collapsed as CSS does it; null where it
 * has none.
 */
export function* articleSource(root: Element): Generator<undefined, string | null> {
  let [text, line] = ['', ''];
  const edge = (): void => {
    const words = line
      .replace(WRAP, '$1')
      .replace(/[ \t\r\n\f]+/g, ' ')
      .trim();
    if (words !== '') text += `${words}\n`;
    line = '';
  };
  yield* walkArticle(root, true, {
    text: ({ data }, broken) => {
      for (const part of broken ? data.split(/^/m) : [data]) {
        line += part;
        if (broken && part.endsWith('\n')) edge();
      }
      return [];
    },
    edge,
  });
  edge();
  return text === '' ? null : text;
}
