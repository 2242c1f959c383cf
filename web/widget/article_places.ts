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
  const places: (ArticlePlace | null)[] = [];
  for (const place of yield* findQuotes(article, quotes)) {
    const sentence = place && article.range(...place.sentence);
    const figure = place && article.range(...place.figure);
    places.push(sentence && figure && { sentence, figure });
    yield;
  }
  return places;
}
