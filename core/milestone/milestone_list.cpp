#include "core/milestone/milestone_list.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/milestone/milestone.h"
#include "core/reading/governing_time.h"

namespace mubiao {
namespace {

using std::u16string_view;

// Words before the event that say it is still to come, or already done, whatever part of the report they stand in.
constexpr std::array<u16string_view, 6> kComing = {u"即将", u"将于", u"将在", u"有望", u"力争", u"预计将"};
constexpr std::array<u16string_view, 3> kDone = {u"已于", u"已经", u"已"};

template <std::size_t N>
bool holds_any(u16string_view text, const std::array<u16string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](u16string_view word) { return text.find(word) != u16string_view::npos; });
}

class Lister {
 public:
  Lister(const MarkedText& marked, const Outline& outline, const SourceText& source)
      : marked_(marked), outline_(outline), source_(source) {}

  std::vector<Milestone> run() {
    for (const Sentence& sentence : outline_.sentences) {
      if (sentence.part != Part::other) read_sentence(sentence);
    }
    return std::move(milestones_);
  }

 private:
  void read_sentence(const Sentence& sentence) {
    found_.clear();
    find_milestones(marked_, sentence.span, found_);
    if (found_.empty()) return;
    const Calendar calendar = calendar_of(outline_.document, sentence.part);
    const std::vector<TimeExpression> times = find_times(marked_, sentence.span, calendar);
    for (const FoundMilestone& found : found_) add(found, sentence, times, calendar);
  }

  void add(const FoundMilestone& found, const Sentence& sentence, const std::vector<TimeExpression>& times,
           const Calendar& calendar) {
    const TimeExpression* time = governing_time(times, found);
    Milestone milestone;
    milestone.span = source_.span(found.span);
    milestone.status = status(found, sentence, time, calendar);
    milestone.subject = source_.words(found.subject);
    milestone.event = source_.words(found.event);
    if (time != nullptr) milestone.period = Period{source_.span(time->span), time->from, time->to};
    milestone.section = sentence.section;
    milestones_.push_back(std::move(milestone));
  }

  // The last time before the event that stands outside the names of subject and event.
  static const TimeExpression* governing_time(const std::vector<TimeExpression>& times, const FoundMilestone& found) {
    const TimeExpression* best = nullptr;
    for (const TimeExpression& time : times) {
      if (time.span.start >= found.event.start) break;
      const bool in_name = time.span.start < found.subject.end && found.subject.start < time.span.end;
      if (!time.compared && !in_name) best = &time;
    }
    return best;
  }

  Status status(const FoundMilestone& found, const Sentence& sentence, const TimeExpression* time,
                const Calendar& calendar) const {
    const bool plan = sentence.part == Part::plan;
    if (time != nullptr && time->last_year > 0 && calendar.this_year > 0) {
      if (plan && time->last_year < calendar.this_year) return Status::result;
      if (!plan && time->last_year >= calendar.this_year && time->last_year > calendar.covered_year)
        return Status::target;
    }
    const u16string_view before = clause_before(found, sentence);
    if (plan) return holds_any(before, kDone) ? Status::result : Status::target;
    return holds_any(before, kComing) ? Status::target : Status::result;
  }

  // From the last comma before the milestone to its event, or to its end where the event comes first.
  u16string_view clause_before(const FoundMilestone& found, const Sentence& sentence) const {
    const u16string_view units = marked_.text();
    std::uint32_t start = found.span.start;
    while (start > sentence.span.start && u16string_view(u"，；。：").find(units[start - 1]) == u16string_view::npos)
      --start;
    return units.substr(start, found.event.start - start);
  }

  const MarkedText& marked_;
  const Outline& outline_;
  const SourceText& source_;
  std::vector<FoundMilestone> found_;
  std::vector<Milestone> milestones_;
};

}  // namespace

std::vector<Milestone> list_milestones(const MarkedText& marked, const Outline& outline, const SourceText& source) {
  return Lister(marked, outline, source).run();
}

}  // namespace mubiao
