#include "core/item/owned_name.h"

#include <algorithm>
#include <string_view>

#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// Whether the last quotation mark of `words` is an opening one.
bool leaves_quote_open(std::u16string_view words) {
  for (std::size_t i = words.size(); i-- > 0;)
    if (words[i] == u'“' || words[i] == u'”') return words[i] == u'“';
  return false;
}

/// Without the verbs at its head: 建设|标准厂房.
Span without_verb(const MarkedText& text, Span words) {
  while (const Mark* verb = text.longest(words.start, WordClass::action)) {
    if (verb->end >= words.end) break;
    words.start = verb->end;
  }
  return words;
}

/// 规上企业|净增: what was added to; `words` where they end with no such word.
Span without_addition(const MarkedText& text, Span words) {
  const std::u16string_view* added = first_ending(text.text(), words.end, word_list::additions);
  if (added != nullptr && added->size() < words.length()) words.end -= static_cast<std::uint32_t>(added->size());
  return words;
}

/// The same of 新增|规上企业.
Span behind_addition(const MarkedText& text, Span words) {
  const std::u16string_view* added = first_at(text.text(), words.start, word_list::additions);
  if (added != nullptr && added->size() < words.length()) words.start += static_cast<std::uint32_t>(added->size());
  return words;
}

/// 茶叶|产量: whose it is; empty where that is all of it.
Span without_measure(const MarkedText& text, Span words) {
  constexpr std::uint32_t shortest = 2;  // units of an owner
  const std::u16string_view* measure = first_ending(text.text(), words.end, word_list::measures_of_owners);
  if (measure != nullptr) words.end -= std::min(words.length(), static_cast<std::uint32_t>(measure->size()));
  return words.length() < shortest ? Span{} : words;
}

/// The noun, closed by one of measure, before the figure of token `at` and its verb, in its clause and behind `from`;
/// empty where there is none.
Span own_noun(const MarkedText& text, std::span<const Token> tokens, std::size_t at, std::uint32_t from) {
  while (at > 0 && (tokens[at - 1].kind == TokenKind::up || tokens[at - 1].kind == TokenKind::down ||
                    tokens[at - 1].kind == TokenKind::reach || tokens[at - 1].kind == TokenKind::adverb))
    --at;
  std::size_t first = at;
  while (first > 0 && is_content(tokens[first - 1].kind) && tokens[first - 1].span.start >= from) --first;
  if (first == at) return {};
  const Span noun = {tokens[first].span.start, tokens[at - 1].span.end};
  return text.longest_ending(noun.end, WordClass::tail) != nullptr ? noun : Span{};
}

/// 谋划储备|重大项目, of 谋划储备重大项目400个，|开工率: what was done to the things counted does not have the rate.
Span without_deed(const MarkedText& text, Span words) {
  const std::u16string_view* deed = first_at(text.text(), words.start, word_list::deeds_of_counting);
  if (deed != nullptr && deed->size() + 1 < words.length()) words.start += static_cast<std::uint32_t>(deed->size());
  return words;
}

/// Where the 占 of 占|全市|电力总装机 stands, if there is one: it opens `piece`, or stands before it or before its
/// place.
std::uint32_t start_of_share(const MarkedText& text, Span piece) {
  if (text.text()[piece.start] == u'占' || piece.start == 0) return piece.start;
  const Mark* area = text.longest_ending(piece.start, WordClass::scope);
  const std::uint32_t start = area != nullptr ? area->start : piece.start;
  return start - std::min(start, 1U);
}

}  // namespace

Phrase with_whole_quotes(const MarkedText& text, Phrase name, std::uint32_t end) {
  constexpr std::size_t farthest = 12;  // units from the name to the closing mark
  for (std::uint8_t i = 0; i < name.count; ++i) {
    Span& piece = name.pieces[i];
    if (!leaves_quote_open(text.words(piece))) continue;
    const std::uint32_t limit =
        i + 1 < name.count && name.pieces[i + 1].start > piece.end ? name.pieces[i + 1].start : end;
    const std::size_t close = text.text().substr(piece.end, farthest).find(u'”');
    if (close != std::u16string_view::npos && piece.end + close < limit)
      piece.end += static_cast<std::uint32_t>(close) + 1;
  }
  return name;
}

Phrase as_share(const MarkedText& text, const Phrase& name, const Phrase& before, std::uint32_t figure) {
  constexpr std::uint32_t nearest = 2;  // units from the name to the figure: 的
  if (name.count != 1 || before.count == 0 || before.full()) return name;
  const Span piece = name.pieces[0];
  const std::uint32_t start = start_of_share(text, piece);
  const bool is_share = start > 0 && text.text()[start] == u'占' && is_one_of(text.text()[start - 1], u"，、；") &&
                        first_ending(text.text(), piece.end, word_list::shares_of_plan) == nullptr;
  const Mark* reached = text.longest_ending(figure, WordClass::reach);
  const std::uint32_t verb = reached != nullptr ? reached->start : figure;
  if (!is_share || piece.end + nearest < verb || before.cover().end > start) return name;
  if (text.words(before.pieces[before.count - 1]).find_first_of(u"（）") != std::u16string_view::npos) return name;
  Phrase share = before;
  share.add({start, piece.end});
  return share;
}

Phrase with_owner(const MarkedText& text, const Phrase& name, const Phrase& before) {
  if (name.count == 0 || before.count != 1) return name;
  const Span last = name.pieces[name.count - 1];
  if (!is_one_of(text.text()[last.end - 1], u"资额价积")) return name;  // nearly every name
  const bool joined = name.count > 1 && leaves_quote_open(text.words(name.pieces[0]));
  if ((name.count != 1 && !joined) || before.pieces[0].end > last.start ||
      !is_one_of_words(text.words(last), word_list::owned_amounts))
    return name;
  const Span owner = without_measure(text, without_addition(text, without_verb(text, before.pieces[0])));
  Phrase owned;
  if (!owner.empty()) owned.add(owner);
  owned.add(last);
  return owned;
}

Phrase of_what_was_added(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Phrase& name) {
  if (name.count == 0 || name.full()) return name;
  const Span whole = name.pieces[0];
  const bool borrows_all = name.count == 1 && whole.end < tokens[at].span.start;
  const Span noun = borrows_all ? own_noun(text, tokens, at, whole.end) : Span{};
  if (name.count == 1 && noun.empty()) return name;
  Phrase owned = name;
  owned.pieces[0] = without_addition(text, borrows_all ? behind_addition(text, whole) : without_deed(text, whole));
  if (owned.pieces[0] == whole) return name;
  if (!noun.empty()) owned.add(noun);
  return owned;
}

}  // namespace mubiao
