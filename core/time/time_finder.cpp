#include "core/time/time_finder.h"

#include "core/numeral/numeral.h"
#include "core/text/character.h"
#include "core/time/time_context.h"
#include "core/time/time_form.h"

namespace mubiao {
namespace {

/// Where the next of some marks stands. Asked for places in the order of the text: linear in the text in all.
class NextMark {
 public:
  NextMark(std::u16string_view text, Span range, std::u16string_view marks)
      : text_(text), range_(range), marks_(marks), at_(range.start) {}

  /// The first one from `from` on, or the end of the range.
  std::uint32_t from(std::uint32_t from) {
    if (from < at_) return at_;
    const std::size_t found = text_.substr(from, range_.end - from).find_first_of(marks_);
    at_ = found == text_.npos ? range_.end : from + static_cast<std::uint32_t>(found);
    return at_;
  }

 private:
  std::u16string_view text_;
  Span range_;
  std::u16string_view marks_;
  std::uint32_t at_;  ///< no mark stands between the last place that was asked for and this one
};

class TimeFinder {
 public:
  TimeFinder(const MarkedText& text, Span range, std::vector<FoundTime>& times)
      : sentence_(text, range),
        times_(times),
        begin_(times.size()),
        semicolon_(text.text(), range, u"；"),
        comma_(text.text(), range, u"，；") {}

  void run() {
    for (std::uint32_t at = sentence_.range.start; at < sentence_.range.end;) at = step(at);
  }

 private:
  /// Reads what stands at `at` and returns where to go on.
  std::uint32_t step(std::uint32_t at) {
    if (sentence_.units[at] == u'以' && sentence_.starts(at, u"以来")) {
      add_event(at);
      return at + 2;
    }
    std::optional<FoundTime> time = read(at);
    if (!time) return at + 1;
    time->until = end_of_reach(*time);
    read_context(sentence_, *time);
    join_last(*time);
    times_.push_back(*time);
    return time->span.end;
  }

  std::optional<FoundTime> read(std::uint32_t at) {
    const bool numeral = may_start_numeral(sentence_.units[at]);
    const bool quoted = sentence_.units[at] == u'“';
    const bool first = sentence_.units[at] == u'前';
    if (!numeral && !quoted && !first && !sentence_.text.starts(at, WordClass::time)) return std::nullopt;
    std::optional<FoundTime> time;
    if (numeral || quoted) time = plan_period(sentence_, at);
    if (!time) time = time_word(sentence_, at);
    if (!time && first) time = first_months(sentence_, at);
    if (!time && numeral) time = numbered(at);
    return time;
  }

  std::optional<FoundTime> numbered(std::uint32_t at) {
    const char16_t before = sentence_.before(at);
    if (is_digit(before) || is_latin(before) || before == u'.' || before == u'_') return std::nullopt;
    if (const auto years = calendar_years(sentence_, at)) return years;
    if (const auto months = calendar_months(sentence_, at)) return months;
    if (const auto quarters = calendar_quarters(sentence_, at)) return quarters;
    return counted(at);
  }

  /// A numeral is read once, not from each of its characters on.
  std::optional<FoundTime> counted(std::uint32_t at) {
    if (at < numeral_end_) return std::nullopt;
    const std::optional<Numeral> number = read_numeral(sentence_.units, at);
    if (!number) return std::nullopt;
    numeral_end_ = number->span.end;
    return duration(sentence_, *number);
  }

  /// 2027年7月|至2028年6月: takes 至 into the time that it leads to.
  void join_last(FoundTime& time) const {
    if (has_none() || time.opens_era || time.form == TimeForm::duration) return;
    const bool leads = is_one_of(sentence_.before(time.span.start), u"至—-～");
    const FoundTime& last = times_.back();
    const bool calendar = last.form == TimeForm::years || last.form == TimeForm::months || last.form == TimeForm::day;
    if (!calendar || last.span.end + (leads ? 1 : 0) != time.span.start || !(leads || time.led_by_to)) return;
    time.joined = true;
    if (leads) --time.span.start;
  }

  /// `at`: where 以来 stands.
  void add_event(std::uint32_t at) {
    if (!has_none() && times_.back().span.end > at) return;
    std::optional<FoundTime> time = since_event(sentence_, at);
    if (!time) return;
    time->until = sentence_.range.end;
    read_context(sentence_, *time);
    time->led_by_to = false;  // 到任以来 ends no stretch
    if (time->compared) return;
    while (!has_none() && times_.back().span.end > time->span.start) times_.pop_back();
    times_.push_back(*time);
  }

  std::uint32_t end_of_reach(const FoundTime& time) {
    switch (time.reach) {
      case TimeReach::semicolon: return semicolon_.from(time.span.end);
      case TimeReach::comma: return comma_.from(time.span.end);
      case TimeReach::sentence: break;
    }
    return sentence_.range.end;
  }

  bool has_none() const { return times_.size() == begin_; }

  SentenceText sentence_;
  std::vector<FoundTime>& times_;
  std::size_t begin_;  ///< of the sentence's in `times_`
  NextMark semicolon_, comma_;
  std::uint32_t numeral_end_ = 0;  ///< of the last one that was read as the number of a duration
};

}  // namespace

void find_times(const MarkedText& text, Span range, std::vector<FoundTime>& times) {
  TimeFinder(text, range, times).run();
}

}  // namespace mubiao
