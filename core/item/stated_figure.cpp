#include "core/item/stated_figure.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

bool is_count(UnitKind kind) { return kind == UnitKind::count || kind == UnitKind::person; }

bool is_bare_number(const Figure& figure) {
  return figure.shape == Shape::figure && figure.kind == UnitKind::unknown && figure.value.has_value();
}

/// 吸纳|1200, 共汇聚|1500: a verb of no table is the first of its clause.
bool follows_verb(std::span<const Token> tokens, std::size_t at) {
  if (at == 0) return false;
  if (is_action(tokens[at - 1].kind)) return true;
  const bool opens = at == 1 || is_mark(tokens[at - 2].kind) || tokens[at - 2].kind == TokenKind::time ||
                     tokens[at - 2].kind == TokenKind::adverb;
  return opens && tokens[at - 1].kind == TokenKind::chunk && tokens[at - 1].span.length() == 2;
}

/// Whether the words right behind a number name people: 村民, 家政服务员, 户外运动爱好者.
bool names_people(const MarkedText& text, Span next, std::uint32_t at) {
  constexpr std::size_t longest_name = 10;  // units
  std::u16string_view words = text.text().substr(at, longest_name);
  const auto size = std::find_if_not(words.begin(), words.end(), is_ideograph) - words.begin();
  words = words.substr(0, static_cast<std::size_t>(size));
  if (words.empty() || words.find(u"热线") != words.npos) return false;
  return holds_any(words, word_list::people) || words.substr(1).find_first_of(u"者员") != words.npos ||
         is_one_of(text.text()[next.end - 1], word_list::ends_of_people_characters);
}

/// What stands between the figure of token `at` and the next one; empty where none follows within about `longest`
/// units.
std::u16string_view words_to_next_figure(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                                         std::uint32_t longest) {
  const std::uint32_t end = tokens[at].span.end;
  std::size_t next = at + 1;
  while (next < tokens.size() && tokens[next].kind != TokenKind::figure && tokens[next].kind != TokenKind::stop &&
         tokens[next].span.end < end + longest)
    ++next;
  if (next >= tokens.size() || tokens[next].kind != TokenKind::figure) return {};
  return text.words({end, tokens[next].span.start});
}

}  // namespace

bool counts_without_unit(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure) {
  const bool counts = at + 1 < tokens.size() && is_content(tokens[at + 1].kind) && is_bare_number(figure) &&
                      figure.form != NumeralForm::chinese && Decimal::of(100) < *figure.value;
  if (!counts || !follows_verb(tokens, at)) return false;
  // 发放50万口罩: nothing but a count is told in ten thousands; 年产5万级 is a size
  const bool is_large = text.text()[figure.figure.end - 1] == u'万' && text.text()[tokens[at + 1].span.start] != u'级';
  return is_large || names_people(text, tokens[at + 1].span, figure.span.end);
}

bool states_ratio(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure) {
  if (!is_bare_number(figure) || at < 2 || at + 1 >= tokens.size() || !is_mark(tokens[at + 1].kind)) return false;
  const TokenKind verb = tokens[at - 1].kind;
  return (verb == TokenKind::reach || verb == TokenKind::reach_to) &&
         first_ending(text.text(), tokens[at - 2].span.end, word_list::names_of_ratios) != nullptr;
}

bool was_done(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure) {
  if (at == 0 || figure.shape != Shape::figure || figure.kind == UnitKind::unknown) return false;
  const std::u16string_view before = text.words(tokens[at - 1].span);
  const bool earlier = text.text()[figure.figure.start] == u'半' && before.ends_with(u"提前");
  const bool done =
      at > 1 && tokens[at - 1].kind == TokenKind::particle && before == u"过" && is_content(tokens[at - 2].kind);
  // 装机200MW/400MWh
  const std::uint32_t end = figure.span.end;
  const bool latin = is_latin(text.text()[end - 1]);
  const bool doubled =
      latin && ((end + 1 < text.text().size() && text.text()[end] == u'/' && is_digit(text.text()[end + 1])) ||
                text.text()[figure.span.start - 1] == u'/');
  return earlier || done || doubled;
}

bool tells_size_class(const MarkedText& text, std::span<const Token> tokens, std::size_t at,
                      std::span<const Figure> figures) {
  const auto has_no_digits = [&](const Token& token) {
    return token.kind == TokenKind::figure && figures[token.figure].shape == Shape::digitless;
  };
  if (!has_no_digits(tokens[at])) return false;
  std::size_t next = at + 1;
  while (next + 1 < tokens.size() && has_no_digits(tokens[next + 1]) &&
         (tokens[next].kind == TokenKind::conjunction || tokens[next].kind == TokenKind::dun))
    next += 2;
  if (next >= tokens.size() || tokens[next].kind != TokenKind::de) return false;
  while (next + 1 < tokens.size() && is_content(tokens[next + 1].kind)) ++next;
  return first_ending(text.text(), tokens[next].span.end, word_list::classed) != nullptr;
}

bool counts_in_words(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure) {
  const bool counts = figure.form == NumeralForm::chinese && figure.shape == Shape::figure && !figure.quoted &&
                      figure.kind == UnitKind::count && figure.value && !(*figure.value < Decimal::of(20)) &&
                      !is_one_of(text.text()[figure.span.end - 1], word_list::counted_names_characters);
  if (!counts || at == 0 || at + 1 >= tokens.size() || !is_mark(tokens[at + 1].kind)) return false;
  const Token& noun = tokens[at - 1];
  if (noun.kind != TokenKind::chunk && noun.kind != TokenKind::noun && noun.kind != TokenKind::indicator) return false;
  return at == 1 || is_mark(tokens[at - 2].kind) || is_action(tokens[at - 2].kind);
}

bool is_denominator(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure) {
  constexpr std::uint32_t longest = 24;  // units to the figure that is counted among them
  if (figure.shape != Shape::figure || !is_count(figure.kind)) return false;
  std::u16string_view between = words_to_next_figure(text, tokens, at, longest);
  for (const std::u16string_view word : {u"有", u"已", u"，"})
    if (between.ends_with(word)) between.remove_suffix(1);
  return between.size() > 2 && between.ends_with(u'中') && between.find_first_of(u"，；、：") == between.npos;
}

bool bounds_class(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure) {
  constexpr std::uint32_t longest = 16;  // units to the figure that is counted
  const std::u16string_view own = text.words(figure.span);
  if (first_ending(own, own.size(), word_list::bounds_of_classes) == nullptr) return false;
  const std::u16string_view between = words_to_next_figure(text, tokens, at, longest);
  return between.starts_with(u"的") && between.ends_with(u"有") && between.find_first_of(u"，；、：") == between.npos;
}

bool is_row_of_plan(std::u16string_view sentence) {
  const auto closes = [sentence](std::u16string_view word) { return sentence.ends_with(word); };
  return std::any_of(std::begin(word_list::kinds_of_aims), std::end(word_list::kinds_of_aims), closes);
}

bool is_note(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure) {
  constexpr std::uint32_t most_digits = 2;
  const Span own = figure.span;
  const bool is_number = is_bare_number(figure) && figure.form == NumeralForm::digits && own.length() <= most_digits &&
                         is_digit(text.text()[own.end - 1]);
  if (!is_number || at == 0 || at + 1 >= tokens.size()) return false;
  const Token& before = tokens[at - 1];
  const Token& next = tokens[at + 1];
  if (before.kind == TokenKind::figure) return before.span.end == own.start && is_mark(next.kind);
  const bool tells = next.kind == TokenKind::reach || next.kind == TokenKind::up || next.kind == TokenKind::down;
  return is_content(before.kind) && !is_action(before.kind) && tells && at + 2 < tokens.size() &&
         tokens[at + 2].kind == TokenKind::figure;
}

}  // namespace mubiao
