import { readArticle } from './article_text';
import { findQuotes, type Quote } from './quotes';

/** Where a quote stands in the article. */
export interface ArticlePlace {
  sentence: Range;
  figure: Range;
}

/** For each quote its place, or null where it is not in the article. */
export type ArticlePlaces = readonly (ArticlePlace | null)[];

/** Finds quotes in an article; null where that has no text. */
export function* placesIn(node: Element, quotes: readonly Quote[]): Generator<undefined, ArticlePlaces | null> {
  const article = yield* readArticle(node);
  if (article.text === '') return null;
  const found = yield* findQuotes(article, quotes);
  return found.map((place) => {
    if (place === null) return null;
    const [sentence, figure] = [article.range(...place.sentence), article.range(...place.figure)];
    return sentence === null || figure === null ? null : { sentence, figure };
  });
}
