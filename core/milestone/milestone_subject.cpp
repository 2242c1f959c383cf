#include "core/milestone/milestone_subject.h"

#include <algorithm>

#include "core/lexicon/unit.h"
#include "core/quantity/numeral.h"
#include "core/text/character.h"

namespace mubiao {
namespace {

using std::u16string_view;

constexpr u16string_view kJoiners = u"、，和与及暨并的了着：";
constexpr u16string_view kDateUnits = u"年月日号季度底末初前内上中下旬半份天";

bool is_han(char16_t unit) { return is_ideograph(unit) || unit == u'〇'; }

char16_t closing(char16_t opening) {
  return opening == u'“' ? u'”' : opening == u'《' ? u'》' : opening == u'（' ? u'）' : u'\0';
}

// End of the bracket that opens at `at`, behind its closing sign; `at` itself where it isn't closed before `end`.
std::uint32_t bracket_end(u16string_view text, std::uint32_t at, std::uint32_t end) {
  const char16_t close = closing(text[at]);
  if (close == u'\0') return at;
  for (std::uint32_t i = at + 1; i < end; ++i) {
    if (text[i] == close) return i + 1;
  }
  return at;
}

std::uint32_t mark_end(const MarkedText& text, std::uint32_t at, std::uint32_t limit, WordClass word_class) {
  for (const Mark& mark : text.at(at)) {
    if (mark.end <= limit && MarkedText::word_class(mark) == word_class) return mark.end;
  }
  return at;
}

std::uint32_t mark_start(const MarkedText& text, std::uint32_t end, std::uint32_t limit, WordClass word_class) {
  const Mark* mark = text.longest_ending(end, word_class);
  return mark != nullptr && mark->start >= limit ? mark->start : end;
}

// 第四届, 第十二次: singles an event out, whatever it is called.
std::uint32_t ordinal_end(u16string_view text, std::uint32_t at, std::uint32_t end) {
  if (text[at] != u'第') return at;
  const auto numeral = read_numeral(text.substr(0, end), at + 1);
  if (!numeral || numeral->span.end >= end) return at;
  return is_one_of(text[numeral->span.end], u"届次") ? numeral->span.end + 1 : at;
}

// Whether a numeral that counts things stands at `at`, and where its classifier ends. Sizes that only describe
// (500千伏, 3000吨级, 44亿元) count nothing.
std::uint32_t count_end(const MarkedText& text, std::uint32_t at, std::uint32_t end) {
  const u16string_view folded = text.text();
  if (!starts_numeral(folded[at]) || (at > 0 && is_one_of(folded[at - 1], u"第."))) return at;
  const auto numeral = read_numeral(folded.substr(0, end), at);
  if (!numeral || numeral->bare || numeral->span.end >= end) return at;
  if (folded[at] == u'零' && numeral->span.length() == 1) return at;  // 零部件
  if (is_one_of(folded[numeral->span.end], u"级期届版号线")) return at;
  for (const Mark& mark : text.at(numeral->span.end)) {
    if (MarkedText::word_class(mark) != WordClass::unit || mark.end > end) continue;
    const UnitKind kind = unit_of(mark).kind;
    // 六金化工, G237金舒大道: of 5金3银 only.
    if (mark.end < end && folded[mark.end - 1] == u'金' && !starts_numeral(folded[mark.end])) continue;
    const bool counts = kind == UnitKind::count || kind == UnitKind::person || kind == UnitKind::transport;
    // 三台县, 五台山: a place, not three of something.
    if (mark.end < end && numeral->form == NumeralForm::chinese && numeral->span.length() == 1 &&
        is_one_of(folded[mark.end], u"县市区镇乡村山"))
      return at;
    if (counts && (mark.end >= end || !is_one_of(folded[mark.end], u"级期届版"))) return mark.end;
    if (mark.end == end && kind != UnitKind::time) return mark.end;
  }
  return at;
}

// Reads a subject token by token and keeps what stands out.
class Judge {
 public:
  Judge(const MarkedText& text, Span subject) : text_(text), units_(text.text()), subject_(subject) {}

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
  std::uint32_t step(std::uint32_t at) {
    const char16_t unit = units_[at];
    if (units_[at] == u'“') {
      if (const std::uint32_t end = plain_word(at); end != at) return end;  // “十四五” names no thing
    }
    if (const std::uint32_t end = bracket_end(units_, at, subject_.end); end != at) return quotation(at, end);
    if (const std::uint32_t end = ordinal_end(units_, at, subject_.end); end != at) return stand_out(2, end);
    if (const std::uint32_t end = count_end(text_, at, subject_.end); end != at) {
      // A figure between listed names and their noun sums them up (甲、乙2座大桥); elsewhere it is what is counted.
      if (!listed_ || trait_.outstanding == 0 || ends_figure(end)) trait_.counted = true;
      trait_.holds_count = true;
      return end;
    }
    if (const std::uint32_t end = first_end(at); end != at) {
      trait_.first = true;
      return stand_out(2, end);
    }
    if (const std::uint32_t end = mark_end(text_, at, subject_.end, WordClass::milestone_vague);
        end != at && !listed_) {
      trait_.counted = trait_.counted || trait_.outstanding == 0;
      return end;
    }
    if (const std::uint32_t end = plain_word(at); end != at) {
      listed_ = listed_ || unit == u'等';
      return end;
    }
    if (is_digit(unit)) return digits(at);
    listed_ = listed_ || unit == u'、';
    // 省博物馆, 市人民医院: there is one of it.
    if (begins_member(at) && is_one_of(unit, u"省市县区州")) return stand_out(2, at + 1);
    return stand_out(is_han(unit) || is_latin(unit) ? 1 : 0, at + 1);
  }

  // 项目10个, 项目10个以上
  bool ends_figure(std::uint32_t end) const {
    const u16string_view rest = units_.substr(end, subject_.end - end);
    return rest.empty() || rest == u"以上" || rest == u"左右";
  }

  // 首个, 首条, 首座: singles out; 首批 doesn't.
  std::uint32_t first_end(std::uint32_t at) const {
    const bool first =
        units_[at] == u'首' && at + 1 < subject_.end && is_one_of(units_[at + 1], u"个家条座单笔宗例台趟架艘支只套");
    return first ? at + 2 : at;
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

  // 6号线, 二期, G322: numbers that belong to a name.
  std::uint32_t digits(std::uint32_t at) {
    std::uint32_t end = at;
    while (end < subject_.end && (is_digit(units_[end]) || units_[end] == u'.')) ++end;
    if (measured(end)) trait_.holds_count = true;
    return stand_out(end < subject_.end && is_one_of(units_[end], u"号线期") ? 2 : 0, end);
  }

  // 2万亩, 500千伏: whether a unit other than of time follows the digits that end at `end`.
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

  // The longest general word or head noun at `at`.
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

// 连续3年, 五届, 2023年度, 7月底, （1）: how often, when, or the number in a list, before what is meant.
std::uint32_t preamble_end(u16string_view text, std::uint32_t at, std::uint32_t end) {
  if (text[at] == u'（' && at + 1 < end && is_digit(text[at + 1])) return bracket_end(text, at, end);
  if (text[at] >= u'①' && text[at] <= u'⒛') return at + 1;
  if (!starts_numeral(text[at])) return at;
  if (at + 1 < end && text[at + 1] == u'是') return at + 2;  // 一是
  const auto numeral = read_numeral(text.substr(0, end), at);
  if (!numeral || numeral->span.end >= end || !is_one_of(text[numeral->span.end], u"年月届次")) return at;
  std::uint32_t after = numeral->span.end + 1;
  if (after < end && text[after] == u'以') return at;  // 20年以上的管道
  if (is_one_of(text[after - 1], u"年月")) {
    while (after < end && (is_digit(text[after]) || is_one_of(text[after], u"月日度底末初前份"))) ++after;
  }
  return after;
}

// 支持…, 抢抓… stay: the judge reads from them that nothing is stated.
bool is_trimmed(const Mark& lead) {
  const std::int16_t value = lead.value;
  return value == lexicon_value::milestone_far || value == lexicon_value::milestone_near;
}

// A link word, which needs something before it to join: 和平大桥 at the head of a clause is a name.
bool joins(u16string_view text, std::uint32_t at) {
  if (!is_one_of(text[at], kJoiners)) return false;
  return !is_one_of(text[at], u"和与及") || (at > 0 && !is_one_of(text[at - 1], u"，。；：、\n"));
}

Span trim_front(const MarkedText& text, Span subject) {
  while (subject.start < subject.end) {
    const std::uint32_t at = subject.start;
    std::uint32_t end = at;
    for (const WordClass word_class : {WordClass::milestone_lead, WordClass::milestone_adverb, WordClass::time}) {
      const Mark* mark = text.longest(at, word_class);
      if (mark != nullptr && word_class == WordClass::milestone_lead && !is_trimmed(*mark)) continue;
      // 将军岭, 又一村: in front a single adverb is more often the head of a name.
      if (mark != nullptr && word_class == WordClass::milestone_adverb && mark->end == at + 1) continue;
      end = std::max(end, mark_end(text, at, subject.end, word_class));
    }
    end = std::max(end, preamble_end(text.text(), at, subject.end));
    if (ordinal_end(text.text(), at, subject.end) == subject.end) end = subject.end;  // 第三次|获评
    if (end == at && joins(text.text(), at)) end = at + 1;
    // A noun that begins with a link word (服务中心, 服务业, 新建铁路) stays whole.
    if (end == at || std::max(mark_end(text, at, subject.end, WordClass::milestone_head),
                              mark_end(text, at, subject.end, WordClass::milestone_generic)) > end)
      break;
    subject.start = end;
  }
  return subject;
}

// 6月底前, 2025年, 100%: a date or a share before the event.
std::uint32_t trim_figure(u16string_view text, Span subject) {
  std::uint32_t end = subject.end;
  while (end > subject.start &&
         (is_digit(text[end - 1]) || is_one_of(text[end - 1], kDateUnits) || text[end - 1] == u'%'))
    --end;
  const bool has_digit = std::any_of(text.begin() + end, text.begin() + subject.end, is_digit);
  return has_digit && is_digit(text[end]) ? end : subject.end;
}

Span trim_back(const MarkedText& text, Span subject) {
  while (subject.start < subject.end) {
    const std::uint32_t end = subject.end;
    std::uint32_t start = end;
    for (const WordClass word_class : {WordClass::milestone_adverb, WordClass::time}) {
      start = std::min(start, mark_start(text, end, subject.start, word_class));
    }
    start = std::min(start, trim_figure(text.text(), subject));
    if (start == end && is_one_of(text.text()[end - 1], u"、，和与及并的了于在到")) start = end - 1;
    if (start == end) break;
    subject.end = start;
  }
  return subject;
}

// Behind the last verb that governs the subject: 抢抓机遇推动|示例大桥.
Span cut_behind_lead(const MarkedText& text, Span subject) {
  std::uint32_t start = subject.start;
  for (std::uint32_t at = subject.start; at < subject.end;) {
    const std::uint32_t bracket = bracket_end(text.text(), at, subject.end);
    const std::uint32_t head = std::max(mark_end(text, at, subject.end, WordClass::milestone_head), bracket);
    const Mark* lead = text.longest(at, WordClass::milestone_lead);
    if (lead != nullptr && lead->end < subject.end && lead->end > head &&
        lead->value != lexicon_value::milestone_near) {
      const bool far = lead->value == lexicon_value::milestone_far;
      start = far ? lead->end : lead->start;  // 支持…, 抢抓… stay in front for the judge
      at = lead->end;
    } else {
      at = std::max(head, at + 1);
    }
  }
  return {start, subject.end};
}

// Behind a 、 that ends a statement with its figure: 投资增长5%、|示例高速公路等项目竣工.
Span cut_behind_figure(const MarkedText& text, Span subject) {
  const u16string_view units = text.text();
  for (std::uint32_t at = subject.end; at-- > subject.start;) {
    if (units[at] != u'、') continue;
    const std::uint32_t figure = mark_start(text, at, subject.start, WordClass::unit);
    if (figure != at && figure > subject.start &&
        (is_digit(units[figure - 1]) || is_one_of(units[figure - 1], u"万亿千"))) {
      return {at + 1, subject.end};
    }
  }
  return subject;
}

// Without brackets and 等 at the end: 示例大桥（一期） ends in 大桥.
Span without_tail(u16string_view text, Span subject) {
  if (subject.length() > 1 && text[subject.end - 1] == u'等') --subject.end;
  while (!subject.empty() && text[subject.end - 1] == u'）') {
    const auto open = text.substr(subject.start, subject.length()).rfind(u'（');
    if (open == u16string_view::npos) break;
    subject.end = subject.start + static_cast<std::uint32_t>(open);
  }
  return subject;
}

// 示例馆、示例塔等一批文化设施: what the members end with tells, whatever noun sums them up.
bool names_members(const MarkedText& text, Span subject) {
  const u16string_view words = text.text().substr(subject.start, subject.length());
  const auto rest = words.find(u'等');
  const auto end = std::min(words.find(u'、'), rest);
  if (rest == u16string_view::npos || end < 3) return false;
  const Mark* head = text.longest_ending(subject.start + static_cast<std::uint32_t>(end), WordClass::milestone_head);
  return head != nullptr && head->start > subject.start && (MarkedText::entry(*head).flags & lexicon_flag::weak) == 0;
}

}  // namespace

SubjectTrait judge_subject(const MarkedText& text, Span subject) {
  SubjectTrait trait = Judge(text, subject).judge();
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

Span trim_subject(const MarkedText& text, Span subject) {
  subject = cut_behind_figure(text, subject);
  subject = trim_front(text, trim_back(text, subject));
  return trim_front(text, cut_behind_lead(text, subject));
}

Span trim_object(const MarkedText& text, Span object) { return trim_front(text, trim_back(text, object)); }

std::vector<Span> split_subject(const MarkedText& text, Span subject) {
  const u16string_view folded = text.text();
  std::vector<Span> members;
  std::uint32_t start = subject.start;
  bool named = false;
  const auto close = [&](std::uint32_t end) {
    const Span member{start, end};
    const SubjectTrait trait = judge_subject(text, member);
    if (trait.counted && !members.empty()) return true;  // 、以及14个模块 is an item beside the named ones
    members.push_back(member);
    named = named || trait.named;
    return (trait.named || (trait.firm && member.length() >= kTellingMember)) && trait.headed && !trait.counted;
  };
  for (std::uint32_t at = subject.start; at < subject.end;) {
    if (folded[at] == u'等') return {subject};
    const std::uint32_t joint = folded[at] == u'、' ? 1 : folded.substr(at, 2) == u"以及" ? 2 : 0;
    if (joint != 0) {
      if (!close(at)) return {subject};
      start = at + joint;
    }
    at = std::max(bracket_end(folded, at, subject.end), at + std::max(joint, 1U));
  }
  if (!close(subject.end) || !named) return {subject};
  return members;
}

bool ends_in(const MarkedText& text, Span subject, WordClass word_class) {
  const Span core = without_tail(text.text(), subject);
  return mark_start(text, core.end, core.start, word_class) != core.end;
}

}  // namespace mubiao
