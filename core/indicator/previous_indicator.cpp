#include "core/indicator/previous_indicator.h"

namespace mubiao {
namespace {

constexpr int most_closing_words = 2;  ///< 重点实验室|总数, 播种面积|累计: a noun of measure and an adverb
constexpr std::uint32_t shortest_word = 2;  ///< units; a single character is mostly part of a longer word

}  // namespace

bool shared_part(const FigureContext& context, std::size_t from, std::size_t to, Phrase& phrase) {
  for (std::size_t i = from; i < to; ++i) {
    const Span span = context.previous->tokens[i];
    if (phrase.count > 0 && phrase.pieces[phrase.count - 1].end == span.start) {
      phrase.pieces[phrase.count - 1].end = span.end;
    } else if (phrase.full()) {
      return false;
    } else {
      phrase.pieces[phrase.count++] = span;
    }
  }
  return true;
}

bool core_of_previous(const FigureContext& context, std::size_t skip, Phrase& phrase) {
  const std::size_t size = context.previous->tokens.size();
  if (skip >= size || !shared_part(context, skip, size, phrase)) return false;
  Span& last = phrase.pieces[phrase.count - 1];
  for (int round = 0; round < most_closing_words; ++round) {
    for (const WordClass closing : {WordClass::dependent, WordClass::tail, WordClass::adverb}) {
      const Mark* mark = context.text->longest_ending(last.end, closing);
      if (mark == nullptr || mark->start <= last.start || mark->end - mark->start < shortest_word) continue;
      last.end = mark->start;
      break;
    }
  }
  return phrase.length() >= shortest_word;
}

std::size_t leading_verbs(const FigureContext& context) {
  std::size_t count = 0;
  for (const Span& span : context.previous->tokens) {
    const bool verb = context.text->longest(span.start, WordClass::action) != nullptr &&
                      context.text->longest(span.start, WordClass::action)->end == span.end;
    const bool adverb = context.text->longest(span.start, WordClass::adverb) != nullptr &&
                        context.text->longest(span.start, WordClass::adverb)->end == span.end;
    if (!verb && !adverb) break;
    ++count;
  }
  return count;
}

std::uint32_t behind_verb(const FigureContext& context, Span token) {
  const Mark* name = context.text->longest(token.start, WordClass::indicator);
  const Mark* verb = context.text->longest(token.start, WordClass::action);
  if (name == nullptr || name->end != token.end || verb == nullptr) return token.start;
  return verb->end - verb->start >= shortest_word && verb->end + 1 < token.end ? verb->end : token.start;
}

}  // namespace mubiao
