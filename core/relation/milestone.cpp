#include "core/relation/milestone.h"

#include <algorithm>
#include <optional>

#include "core/quantity/numeral.h"
#include "core/relation/milestone_subject.h"
#include "core/text/character.h"

namespace mubiao {
namespace {

using std::u16string_view;
using namespace lexicon_value;

// No name is longer; what is farther from the event doesn't belong to it, and keeps the cost linear.
constexpr std::uint32_t kLongestSubject = 100;

bool opens_quote(char16_t unit) { return unit == u'“' || unit == u'《' || unit == u'（'; }

bool closes_quote(char16_t unit) { return unit == u'”' || unit == u'》' || unit == u'）'; }

struct Event {
  Span span;
  std::int16_t kind = 0;
  bool weak = false;   ///< also said of measures and abstractions
  bool owned = false;  ///< a title that needs the one who got it
};

// Ends of clauses; the same signs inside “…” and 《…》 end none.
bool ends_clause(char16_t unit) {
  return !is_ideograph(unit) && is_one_of(unit, u"，；：。！？…\n");
}

std::optional<Event> event_at(const MarkedText& text, std::uint32_t at) {
  const Mark* event = text.longest(at, WordClass::milestone_event);
  if (event == nullptr) return std::nullopt;
  const LexiconEntry& entry = MarkedText::entry(*event);
  return Event{{event->start, event->end},
               entry.value,
               (entry.flags & lexicon_flag::weak) != 0,
               (entry.flags & lexicon_flag::owned) != 0};
}

// End of the word at `at` that no event may begin inside: one that only looks like an event (开工率), governs the
// subject (推动|工业化) or belongs to it (修复|工程). `at` if there is none.
std::uint32_t other_word_end(const MarkedText& text, std::uint32_t at) {
  std::uint32_t end = at;
  for (const WordClass word_class :
       {WordClass::milestone_no_event, WordClass::milestone_lead, WordClass::milestone_head,
        WordClass::milestone_task_end, WordClass::milestone_generic}) {
    const Mark* mark = text.longest(at, word_class);
    if (mark != nullptr && mark->end - mark->start > 1) end = std::max(end, mark->end);
  }
  return end;
}

// One clause: its events, and between them what is said of and what is acted on.
class ClauseReader {
 public:
  ClauseReader(const MarkedText& text, Span clause, std::vector<FoundMilestone>& out)
      : text_(text), units_(text.text()), clause_(clause), free_(clause.start), out_(out) {}

  void read() {
    find_events();
    for (std::size_t i = 0; i < events_.size(); ++i) {
      const std::uint32_t limit = i + 1 < events_.size() ? events_[i + 1].span.start : clause_.end;
      read_event(events_[i], limit);
    }
  }

 private:
  void find_events() {
    std::uint32_t depth = 0;
    for (std::uint32_t at = clause_.start; at < clause_.end;) {
      const auto event = depth == 0 && text_.starts(at, WordClass::milestone_event) ? event_at(text_, at) : std::nullopt;
      const std::uint32_t other = other_word_end(text_, at);
      const bool found = event && event->span.end >= other && event->span.end <= clause_.end && !is_attribute(*event);
      if (found) events_.push_back(*event);
      const std::uint32_t next = found ? event->span.end : std::min(std::max(other, at + 1), clause_.end);
      for (; at < next; ++at) {
        if (opens_quote(units_[at])) ++depth;
        if (closes_quote(units_[at]) && depth > 0) --depth;
      }
    }
  }

  // 唯一入选的案例, 成立60周年: what kind of case, no event.
  bool is_attribute(const Event& event) const {
    if (event.span.end >= clause_.end) return false;
    return units_[event.span.end] == u'的' || begins_anniversary(event.span.end);
  }

  // 成立|60周年
  bool begins_anniversary(std::uint32_t at) const {
    while (at < clause_.end && starts_numeral(units_[at])) ++at;
    return units_.substr(at, 2) == u"周年";
  }

  void read_event(const Event& event, std::uint32_t limit) {
    const std::uint32_t from = event.span.start - std::min(event.span.start - free_, kLongestSubject);
    if (only_wished(event)) return;
    const Span before = subject_of({from, event.span.start});
    const Span after = object_of(event, limit);
    free_ = std::max(free_, event.span.end);
    switch (event.kind) {
      case milestone_state:
        return read_state(event, before, after);
      case milestone_happen:
        if (closes(event, after)) add_all(before, event, event.weak ? Need::headed : Need::named);
        return;
      case milestone_make:
        return read_make(event, before, after);
      case milestone_show:
        return read_show(event, before, after);
      case milestone_title:
        return read_title(event, before, after);
      case milestone_task:
        return read_task(event, before, after);
      case milestone_pass:
        return read_pass(event, before, after);
      case milestone_law:
        return read_law(event, after);
      default:
        return;
    }
  }

  // 鼓励|举办
  bool only_wished(const Event& event) const {
    const Mark* lead = text_.longest_ending(event.span.start, WordClass::milestone_lead);
    return lead != nullptr && lead->start >= clause_.start && MarkedText::entry(*lead).value == milestone_soft;
  }

  // A 、 right before the event cuts it off from what stands before: 谋划储备、|开工建设 has no subject. A named
  // subject ends where 在 begins a place or an occasion: 示例县|在全省评比中获评.
  Span subject_of(Span before) const {
    // The 新 of 新开工 takes an object only.
    if (before.length() > 0 && is_one_of(units_[before.end - 1], u"、新")) return {before.end, before.end};
    const Span subject = trim_subject(text_, before);
    for (std::uint32_t at = subject.start + 2; at < subject.end; ++at) {
      if (units_[at] == u'在' && judge_subject(text_, {subject.start, at}).named) return {subject.start, at};
    }
    return subject;
  }

  // What follows the event up to the next one, without the link to it (建成A并|投入使用).
  Span object_of(const Event& event, std::uint32_t limit) const {
    const std::uint32_t end = std::min(limit, event.span.end + kLongestSubject);
    Span object = trim_object(text_, {event.span.end, end});
    return object.empty() ? Span{event.span.end, event.span.end} : object;
  }

  // Whether nothing of weight follows the event: the clause ends, or the next member or event begins.
  bool closes(const Event& event, Span after) const {
    if (after.empty() || event.span.end == clause_.end || is_one_of(units_[event.span.end], u"、和并后，（")) return true;
    // 落户示例市: where to.
    return event.weak && after.length() <= 5 && judge_subject(text_, after).outstanding == after.length();
  }

  // --- the kinds of events -------------------------------------------------------------------------------------

  // 示例大桥|通车, 开工建设|示例大桥
  void read_state(const Event& event, Span before, Span after) {
    if (!before.empty()) {
      if (closes(event, after)) add_all(before, event, event.weak ? Need::headed : Need::named);
    } else if (!event.weak) {
      add_all(after, event, judge_subject(text_, after).outstanding >= 4 ? Need::named : Need::headed);
    }
  }

  // 建成|示例大桥, 示例大桥|建成
  void read_make(const Event& event, Span before, Span after) {
    if (judge_subject(text_, before).counted) return;  // 3个县建成…
    add_all(after.empty() ? before : after, event, Need::firm);
  }

  // 举办|示例市第三届运动会, 示例市第三届运动会|成功举办
  void read_show(const Event& event, Span before, Span after) {
    const Span subject = after.empty() ? before : after;
    const SubjectTrait trait = judge_subject(text_, subject);
    if (trait.quoted || ends_in(text_, subject, WordClass::milestone_contest)) add_all(subject, event, Need::named);
  }

  // 示例县|入选|全国试点县: the span runs over the title. Without a subject of its own the title stands for it.
  void read_title(const Event& event, Span before, Span after) {
    if (after.empty()) return read_granted(event, before);
    const SubjectTrait owner = judge_subject(text_, before);
    if (!is_title(after) && (before.empty() || event.weak)) after = first_member(after);
    const bool accepted = is_title(after) || (owner.named && !event.weak);
    if (!accepted || judge_subject(text_, after).counted) return;
    if (before.empty()) {
      if (event.owned) return;
      record({event.span.start, after.end}, after, event.span);
    } else if (owner.named && !owner.counted && !owner.background) {
      record({before.start, after.end}, before, event.span);
    }
  }

  // 示例保税区|获批; the other titles need to be told.
  void read_granted(const Event& event, Span before) {
    if (units_[event.span.start] != u'获') return;
    if (is_title(before))
      record({before.start, event.span.end}, before, event.span);
    else
      add_all(before, event, Need::named);
  }

  // Titles are built of general words (全国文明城市); what tells them is their end and some length.
  bool is_title(Span words) const {
    return words.length() >= 6 && title_ends(words) && !judge_subject(text_, words).background;
  }

  bool title_ends(Span words) const {
    return ends_in(text_, words, WordClass::milestone_title_end) || judge_subject(text_, words).quoted;
  }

  Span first_member(Span list) const {
    const auto joint = units_.substr(list.start, list.length()).find(u'、');
    return joint == u16string_view::npos ? list : Span{list.start, list.start + static_cast<std::uint32_t>(joint)};
  }

  // 完成|示例新区规划编制, 示例工程|全面完成, 示例塔|完成|重建
  void read_task(const Event& event, Span before, Span after) {
    const SubjectTrait task = judge_subject(text_, after);
    const bool ended = is_task(after, task);
    const bool singled_out = task.quoted || task.headed || task.outstanding >= 4;
    if (singled_out && task.named && ended && !task.holds_count) return add(after, event, task);
    const SubjectTrait trait = judge_subject(text_, before);
    if ((ended || after.empty()) && is_task(before, trait) && !trait.holds_count) add(before, event, trait);
  }

  bool is_task(Span words, const SubjectTrait& trait) const {
    return trait.headed || ends_in(text_, words, WordClass::milestone_task_end);
  }

  // 示例景区|通过|国家评审
  void read_pass(const Event& event, Span before, Span after) {
    if (!ends_in(text_, after, WordClass::milestone_exam)) return;
    const SubjectTrait trait = judge_subject(text_, before);
    if (before.empty()) return add(after, event, judge_subject(text_, after));
    if ((trait.named || is_title(before)) && !trait.counted && !trait.background) {
      record({before.start, after.end}, before, {event.span.start, after.end});
    }
  }

  // 颁布|《示例市绿化条例》, 出台|示例湖保护规划
  void read_law(const Event& event, Span after) {
    const SubjectTrait trait = judge_subject(text_, after);
    const bool titled = trait.outstanding >= 3 && ends_in(text_, after, WordClass::milestone_law_end);
    if ((trait.quoted || titled) && !trait.holds_count) add(after, event, trait);
  }

  // --- recording -----------------------------------------------------------------------------------------------

  // What a subject has to show beside a name.
  enum class Need { named, headed, firm };

  void add_all(Span subject, const Event& event, Need need) {
    for (const Span member : split_subject(text_, subject)) {
      const SubjectTrait trait = judge_subject(text_, member);
      const bool shown = need == Need::named || (need == Need::headed ? trait.headed : trait.firm);
      // 设立专项基金: a weak making needs a name of some length.
      if (shown && !(need == Need::firm && event.weak && trait.outstanding < 4)) add(member, event, trait);
    }
  }

  void add(Span subject, const Event& event, const SubjectTrait& trait) {
    if (subject.start >= event.span.end && event_at(text_, subject.start))
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
  Span clause_;
  std::uint32_t free_;  ///< what stands before belongs to an earlier event
  std::vector<Event> events_;
  std::vector<FoundMilestone>& out_;
};

}  // namespace

void find_milestones(const MarkedText& text, Span sentence, std::vector<FoundMilestone>& out) {
  const u16string_view units = text.text();
  std::uint32_t start = sentence.start, depth = 0;
  bool has_event = false;  // most clauses have none
  for (std::uint32_t at = sentence.start; at <= sentence.end; ++at) {
    const char16_t unit = at < sentence.end ? units[at] : u'\n';
    if (is_ideograph(unit)) {
      has_event |= text.starts(at, WordClass::milestone_event);
      continue;
    }
    if (opens_quote(unit)) ++depth;
    if (closes_quote(unit) && depth > 0) --depth;
    const bool inside = depth > 0 && unit != u'\n' && unit != u'。' && unit != u'；';
    if (!ends_clause(unit) || inside) continue;
    if (start < at && has_event) ClauseReader(text, {start, at}, out).read();
    start = at + 1;
    depth = 0;
    has_event = false;
  }
}

}  // namespace mubiao
