#include "core/item/name_trim.h"

#include <algorithm>
#include <iterator>

#include "core/text/character.h"
#include "core/text/unit_set.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// The word of announcing in `piece` (将, 计划), behind who announces or before a verb; empty where there is none.
Span announcing_word(const MarkedText& text, Span piece) {
  static const UnitSet openers = UnitSet::first_of(word_list::announcing_words);  // most names hold none
  const std::u16string_view words = text.words(piece);
  for (std::uint32_t at = 0; at < words.size(); ++at) {
    const std::u16string_view* const word =
        openers.holds(words[at]) ? first_at(words, at, word_list::announcing_words) : nullptr;
    if (word == nullptr) continue;
    const std::uint32_t end = piece.start + at + static_cast<std::uint32_t>(word->size());
    const bool announced = at > 0 && is_one_of(words[at - 1], word_list::announcer_end_characters);
    const bool acts = text.starts_any<WordClass::action, WordClass::up, WordClass::down, WordClass::adverb>(end);
    const bool is_noun = is_one_of_words(*word, word_list::announcing_or_noun);
    if (end < piece.end && (is_noun ? announced : announced || acts)) return {piece.start + at, end};
  }
  return {};
}

/// Where the verb at `at` ends, `at` where there is none.
std::uint32_t end_of_verb(const MarkedText& text, std::uint32_t at) {
  std::uint32_t end = at;
  for (const WordClass verb : {WordClass::action, WordClass::up, WordClass::down})
    if (const Mark* mark = text.longest(at, verb); mark != nullptr) end = std::max(end, mark->end);
  return end;
}

/// 示例集团计划|加开列车: what is announced is named by its verb and its object; without an object
/// (年通过能力|将新增) by its subject.
void cut_announcing(const MarkedText& text, Phrase& name) {
  constexpr std::uint32_t shortest_subject = 2;  // units
  Span& first = name.pieces[0];
  const Span word = announcing_word(text, first);
  if (word.empty()) return;
  constexpr std::uint32_t longest_verb = 3;  // units, of one that no table knows: 加开
  const std::uint32_t verb_end = end_of_verb(text, word.end);
  const std::uint32_t least = verb_end > word.end ? verb_end : word.end + longest_verb;
  const bool has_object = name.count > 1 || least < first.end;
  const bool is_reached = text.text()[word.start] == u'已';
  if (has_object || word.start == first.start)
    first.start = word.end;
  else if (!is_reached && word.start - first.start >= shortest_subject)
    first.end = word.start;
}

/// Where 较平日高出 begins in `piece`; its end where it does not.
std::uint32_t comparison_in(const MarkedText& text, Span piece) {
  constexpr std::size_t longest = 10;  // units: 较上年同期提高
  const std::u16string_view words = text.words(piece);
  const std::size_t at = words.rfind(u'较');
  if (at == words.npos || words.size() - at > longest || words.size() - at < 3) return piece.end;
  const bool moves = first_ending(words, words.size(), word_list::ends_of_comparisons) != nullptr;
  return moves ? piece.start + static_cast<std::uint32_t>(at) : piece.end;
}

/// 20 31年, of a year that a line of print cuts apart.
bool is_year(std::u16string_view words) {
  return words.ends_with(u"年") &&
         std::all_of(words.begin(), words.end() - 1, [](char16_t unit) { return is_digit(unit) || unit == u' '; });
}

/// 较规划基期, 五年前, 剔除一次性因素后: beside what, or how, it was counted; names nothing.
bool only_compares(std::u16string_view words) {
  constexpr std::size_t longest_past = 5;  // units: 二十年前
  const bool adjusts = first_at(words, 0, word_list::opens_adjustment) != nullptr &&
                       first_ending(words, words.size(), word_list::closes_adjustment) != nullptr;
  return adjusts || is_year(words) || words.starts_with(u"较") ||
         (words.size() <= longest_past && words.ends_with(u"年前"));
}

/// 项目|年度, of 完成投资3亿元，为年度计划的102%: the plan that something is a share of.
bool names_plan(const MarkedText& text, const Phrase& name) {
  const std::u16string_view last = text.words(name.pieces[name.count - 1]);
  return last == u"年度" || last == u"全年";
}

/// 集中劳力|改造低产田: whose hands or money do it.
void cut_means(const MarkedText& text, Span& first) {
  constexpr std::uint32_t shortest = 3;                                                 // units of what is left
  if (!is_one_of(text.text()[first.start], word_list::opens_means_characters)) return;  // most names
  const std::u16string_view* means = first_at(text.words(first), 0, word_list::means_of_work);
  if (means != nullptr && means->size() + shortest <= first.length())
    first.start += static_cast<std::uint32_t>(means->size());
}

/// 使|全市|电话总数: what brings it about, with the whole place, is no part of what is measured.
void cut_causing(const MarkedText& text, Span& first) {
  constexpr std::size_t shortest = 5;  // units
  const std::u16string_view words = text.words(first);
  if (words.size() < shortest || words[0] != u'使' || is_one_of(words[1], word_list::after_causing_characters)) return;
  ++first.start;
  const Mark* area = text.longest(first.start, WordClass::scope);
  if (area != nullptr && area->end < first.end && is_one_of(words[1], u"全我本")) first.start = area->end;
}

/// 补助标准|不低于每人: what bounds the amount of each is no part of its name.
std::uint32_t bound_of_each(const MarkedText& text, Span piece) {
  constexpr std::size_t longest = 3;  // units: 每千瓦
  const std::u16string_view words = text.words(piece);
  const std::size_t at = words.rfind(u'每');
  if (at == words.npos || words.size() - at > longest) return piece.end;
  const Mark* bound = text.longest_ending(piece.start + static_cast<std::uint32_t>(at), WordClass::compare_before);
  return bound != nullptr && bound->end - bound->start > 1 ? bound->start : piece.end;
}

/// 【工业】|增加值: the label of a paragraph.
void cut_label(const MarkedText& text, Phrase& name) {
  Span& first = name.pieces[0];
  const std::u16string_view words = text.words(first);
  const std::size_t close = words.starts_with(u"【") ? words.find(u'】') : words.npos;
  if (close != words.npos && close + 1 < words.size()) first.start += static_cast<std::uint32_t>(close) + 1;
}

/// 公营房屋建屋量|将: what is announced of it is no part of the name.
void cut_last_will(const MarkedText& text, Span& last) {
  constexpr std::uint32_t shortest = 4;  // units
  const bool is_will = text.text()[last.end - 1] == u'将' && last.length() >= shortest;
  if (is_will && !is_one_of(text.text()[last.end - 2], word_list::before_general_characters)) --last.end;
}

/// 目标是|再改造小区: that it is aimed at is no part of the name.
void cut_aim(const MarkedText& text, Span& first) {
  constexpr std::size_t length = 3;  // 目标是
  const std::u16string_view words = text.words(first);
  const bool aims = words.starts_with(u"目标是") || words.starts_with(u"目标为");
  if (aims && words.size() > length + 1) first.start += length;
}

/// 示例县共|签约项目: how many in all, of whom, stands before the verb.
void cut_sum(const MarkedText& text, Span& first) {
  constexpr std::size_t longest_subject = 6;  // units
  const std::u16string_view words = text.words(first);
  const std::size_t at = words.find(u'共');
  if (at == words.npos || at < 2 || at > longest_subject || is_one_of(words[at - 1], word_list::before_sum_characters))
    return;
  const std::uint32_t end = first.start + static_cast<std::uint32_t>(at) + 1;
  constexpr std::uint32_t shortest_name = 3;  // units
  const bool acts = text.starts_any<WordClass::action>(end) || text.text()[end] == u'新';
  if (acts && end + shortest_name <= first.end) first.start = end;
}

/// 公屋单位|（详见下文）, 单位|可让市民提早入住: what is remarked of the thing counted.
void cut_remark(const MarkedText& text, Span& last) {
  constexpr std::size_t shortest = 2;  // units of what is left
  const std::u16string_view words = text.words(last);
  for (const std::u16string_view remark : word_list::remarks_on_counted) {
    const std::size_t at = words.find(remark);
    if (at != words.npos && at >= shortest) {
      last.end = last.start + static_cast<std::uint32_t>(at);
      return;
    }
  }
}

/// 全市累计|投入抢险: where and since when it is counted.
void cut_counted_in_all(const MarkedText& text, Phrase& name) {
  Span& first = name.pieces[0];
  const Mark* const area = text.longest(first.start, WordClass::scope);
  if (area == nullptr || !text.words({area->end, first.end}).starts_with(u"累计")) return;
  constexpr std::uint32_t length = 2;         // 累计
  constexpr std::uint32_t shortest_name = 2;  // units
  if (area->end + length + shortest_name <= first.end) first.start = area->end + length;
}

/// （其中示例板|）: a bracket alone is no word.
void drop_bracket(const MarkedText& text, Phrase& name) {
  const Span last = name.pieces[name.count - 1];
  if (name.count > 1 && last.length() == 1 && is_one_of(text.text()[last.start], u"（）")) --name.count;
}

/// 22.8:|34.5|:42.7，|三次产业贡献率: a number alone is no word either.
void drop_number(const MarkedText& text, Phrase& name) {
  const std::u16string_view first = text.words(name.pieces[0]);
  const auto counts = [](char16_t unit) { return is_digit(unit) || unit == u'.'; };
  if (name.count < 2 || !std::all_of(first.begin(), first.end(), counts)) return;
  std::copy(name.pieces.begin() + 1, name.pieces.end(), name.pieces.begin());
  --name.count;
}

/// 全年|粮食总产量: when it is counted.
void cut_whole_year(const MarkedText& text, Span& first) {
  constexpr std::uint32_t shortest = 4;  // units of what is left
  const std::u16string_view* when = first_at(text.words(first), 0, word_list::whole_years);
  if (when != nullptr && when->size() + shortest <= first.length())
    first.start += static_cast<std::uint32_t>(when->size());
}

/// 开发区|实现|工业总产值: that it was reached is no part of a name; of other words than measures it may be the deed
/// (实现再就业).
void cut_reached(const MarkedText& text, Phrase& name) {
  constexpr std::uint32_t length = 2;  // 实现
  constexpr std::size_t shortest = 2;  // units of whose it is
  Span& only = name.pieces[0];
  const std::size_t at = name.count == 1 ? text.words(only).find(u"实现") : std::u16string_view::npos;
  if (at == std::u16string_view::npos || at < shortest) return;
  const Span measure = {only.start + static_cast<std::uint32_t>(at) + length, only.end};
  const Mark* known = text.longest(measure.start, WordClass::indicator);
  if (known == nullptr) known = text.longest(measure.start, WordClass::tail);
  if (known == nullptr || known->end != measure.end) return;
  only.end = measure.start - length;
  name.add(measure);
}

}  // namespace

void trim_name(const MarkedText& text, const Phrase& before, Phrase& name) {
  if (name.count == 0) return;
  cut_label(text, name);
  cut_announcing(text, name);
  cut_counted_in_all(text, name);
  cut_sum(text, name.pieces[0]);
  cut_aim(text, name.pieces[0]);
  cut_remark(text, name.pieces[name.count - 1]);
  cut_last_will(text, name.pieces[name.count - 1]);
  const bool says_nothing = (name.count == 1 && only_compares(text.words(name.pieces[0]))) || names_plan(text, name);
  if (says_nothing && before.count > 0) {
    name = before;
    return;
  }
  drop_bracket(text, name);
  drop_number(text, name);
  cut_whole_year(text, name.pieces[0]);
  cut_reached(text, name);
  cut_causing(text, name.pieces[0]);
  cut_means(text, name.pieces[0]);
  Span& last = name.pieces[name.count - 1];
  const std::uint32_t end = std::min(comparison_in(text, last), bound_of_each(text, last));
  if (end > last.start) last.end = end;
}

}  // namespace mubiao
