#include "core/item/chosen_name.h"

#include <algorithm>
#include <variant>

#include "core/item/dealt_list.h"
#include "core/item/name_trim.h"
#include "core/item/owned_name.h"
#include "core/item/stated_figure.h"
#include "core/text/character.h"
#include "core/text/word_search.h"
#include "generated/word_lists.h"

namespace mubiao {
namespace {

/// 高新技术企业|新增 [21家]、总数突破90家: so many more of them is no name of its own. 浓度|改善 [8%]: nor is that it
/// got better.
void cut_addition(const MarkedText& text, const MeasureReading& measure, Phrase& name) {
  if (measure.words.empty() || name.count == 0) return;
  Span& last = name.pieces[name.count - 1];
  const std::u16string_view* better = first_ending(text.text(), last.end, word_list::gets_better);
  if (measure.measure == Measure::growth && better != nullptr && better->size() < last.length())
    last.end -= static_cast<std::uint32_t>(better->size());
  if (measure.measure != Measure::change) return;
  if (last.end != measure.words.end || last.start >= measure.words.start) return;
  if (text.words(measure.words) == u"新增") last.end = measure.words.start;
}

/// 11个|省重点项目|完成投资[40亿元]: the measure of the next figure is no part of what is counted.
void cut_next_measure(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure,
                      Phrase& name) {
  if (figure.kind != UnitKind::count || name.count != 1 || name.pieces[0].start < tokens[at].span.end) return;
  Span& piece = name.pieces[0];
  const std::u16string_view* measure = first_ending(text.text(), piece.end, word_list::measures_of_counted);
  if (measure == nullptr || measure->size() + 1 >= piece.length()) return;
  for (std::size_t i = at + 1; i < tokens.size() && tokens[i].span.start <= piece.end; ++i)
    if (tokens[i].span.start == piece.end && tokens[i].kind == TokenKind::figure)
      piece.end -= static_cast<std::uint32_t>(measure->size());
}

/// Ends `words` before the first of `openers` in it, if two units of it are left.
void end_before(const MarkedText& text, Span& words, std::span<const std::u16string_view> openers) {
  constexpr std::size_t shortest = 2;
  const std::size_t at = find_any(text.words(words), shortest, openers);
  if (at != std::u16string_view::npos) words.end = words.start + static_cast<std::uint32_t>(at);
}

/// 46家|企业|陆续投产: what they do besides is no part of the name of the things counted.
void cut_what_became(const MarkedText& text, std::uint32_t figure_end, Phrase& name) {
  if (name.count == 0 || name.pieces[name.count - 1].start < figure_end) return;
  end_before(text, name.pieces[name.count - 1], word_list::opens_what_became);
}

/// 总量|位列示例新区 [第一]: how it is placed, and among whom, is no part of the name.
void cut_placing(const MarkedText& text, Measure measure, Phrase& name) {
  if (measure != Measure::rank || name.count == 0) return;
  end_before(text, name.pieces[name.count - 1], word_list::placing);
}

/// 生产总值40亿元、增长6%，|人均| [6.4万元]: of each, what the figure before measured.
void name_per_head(const MarkedText& text, const Phrase& before, Phrase& name) {
  if (name.count == 0 || before.count != 1) return;
  const Span each = name.pieces[name.count - 1];
  const std::u16string_view whole = text.words(before.pieces[0]);
  if (text.words(each) != u"人均" || before.pieces[0].end > each.start || whole.find(u"人均") != whole.npos) return;
  name.pieces = {each, before.pieces[0]};
  name.count = 2;
}

/// 2024年|改造: a time that the ranker took for the topic is when, and no part of the name.
void cut_times(std::span<const FoundTime> times, Phrase& name) {
  while (name.count > 1) {
    const Span first = name.pieces[0];
    const auto is_it = [first](const FoundTime& time) { return time.span == first && !time.bare; };
    if (std::none_of(times.begin(), times.end(), is_it)) return;
    std::copy(name.pieces.begin() + 1, name.pieces.end(), name.pieces.begin());
    --name.count;
  }
}

/// 九三学社|提出建议: who acts is no part of what is counted.
void cut_body(const MarkedText& text, Phrase& name) {
  if (name.count == 0) return;
  Span& first = name.pieces[0];
  if (!is_one_of(text.text()[first.start], u"九民农致台")) return;
  const std::u16string_view* body = first_at(text.text(), first.start, word_list::acting_bodies);
  if (body != nullptr && body->size() < first.length()) first.start += static_cast<std::uint32_t>(body->size());
}

/// 税收突破40亿元|大关: the step is no part of the name.
void cut_step(const MarkedText& text, std::uint32_t figure_end, Phrase& name) {
  if (name.count < 2 || name.pieces[name.count - 1].start < figure_end) return;
  if (first_at(text.text(), name.pieces[name.count - 1].start, word_list::steps) != nullptr) --name.count;
}

/// 公路里程|分别新增: what deals figures out, and what stands behind it, is no part of a name, but for the noun of
/// measure (服务业|分别实现|税收).
void cut_dealing(const MarkedText& text, Phrase& name) {
  constexpr std::uint32_t length = 2;  // units of 分别
  if (name.count == 0) return;
  Span& last = name.pieces[name.count - 1];
  const std::size_t at = text.words(last).find(u"分别");
  if (at == std::u16string_view::npos || at == 0) return;
  const Span behind = {last.start + static_cast<std::uint32_t>(at) + length, last.end};
  last.end = behind.start - length;
  const Span noun = dealt_noun(text, behind);
  if (!noun.empty()) name.add(noun);
}

/// 学校12所|和|卫生院 [8所]: what 和 adds has a noun of its own, and none of the one before is the rest of it, unless
/// it is the word of a class (省级).
void part_joined(const MarkedText& text, std::span<const Token> tokens, const Candidate& chosen, Phrase& name) {
  const bool is_joined = chosen.composition == Composition::local_suffix && chosen.first > 1 &&
                         tokens[chosen.first - 1].kind == TokenKind::conjunction &&
                         tokens[chosen.first - 2].kind == TokenKind::figure;
  if (!is_joined || text.is(name.pieces[0], WordClass::dependent)) return;
  name.count = 1;
}

/// 收入增长5%和6%，|收入比|缩小至 [1.92]: a ratio is named by the word before its verb.
void name_ratio(const MarkedText& text, std::span<const Token> tokens, std::size_t at, const Figure& figure,
                Phrase& name) {
  if (!states_ratio(text, tokens, at, figure)) return;
  const std::uint32_t end = tokens[at - 2].span.end;
  if (name.count > 0 && name.pieces[name.count - 1].end == end) return;
  std::uint32_t start =
      end - static_cast<std::uint32_t>(first_ending(text.text(), end, word_list::names_of_ratios)->size());
  for (std::size_t i = at - 2; i-- > 0 && is_content(tokens[i].kind) && !is_action(tokens[i].kind);)
    start = std::min(start, tokens[i].span.start);
  name = {};
  name.add({start, end});
}

}  // namespace

void cut_name(const NamedFigure& named, std::span<const FoundTime> times, const Phrase& before, Candidate& chosen) {
  const auto& [text, tokens, at, figure, measure] = named;
  const Span own = tokens[at].span;
  Phrase& name = chosen.phrase;
  part_joined(text, tokens, chosen, name);
  name_ratio(text, tokens, at, figure, name);
  cut_addition(text, measure, name);
  cut_next_measure(text, tokens, at, figure, name);
  cut_dealing(text, name);
  trim_name(text, before, name);
  cut_body(text, name);
  cut_step(text, own.end, name);
  cut_what_became(text, own.end, name);
  cut_placing(text, measure.measure, name);
  name_per_head(text, before, name);
  cut_times(times, name);
  if (chosen.is_handed_on()) name = of_what_was_added(text, tokens, at, name);
}

void cut_counter(const MarkedText& text, Span figure, Phrase& name) {
  if (name.count != 2 || name.pieces[0].end > figure.start || name.pieces[1].start < figure.end) return;
  const Mark* verb = text.longest(name.pieces[0].start, WordClass::action);
  if (verb != nullptr && verb->end >= name.pieces[0].end) return;  // 提供3万个单位
  if (is_one_of_words(text.words(name.pieces[1]), word_list::bare_counters)) name.count = 1;
}

void cut_share_of_level(const MarkedText& text, UnitKind kind, Phrase& name) {
  constexpr std::size_t shortest = 3;  // units before 占
  if (kind != UnitKind::money || name.count == 0) return;
  Span& last = name.pieces[name.count - 1];
  const std::size_t at = text.words(last).rfind(u'占');
  if (at == std::u16string_view::npos || at < shortest || text.text()[last.start + at + 1] == u'地') return;
  last.end = last.start + static_cast<std::uint32_t>(at);
}

bool only_moves(const MarkedText& text, const Phrase& name) {
  if (name.count != 1) return false;
  for (const WordClass moves : {WordClass::up, WordClass::down}) {
    const Mark* verb = text.longest(name.pieces[0].start, moves);
    if (verb != nullptr && verb->end == name.pieces[0].end) return true;
  }
  return false;
}

bool was_counted(std::span<const Token> tokens, const Candidate& chosen, const Phrase& before) {
  return chosen.composition == Composition::before && chosen.phrase.count == 1 && chosen.first > 0 &&
         tokens[chosen.first - 1].kind == TokenKind::figure && before.count > 0 &&
         before.pieces[before.count - 1] == chosen.phrase.pieces[0];
}

bool leans_over_semicolon(std::span<const Token> tokens, std::size_t at, const Candidate& chosen) {
  const auto* topic = std::get_if<ClauseTopic>(&chosen.borrowed);
  if (topic != nullptr) return !topic->same_part;
  if (!chosen.is_handed_on()) return false;
  while (at > 0 && tokens[at - 1].kind != TokenKind::figure && tokens[at - 1].kind != TokenKind::semicolon) --at;
  return at > 0 && tokens[at - 1].kind == TokenKind::semicolon;
}

}  // namespace mubiao
