#include "core/milestone/subject_trait.h"

#include <algorithm>

#include "core/lexicon/unit.h"
#include "core/milestone/word_end.h"
#include "core/text/character.h"

namespace mubiao {
namespace {

using std::u16string_view;

bool is_han(char16_t unit) { return is_ideograph(unit) || unit == u'〇'; }

/// Reads a subject token by token and keeps what stands out.
class SubjectJudge {
 public:
  SubjectJudge(const MarkedText& text, Span subject) : text_(text), units_(text.text()), subject_(subject) {}

  SubjectTrait judge() {
    for (std::uint32_t at = subject_.start; at < subject_.end;) at = step(at);
    trait_.named = trait_.outstanding >= 2;
    const Mark* lead = subject_.empty() ? nullptr : text_.longest(subject_.start, WordClass::milestone_lead);
    if (lead != nullptr) {
      const std::int16_t value = lead->value;
      trait_.background = value == lexicon_value::milestone_background || value == lexicon_value::milestone_soft;
    }
    return trait_;
  }

 private:
  /// Reads the piece at `at`, the first of these kinds that stands there, and returns its end.
  std::uint32_t step(std::uint32_t at) {
    const std::uint32_t plain = plain_word(at);
    if (units_[at] == u'“' && plain != at) return plain;  // “十四五” names no thing
    if (const std::uint32_t end = bracket_end(units_, at, subject_.end); end != at) return quotation(at, end);
    if (const std::uint32_t end = ordinal_end(units_, at, subject_.end); end != at) return stand_out(2, end);
    if (const std::uint32_t end = count_end(text_, at, subject_.end); end != at) return count(end);
    if (const std::uint32_t end = first_end(at); end != at) return first_of_its_kind(end);
    if (const std::uint32_t end = vague_end(at); end != at) return vague_count(end);
    if (plain != at) {
      listed_ = listed_ || units_[at] == u'等';
      return plain;
    }
    return is_digit(units_[at]) ? digits(at) : single(at);
  }

  /// A figure between listed names and their noun sums them up (甲、乙2座大桥); elsewhere it is what is counted.
  std::uint32_t count(std::uint32_t end) {
    if (!listed_ || trait_.outstanding == 0 || ends_figure(end)) trait_.counted = true;
    trait_.holds_count = true;
    return end;
  }

  /// 项目10个, 项目10个以上
  bool ends_figure(std::uint32_t end) const {
    const u16string_view rest = units_.substr(end, subject_.end - end);
    return rest.empty() || rest == u"以上" || rest == u"左右";
  }

  /// 首个, 首条, 首座: singles out; 首批 doesn't.
  std::uint32_t first_end(std::uint32_t at) const {
    const bool first =
        units_[at] == u'首' && at + 1 < subject_.end && is_one_of(units_[at + 1], u"个家条座单笔宗例台趟架艘支只套");
    return first ? at + 2 : at;
  }

  std::uint32_t first_of_its_kind(std::uint32_t end) {
    trait_.first = true;
    return stand_out(2, end);
  }

  /// 一批, 若干; behind listed names it is a word like any other.
  std::uint32_t vague_end(std::uint32_t at) const {
    return listed_ ? at : mark_end(text_, at, subject_.end, WordClass::milestone_vague);
  }

  std::uint32_t vague_count(std::uint32_t end) {
    trait_.counted = trait_.counted || trait_.outstanding == 0;
    return end;
  }

  /// A character of no word: part of a name.
  std::uint32_t single(std::uint32_t at) {
    const char16_t unit = units_[at];
    listed_ = listed_ || unit == u'、';
    // 省博物馆, 市人民医院: there is one of it.
    if (begins_member(at) && is_one_of(unit, u"省市县区州")) return stand_out(2, at + 1);
    return stand_out(is_han(unit) || is_latin(unit) ? 1 : 0, at + 1);
  }

  bool begins_member(std::uint32_t at) const { return at == subject_.start || is_one_of(units_[at - 1], u"、和"); }

  std::uint32_t quotation(std::uint32_t at, std::uint32_t end) {
    // …的“洼地” is a figure of speech, no name.
    const bool metaphor = at > subject_.start && units_[at - 1] == u'的';
    if (units_[at] != u'（' && !metaphor) {
      trait_.quoted = true;
      trait_.outstanding += 2;
    }
    return end;
  }

  /// 6号线, 二期, G322: numbers that belong to a name.
  std::uint32_t digits(std::uint32_t at) {
    std::uint32_t end = at;
    while (end < subject_.end && (is_digit(units_[end]) || units_[end] == u'.')) ++end;
    if (measured(end)) trait_.holds_count = true;
    return stand_out(end < subject_.end && is_one_of(units_[end], u"号线期") ? 2 : 0, end);
  }

  /// 2万亩, 500千伏: whether a unit other than of time follows the digits that end at `end`.
  bool measured(std::uint32_t end) const {
    if (end < subject_.end && is_one_of(units_[end], u"万亿千")) ++end;
    const Mark* mark = end < subject_.end ? text_.longest(end, WordClass::unit) : nullptr;
    // 3.0方案: a word that ends laws, no cubic metres.
    if (mark != nullptr && mark_end(text_, end, subject_.end, WordClass::milestone_law_end) > mark->end) return false;
    if (mark != nullptr && units_[end] == u'金') return false;
    if (mark != nullptr && mark->end < subject_.end && units_[mark->end] == u'级') return false;  // 20万吨级航道
    return mark != nullptr && unit_of(*mark).kind != UnitKind::time;
  }

  std::uint32_t stand_out(std::uint32_t weight, std::uint32_t end) {
    trait_.outstanding += weight;
    return end;
  }

  /// The longest general word or head noun at `at`.
  std::uint32_t plain_word(std::uint32_t at) const {
    std::uint32_t end = at;
    for (const WordClass word_class :
         {WordClass::milestone_generic, WordClass::milestone_head, WordClass::milestone_contest,
          WordClass::milestone_task_end, WordClass::milestone_exam}) {
      const std::uint32_t word = mark_end(text_, at, subject_.end, word_class);
      // A noun of one character is one only at the end: 东湖|馆, but 湖 is part of a name in 东湖公路. So is what a
      // gathering ends with: 路演 in 路演中心.
      const bool last_only =
          word == at + 1 || word_class == WordClass::milestone_contest || word_class == WordClass::milestone_task_end;
      if (!last_only || word == subject_.end || is_one_of(units_[word], u"、和（")) end = std::max(end, word);
    }
    return end;
  }

  const MarkedText& text_;
  u16string_view units_;
  Span subject_;
  SubjectTrait trait_;
  bool listed_ = false;
};

/// Without brackets and 等 at the end: 示例大桥（一期） ends in 大桥.
Span without_tail(u16string_view text, Span subject) {
  if (subject.length() > 1 && text[subject.end - 1] == u'等') --subject.end;
  while (!subject.empty() && text[subject.end - 1] == u'）') {
    const auto open = units_in(text, subject).rfind(u'（');
    if (open == u16string_view::npos) break;
    subject.end = subject.start + static_cast<std::uint32_t>(open);
  }
  return subject;
}

/// 示例馆、示例塔等一批文化设施: what the members end with tells, whatever noun sums them up.
bool names_members(const MarkedText& text, Span subject) {
  const u16string_view words = text.words(subject);
  const auto rest = words.find(u'等');
  const auto end = std::min(words.find(u'、'), rest);
  if (rest == u16string_view::npos || end < 3) return false;
  const Mark* head = text.longest_ending(subject.start + static_cast<std::uint32_t>(end), WordClass::milestone_head);
  return head != nullptr && head->start > subject.start && (MarkedText::entry(*head).flags & lexicon_flag::weak) == 0;
}

}  // namespace

SubjectTrait judge_subject(const MarkedText& text, Span subject) {
  SubjectTrait trait = SubjectJudge(text, subject).judge();
  if (subject.empty()) return trait;
  const Span core = without_tail(text.text(), subject);
  const char16_t last = core.empty() ? u'\0' : text.text()[core.end - 1];
  const Mark* head = text.longest_ending(core.end, WordClass::milestone_head);
  if (head != nullptr && head->start < core.start) head = nullptr;
  trait.firm = (trait.quoted && (last == u'”' || last == u'》')) || ends_in(text, core, WordClass::milestone_contest) ||
               (head != nullptr && (MarkedText::entry(*head).flags & lexicon_flag::weak) == 0) ||
               names_members(text, core);
  trait.headed = trait.firm || trait.first || head != nullptr;
  return trait;
}

bool ends_in(const MarkedText& text, Span subject, WordClass word_class) {
  const Span core = without_tail(text.text(), subject);
  return mark_start(text, core.end, core.start, word_class) != core.end;
}

}  // namespace mubiao
