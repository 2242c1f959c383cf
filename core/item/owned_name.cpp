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
  if (!is_share || piece.end + nearest < figure || before.cover().end > start) return name;
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
  Phrase owned;
  owned.add(without_verb(text, before.pieces[0]));
  owned.add(last);
  return owned;
}

}  // namespace mubiao
