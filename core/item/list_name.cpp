#include "core/item/list_name.h"

#include <algorithm>
#include <string>

#include "core/lexicon/catalogue.h"
#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

constexpr std::uint32_t shortest_word = 2;  // units

bool is_known(const MarkedText& text, Span head, Span tail) {
  std::u16string name(text.words(head));
  name += text.words(tail);
  return find_indicator(name) != none;
}

/// Only names and marks of one list stand between the member and the shared end.
bool is_list(std::u16string_view between) {
  constexpr std::size_t longest = 40;  // units
  return between.size() <= longest && between.find_first_of(u"、和与及") != between.npos &&
         between.find_first_of(u"，；。\n") == between.npos && std::none_of(between.begin(), between.end(), is_digit);
}

/// How much of the end of `head` the shared end begins with once more: 城镇居民|居民人均…
std::uint32_t doubled(std::u16string_view head, std::u16string_view tail) {
  for (auto size = static_cast<std::uint32_t>(std::min(head.size(), tail.size())); size >= shortest_word; --size)
    if (head.ends_with(tail.substr(0, size))) return size;
  return 0;
}

bool begins_member(const MarkedText& text, Span tail) { return is_one_of(text.text()[tail.start - 1], u"、和与及"); }

/// Where the shared end starts farther left and makes a name of the catalogue, the farthest of these places
/// (住宿|营业额 before 住宿|业额); its own start where there is none. Not the whole last member (东盟|欧盟进出口) nor
/// what repeats the end of the first (东盟|盟进出口).
std::uint32_t start_of_known(const MarkedText& text, Span head, Span tail) {
  constexpr std::uint32_t farthest = 8;  // units: 城镇|居民人均消费|支出
  const char16_t last = text.text()[head.end - 1];
  std::uint32_t found = tail.start;
  for (std::uint32_t start = tail.start; start > head.end + 1 && tail.start - start < farthest;)
    if (text.text()[--start] != last && !begins_member(text, {start, tail.end}) &&
        is_known(text, head, {start, tail.end}))
      found = start;
  return found;
}

/// The same to the right, of a shared end that is the whole last member: 养老保险|医疗保险参保人数.
std::uint32_t start_inside_member(const MarkedText& text, Span head, Span tail) {
  constexpr std::uint32_t shortest = 4;  // units; 老旧|管网 of 老旧、排水管网 leaves out what kind
  for (Span rest = tail; rest.length() > shortest;)
    if (++rest.start; is_known(text, head, rest)) return rest.start;
  return tail.start;
}

/// Behind the noun that closes `head` and the last member as well: 第一产业, of 第三产业|占比; the start of `tail`
/// where they share none.
std::uint32_t behind_common_noun(const MarkedText& text, Span head, Span tail) {
  const std::u16string_view first = text.words(head);
  const std::u16string_view last = text.words(tail);
  for (std::size_t size = std::min(first.size() - 1, last.size()); size >= shortest_word; --size) {
    const std::size_t at = last.find(first.substr(first.size() - size));
    if (at != last.npos && at > 0 && at + size < last.size()) return tail.start + static_cast<std::uint32_t>(at + size);
  }
  return tail.start;
}

/// 一、二、三产业|投资: of a numeral the noun behind the last numeral of the list is a part as well (一|产业投资).
std::uint32_t behind_numeral(const MarkedText& text, Span head, Span tail) {
  constexpr std::uint32_t farthest = 4;  // units: 次产业
  const bool is_numeral = head.length() <= 2 && is_one_of(text.text()[head.end - 1], one_to_ten);
  for (std::uint32_t start = tail.start; is_numeral && start > head.end + 1 && tail.start - start <= farthest; --start)
    if (is_one_of(text.text()[start - 1], one_to_ten) && is_one_of(text.text()[start - 2], u"、第和")) return start;
  return tail.start;
}

/// GDP、固定资产投资: names of the catalogue both, neither of which lacks anything.
bool are_whole(const MarkedText& text, Span head, Span tail) {
  constexpr std::uint32_t longest = 16;  // units
  std::uint32_t start = tail.start;
  while (start > head.end && tail.end - start < longest && !begins_member(text, {start, tail.end})) --start;
  return find_indicator(text.words(head)) != none && find_indicator(text.words({start, tail.end})) != none;
}

/// Behind the word of a grade that stands in `words`, with its 以上: 新增国家级|绿色工厂, 自治区级以上|龙头企业. The
/// end of `words` where there is none.
std::uint32_t behind_grade(const MarkedText& text, Span words) {
  for (std::uint32_t at = words.start; at < words.end; ++at) {
    const Mark* grade = text.longest(at, WordClass::dependent);
    if (grade != nullptr && grade->value == lexicon_value::graded && grade->end < words.end) return grade->end;
  }
  return words.end;
}

bool is_grade(const MarkedText& text, Span words) {
  const Mark* grade = text.longest(words.start, WordClass::dependent);
  return grade != nullptr && grade->end == words.end && grade->value == lexicon_value::graded;
}

/// Other members of a list stand between the member `name` and `end`.
bool is_member_before(const MarkedText& text, Span name, std::uint32_t end) {
  constexpr std::uint32_t farthest = 160;  // units; each figure of a longer list would look at all of it
  if (name.end >= end || end - name.end > farthest) return false;
  const std::u16string_view between = text.words({name.end, end});
  return between.find_first_of(u"、和与及") != between.npos && between.find_first_of(u"，；。\n") == between.npos;
}

std::uint32_t start_of_shared(const MarkedText& text, Span head, Span tail) {
  if (const std::uint32_t twice = doubled(text.words(head), text.words(tail)); twice > 0) return tail.start + twice;
  if (!begins_member(text, tail)) return start_of_known(text, head, tail);
  const std::uint32_t behind = behind_common_noun(text, head, tail);
  return behind > tail.start ? behind : start_inside_member(text, head, tail);
}

}  // namespace

Phrase mend_graded_name(const MarkedText& text, const Phrase& name) {
  if (name.count != 2) return name;
  for (const std::size_t own : {std::size_t{0}, std::size_t{1}}) {
    const Span other = name.pieces[1 - own];
    if (!is_grade(text, name.pieces[own]) || behind_grade(text, other) == other.end) continue;
    Phrase mended;
    mended.pieces = {name.pieces[own], {behind_grade(text, other), other.end}};
    mended.count = 2;
    return mended;
  }
  return name;
}

Phrase mend_list_name(const MarkedText& text, const Phrase& name) {
  if (name.count != 2 || name.pieces[0].end >= name.pieces[1].start) return name;
  const Span head = name.pieces[0];
  Span tail = name.pieces[1];
  if (is_known(text, head, tail) || !is_list(text.words({head.end, tail.start}))) return name;
  Phrase mended;
  mended.add(head);
  // 投资增速、城镇化率: the member is closed by its own noun of a rate and borrows no 率
  if (text.longest_ending(head.end, WordClass::rate) != nullptr || are_whole(text, head, tail)) return mended;
  const std::uint32_t counted = behind_numeral(text, head, tail);
  tail.start = counted < tail.start ? counted : start_of_shared(text, head, tail);
  if (tail.empty()) return name;
  mended.add(tail);
  return mended;
}

namespace {

/// 地区生产总值增长6%，其中|第一产业|增长4%: an industry is named by itself, as a part of the whole economy.
Phrase name_of_industry(const MarkedText& text, Span words, std::uint32_t at, std::u16string_view whole) {
  const std::u16string_view* industry = first_at(text.words({0, words.end}), at, word_list::industries);
  if (industry == nullptr || first_ending(whole, whole.size(), word_list::names_of_economy) == nullptr) return {};
  const auto end = at + static_cast<std::uint32_t>(industry->size());
  if (end < words.end && !text.starts_any<WordClass::up, WordClass::down>(end)) return {};
  Phrase name;
  name.add({at, end});
  return name;
}

}  // namespace

Phrase name_of_part(const MarkedText& text, Span words, const Phrase& whole) {
  if (whole.count == 0) return {};
  std::uint32_t at = words.start;
  const auto skip = [&](std::u16string_view word) {
    if (text.words({at, words.end}).starts_with(word)) at += static_cast<std::uint32_t>(word.size());
  };
  for (const std::u16string_view opening : {u"，", u"、", u"；", u"其中", u"，", u"："}) skip(opening);
  const std::u16string_view* part = first_at(text.words({0, words.end}), at, word_list::named_parts);
  if (part == nullptr) return name_of_industry(text, words, at, text.words(whole.pieces[whole.count - 1]));
  const Span head = {at, at + static_cast<std::uint32_t>(part->size())};
  const bool moves = text.longest(head.end, WordClass::up) != nullptr ||
                     text.longest(head.end, WordClass::down) != nullptr ||
                     text.longest(head.end, WordClass::reach) != nullptr;
  if (!moves && head.end != words.end) return {};
  for (Span tail = whole.pieces[whole.count - 1]; tail.length() >= shortest_word; ++tail.start) {
    if (!is_known(text, head, tail)) continue;
    Phrase name;
    // the end stands before its head in the text: the pieces are read in the order of the name
    name.pieces = {head, tail};
    name.count = 2;
    return name;
  }
  return {};
}

MeasureReading measure_of_member(const MarkedText& text, const Phrase& name, const Figure& figure,
                                 const MeasureReading& measure) {
  if (name.count == 0) return measure;
  const Span last = name.pieces[name.count - 1];
  const bool is_growth = measure.measure == Measure::growth && !measure.words.empty() &&
                         text.longest(measure.words.start, WordClass::rate) != nullptr;
  const bool may_be_growth = measure.measure == Measure::level && figure.kind == UnitKind::percent;
  const std::uint32_t list_end = is_growth ? measure.words.start : figure.span.start;
  if (!(is_growth || may_be_growth) || !is_member_before(text, last, list_end)) return measure;
  const Mark* own = text.longest_ending(last.end, WordClass::rate);
  if (own == nullptr) own = text.longest(last.end, WordClass::rate);
  if (own != nullptr) {
    const bool falls = own->value == lexicon_value::down;
    return {Measure::growth, falls ? Direction::down : Direction::up, {own->start, own->end}, measure.figure};
  }
  return text.words(last).ends_with(u"率") ? MeasureReading{} : measure;
}

}  // namespace mubiao
