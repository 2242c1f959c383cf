#include "core/milestone/event.h"

#include <algorithm>
#include <string_view>

#include "core/numeral/numeral.h"
#include "core/text/character.h"

namespace mubiao {
namespace {

using namespace lexicon_value;

std::optional<MilestoneEvent> event_at(const MarkedText& text, std::uint32_t at) {
  const Mark* event = text.longest(at, WordClass::milestone_event);
  if (event == nullptr) return std::nullopt;
  const LexiconEntry& entry = MarkedText::entry(*event);
  return MilestoneEvent{{event->start, event->end},
                        entry.value,
                        (entry.flags & lexicon_flag::weak) != 0,
                        (entry.flags & lexicon_flag::owned) != 0};
}

/// End of the word at `at` that no event may begin inside: one that only looks like an event (开工率), governs the
/// subject (推动|工业化) or belongs to it (修复|工程). `at` if there is none.
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

class EventFinder {
 public:
  EventFinder(const MarkedText& text, Span clause) : text_(text), units_(text.text()), clause_(clause) {}

  std::vector<MilestoneEvent> run() {
    std::uint32_t depth = 0;
    for (std::uint32_t at = clause_.start; at < clause_.end;) {
      const auto event =
          depth == 0 && text_.starts(at, WordClass::milestone_event) ? event_at(text_, at) : std::nullopt;
      const std::uint32_t other = other_word_end(text_, at);
      const bool found = event && event->span.end >= other && event->span.end <= clause_.end && !is_attribute(*event);
      if (found) add(*event);
      const std::uint32_t next = found ? event->span.end : std::min(std::max(other, at + 1), clause_.end);
      for (; at < next; ++at) {
        if (opens_quote(units_[at])) ++depth;
        if (closes_quote(units_[at]) && depth > 0) --depth;
      }
    }
    return std::move(events_);
  }

 private:
  /// Events that adjoin are one (组建|运行, 开放|运营): it may be said of its subject like the last of them, takes an
  /// object like the first, and is no weaker than either.
  void add(const MilestoneEvent& event) {
    if (events_.empty()) return events_.push_back(event);
    MilestoneEvent& last = events_.back();
    // 完成|示例局组建: the making is the task.
    const bool task = last.kind == milestone_task && event.kind == milestone_make;
    if (task && event.weak && event.span.start > last.span.end && event.span.end == clause_.end) return;
    if (last.span.end != event.span.start || !joins_on(event.kind)) return events_.push_back(event);
    last.span.end = event.span.end;
    if (last.kind == milestone_make || last.kind == milestone_happen) last.kind = milestone_state;
    last.weak = last.weak && event.weak && last.kind != milestone_state;
  }

  static bool joins_on(std::int16_t kind) {
    return kind == milestone_state || kind == milestone_happen || kind == milestone_make;
  }

  /// 唯一入选的案例, 成立60周年, 手续办理、开工等方面: what kind of case, no event.
  bool is_attribute(const MilestoneEvent& event) const {
    if (event.span.end >= clause_.end) return false;
    return is_one_of(units_[event.span.end], u"的等") || begins_anniversary(event.span.end);
  }

  /// 成立|60周年
  bool begins_anniversary(std::uint32_t at) const {
    while (at < clause_.end && starts_numeral(units_[at])) ++at;
    return units_.substr(at, 2) == u"周年";
  }

  const MarkedText& text_;
  std::u16string_view units_;
  Span clause_;
  std::vector<MilestoneEvent> events_;
};

}  // namespace

bool begins_event(const MarkedText& text, std::uint32_t at) {
  const auto event = event_at(text, at);
  return event && event->span.end >= other_word_end(text, at);
}

std::vector<MilestoneEvent> find_events(const MarkedText& text, Span clause) { return EventFinder(text, clause).run(); }

}  // namespace mubiao
