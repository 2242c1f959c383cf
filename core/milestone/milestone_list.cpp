#include "core/milestone/milestone_list.h"

#include <utility>

#include "core/milestone/milestone.h"
#include "core/milestone/milestone_status.h"
#include "core/reading/clause.h"
#include "core/reading/governing_time.h"
#include "core/reading/period_extent.h"

namespace mubiao {
namespace {

class Lister {
 public:
  Lister(const MarkedText& marked, const Outline& outline, const TimeList& times, const SourceText& source)
      : marked_(marked), outline_(outline), times_(times), source_(source) {}

  std::vector<Milestone> run() {
    for (std::uint32_t i = 0; i < outline_.sentences.size(); ++i) {
      if (outline_.sentences[i].part != Part::other) read_sentence(i);
    }
    return std::move(milestones_);
  }

 private:
  void read_sentence(std::uint32_t index) {
    const Sentence& sentence = outline_.sentences[index];
    found_.clear();
    find_milestones(marked_, sentence.span, found_);
    if (found_.empty()) return;
    const Calendar calendar = calendar_of(outline_.document, sentence.part);
    const std::vector<TimeExpression> times = resolve_times(times_.of(index), calendar);
    for (const FoundMilestone& found : found_) add(found, sentence, times, calendar);
  }

  void add(const FoundMilestone& found, const Sentence& sentence, const std::vector<TimeExpression>& times,
           const Calendar& calendar) {
    const TimeExpression* time = governing_time(times, found);
    Milestone milestone;
    milestone.span = source_.span(found.span);
    milestone.status = milestone_status(marked_, found, sentence, time, calendar);
    milestone.subject = source_.words(found.subject);
    milestone.event = source_.words(found.event);
    if (time != nullptr) milestone.period = period_of(*time, found, sentence.span);
    milestone.section = sentence.section;
    milestones_.push_back(std::move(milestone));
  }

  Period period_of(const TimeExpression& time, const FoundMilestone& found, Span sentence) const {
    const Span clause = clause_before(marked_.text(), sentence, found.event.start);
    const PeriodSource by = time.span.end > clause.start ? PeriodSource::stated : PeriodSource::sentence;
    return {source_.span(time.span), time.from, time.to, by, extent_of(marked_, time)};
  }

  /// The last time before the event that stands outside the names of subject and event.
  static const TimeExpression* governing_time(const std::vector<TimeExpression>& times, const FoundMilestone& found) {
    const TimeExpression* best = nullptr;
    for (const TimeExpression& time : times) {
      if (time.span.start >= found.event.start) break;
      const bool in_name = time.span.start < found.subject.end && found.subject.start < time.span.end;
      if (!time.compared && !in_name) best = &time;
    }
    return best;
  }

  const MarkedText& marked_;
  const Outline& outline_;
  const TimeList& times_;
  const SourceText& source_;
  std::vector<FoundMilestone> found_;
  std::vector<Milestone> milestones_;
};

}  // namespace

std::vector<Milestone> list_milestones(const MarkedText& marked, const Outline& outline, const TimeList& times,
                                       const SourceText& source) {
  return Lister(marked, outline, times, source).run();
}

}  // namespace mubiao
