#include "core/item/dealt_list.h"

#include <algorithm>

#include "core/reading/calendar.h"

namespace mubiao {
namespace {

bool joins_figures(TokenKind kind) {
  return kind == TokenKind::dun || kind == TokenKind::conjunction || kind == TokenKind::up || kind == TokenKind::down;
}

/// Words between two lists that name nothing: ，比年初增加, ，同比分别增长 and ，较年初新增.
bool leads_list(TokenKind kind) {
  return is_action(kind) || !(is_content(kind) || kind == TokenKind::semicolon || kind == TokenKind::stop);
}

template <typename Fits>
bool all_between(std::span<const Token> tokens, const DraftItem& a, const DraftItem& b, Fits fits) {
  return std::all_of(tokens.begin() + a.token + 1, tokens.begin() + b.token,
                     [fits](const Token& token) { return fits(token.kind); });
}

/// Behind the last of the items from `first` on that only 、, 和 and verbs of movement stand between.
std::size_t list_end(std::span<const Token> tokens, std::span<const DraftItem> items, std::size_t first) {
  std::size_t end = first + 1;
  while (end < items.size() && all_between(tokens, items[end - 1], items[end], joins_figures)) ++end;
  return end;
}

/// The 分别 between the figure before, or the sentence's beginning, and the figure of `item`; null if there is none.
const Token* dealing_word(std::span<const Token> tokens, const DraftItem& item) {
  for (std::size_t i = item.token; i-- > 0 && tokens[i].kind != TokenKind::figure;)
    if (tokens[i].kind == TokenKind::respectively) return &tokens[i];
  return nullptr;
}

/// Whether no name stands twice in a row: what the ranker has dealt out itself is left alone.
bool differ(std::span<const DraftItem> items) {
  const auto same = [](const DraftItem& a, const DraftItem& b) { return a.indicator == b.indicator; };
  return std::adjacent_find(items.begin(), items.end(), same) == items.end();
}

bool is_second(std::span<const Token> tokens, std::span<const DraftItem> first, std::span<const DraftItem> second) {
  return first.size() == second.size() && all_between(tokens, first.back(), second.front(), leads_list);
}

/// Only 、 or 和 stands between two times.
bool are_listed(std::u16string_view text, const TimeExpression& a, const TimeExpression& b) {
  if (b.span.start != a.span.end + 1) return false;
  const char16_t joint = text[a.span.end];
  return joint == u'、' || joint == u'和' || joint == u'与' || joint == u'及';
}

/// The list of `count` times that ends last before `end`; empty where another number of times is listed there.
std::span<const TimeExpression> times_before(std::u16string_view text, std::span<const TimeExpression> times,
                                             std::uint32_t end, std::size_t count) {
  std::size_t last = times.size();
  while (last > 0 && times[last - 1].span.end > end) --last;
  std::size_t first = last;
  while (first > 0 && (first == last || are_listed(text, times[first - 1], times[first]))) --first;
  return last - first == count ? times.subspan(first, count) : std::span<const TimeExpression>();
}

}  // namespace

void name_second_lists(std::span<const Token> tokens, std::span<DraftItem> items) {
  std::span<const DraftItem> dealt;
  for (std::size_t first = 0; first < items.size();) {
    const std::size_t end = list_end(tokens, items, first);
    const std::span<DraftItem> list = items.subspan(first, end - first);
    first = end;
    const bool goes_on = !dealt.empty() && is_second(tokens, dealt, list) && !differ(list);
    for (std::size_t i = 0; goes_on && i < list.size(); ++i) {
      list[i].indicator = dealt[i].indicator;
      list[i].margin = std::min(list[i].margin, dealt[i].margin);
    }
    const bool deals = list.size() > 1 && dealing_word(tokens, list.front()) != nullptr;
    if (goes_on || (deals && differ(list)))
      dealt = list;
    else
      dealt = {};
  }
}

std::vector<DealtTime> deal_out_times(const MarkedText& text, const Draft& draft, const Outline& outline) {
  std::vector<DealtTime> dealt;
  const std::span<const DraftItem> all = draft.items;
  for (std::size_t first = 0; first < all.size();) {
    const std::uint32_t index = draft.figures[all[first].figure].sentence;
    std::size_t end = first;
    while (end < all.size() && draft.figures[all[end].figure].sentence == index) ++end;
    const std::span<const DraftItem> items = all.subspan(first, end - first);
    first = end;
    const std::span<const FoundTime> found = draft.times.of(index);
    if (found.size() < 2 || items.size() < 2) continue;
    std::vector<TimeExpression> times;  // resolved only where a list is dealt out
    for (std::size_t i = 0; i < items.size();) {
      const std::size_t list = list_end(draft.tokens[index], items, i);
      const Token* word = list - i > 1 ? dealing_word(draft.tokens[index], items[i]) : nullptr;
      if (word != nullptr && times.empty())
        times = resolve_times(found, calendar_of(outline.document, outline.sentences[index].part));
      if (word != nullptr)
        for (const TimeExpression& time : times_before(text.text(), times, word->span.start, list - i))
          dealt.push_back({items[i++].figure, time});
      i = list;
    }
  }
  return dealt;
}

}  // namespace mubiao
