#include "core/relation/milestone.h"

#include <algorithm>
#include <optional>

#include "core/relation/milestone_subject.h"

namespace mubiao {
namespace {

using std::u16string_view;
using namespace lexicon_value;

// No name is longer; what is farther from the event doesn't belong to it, and keeps the cost linear.
constexpr std::uint32_t kLongestSubject = 100;

bool holds(u16string_view set, char16_t unit) {
  return set.find(unit) != u16string_view::npos;
}

struct Event {
  Span span;
  std::int16_t kind = 0;
  bool weak = false;
};

// Ends of clauses; the same signs inside “…” and 《…》 end none.
bool ends_clause(char16_t unit) {
  return holds(u"，；：。！？…\n", unit);
}

std::optional<Event> event_at(const MarkedText& text, std::uint32_t at) {
  const Mark* event = text.longest(at, WordClass::milestone_event);
  if (event == nullptr) return std::nullopt;
  const LexiconEntry& entry = MarkedText::entry(*event);
  return Event{{event->start, event->end}, entry.value, (entry.flags & lexicon_flag::weak) != 0};
}

// End of a word at `at` that only looks like an event (开工率), or `at`.
std::uint32_t no_event_end(const MarkedText& text, std::uint32_t at) {
  const Mark* mark = text.longest(at, WordClass::milestone_no_event);
  return mark == nullptr ? at : mark->end;
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
      if (holds(u"“《（", units_[at])) ++depth;
      if (holds(u"”》）", units_[at]) && depth > 0) --depth;
      const auto event = depth == 0 ? event_at(text_, at) : std::nullopt;
      const std::uint32_t no_event = no_event_end(text_, at);
      if (event && event->span.end > no_event && event->span.end <= clause_.end && !follows_new(at)) {
        events_.push_back(*event);
        at = event->span.end;
      } else {
        at = std::max(no_event, at + 1);
      }
    }
  }

  // 新开工, 新投产: a class of projects, counted, no event.
  bool follows_new(std::uint32_t at) const { return at > clause_.start && units_[at - 1] == u'新'; }

  void read_event(const Event& event, std::uint32_t limit) {
    const std::uint32_t from = event.span.start - std::min(event.span.start - free_, kLongestSubject);
    if (only_wished(event)) return;
    const Span before = subject_of({from, event.span.start});
    const Span after = object_of(event, limit);
    switch (event.kind) {
      case milestone_state:
        return read_state(event, before, after);
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
    if (before.length() > 0 && units_[before.end - 1] == u'、') return {before.end, before.end};
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
    return after.empty() || event.span.end == clause_.end || holds(u"、和并后，（", units_[event.span.end]);
  }

  // --- the kinds of events -------------------------------------------------------------------------------------

  // 示例大桥|通车, 开工建设|示例大桥
  void read_state(const Event& event, Span before, Span after) {
    if (!before.empty()) {
      if (closes(event, after)) add_all(before, event, event.weak);
    } else if (!event.weak) {
      add_all(after, event, /*headed=*/true);
    }
  }

  // 建成|示例大桥, 示例大桥|建成
  void read_make(const Event& event, Span before, Span after) {
    if (judge_subject(text_, before).counted) return;  // 3个县建成…
    const Span subject = after.empty() ? before : after;
    if (event.weak && judge_subject(text_, subject).outstanding < 4) return;  // 设立专项基金
    add_all(subject, event, /*headed=*/true);
  }

  // 举办|示例市第三届运动会, 示例市第三届运动会|成功举办
  void read_show(const Event& event, Span before, Span after) {
    const Span subject = after.empty() ? before : after;
    const SubjectTrait trait = judge_subject(text_, subject);
    if (trait.quoted || ends_in(text_, subject, WordClass::milestone_contest))
      add_all(subject, event, /*headed=*/false);
  }

  // 示例县|入选|全国试点县: the span runs over the title. Without a subject of its own the title stands for it.
  void read_title(const Event& event, Span before, Span after) {
    const SubjectTrait title = judge_subject(text_, after);
    if (after.empty()) {
      if (event.span.length() == 2 && units_[event.span.start] == u'获') add_all(before, event, false);
      return;
    }
    if (title.counted || (!title.quoted && !ends_in(text_, after, WordClass::milestone_title_end))) return;
    if (before.empty()) return add(after, event, title);
    const SubjectTrait trait = judge_subject(text_, before);
    if (!trait.named || trait.counted || trait.background) return;
    free_ = after.end;
    out_.push_back({{before.start, after.end}, before, event.span});
  }

  // 完成|示例新区规划编制, 示例工程|全面完成
  void read_task(const Event& event, Span before, Span after) {
    const SubjectTrait task = judge_subject(text_, after);
    const bool ended = task.headed || ends_in(text_, after, WordClass::milestone_task_end);
    if (!after.empty() && task.named && ended && !task.holds_count) return add(after, event, task);
    const SubjectTrait trait = judge_subject(text_, before);
    if (ended || after.empty()) add(before, event, trait.headed && !trait.holds_count ? trait : SubjectTrait{});
  }

  // 示例景区|通过|国家评审
  void read_pass(const Event& event, Span before, Span after) {
    if (!ends_in(text_, after, WordClass::milestone_exam)) return;
    const SubjectTrait trait = judge_subject(text_, before);
    if (trait.named && !trait.counted) {
      free_ = after.end;
      out_.push_back({{before.start, after.end}, before, {event.span.start, after.end}});
    } else {
      add(after, event, judge_subject(text_, after));
    }
  }

  // 颁布|《示例市绿化条例》
  void read_law(const Event& event, Span after) {
    const SubjectTrait trait = judge_subject(text_, after);
    if (trait.quoted && !trait.holds_count) add(after, event, trait);
  }

  // --- recording -----------------------------------------------------------------------------------------------

  void add_all(Span subject, const Event& event, bool headed) {
    for (const Span member : split_subject(text_, subject)) {
      const SubjectTrait trait = judge_subject(text_, member);
      if (!headed || trait.headed) add(member, event, trait);
    }
  }

  void add(Span subject, const Event& event, const SubjectTrait& trait) {
    if (subject.empty() || !trait.named || trait.counted || trait.background) return;
    free_ = std::max({free_, subject.end, event.span.end});
    const Span span = {std::min(subject.start, event.span.start), std::max(subject.end, event.span.end)};
    out_.push_back({span, subject, event.span});
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
  for (std::uint32_t at = sentence.start; at <= sentence.end; ++at) {
    const char16_t unit = at < sentence.end ? units[at] : u'\n';
    if (holds(u"“《（", unit)) ++depth;
    if (holds(u"”》）", unit) && depth > 0) --depth;
    const bool inside = depth > 0 && unit != u'\n' && unit != u'。' && unit != u'；';
    if (!ends_clause(unit) || inside) continue;
    if (start < at) ClauseReader(text, {start, at}, out).read();
    start = at + 1;
    depth = 0;
  }
}

}  // namespace mubiao
