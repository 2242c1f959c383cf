#include "core/reading/scope.h"

#include <algorithm>
#include <iterator>

#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// The level that a word of coverage is the whole of; unknown for the other words.
Level level_of(std::int16_t value) {
  switch (value) {
    case lexicon_value::national: return Level::national;
    case lexicon_value::province: return Level::province;
    case lexicon_value::prefecture: return Level::prefecture;
    case lexicon_value::county: return Level::county;
    default: return Level::unknown;
  }
}

/// 全市 is the whole of a county-level city or of a municipality of province level, too; 全区 that of an autonomous
/// region or of a district.
bool names_whole(std::u16string_view word, Level breadth, const DocumentHead& document) {
  if (document.level == Level::unknown || breadth == document.level) return true;
  const char16_t last = document.place.empty() ? u' ' : document.place.back();
  if (word.back() == last) return true;
  return word.ends_with(u"市") && document.level == Level::county && last == u'市';
}

Scope scope_of_breadth(std::u16string_view word, Level breadth, const DocumentHead& document) {
  if (names_whole(word, breadth, document)) return Scope::whole;
  return breadth < document.level ? Scope::other : Scope::part;
}

Scope scope_of_place(std::u16string_view place, std::int16_t value, const DocumentHead& document) {
  if (document.place.empty() || document.place.find(place) != document.place.npos) return Scope::whole;
  return value == lexicon_value::province || document.level > Level::province ? Scope::other : Scope::part;
}

/// 示例县 right before the name of an indicator: a place that no table knows.
Scope scope_of_unknown_place(std::u16string_view words, const DocumentHead& document) {
  constexpr std::size_t shortest = 3;
  if (words.size() < shortest || document.level == Level::unknown || words.ends_with(u"城市")) return Scope::whole;
  if (document.place.find(words) != document.place.npos) return Scope::whole;
  const bool is_county = is_one_of(words.back(), u"县旗");
  if (!is_county && words.back() != u'市') return Scope::whole;
  return document.level < (is_county ? Level::county : Level::prefecture) ? Scope::part : Scope::other;
}

/// 中部|地区生产总值, 东部地区|固定资产投资
bool ends_in_region(std::u16string_view words) {
  return std::any_of(std::begin(word_list::regions), std::end(word_list::regions),
                     [words](std::u16string_view region) { return words.ends_with(region); });
}

/// 其中，工业税收增长6%: 其中 stands in front of the clause.
bool is_set_off(std::span<const Token> tokens, std::size_t at, Span clause) {
  std::size_t first = at;
  while (first > 0 && tokens[first - 1].span.start >= clause.start) --first;
  return first >= 2 && is_mark(tokens[first - 1].kind) && tokens[first - 2].kind == TokenKind::among;
}

}  // namespace

Scope read_scope(const MarkedText& text, std::span<const Token> tokens, std::size_t at, Span clause,
                 const DocumentHead& document, bool own_indicator) {
  Scope scope = Scope::whole;
  if (!own_indicator && is_set_off(tokens, at, clause)) return Scope::part;
  for (std::size_t i = at; i-- > 0 && tokens[i].span.start >= clause.start;) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::figure) break;
    // 对美国出口, 比全国高: what stands behind 对, 比 is no owner
    if (i > 0 && (tokens[i - 1].kind == TokenKind::preposition || tokens[i - 1].kind == TokenKind::versus)) continue;
    if (token.kind == TokenKind::among && own_indicator) break;
    if (token.kind == TokenKind::among) return Scope::part;
    const std::u16string_view words = text.words(token.span);
    const Mark* mark = text.longest(token.span.start, WordClass::coverage);
    if (mark != nullptr && mark->value == lexicon_value::portion) return Scope::part;
    if (mark != nullptr && level_of(mark->value) != Level::unknown) {
      if (mark->end == token.span.end) scope = scope_of_breadth(words, level_of(mark->value), document);
    } else if (const Mark* place = text.longest(token.span.start, WordClass::place)) {
      // 河北省保定市税收: the nearest place owns the figure
      if (place->end == token.span.end) return scope_of_place(words, place->value, document);
    } else if (tokens[i + 1].kind == TokenKind::indicator &&
               ends_in_region(text.text().substr(clause.start, token.span.end - clause.start))) {
      return document.level == Level::national ? Scope::part : Scope::other;
    } else if (token.kind == TokenKind::chunk && tokens[i + 1].kind == TokenKind::indicator) {
      scope = scope_of_unknown_place(words, document);
    }
    if (scope != Scope::whole) return scope;
  }
  return scope;
}

std::optional<Scope> scope_of_heading(std::u16string_view title) {
  if (holds_any(title, word_list::whole_in_heading)) return Scope::whole;
  const bool is_part = holds_any(title, word_list::level_in_heading) ||
                       (holds_any(title, word_list::zones) && holds_any(title, word_list::budget_words));
  return is_part ? std::optional(Scope::part) : std::nullopt;
}

bool names_breadth(const MarkedText& text, std::uint32_t at) {
  const Mark* mark = text.longest(at, WordClass::coverage);
  return mark != nullptr && (mark->value == lexicon_value::portion || level_of(mark->value) != Level::unknown);
}

}  // namespace mubiao
