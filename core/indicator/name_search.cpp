#include "core/indicator/name_search.h"

#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {

NameSearch::NameSearch(const FigureContext& around, std::vector<Candidate>& out)
    : context(around), tokens(around.tokens), candidates(out) {
  collect_ends();
  collect_after();
}

bool NameSearch::is_part_of_account(Span words) const {
  return is_one_of_words(context.text->words(words), word_list::account_parts);
}

bool NameSearch::stands_in(Span words) const {
  return is_one_of_words(context.text->words(words), word_list::stand_in_names);
}

void NameSearch::collect_ends() {
  std::size_t marks = 0;
  Brackets brackets(*context.text);
  for (std::size_t i = context.at; i-- > context.region && !ends.full();) {
    if (context.at - i > longest_reach_back) break;
    const TokenKind kind = tokens[i].kind;
    if (brackets.inside(tokens[i]) && kind != TokenKind::close) continue;
    if (kind == TokenKind::stop) break;
    if ((kind == TokenKind::comma || kind == TokenKind::semicolon || kind == TokenKind::colon) &&
        ++marks > most_marks_between)
      break;
    if (may_end(tokens[i])) ends.add(i);
  }
}

/// Steps over a bracketed gloss right behind the figure: 211所（不含完全中学）.
std::size_t NameSearch::after_gloss(std::size_t i) const {
  if (i >= tokens.size() || context.text->text()[tokens[i].span.start] != u'（') return i;
  for (std::size_t j = i + 1; j < tokens.size() && j < i + longest_gloss; ++j) {
    if (context.text->text()[tokens[j].span.start] == u'）') return j + 1;
  }
  return i;
}

/// They end before the next mark or figure.
void NameSearch::collect_after() {
  std::size_t i = after_gloss(context.at + 1);
  std::size_t gap = 0;
  while (i < tokens.size() &&
         (tokens[i].kind == TokenKind::de || tokens[i].kind == TokenKind::comma ||
          tokens[i].kind == TokenKind::adverb || tokens[i].kind == TokenKind::preposition ||
          tokens[i].kind == TokenKind::particle) &&
         gap < widest_gap_after) {
    ++i, ++gap;
  }
  after_start = i;
  for (; i < tokens.size() && i < after_start + longest_after && !after.full(); ++i) {
    const TokenKind kind = tokens[i].kind;
    if (is_mark(kind) && kind != TokenKind::dun) break;
    if (kind == TokenKind::figure) break;
    if (may_end(tokens[i])) after.add(i);
  }
}

}  // namespace mubiao
