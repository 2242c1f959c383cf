#include "core/item/dealt_list.h"

#include <algorithm>

#include "core/reading/calendar.h"
#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

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

void deal_out(const MarkedText& text, std::span<const TimeExpression> times, std::span<const DraftItem> list,
              int covered_year, std::vector<DealtTime>& dealt) {
  const bool ahead =
      !times.empty() && text.text()[times.front().span.start] == u'到' && times.back().last_year >= covered_year;
  for (std::size_t i = 0; i < times.size(); ++i) dealt.push_back({list[i].figure, times[i], ahead});
}

/// 2025年|和|2030年 is one time by itself; 分别 deals out its two years.
std::vector<FoundTime> years_apart(std::u16string_view text, std::span<const FoundTime> found) {
  std::vector<FoundTime> apart;
  for (const FoundTime& time : found) {
    const std::size_t joint = units_in(text, time.span).find(u'和');
    apart.push_back(time);
    if (time.form != TimeForm::years || time.first == time.last || joint == std::u16string_view::npos) continue;
    const std::uint32_t end = time.span.start + static_cast<std::uint32_t>(joint);
    apart.back().span.end = end;
    apart.back().last = time.first;
    apart.push_back(time);
    apart.back().span.start = end + 1;
    apart.back().first = time.last;
    apart.back().led_by_to = false;
  }
  return apart;
}

/// Two names of a dealt list that are the same: one of them was read wrongly, and none is sure.
void doubt_same_names(std::span<DraftItem> list) {
  for (std::size_t i = 1; i < list.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      if (list[i].indicator == list[k].indicator) list[i].margin = list[k].margin = 0;
}

/// 外贸平稳，其中一季度、二季度|出口规模|分别为7亿元、8亿元: the name right before 分别 is that of all where the others
/// lean on words of a clause before.
void share_name(const MarkedText& text, const Token& dealing, std::span<DraftItem> list) {
  const Phrase& last = list.back().indicator;
  constexpr std::uint32_t nearest = 2;  // units from the name to 分别
  if (last.count == 0 || last.cover().end > dealing.span.start || dealing.span.start - last.cover().end > nearest)
    return;
  for (DraftItem& item : list.first(list.size() - 1)) {
    if (item.indicator.count == 0 || item.indicator.cover().end > last.cover().start) continue;
    const std::u16string_view between = text.words({item.indicator.cover().end, last.cover().start});
    if (between.find(u'，') == std::u16string_view::npos) continue;
    item.indicator = last;
    item.margin = 0;
  }
}

/// A numeral of a list of industries at `at`: 第一, 二, 三次; where it ends. `at` where there is none.
std::uint32_t industry_end(std::u16string_view text, std::uint32_t at) {
  const std::uint32_t numeral = at < text.size() && text[at] == u'第' ? at + 1 : at;
  return numeral < text.size() && is_one_of(text[numeral], u"一二三") ? numeral + 1 : at;
}

/// Behind the noun of industries at `at`, or `at`.
std::uint32_t industry_noun_end(std::u16string_view text, std::uint32_t at) {
  const std::u16string_view* noun = first_at(text, at, word_list::industry_nouns);
  return noun != nullptr ? at + static_cast<std::uint32_t>(noun->size()) : at;
}

/// The members of 第一|、|二|、|三产业 that start at `at`, with the noun that closes the last one.
struct IndustryList {
  std::vector<Span> members;  ///< their numerals
  Span noun;                  ///< empty where there is none
};

IndustryList industries_at(std::u16string_view text, std::uint32_t at) {
  IndustryList list;
  for (std::uint32_t end; (end = industry_end(text, at)) > at;) {
    list.members.push_back({at, end});
    const std::uint32_t noun = industry_noun_end(text, end);
    list.noun = {end, noun};
    if (noun >= text.size() || !is_one_of(text[noun], u"、和与及")) break;
    at = noun + 1;
  }
  return list;
}

}  // namespace

Span dealt_noun(const MarkedText& text, Span words) {
  const Mark* verb = text.longest(words.start, WordClass::reach);
  if (verb != nullptr) words.start = verb->end;
  const Mark* noun = text.longest(words.start, WordClass::tail);
  return noun != nullptr && noun->end == words.end ? words : Span{words.end, words.end};
}

namespace {

/// 第一|、二|、三|产业对增长的贡献率|分别为: a numeral, the noun and what all have in common.
void name_industries(const MarkedText& text, std::span<const Token> tokens, const Token* word,
                     std::span<DraftItem> items) {
  constexpr std::uint32_t farthest = 40;  // units
  const std::u16string_view whole = text.text();
  const std::uint32_t dealing = word->span.start;
  const Span noun = dealt_noun(text, {word->span.end, tokens[items.front().token].span.start});
  while (word != tokens.data() && !is_content(word[-1].kind)) --word;  // 增加值|同比|分别
  const std::uint32_t end = word == tokens.data() ? dealing : word[-1].span.end;
  const std::uint32_t least = dealing - std::min(dealing, farthest);
  const std::size_t mark = whole.substr(least, dealing - least).find_last_of(u"，。；：\n");
  const auto begin = mark == whole.npos ? least : least + static_cast<std::uint32_t>(mark) + 1;
  for (std::uint32_t at = begin; at < dealing; ++at) {
    const IndustryList list = industries_at(whole, at);
    if (list.members.size() != items.size() || list.noun.empty() || list.noun.end > end) continue;
    for (std::size_t i = 0; i < items.size(); ++i) {
      items[i].indicator = {};
      items[i].indicator.add(list.members[i]);
      items[i].indicator.add({list.noun.start, end});
      if (!noun.empty()) items[i].indicator.add(noun);
    }
    return;
  }
}

/// 投资|、|消费|、外贸|增速: the end that the first and the last member of a dealt list have is the middle ones', too.
void share_end(const MarkedText& text, std::span<DraftItem> list) {
  const Phrase& first = list.front().indicator;
  if (list.size() < 3 || first.count != 2) return;
  const Span end = first.pieces[1];
  const Phrase& last = list.back().indicator;
  if (last.count == 0 || last.pieces[last.count - 1].end != end.end) return;
  for (DraftItem& item : list.subspan(1, list.size() - 2)) {
    Phrase& name = item.indicator;
    const Span own = name.pieces[0];
    const bool lacks = name.count == 1 && own.end < end.start && own.start > first.pieces[0].end &&
                       text.longest_ending(own.end, WordClass::rate) == nullptr &&
                       text.text()[own.end - 1] != text.text()[end.end - 1];
    if (lacks) name.add(end);
  }
}

}  // namespace

void name_second_lists(const MarkedText& text, std::span<const Token> tokens, std::span<DraftItem> items) {
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
    if (deals) share_name(text, *dealing_word(tokens, list.front()), list);
    if (deals) share_end(text, list);
    if (deals) name_industries(text, tokens, dealing_word(tokens, list.front()), list);
    if (deals) doubt_same_names(list);
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
    if (found.empty() || items.size() < 2) continue;
    std::vector<TimeExpression> times;  // resolved only where a list is dealt out
    for (std::size_t i = 0; i < items.size();) {
      const std::size_t list = list_end(draft.tokens[index], items, i);
      const Token* word = list - i > 1 ? dealing_word(draft.tokens[index], items[i]) : nullptr;
      const Calendar calendar = calendar_of(outline.document, outline.sentences[index].part);
      if (word != nullptr && times.empty()) times = resolve_times(years_apart(text.text(), found), calendar);
      if (word != nullptr)
        deal_out(text, times_before(text.text(), times, word->span.start, list - i), items.subspan(i, list - i),
                 calendar.covered_year, dealt);
      i = list;
    }
  }
  return dealt;
}

}  // namespace mubiao
