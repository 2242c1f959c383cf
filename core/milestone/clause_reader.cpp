#include "core/milestone/clause_reader.h"

#include <algorithm>
#include <string_view>

#include "core/milestone/event.h"
#include "core/milestone/subject_list.h"
#include "core/milestone/subject_trait.h"
#include "core/milestone/subject_trim.h"
#include "core/numeral/numeral.h"
#include "core/text/character.h"

namespace mubiao {
namespace {

using std::u16string_view;
using namespace lexicon_value;

/// No name is longer; what is farther from the event doesn't belong to it, and keeps the cost linear.
constexpr std::uint32_t longest_subject = 100;
/// Where something moves to is a place; more words than these are another statement.
constexpr std::uint32_t longest_place = 12;
/// A name of a task, and of a law, that tells enough by its length, of whatever general words it is built.
constexpr std::uint32_t telling_task = 8;
constexpr std::uint32_t telling_law = 9;

/// One clause: its events, and between them what is said of and what is acted on.
class ClauseReader {
 public:
  ClauseReader(const MarkedText& text, Span previous, Span clause, std::vector<FoundMilestone>& out)
      : text_(text), units_(text.text()), previous_(previous), clause_(clause), free_(clause.start), out_(out) {}

  void read() {
    const std::vector<MilestoneEvent> events = find_events(text_, clause_);
    for (std::size_t i = 0; i < events.size(); ++i) {
      const std::uint32_t limit = i + 1 < events.size() ? events[i + 1].span.start : clause_.end;
      read_event(events[i], limit);
    }
  }

 private:
  void read_event(const MilestoneEvent& event, std::uint32_t limit) {
    const std::uint32_t from = event.span.start - std::min(event.span.start - free_, longest_subject);
    if (only_wished(event)) return;
    const Span before = subject_of({from, event.span.start});
    const Span after = object_of(event, limit);
    if (before.empty() && after.empty() && free_ == clause_.start) return read_elided(event);
    free_ = std::max(free_, event.span.end);
    switch (event.kind) {
      case milestone_state: return read_state(event, before, after);
      case milestone_happen:
        if (closes(event, after)) add_all(before, event, event.weak ? Need::headed : Need::named);
        return;
      case milestone_cover: return read_cover(event, before, after);
      case milestone_move: return read_move(event, before, after);
      case milestone_make: return read_make(event, before, after);
      case milestone_begin: return read_begin(event, after);
      case milestone_show: return read_show(event, before, after);
      case milestone_title: return read_title(event, before, after);
      case milestone_task: return read_task(event, before, after);
      case milestone_pass: return read_pass(event, before, after);
      case milestone_law: return read_law(event, before, after);
      default: return;
    }
  }

  /// 鼓励|举办
  bool only_wished(const MilestoneEvent& event) const {
    const Mark* lead = text_.longest_ending(event.span.start, WordClass::milestone_lead);
    return lead != nullptr && lead->start >= clause_.start && lead->value == milestone_soft;
  }

  /// A 、 right before the event cuts it off from what stands before: 谋划储备、|开工建设 has no subject. A named
  /// subject ends where 在 begins a place or an occasion: 示例县|在全省评比中获评.
  Span subject_of(Span before) const {
    // The 新 of 新开工 takes an object only.
    if (before.length() > 0 && is_one_of(units_[before.end - 1], u"、新")) return {before.end, before.end};
    const Span subject = trim_subject(text_, before);
    // 被上级|评为: by whom says nothing of whom.
    if (!subject.empty() && units_[subject.start] == u'被') return {before.end, before.end};
    for (std::uint32_t at = subject.start + 2; at < subject.end; ++at) {
      // 在建, 在线 are words.
      const bool place =
          units_[at] == u'在' && !(at + 1 < subject.end && is_one_of(units_[at + 1], u"建营线职校册产编"));
      if ((place || units_[at] == u'被') && judge_subject(text_, {subject.start, at}).named) return {subject.start, at};
    }
    return subject;
  }

  /// What follows the event up to the next one, without the link to it (建成A并|投入使用).
  Span object_of(const MilestoneEvent& event, std::uint32_t limit) const {
    const std::uint32_t end = std::min(limit, event.span.end + longest_subject);
    Span object = trim_object(text_, {event.span.end, end});
    return object.empty() ? Span{event.span.end, event.span.end} : object;
  }

  bool ends_statement(const MilestoneEvent& event, Span after) const {
    return after.empty() || event.span.end == clause_.end || is_one_of(units_[event.span.end], u"、和并后，（");
  }

  /// Whether nothing of weight follows the event: the clause ends, or the next member or event begins.
  bool closes(const MilestoneEvent& event, Span after) const {
    if (ends_statement(event, after)) return true;
    // 落地示例市: where to.
    return event.weak && units_[event.span.start] == u'落' && after.length() <= 5 &&
           judge_subject(text_, after).outstanding == after.length();
  }

  // --- the kinds of events -------------------------------------------------------------------------------------

  /// 示例大桥|通车, 开工建设|示例大桥
  void read_state(const MilestoneEvent& event, Span before, Span after) {
    if (!before.empty()) {
      if (closes(event, after)) add_all(before, event, event.weak ? Need::headed : Need::named);
    } else {
      const bool telling = !event.weak && judge_subject(text_, after).outstanding >= 4;
      add_all(after, event, telling ? Need::named : event.weak ? Need::firm : Need::headed);
    }
  }

  /// 示例服务站实现|全覆盖, 实现示例服务站|全覆盖: of a named programme, whatever its noun.
  void read_cover(const MilestoneEvent& event, Span before, Span after) {
    if (!ends_statement(event, after)) return;
    // …实现县乡全覆盖: how far it reaches is no part of the name.
    const auto reached = units_in(units_, before).find(u"实现");
    if (reached != u16string_view::npos && reached >= 4) {
      before = trim_subject(text_, {before.start, before.start + static_cast<std::uint32_t>(reached)});
    }
    const SubjectTrait trait = judge_subject(text_, before);
    if (before.length() < 4 || trait.counted || trait.background) return;
    record({before.start, event.span.end}, before, event.span);
  }

  /// 示例公司|落户|示例市
  void read_move(const MilestoneEvent& event, Span before, Span after) {
    if (after.length() <= longest_place && !judge_subject(text_, after).holds_count)
      add_all(before, event, Need::named);
  }

  /// 加快建设示例大桥，|年内|通车: an event with nothing beside it is said of what the clause before speaks of.
  void read_elided(const MilestoneEvent& event) {
    if (event.span.end != clause_.end || event.kind == milestone_title || event.kind == milestone_show ||
        event.kind == milestone_law || event.kind == milestone_pass)
      return;
    std::size_t first = out_.size();
    while (first > 0 && out_[first - 1].span.start >= previous_.start) --first;
    if (first < out_.size()) {
      if (out_.back().span.end > previous_.end) return;
      for (const std::size_t end = out_.size(); first < end; ++first) {
        const FoundMilestone told = out_[first];
        if (judge_subject(text_, told.subject).headed)
          record({told.span.start, event.span.end}, told.subject, event.span);
      }
      return;
    }
    Span words = {previous_.end - std::min(previous_.length(), longest_subject), previous_.end};
    words = without_process(trim_subject(text_, words));
    if (!judge_subject(text_, words).counted) add_all(words, event, Need::firm);
  }

  /// 建成|示例大桥, 示例大桥|建成
  void read_make(const MilestoneEvent& event, Span before, Span after) {
    const SubjectTrait maker = judge_subject(text_, before);
    if (maker.counted || (maker.background && !after.empty())) return;  // 3个县建成…, 支持企业组建…
    if (!after.empty() && turns_into(event)) return;
    add_all(after.empty() ? before : after, event, Need::firm);
  }

  /// 将示例路|建成|样板路
  bool turns_into(const MilestoneEvent& event) const {
    const std::uint32_t from = event.span.start - std::min(event.span.start - clause_.start, longest_subject);
    for (std::uint32_t at = from; at + 2 < event.span.start; ++at) {
      if (units_[at] == u'把' || (units_[at] == u'将' && (at == clause_.start || units_[at - 1] != u'即'))) return true;
    }
    return false;
  }

  /// 启动|示例大桥|建设; 启动示例大桥前期工作 begins nothing one could point at.
  void read_begin(const MilestoneEvent& event, Span after) {
    const bool preparing = units_in(units_, after).find(u"前期") != u16string_view::npos;
    if (!after.empty() && !preparing) add_all(without_process(after), event, Need::firm);
  }

  /// 举办|示例市第三届运动会, 示例市第三届运动会|成功举办
  void read_show(const MilestoneEvent& event, Span before, Span after) {
    const Span subject = after.empty() ? before : after;
    const SubjectTrait trait = judge_subject(text_, subject);
    if (trait.quoted || ends_in(text_, subject, WordClass::milestone_contest)) add_all(subject, event, Need::named);
  }

  /// 示例县|入选|全国试点县: the span runs over the title. Without a subject of its own the title stands for it.
  void read_title(const MilestoneEvent& event, Span before, Span after) {
    if (after.empty()) return read_granted(event, before);
    if (units_[event.span.start] == u'获' && ends_in(text_, after, WordClass::milestone_exam)) {
      return read_pass(event, before, after);
    }
    const SubjectTrait owner = judge_subject(text_, before);
    after = before_count(after);
    if (!is_title(after) && (before.empty() || event.weak)) after = first_member(after);
    // 城市大脑; and 云湖县 said short, whose 湖 is no head noun.
    const bool place = before.length() == 2 && owner.outstanding == 1;
    const bool owned = owner.named || place || (owner.firm && before.length() >= 3);
    const bool accepted = is_title(after) || (owned && !event.weak);
    if (!accepted || judge_subject(text_, after).counted) return;
    if (before.empty()) {
      if (event.owned) return;
      record({event.span.start, after.end}, after, event.span);
    } else if (owned && !owner.counted && !owner.background) {
      record({before.start, after.end}, before, event.span);
    }
  }

  /// 示例保税区|获批; the other titles need to be told.
  void read_granted(const MilestoneEvent& event, Span before) {
    if (units_[event.span.start] != u'获') return;
    if (is_title(before))
      record({before.start, event.span.end}, before, event.span);
    else
      add_all(before, event, Need::named);
  }

  /// Titles are built of general words (全国文明城市); what tells them is their end and some length.
  bool is_title(Span words) const {
    return words.length() >= 6 && title_ends(words) && !judge_subject(text_, words).background;
  }

  bool title_ends(Span words) const {
    return ends_in(text_, words, WordClass::milestone_title_end) || judge_subject(text_, words).quoted;
  }

  /// 国家医学中心|和12个区域医疗中心: a title beside what is counted.
  Span before_count(Span list) const {
    for (std::uint32_t at = list.start + 4; at + 1 < list.end; ++at) {
      if (is_one_of(units_[at], u"和及") && starts_numeral(units_[at + 1])) return {list.start, at};
    }
    return list;
  }

  Span first_member(Span list) const {
    const auto joint = units_in(units_, list).find(u'、');
    return joint == u16string_view::npos ? list : Span{list.start, list.start + static_cast<std::uint32_t>(joint)};
  }

  /// 完成|示例新区规划编制, 示例工程|全面完成, 示例塔|完成|重建
  void read_task(const MilestoneEvent& event, Span before, Span after) {
    SubjectTrait task = judge_subject(text_, after);
    const bool ended = is_task(after, task);
    // A long name of a task that ends tells enough, of whatever words it is built (国企改革深化提升行动).
    const Mark* end = text_.longest_ending(after.end, WordClass::milestone_task_end);
    const bool ends = end != nullptr && (MarkedText::entry(*end).flags & lexicon_flag::weak) == 0;
    if (ends && before.empty() && after.length() >= telling_task) task.named = true;
    const bool singled_out = task.quoted || task.headed || task.outstanding >= 4 || (ends && task.named);
    if (singled_out && task.named && ended && !task.holds_count) return add(after, event, task);
    const SubjectTrait trait = judge_subject(text_, before);
    // 示例工程全面完成, but 约束性指标全面完成 is said of a figure.
    const bool told =
        is_task(before, trait) || (after.empty() && trait.outstanding >= 4 && units_[before.end - 1] != u'标');
    if ((ended || after.empty()) && told && !trait.holds_count) add(before, event, trait);
  }

  bool is_task(Span words, const SubjectTrait& trait) const {
    return trait.headed || ends_in(text_, words, WordClass::milestone_task_end);
  }

  /// 示例大桥|建设: the thing alone.
  Span without_process(Span words) const {
    const Mark* process;
    while ((process = text_.longest_ending(words.end, WordClass::milestone_process)) != nullptr &&
           process->start > words.start) {
      words.end = process->start;
    }
    return words;
  }

  /// 示例景区|通过|国家评审
  void read_pass(const MilestoneEvent& event, Span before, Span after) {
    if (!ends_in(text_, after, WordClass::milestone_exam)) return;
    const SubjectTrait trait = judge_subject(text_, before);
    if (before.empty()) {
      SubjectTrait exam = judge_subject(text_, after);
      exam.named = exam.named || after.length() >= telling_task;  // 国家卫生城市复审
      return add(after, event, exam);
    }
    if ((trait.named || is_title(before)) && !trait.counted && !trait.background) {
      record({before.start, after.end}, before, {event.span.start, after.end});
    }
  }

  /// 颁布|《示例市绿化条例》, 出台|示例湖保护规划, 《示例市绿化条例》|颁布
  void read_law(const MilestoneEvent& event, Span before, Span after) {
    const Span law = after.empty() ? before : after;
    const SubjectTrait trait = judge_subject(text_, law);
    const Mark* end = text_.longest_ending(law.end, WordClass::milestone_law_end);
    const bool vague = end != nullptr && (MarkedText::entry(*end).flags & lexicon_flag::weak) != 0;
    const bool titled = end != nullptr && end->start >= law.start && trait.outstanding >= (vague ? 6U : 3U);
    const bool told = titled || (end != nullptr && !vague && law.length() >= telling_law);
    if (law.empty() || !(trait.quoted || told) || trait.counted || trait.holds_count || begins_event(text_, law.start))
      return;
    record({std::min(law.start, event.span.start), std::max(law.end, event.span.end)}, law, event.span);
  }

  // --- recording -----------------------------------------------------------------------------------------------

  /// What a subject has to show beside a name.
  enum class Need { named, headed, firm };

  void add_all(Span subject, const MilestoneEvent& event, Need need) {
    const std::vector<Span> members = split_subject(text_, subject);
    for (const Span member : members) {
      SubjectTrait trait = judge_subject(text_, member);
      if (members.size() > 1 && trait.firm && member.length() >= telling_member) trait.named = true;
      const bool shown = need == Need::named || (need == Need::headed ? trait.headed : trait.firm);
      // 设立2亿元基金: the figure is an item.
      if (shown && !(need == Need::firm && event.weak && trait.holds_count && trait.outstanding < 4))
        add(member, event, trait);
    }
  }

  void add(Span subject, const MilestoneEvent& event, const SubjectTrait& trait) {
    if (subject.start >= event.span.end && begins_event(text_, subject.start))
      return;  // 开工建设、竣工投产的…: what follows is an event again
    if (subject.empty() || !trait.named || trait.counted || trait.background) return;
    const Span span = {std::min(subject.start, event.span.start), std::max(subject.end, event.span.end)};
    record(span, subject, event.span);
  }

  void record(Span span, Span subject, Span event) {
    free_ = std::max(free_, span.end);
    out_.push_back({span, subject, event});
  }

  const MarkedText& text_;
  u16string_view units_;
  Span previous_;
  Span clause_;
  std::uint32_t free_;  ///< what stands before belongs to an earlier event
  std::vector<FoundMilestone>& out_;
};

}  // namespace

void read_clause(const MarkedText& text, Span previous, Span clause, std::vector<FoundMilestone>& out) {
  ClauseReader(text, previous, clause, out).read();
}

}  // namespace mubiao
